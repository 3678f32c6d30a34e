"""Spans of days: those of a single ground, and call-up seasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.law.book import RuleBook
from app.law.days import days_later, years_later
from app.law.season_schema import SeasonSpec
from app.law.timeline import Period

State = Literal["met", "untold", "open", "unclear"]


@dataclass(frozen=True, slots=True)
class GroundSpan:
    """Days on which a ground is met ("untold": its end was not told), not decided, or unclear in law."""

    rule: str
    begins: date
    ends: date
    state: State
    untold: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeasonSpan:
    """One call-up season, whole; `known` if its months were reported and are not only the usual ones."""

    season: SeasonSpec
    begins: date
    ends: date
    known: bool


def ground_spans(found: Sequence[Period], rule: str) -> tuple[GroundSpan, ...]:
    """The spans of one ground, those put together that do not differ."""
    made: list[GroundSpan] = []
    for period in found:
        state, untold = _state(period, rule), dict(period.untold).get(rule, ())
        if state is None:
            continue
        last = made[-1] if made else None
        if last and (last.state, last.untold, days_later(last.ends, 1)) == (state, untold, period.begins):
            made[-1] = GroundSpan(rule, last.begins, period.ends, state, untold)
        else:
            made.append(GroundSpan(rule, period.begins, period.ends, state, untold))
    return tuple(made)


def _state(period: Period, rule: str) -> State | None:
    if rule in period.met:
        return "untold" if rule in dict(period.untold) else "met"
    if rule in period.unclear:
        return "unclear"
    return "open" if rule in period.open else None


def season_spans(book: RuleBook, begins: date, ends: date) -> Iterator[SeasonSpan]:
    """The seasons that touch these days, in order."""
    years = range(max(begins.year - 1, date.min.year), ends.year + 1)
    found = [span for year in years for season in book.library.seasons.seasons if (span := _season(season, year))]
    yield from (span for span in sorted(found, key=_begin) if span.begins <= ends and begins <= span.ends)


def _season(season: SeasonSpec, year: int) -> SeasonSpan | None:
    """The season that begins in a year, if it is told of that year."""
    begins, ends = season.begins.in_year(year), season.ends.in_year(year)
    if ends < begins:
        ends = years_later(ends, 1)
    known = season.known_to is not None and ends <= season.known_to
    return SeasonSpan(season, begins, ends, known) if season.since <= begins else None


def _begin(span: SeasonSpan) -> tuple[date, str]:
    return span.begins, span.season.id
