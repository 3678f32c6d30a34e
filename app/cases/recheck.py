"""Every case of a desk anew, under the rules and on the day of now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.cases.content import CaseContent, judged
from app.cases.desk import CaseDesk, CaseRow
from app.cases.fitting import fitted
from app.cases.listing import row_of
from app.law.book import RuleBook
from app.trouble import Trouble

_FORGETS = 256


class Rechecked(NamedTuple):
    """One case: its standing as it was judged last, and as it is now. A damaged file has neither, and never changed."""

    row: CaseRow
    before: str | None
    after: str | None
    changed: bool


def recheck(desk: CaseDesk, book: RuleBook, on: date) -> Iterator[Rechecked]:
    """Judge every case again, one in memory at a time, in the order of `desk.ids()`; nothing is written.

    A case that was never judged has no `before`, and has not changed."""
    try:
        for number, (id_, found) in enumerate(desk.each(), 1):
            yield _rechecked(id_, found, book, on)
            if number % _FORGETS == 0:
                book.forget()
    finally:
        book.forget()


def _rechecked(id_: str, found: CaseContent | Trouble, book: RuleBook, on: date) -> Rechecked:
    row = row_of(id_, found, book, on)
    if isinstance(found, Trouble):
        return Rechecked(row, None, None, changed=False)
    after = judged(book, fitted(book, found.facts).facts, on).standing
    before = found.judged
    return Rechecked(row, row.standing, after, before is not None and before.standing != after)
