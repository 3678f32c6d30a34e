"""The same answers over time: periods in which nothing changes, from one day to another.

The verdict is asked for again on every day on which anything can change: a birthday that a rule reads, the day after
an end date, the day a dated figure or a wording changes. Between two such days every day has the same verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from app.law.assess import Assessment, Finding, assess
from app.law.book import APPLIES, UNDETERMINED, RuleBook
from app.law.conditions import leaves
from app.law.days import days_later, months_later, years_later
from app.law.facts import Facts
from app.law.relevance import GROUNDS, end_dates
from app.law.schema import Dated
from app.law.standing import CALLABLE
from app.law.variables import Variable


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both ends included, on all of which the verdict is the same. The tuples name grounds by their rules.

    `open` are undetermined, `unclear` those among them where the law itself is. `untold` are the answers that nobody
    gave and that would end a ground which is met, by that ground.
    """

    begins: date
    ends: date
    standing: str | None
    met: tuple[str, ...]
    open: tuple[str, ...]
    notices: tuple[str, ...]
    unclear: tuple[str, ...] = ()
    untold: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether no ground is known for these days."""
        return self.standing == CALLABLE and not self.met

    @property
    def ends_untold(self) -> bool:
        """Whether of no ground that is met the end is known."""
        return bool(self.met) and len(self.untold) == len(self.met)

    @property
    def has_lapsed(self) -> bool:
        """Whether no ground is known, but one is open only because a paper has run out."""
        return self.is_gap and set(self.open) > set(self.unclear)

    @property
    def verdict(self) -> tuple[Any, ...]:
        """What is the same on all days, apart from the notices."""
        return self.standing, self.met, self.open, self.unclear, self.untold


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that comes to another side of a limit: the part of the fact that rules read, the limit if in years."""

    fact: str
    part: str
    years: int


def periods(book: RuleBook, facts: Facts, begins: date, ends: date) -> tuple[Period, ...]:
    """The periods from one day to another, both included. Neighbouring periods differ."""
    return joined(_judged(book, facts, begins, ends), lambda period: (period.verdict, period.notices))


def joined(found: Iterable[Period], same: Callable[[Period], Any]) -> tuple[Period, ...]:
    """Periods in a row, neighbours put together where `same` does not tell them apart."""
    kept: list[Period] = []
    for period in found:
        if kept and same(kept[-1]) == same(period):
            kept[-1] = replace(kept[-1], ends=period.ends)
        else:
            kept.append(period)
    return tuple(kept)


def change_days(book: RuleBook, facts: Facts) -> tuple[date, ...]:
    """Every day on which the verdict on these answers could differ from that of the day before, in order."""
    days: set[date] = set(_of_answers(book, facts))
    days.update(_of_figures(book))
    days.update(_of_ages(book, facts))
    days.update((book.pack.known_from, days_later(book.pack.checked_on, 1)))
    return tuple(sorted(days))


def changes(book: RuleBook, facts: Facts, day: date) -> tuple[Change, ...]:
    """The answers that come to another side of a limit on a day, as far as a rule reads that limit."""
    answers, birthdays = facts.known(), birthdays_read(book)
    earlier, now = (book.variables.world(answers, on) for on in (days_later(day, -1), day))
    moved = (variable for variable in book.variables.all if earlier[variable.index] != now[variable.index])
    found = (_change(book, variable, now[variable.index]) for variable in moved)
    return tuple(change for change in found if change.part != "age_at_least" or change.years in birthdays)


def birthdays_read(book: RuleBook) -> dict[int, tuple[str, ...]]:
    """The ages that rules read from a date of birth, each with these rules."""
    found: dict[int, dict[str, None]] = {}
    for rule in book.rules.values():
        for leaf in (leaf for clause in rule.clauses for leaf in leaves(clause.condition)):
            if leaf.operator == "age_at_least":
                found.setdefault(leaf.operand, {})[rule.id] = None
    return {age: tuple(rules) for age, rules in found.items()}


def _judged(book: RuleBook, facts: Facts, begins: date, ends: date) -> Iterator[Period]:
    days = [begins, *(day for day in change_days(book, facts) if begins < day <= ends)]
    for first, after in pairwise([*days, None]):
        assert first is not None  # noqa: S101 (only the last is None)
        yield _period(book, assess(book, facts, first), first, days_later(after, -1) if after else ends)


def _change(book: RuleBook, variable: Variable, reached: int) -> Change:
    bounds = book.variables.bounds_of(variable)
    return Change(variable.fact, variable.part, bounds[reached - 1] if bounds and reached > 0 else 0)


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


def _period(book: RuleBook, assessment: Assessment, begins: date, ends: date) -> Period:
    grounds = [found for found in assessment.findings if found.kind in GROUNDS]
    met = [found for found in grounds if found.status == APPLIES]
    ended_by = ((found.rule.id, _untold(book, assessment, found)) for found in met)
    return Period(
        begins, ends, assessment.standing,
        met=tuple(found.rule.id for found in met),
        open=tuple(found.rule.id for found in grounds if found.status == UNDETERMINED),
        notices=assessment.notices,
        unclear=tuple(found.rule.id for found in grounds if found.needs_review),
        untold=tuple((rule, names) for rule, names in ended_by if names),
    )  # fmt: skip


def _untold(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[str, ...]:
    """The end dates of a ground that nobody gave."""
    facts = (book.variables.all[variable].fact for variable in end_dates(book, assessment, finding))
    return tuple(dict.fromkeys(facts))
