"""How many cases had which ground, month by month, with nothing that points at a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.cases.desk import CaseDesk
from app.law.book import RuleBook

FEWEST = 5


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """A month (its first day), its cases, and those with each ground by rule id. None, or no entry: not shown."""

    month: date
    cases: int | None
    grounds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Totals:
    """Months that are over, oldest first; grounds over all of them; how many files could not be read."""

    months: tuple[MonthTotals, ...]
    grounds: Mapping[str, int]
    unread: int


def monthly_totals(desk: CaseDesk, book: RuleBook, on: date) -> Totals:
    """Totals of the cases opened in each month that was over on the day `on`: no number under FEWEST, and none by
    which such a number could be found."""
    raise NotImplementedError
