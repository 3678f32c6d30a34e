"""After a decision: the times that run from the days that a person has told, the earliest that could end first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.deadlines import Due, counted


class Reckoning(NamedTuple):
    """Times with their days, and whether a day that was not told was taken to be an earlier one."""

    dues: tuple[Due, ...]
    assumed: bool


def reckon(book: RuleBook, days: Mapping[str, date]) -> Reckoning:
    """The times that run from these events, by their end. A time that has run out can be an event of its own."""
    spec = book.decision
    assumed = {event: days[other] for event, other in spec.assumed.items() if event not in days and other in days}
    found = [due for event, day in (dict(days) | assumed).items() for due in counted(book, event, day)]
    if spec.follows.unless not in days:
        over = [due.ends for due in found if due.deadline.spec.id == spec.follows.after]
        found += [due for day in over for due in counted(book, spec.follows.event, day)]
    return Reckoning(tuple(sorted(found, key=lambda due: (due.ends, due.deadline.spec.id))), bool(assumed))
