"""A norm, compiled, and what it comes to for one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from app.law.conditions import ClauseKind, Condition
from app.law.diagram import Node
from app.law.schema import RuleSpec
from app.law.walk import Walk

if TYPE_CHECKING:
    from app.law.why import Explanation

APPLIES, FAILS, REVIEW, LAPSED = "applies", "does_not_apply", "review", "lapsed"
UNDETERMINED = "undetermined"
_MOST_REMEMBERED = 1024
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition that a rule reads: who says it (its norm), how it must come out, and a sentence of its own."""

    kind: ClauseKind
    condition: Condition
    norm: str
    wanted: bool
    because: str = ""
    context: str = ""


class Tells(Protocol):
    """What tells how a rule came out; made when it is first wanted (`telling.py`)."""

    def of(self, world: Sequence[int]) -> Explanation: ...
    def forget(self) -> None: ...


@dataclass(slots=True)
class Rule:
    """A norm, compiled: its text, its clauses for the explanation, its diagram and the walk in it for the verdict."""

    spec: RuleSpec
    clauses: tuple[Clause, ...]
    unclear: tuple[Clause, ...]
    lapses: Clause | None
    until: tuple[tuple[str, int, Any], ...]
    ends: tuple[int, ...]
    diagram: Node
    reads: frozenset[int]
    key: Callable[[Sequence[int]], Any]
    walk: Walk[Finding] = field(init=False)
    telling: Tells | None = None
    explained: dict[Any, Any] = field(default_factory=dict[Any, Any])
    changed: dict[Any, tuple[Any, ...]] = field(default_factory=dict[Any, tuple[Any, ...]])

    @property
    def id(self) -> str:
        """The id of the norm."""
        return self.spec.id

    @property
    def kind(self) -> str:
        """The kind of finding it gives."""
        return self.spec.kind

    def forget(self) -> None:
        """Drop what is remembered: its keys tell, if coarsely, what was answered."""
        self.walk.forget()
        if self.telling is not None:
            self.telling.forget()
        self.explained.clear()
        self.changed.clear()

    def explain(self, key: Any, found: V) -> V:
        """Keep the reasons for equal cases. They depend on the key alone, so they can never go stale."""
        return _kept(self.explained, key, found)

    def change(self, key: Any, sets: tuple[Any, ...]) -> tuple[Any, ...]:
        """Keep what would change equal cases, likewise."""
        return _kept(self.changed, key, sets)


class Finding(NamedTuple):
    """What one rule comes to: status, whether the law itself is unclear here, the last day if it is known.

    `missing` names the facts of the contract that can still decide, `undecided` all variables that can; `possible` says
    whether some completion of what is unknown lets the rule apply.
    """

    rule: Rule
    kind: str
    status: str
    needs_review: bool
    until: date | None
    missing: tuple[str, ...]
    undecided: tuple[int, ...]
    possible: bool


def key_of(variables: Iterable[int]) -> Callable[[Sequence[int]], Any]:
    """A function that picks from a world just what a rule reads."""
    wanted = sorted(variables)
    return itemgetter(*wanted) if wanted else _nothing


def _kept(memory: dict[Any, V], key: Any, value: V) -> V:
    if len(memory) >= _MOST_REMEMBERED:
        memory.clear()
    memory[key] = value
    return value


def _nothing(_: Sequence[int]) -> tuple[()]:
    return ()
