"""The coming years of one person: periods, the spans of each ground, call-up seasons, and the days to remember.

They run to the birthday that the rules name and on past it, so that it is no finish line. They rest on the answers as
they are and on the law of today; what our knowledge of the law is on a later day does not part one period from another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.days import days_later, months_later, years_later
from app.law.facts import Facts
from app.law.logic import truth
from app.law.pins import Pin, pins
from app.law.spans import GroundSpan, SeasonSpan, ground_spans, season_spans
from app.law.timeline import Change, Period, changes, joined, periods

Reach = Literal["birthday", "unknown", "past"]


@dataclass(frozen=True, slots=True)
class ComingYears:
    """Everything the picture and its table show. `turn` is the birthday, if it lies within."""

    begins: date
    ends: date
    reach: Reach
    turn: date | None
    periods: tuple[Period, ...]
    grounds: tuple[tuple[GroundSpan, ...], ...]
    seasons: tuple[SeasonSpan, ...]
    pins: tuple[Pin, ...]
    changes: Mapping[date, tuple[Change, ...]]


def concerned(book: RuleBook, facts: Facts, on: date) -> bool:
    """Whether the coming years say anything to this person: not if he is certainly none of those called up."""
    assessment = assess(book, facts, on)
    return assessment.standing is not None and truth(book.library.horizon.when, assessment.world) is not False


def coming_years(book: RuleBook, facts: Facts, on: date) -> ComingYears:
    """The coming years as these answers let them be seen from a day."""
    ends, reach, turn = _reach(book, facts, on)
    found = joined(periods(book, facts, on, ends), lambda period: period.verdict)
    grounds = tuple(ground_spans(found, rule) for rule in book.rules if any(rule in period.met for period in found))
    return ComingYears(
        begins=on, ends=ends, reach=reach, turn=turn,
        periods=found,
        grounds=grounds,
        seasons=tuple(season_spans(book, on, ends)),
        pins=tuple(pins(book, facts, grounds, on, ends)),
        changes={period.begins: changes(book, facts, period.begins) for period in found[1:]},
    )  # fmt: skip


def _reach(book: RuleBook, facts: Facts, on: date) -> tuple[date, Reach, date | None]:
    """How far the coming years go, why so far, and the birthday within."""
    horizon, born = book.library.horizon, facts.value(book.library.horizon.fact)
    if isinstance(born, date):
        turn = years_later(born, horizon.age)
        if on < turn:
            return days_later(months_later(turn, horizon.spec.months_beyond), -1), "birthday", turn
    ends = max(on, days_later(years_later(on, horizon.spec.otherwise_years), -1))
    return ends, "past" if isinstance(born, date) else "unknown", None
