"""Whether the program puts dates and ages into the classes that the formulas give, day by day around every limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from app.law.proofs import moments
from app.law.proofs.pairs import Pair
from app.law.proofs.solver import worth
from app.law.proofs.space import Refuted, Results, Space
from app.law.proofs.walking import limits_of
from app.law.schema import Dated
from app.law.variables import UNKNOWN, Variable
from app.trouble import Trouble
from app.words import mark

APART = mark("{fact}: the program and the files part on {value} on {day}")
_YEARS = range(2025, 2029)
_AROUND_FEBRUARY = range(-4, 3)
_DAY = timedelta(days=1)


def prove_classes(space: Space) -> Results:
    """For every variable over a date or a number: its class is what the formula of its limit says."""
    for variable in space.law.book.variables.all:
        if space.law.facts[variable.fact].type in ("date", "integer"):
            yield _apart(space, variable)


def _apart(space: Space, variable: Variable) -> Refuted | None:
    answers = space.answers.with_given(**{variable.fact: True})
    term, figure = space.answers.terms[variable.fact], variable.part in space.law.figures
    limits = [variable.part] if figure else limits_of(variable)
    pairs = [answers.limit(variable.fact, "at_least" if figure else variable.part, limit) for limit in limits]
    for value, on in _samples(space, variable, [1] if figure else [int(limit) for limit in limits]):
        written = moments.as_number(value) if isinstance(value, date) else value
        at = {term: written, space.answers.on: moments.as_number(on)}
        if variable.classify(value, on) != _class(pairs, at):
            told = value.isoformat() if isinstance(value, date) else value
            what = Trouble(APART, fact=variable.fact, value=told, day=on.isoformat())
            return Refuted(what, {variable.fact: told}, on)
    return None


def _class(pairs: list[Pair], at: dict[Any, int]) -> int:
    if not all(worth(pair.true, at) or worth(pair.false, at) for pair in pairs):
        return UNKNOWN
    return sum(worth(pair.true, at) for pair in pairs)


def _samples(space: Space, variable: Variable, limits: list[int]) -> Iterator[tuple[Any, date]]:
    if variable.part in space.law.figures:
        yield from _ages(space.law.figures[variable.part])
    elif variable.part == "at_least":
        yield from ((number, _days()[0]) for limit in limits for number in (limit - 1, limit, limit + 1) if number >= 0)
    else:
        yield from ((_moved(on, years, days), on) for on in _days() for years in limits for days in range(-2, 3))


def _days() -> list[date]:
    """Days around the end of February through a leap cycle, and the turn of each year."""
    around = [date(year, 3, 1) + timedelta(days=days) for year in _YEARS for days in _AROUND_FEBRUARY]
    return [*around, *(date(year, 1, 1) - days * _DAY for year in _YEARS for days in (0, 1))]


def _moved(on: date, years: int, days: int) -> date:
    """The day some years back, and some days more or less."""
    back = date(on.year - years, on.month, 1) + timedelta(days=on.day - 1)
    return back + timedelta(days=days)


def _ages(spans: tuple[Dated, ...] | Any) -> Iterator[tuple[int, date]]:
    """Ages around those in force, on days around every change and in the middle of every half-year."""
    edges = [edge for span in spans for edge in (span.since, span.to) if edge is not None] or [date(2026, 11, 22)]
    days = {edge + number * _DAY for edge in edges for number in (-1, 0, 1, 90, 181, 182, 270)}
    ages = range(int(min(span.value for span in spans)) - 3, int(max(span.value for span in spans)) + 4)
    return ((age, day) for day in sorted(days) for age in ages)
