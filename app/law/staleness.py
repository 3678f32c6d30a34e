"""How old the rules are: whether they still speak of the law of today, as far as they can know it themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.law.book import RuleBook
from app.law.days import days_later, months_later

CALM_AFTER, STRONG_AFTER = 6, 12
Why = Literal["half_a_year", "a_year", "boundary"]


@dataclass(frozen=True, slots=True)
class Stale:
    """Why rules may be out of date; a boundary is a day from which the law was known to become another."""

    why: Why
    boundary: date | None = None

    @property
    def strong(self) -> bool:
        """Whether it is to be said plainly, rather than in passing."""
        return self.why != "half_a_year"


def staleness(book: RuleBook, today: date) -> Stale | None:
    """How stale the rules are today; None while they are fresh."""
    checked = book.pack.checked_on
    passed = [day for day in boundaries(book) if checked < day <= today]
    if passed:
        return Stale("boundary", min(passed))
    if today >= months_later(checked, STRONG_AFTER):
        return Stale("a_year")
    return Stale("half_a_year") if today >= months_later(checked, CALM_AFTER) else None


def boundaries(book: RuleBook) -> Iterator[date]:
    """The days on which the law that a pack holds changes or runs out: acts to come, figures that nothing follows."""
    for amendment in book.library.amendments:
        yield amendment.on
    for spans in book.library.dated.values():
        ends = [span.to or date.max for span in spans]
        if ends and max(ends) < date.max:
            yield days_later(max(ends), 1)
