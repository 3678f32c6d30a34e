"""The days to remember in the coming years, each with the fact or the norms it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.days import years_later
from app.law.deadlines import Due, dues
from app.law.facts import Facts
from app.law.spans import GroundSpan
from app.law.timeline import birthdays_read


@dataclass(frozen=True, slots=True)
class Pin:
    """A day to remember, and what it rests on: norms, or the fact that names it."""

    day: date
    kind: Literal["birthday", "ground_ends", "deadline", "appointment"]
    fact: str = ""
    norms: tuple[str, ...] = ()
    years: int = 0
    due: Due | None = None


Grounds = Iterable[Sequence[GroundSpan]]


def pins(book: RuleBook, facts: Facts, grounds: Grounds, begins: date, ends: date) -> list[Pin]:
    """The days to remember from one day to another, in order."""
    found = (
        *_birthdays(book, facts),
        *_ground_ends(grounds, ends),
        *_deadlines(book, facts, begins),
        *_appointments(book, facts),
    )
    within = (pin for pin in found if begins <= pin.day <= ends)
    return sorted(within, key=lambda pin: (pin.day, pin.kind, pin.norms, pin.fact))


def _birthdays(book: RuleBook, facts: Facts) -> Iterator[Pin]:
    """The birthdays that rules read, each with those rules."""
    fact = book.library.horizon.fact
    born = facts.value(fact)
    if isinstance(born, date):
        for age, rules in birthdays_read(book).items():
            yield Pin(years_later(born, age), "birthday", fact, rules, age)


def _ground_ends(grounds: Grounds, ends: date) -> Iterator[Pin]:
    for span in (span for spans in grounds for span in spans):
        if span.state in ("met", "untold") and span.ends < ends:
            yield Pin(span.ends, "ground_ends", norms=(span.rule,))


def _deadlines(book: RuleBook, facts: Facts, on: date) -> Iterator[Pin]:
    """Times that run; one that another day has kept is no day to remember any more."""
    for due in dues(book, assess(book, facts, on)):
        if due.kept:
            continue
        yield Pin(due.ends, "deadline", norms=(due.deadline.spec.norm,), due=due)


def _appointments(book: RuleBook, facts: Facts) -> Iterator[Pin]:
    """The answered days that the rules name."""
    for fact in book.library.horizon.spec.days:
        day = facts.value(fact)
        if isinstance(day, date):
            yield Pin(day, "appointment", fact)
