"""Why a rule fails although a condition is still open: whatever the open answer is, what is known stands in the way.

A man of whom it is not known whether he still studies, say, but who already had a deferment at that level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.law.book import Rule, RuleBook
from app.law.logic import joined, truth
from app.law.telling import explanation
from app.law.why import Branch, Explanation, Node, Reason

_NOTHING = Explanation.of((), False)


def either_way(book: RuleBook, rule: Rule, world: Sequence[int]) -> Explanation:
    """The explanation as if the open answers were the best ones, less everything that rests on them.

    It is empty where no condition tells it alone.
    """
    filled = [*world]
    for number in sorted(rule.diagram.variables):
        if filled[number] < 0:
            worlds = [_with(filled, number, found) for found in range(book.variables.all[number].size)]
            hopeful = next((other for other in worlds if _whole(book, rule, other) is not False), None)
            if hopeful is None:
                return next(_told_by_what_is_known(book, rule, worlds, world), _NOTHING)
            filled = hopeful
    return _NOTHING


def _with(world: list[int], number: int, found: int) -> list[int]:
    return [*world[:number], found, *world[number + 1 :]]


def _whole(book: RuleBook, rule: Rule, world: Sequence[int]) -> bool | None:
    found = (truth(book.expressions[clause.condition], world) for clause in rule.clauses)
    wanted = [clause.wanted for clause in rule.clauses]
    return joined("all", [value if value is None else value is want for value, want in zip(found, wanted, strict=True)])


def _told_by_what_is_known(
    book: RuleBook, rule: Rule, worlds: Iterable[Sequence[int]], known: Sequence[int]
) -> Iterator[Explanation]:
    for world in worlds:
        found = [_known(book, node, known) for node in explanation(book, rule, world).tree]
        kept = tuple(node for node in found if node is not None)
        if any(node.truth is False for node in kept):
            yield Explanation.of(kept, False)


def _known(book: RuleBook, node: Node, world: Sequence[int]) -> Node | None:
    """A node less what is not known; none if the rest no longer tells it."""
    if not isinstance(node, Branch):
        return node if _is_known(book, node, world) else None
    found = (_known(book, part, world) for part in node.parts)
    parts = tuple(part for part in found if part is not None)
    tells = parts and joined(node.joint, [part.truth for part in parts]) is node.truth
    return node._replace(parts=parts) if tells else None


def _is_known(book: RuleBook, reason: Reason, world: Sequence[int]) -> bool:
    """Whether a condition is settled; one that compares a choice with a set, also where only the set is known."""
    if truth(book.expressions[reason.leaf], world) is not None:
        return True
    members = book.variables.of_fact[reason.fact]
    return reason.leaf.operator == "not_in_fact" and all(world[member.index] >= 0 for member in members)
