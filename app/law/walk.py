"""Walking a decision diagram with whatever is known.

A diagram has a branch for every class of a variable. A walk has one branch more, for "not known", which leads on to
what is then left of the diagram. Its steps are made when a case first needs them: all of them would be far too many,
those that people's answers lead to are few. So a verdict costs one look-up for each variable on its way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from app.law.diagram import Diagrams, Node

E = TypeVar("E")
_END = -1
_MOST_STEPS = 4096


class Step:
    """A variable to look at and the steps this leads to, "not known" last; or an end (`variable` is then -1)."""

    __slots__ = ("end", "left", "onward", "variable")

    def __init__(self, left: Node, variable: int, size: int, end: Any) -> None:
        self.left = left
        self.variable = variable
        self.onward: list[Step | None] = [None] * (size + 1)
        self.end = end


class Walk(Generic[E]):
    """One diagram with the steps made in it so far; what is left where a way ends is concluded to an E, once."""

    __slots__ = ("_conclude", "_diagrams", "_made", "_root", "first")

    def __init__(self, root: Node, diagrams: Diagrams, conclude: Callable[[Node], E]) -> None:
        self._root, self._diagrams, self._conclude = root, diagrams, conclude
        self._made: dict[tuple[Node, int], Step] = {}
        self.first = self._step(root, _END)

    def end(self, world: Sequence[int]) -> E:
        """What the diagram comes to in a world."""
        step = self.first
        while (variable := step.variable) >= 0:
            step = step.onward[world[variable]] or self.onward(step, world[variable])
        return step.end

    def left(self, world: Sequence[int]) -> Node:
        """What is left of the diagram in a world; the same node whenever the same is left."""
        step = self.first
        while (variable := step.variable) >= 0:
            step = step.onward[world[variable]] or self.onward(step, world[variable])
        return step.left

    def onward(self, step: Step, number: int) -> Step:
        """The step that follows when a variable turns out to be of a class, or (-1) not known; made when first met."""
        if len(self._made) > _MOST_STEPS:
            self.forget()
        left = step.left if number < 0 else self._diagrams.with_known(step.left, step.variable, number)
        found = step.onward[number] = self._step(left, step.variable)
        return found

    @property
    def steps(self) -> int:
        """How many steps have been made beyond the first."""
        return len(self._made) - 1

    def forget(self) -> None:
        """Drop the steps: they tell, if coarsely, what was answered."""
        self._made.clear()
        self.first = self._step(self._root, _END)

    def _step(self, left: Node, looked_at: int) -> Step:
        """The step at which so much is left, once all variables up to one have been looked at."""
        variable = min((number for number in left.variables if number > looked_at), default=_END)
        found = self._made.get((left, variable))
        if found is None:
            size = 0 if variable < 0 else self._diagrams.size(variable)
            end = self._conclude(left) if variable < 0 else None
            found = self._made[left, variable] = Step(left, variable, size, end)
        return found
