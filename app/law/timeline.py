"""The same answers over time: periods in which nothing changes, from one day to another.

The verdict is asked for again on every day on which anything can change: a birthday that a rule reads, the day after
an end date, the day a dated figure or a wording changes. Between two such days every day has the same verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.law.assess import Assessment, assess
from app.law.book import APPLIES, UNDETERMINED, RuleBook
from app.law.days import days_later, months_later, years_later
from app.law.facts import Facts
from app.law.relevance import GROUNDS
from app.law.schema import Dated
from app.law.variables import Variable

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both ends included, on all of which the verdict is the same."""

    begins: date
    ends: date
    standing: str | None
    met: tuple[str, ...]
    open: tuple[str, ...]
    notices: tuple[str, ...]


def periods(book: RuleBook, facts: Facts, begins: date, ends: date) -> tuple[Period, ...]:
    """The periods from one day to another, both included. Neighbouring periods differ."""
    days = [begins, *(day for day in change_days(book, facts) if begins < day <= ends), days_later(ends, 1)]
    found: list[Period] = []
    for first, after in pairwise(days):
        found = _joined(found, _period(assess(book, facts, first), first, after - _DAY))
    return tuple(found)


def change_days(book: RuleBook, facts: Facts) -> tuple[date, ...]:
    """Every day on which the verdict on these answers could differ from that of the day before, in order."""
    days: set[date] = set(_of_answers(book, facts))
    days.update(_of_figures(book))
    days.update(_of_ages(book, facts))
    days.update((book.pack.known_from, days_later(book.pack.checked_on, 1)))
    return tuple(sorted(days))


def _of_answers(book: RuleBook, facts: Facts) -> Iterator[date]:
    for fact, value in facts.known().items():
        if isinstance(value, date):
            for variable in book.variables.of_fact[fact]:
                yield from _thresholds(book, variable, value)


def _thresholds(book: RuleBook, variable: Variable, day: date) -> Iterator[date]:
    """The days on which a date moves into another class of a variable."""
    if variable.part == "passed":
        yield days_later(day, 1)
    for years in book.variables.bounds_of(variable):
        reached = years_later(day, years)
        yield reached if variable.part == "age_at_least" else days_later(reached, 1)


def _of_figures(book: RuleBook) -> Iterator[date]:
    for spans in book.library.dated.values():
        yield from (span.since for span in spans if span.since is not None)


def _of_ages(book: RuleBook, facts: Facts) -> Iterator[date]:
    """The days around which an age in whole years, taken as it was told, meets the end of a dated age."""
    for fact, value in facts.known().items():
        if isinstance(value, int):
            for variable in book.variables.of_fact[fact]:
                yield from _ends_met(value, book.library.dated.get(variable.part, ()))


def _ends_met(years: int, spans: Sequence[Dated]) -> Iterator[date]:
    for span in spans:
        if span.to is not None:
            lag = round(12 * (years - span.value))
            yield from _around(span.to, (lag, lag + 12))


def _around(day: date, months: Sequence[int]) -> Iterator[date]:
    """The days next to the day so many months later; months of unequal length blur it by as much."""
    for count in months:
        later = months_later(day, count)
        yield from (days_later(later, shift) for shift in range(-3, 5))


def _period(assessment: Assessment, begins: date, ends: date) -> Period:
    grounds = [found for found in assessment.findings if found.kind in GROUNDS]
    return Period(
        begins, ends, assessment.standing,
        met=tuple(found.rule.id for found in grounds if found.status == APPLIES),
        open=tuple(found.rule.id for found in grounds if found.status == UNDETERMINED),
        notices=assessment.notices,
    )  # fmt: skip


def _joined(found: Sequence[Period], period: Period) -> list[Period]:
    last = found[-1] if found else None
    if last is None or _verdict(last) != _verdict(period):
        return [*found, period]
    return [*found[:-1], Period(last.begins, period.ends, *_verdict(last))]


def _verdict(period: Period) -> tuple[str | None, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return period.standing, period.met, period.open, period.notices
