"""What may be tried out: another day, and the answers that a person may lawfully and honestly change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.law.book import RuleBook
from app.law.facts import Facts, Value
from app.law.relevance import in_order, sensible
from app.law.schema import FactSpec


def changeable(book: RuleBook, facts: Facts, on: date) -> list[str]:
    """The facts marked as open to change that make sense in this case, in the order of asking."""
    world = book.world(facts.known(), on)
    return in_order(book, book.facts, lambda fact: sensible(book, fact, world) and bool(others(book, facts, fact)))


def others(book: RuleBook, facts: Facts, fact: str) -> tuple[str | bool, ...]:
    """The values that a fact may be changed to and does not have now; none for a fact that is not marked."""
    return tuple(value for value in _open_values(book.facts[fact]) if value != facts.value(fact))


def changed(book: RuleBook, facts: Facts, changes: Mapping[str, Value]) -> Facts:
    """The facts with these answers instead; an answer that was given about a changed one no longer counts.

    Raises ValueError for a change that is not open.
    """
    for fact, value in changes.items():
        if value not in _open_values(book.facts[fact]):
            raise ValueError(f"{fact}: {value}")
        if facts.value(fact) != value:
            for other in set(book.hanging_on(fact)) - set(changes):
                facts = facts.without(other)
        facts = facts.with_answer(fact, value)
    return facts


def _open_values(spec: FactSpec) -> tuple[str | bool, ...]:
    """Some changes are lawful one way only: one can be put on the register, but not take oneself off it."""
    if not spec.can_change or spec.type not in ("bool", "choice"):
        return ()
    return spec.change_to or ((True, False) if spec.type == "bool" else spec.values)
