"""One line of the desk's list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.cases.content import CaseContent
from app.cases.fitting import fitted
from app.law.book import RuleBook
from app.law.pins import pins
from app.trouble import Trouble

_DATED = ("deadline", "appointment")


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the list. A file that could not be read has its Trouble in `damaged`, and nothing else but its id."""

    id: str
    code_name: str = ""
    next_deadline: date | None = None
    standing: str | None = None
    pack_version: str = ""
    judged_on: date | None = None
    archived: bool = False
    damaged: Trouble | None = None


def row_of(id_: str, found: CaseContent | Trouble, book: RuleBook | None = None, on: date | None = None) -> CaseRow:
    """The line of a case, or of a file that could not be read. See `CaseDesk.rows` for book and day."""
    if isinstance(found, Trouble):
        return CaseRow(id_, damaged=found)
    judged = found.judged
    return CaseRow(
        id_,
        found.code_name,
        min(_days(found, book, on), default=None),
        judged.standing if judged else None,
        judged.pack_version if judged else "",
        judged.on if judged else None,
        found.archived,
    )


def _days(content: CaseContent, book: RuleBook | None, on: date | None) -> Iterator[date]:
    """The days of steps that are not done, past or not, and the times that still run by the answers."""
    yield from (step.day for step in content.steps if not step.done)
    if book is not None and on is not None:
        facts = fitted(book, content.facts).facts
        yield from (pin.day for pin in pins(book, facts, (), on, date.max) if pin.kind in _DATED)
