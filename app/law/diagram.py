"""Decision diagrams: a rule with all its cases laid out once, to be walked with whatever is known.

A diagram asks one variable after another and ends in an outcome. Walking it with a person's answers leaves the part
that still depends on something: empty when the outcome is settled, and otherwise exactly the variables that can still
decide. That is what "undetermined" and "missing" mean in the contract, so neither is ever guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from weakref import WeakValueDictionary

from app.law.logic import first_variable, simplified
from app.law.variables import Variable

_MOST_RECENT = 4096


class Node:
    """A question about a variable, or an outcome at the end (`variable` is then -1)."""

    __slots__ = ("__weakref__", "branches", "outcome", "outcomes", "variable", "variables")

    def __init__(self, variable: int, branches: tuple[Node, ...], outcome: Any = None) -> None:
        self.variable = variable
        self.branches = branches
        self.outcome = outcome
        self.outcomes: frozenset[Any] = frozenset([outcome]) if variable < 0 else _union(branches, "outcomes")
        below: frozenset[int] = frozenset() if variable < 0 else _union(branches, "variables")
        self.variables: frozenset[int] = below | {variable} if variable >= 0 else below


def _union(branches: tuple[Node, ...], what: str) -> frozenset[Any]:
    return frozenset[Any]().union(*(getattr(branch, what) for branch in branches))


class Diagrams:
    """Builds diagrams that share their equal parts, and walks them.

    Equal parts are found for as long as something holds them: a rule, a step of a walk, or the last that were made.
    """

    def __init__(self, variables: Sequence[Variable]) -> None:
        self._sizes = [variable.size for variable in variables]
        self._ends: dict[Any, Node] = {}
        self._nodes = WeakValueDictionary[tuple[int, tuple[int, ...]], Node]()
        self._recent: list[Node] = []

    @property
    def parts(self) -> int:
        """How many different parts there are now, less the ends."""
        return len(self._nodes)

    def forget(self) -> None:
        """Let go of the parts made last: what is left of a diagram tells, if coarsely, what was answered."""
        self._recent.clear()

    def build(self, cases: Sequence[tuple[Any, Any]], otherwise: Any) -> Node:
        """The diagram of a decision list: the first case whose expression is true gives the outcome."""
        return self._expand(tuple(cases), otherwise, {})

    def rest(self, node: Node, world: Sequence[int]) -> Node:
        """What is left of a diagram when the known variables of the world are filled in."""
        while node.variable >= 0 and (number := world[node.variable]) >= 0:
            node = node.branches[number]
        return node if node.variable < 0 else self._restricted(node, world, {})

    def with_known(self, node: Node, variable: int, number: int) -> Node:
        """What is left of a diagram when one variable is known to be of a class."""
        return self._fixed(node, variable, number, {})

    def size(self, variable: int) -> int:
        """How many classes a variable has."""
        return self._sizes[variable]

    def _fixed(self, node: Node, variable: int, number: int, seen: dict[int, Node]) -> Node:
        if node.variable == variable:
            return node.branches[number]
        if variable not in node.variables:
            return node
        if (found := seen.get(id(node))) is None:
            branches = tuple([self._fixed(branch, variable, number, seen) for branch in node.branches])
            found = seen[id(node)] = self._node(node.variable, branches)
        return found

    def _restricted(self, node: Node, world: Sequence[int], seen: dict[int, Node]) -> Node:
        if node.variable < 0:
            return node
        if (found := seen.get(id(node))) is None:
            number = world[node.variable]
            if number >= 0:
                found = self._restricted(node.branches[number], world, seen)
            else:
                branches = tuple(self._restricted(branch, world, seen) for branch in node.branches)
                found = self._node(node.variable, branches)
            seen[id(node)] = found
        return found

    def _expand(self, cases: tuple[Any, ...], otherwise: Any, seen: dict[Any, Node]) -> Node:
        cases, otherwise = _trimmed(cases, otherwise)
        if not cases:
            return self._end(otherwise)
        key = (cases, otherwise)
        if key not in seen:
            variable = min(variable for test, _ in cases if (variable := first_variable(test)) is not None)
            branches = tuple(
                self._expand(_filled(cases, variable, number), otherwise, seen)
                for number in range(self._sizes[variable])
            )
            seen[key] = self._node(variable, branches)
        return seen[key]

    def _end(self, outcome: Any) -> Node:
        return self._ends.setdefault(outcome, Node(-1, (), outcome))

    def _node(self, variable: int, branches: tuple[Node, ...]) -> Node:
        if all(branch is branches[0] for branch in branches):
            return branches[0]
        key = (variable, tuple(map(id, branches)))  # a part holds its branches, so their ids are theirs while it lives
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = Node(variable, branches)
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            self._recent.append(found)
        return found


def _filled(cases: tuple[Any, ...], variable: int, number: int) -> tuple[Any, ...]:
    return tuple((simplified(test, variable, number), outcome) for test, outcome in cases)


def _trimmed(cases: tuple[Any, ...], otherwise: Any) -> tuple[tuple[Any, ...], Any]:
    """Drop the cases that cannot be true, and everything behind one that certainly is."""
    kept: list[Any] = []
    for test, outcome in cases:
        if test is True:
            return tuple(kept), outcome
        if test is not False:
            kept.append((test, outcome))
    return tuple(kept), otherwise
