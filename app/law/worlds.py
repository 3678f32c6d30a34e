"""The answers as classes, and the same with some of them otherwise, as far as one rule reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.law.book import Derivation, Rule, RuleBook
from app.law.diagram import Node
from app.law.logic import variables_in
from app.law.variables import UNKNOWN

World = list[int]


class Worlds:
    """What a rule comes to when answers are other than they are. `behind` names every answer on which that hangs."""

    def __init__(self, book: RuleBook, rule: Rule, answers: Mapping[str, Any], base: World) -> None:
        """`base` holds the classes of what was answered, without what follows from it."""
        self._rule, self.base = rule, base
        self._derivations, self.behind = _behind(book, rule, answers)

    def after(self, classes: Iterable[tuple[int, int]], world: World | None = None) -> World:
        """A world (as answered, if none is named) with other classes in it, and with what follows."""
        changed = (self.base if world is None else world)[:]
        for index, number in classes:
            changed[index] = number
        for derivation in self._derivations:
            ends = ends_of(derivation.diagram, changed)
            outcome = next(iter(ends)) if len(ends) == 1 else None
            changed[derivation.variable] = UNKNOWN if outcome is None else outcome
        return changed

    def outcomes(self, world: World) -> frozenset[str]:
        """All outcomes to which the rule can still come in a world."""
        return ends_of(self._rule.diagram, world)


def ends_of(node: Node, world: Sequence[int]) -> frozenset[Any]:
    """All outcomes to which a diagram can still come."""
    node = _walked(node, world)
    found, seen, waiting = set[Any](), set[int](), [node]
    while waiting:
        node = _walked(waiting.pop(), world)
        if node.variable < 0:
            found.add(node.outcome)
        elif id(node) not in seen and not node.outcomes <= found:
            seen.add(id(node))
            waiting.extend(node.branches)
    return frozenset(found)


def _walked(node: Node, world: Sequence[int]) -> Node:
    """The first node on the way whose variable is not known."""
    while node.variable >= 0 and (number := world[node.variable]) >= 0:
        node = node.branches[number]
    return node


def _behind(book: RuleBook, rule: Rule, answers: Mapping[str, Any]) -> tuple[tuple[Derivation, ...], tuple[str, ...]]:
    """What follows on the way to a rule, in order; and the answers behind it and behind the sense of asking them."""
    needed = set(rule.diagram.variables)
    derivations = _following(book, needed, answers)
    for fact in {book.variables.all[index].fact for index in needed}:
        needed |= variables_in(book.only_if.get(fact, True))
    derivations = _following(book, needed, answers)
    facts = {book.variables.all[index].fact for index in needed}
    return derivations, tuple(fact for fact in book.facts if fact in facts)


def _following(book: RuleBook, needed: set[int], answers: Mapping[str, Any]) -> tuple[Derivation, ...]:
    """What follows of the needed variables, unless it was given; those behind it are added to the needed ones."""
    found: list[Derivation] = []
    for derivation in reversed(book.derivations):
        if derivation.variable in needed and derivation.fact not in answers:
            found.append(derivation)
            needed |= derivation.diagram.variables
    return tuple(reversed(found))
