"""Every case of a desk anew, under the rules and on the day of now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.cases.desk import CaseDesk, CaseRow
from app.law.book import RuleBook


class Rechecked(NamedTuple):
    """One case: its standing as it was judged last, and as it is now. A damaged file has neither, and never changed."""

    row: CaseRow
    before: str | None
    after: str | None
    changed: bool


def recheck(desk: CaseDesk, book: RuleBook, on: date) -> Iterator[Rechecked]:
    """Judge every case again, one in memory at a time, in the order of `desk.ids()`; nothing is written."""
    raise NotImplementedError
