"""What may be tried out: another day, and the answers that a person may lawfully and honestly change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.law.book import RuleBook
from app.law.facts import Facts, Value
from app.law.relevance import in_order, sensible


def changeable(book: RuleBook, facts: Facts, on: date) -> list[str]:
    """The facts marked as open to change that make sense in this case, in the order of asking."""
    world = book.world(facts.known(), on)
    return in_order(book, book.facts, lambda fact: book.facts[fact].can_change and sensible(book, fact, world))


def others(book: RuleBook, facts: Facts, fact: str) -> tuple[str | bool, ...]:
    """The values of a fact that it does not have now, as they are offered to be chosen from; none for a number."""
    spec = book.facts[fact]
    values: tuple[str | bool, ...] = (True, False) if spec.type == "bool" else spec.values
    return tuple(value for value in values if value != facts.value(fact)) if spec.type in ("bool", "choice") else ()


def changed(book: RuleBook, facts: Facts, changes: Mapping[str, Value]) -> Facts:
    """The facts with these answers instead; an answer that was given about a changed one no longer counts.

    Raises ValueError for a fact that is not marked as open to change.
    """
    for fact, value in changes.items():
        if not book.facts[fact].can_change:
            raise ValueError(fact)
        if facts.value(fact) != value:
            for other in set(book.hanging_on(fact)) - set(changes):
                facts = facts.without(other)
        facts = facts.with_answer(fact, value)
    return facts
