"""The form of what the picture of the coming years is drawn from: call-up seasons, and how far the picture goes."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from app.law.schema import RawCondition
from app.law.strict import Confidence, Key, Limits, Name, Positive, RuleId, Several, Strict, Text

_COMMON_YEAR = 2001


class MonthDay(Strict):
    """A day that comes back every year."""

    month: Annotated[int, Limits(ge=1, le=12)]
    day: Annotated[int, Limits(ge=1, le=31)]

    def __post_init__(self) -> None:
        self.in_year(_COMMON_YEAR)

    def in_year(self, year: int) -> date:
        """The day in one year."""
        return date(year, self.month, self.day)


class SeasonSpec(Strict):
    """A call-up season: its usual months, since when they are told, and up to when a season's months were reported."""

    id: Name
    title: Text
    since: Annotated[date, Key("from")]
    begins: MonthDay
    ends: MonthDay
    known_to: date | None = None
    norm: RuleId
    confidence: Confidence
    explain: Text


class SeasonFile(Strict):
    """What holds for all seasons, and the seasons."""

    explain: Text
    seasons: Several[SeasonSpec]


class TimelineSpec(Strict):
    """For whom the coming years are drawn, how far, and which answered days are marked.

    `turn` names the norm that reads the birthday to which they run, `months_beyond` how far they go on past it,
    `otherwise_years` how long they are where that birthday is unknown or past.
    """

    when: RawCondition | None = None
    turn: RuleId
    months_beyond: Positive
    otherwise_years: Positive
    days: Several[Name] = ()
