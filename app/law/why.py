"""Why a rule came out as it did, as a tree: its conditions as they are written, what is met, not met and open.

Only what tells is kept: of a condition that fails, what fails and what is met beside it; of alternatives, those that
decided. So the parts of every branch, joined as `joint` says, have the truth of the branch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeVar

from app.law.conditions import ClauseKind, Leaf
from app.law.logic import Truth

Joint = Literal["all", "any"]
NodeKind = Literal["group", "rule"] | ClauseKind


class Reason(NamedTuple):
    """One condition as the norm wants it: `wanted` says which way, `truth` whether it is met.

    `fact` names the fact whose answer tells it. `against` is set inside an exception, an unclear point or a lapse;
    `because` and `context` carry the sentence of that and where it is translated. `sure` says that `fact` alone tells
    it; otherwise that depends on what was answered (`reasons`).
    """

    leaf: Leaf
    fact: str
    sure: bool
    norm: str
    wanted: bool
    truth: Truth
    against: bool = False
    because: str = ""
    context: str = ""

    @property
    def open_point(self) -> bool:
        """Whether this is a point where the law itself is unclear."""
        return ".unclear." in self.context


class Branch(NamedTuple):
    """Conditions that belong together: a group, another rule's ground, or what may stand against a ground.

    `truth` says whether it came out as the norm wants it: of an exception, that it does not hold. `joint` says how the
    parts, each as the norm wants it, make that up.
    """

    kind: NodeKind
    norm: str
    joint: Joint
    truth: Truth
    parts: tuple[Node, ...]
    because: str = ""
    context: str = ""
    against: bool = False


Node = Reason | Branch
N = TypeVar("N", Reason, Node)


class Explanation(NamedTuple):
    """The tree of a rule, its leaves in a row, deciding ones first and none twice, and what its clauses come to.

    `leaning` are the facts that tell a leaf of the row only if they were answered. `told` is for `reasons`: the row
    less what is not told, by those of them that were not answered.
    """

    tree: tuple[Node, ...]
    flat: tuple[Reason, ...]
    whole: Truth
    leaning: frozenset[str]
    told: dict[frozenset[str], tuple[Reason, ...]]

    @classmethod
    def of(cls, tree: Sequence[Node], whole: Truth) -> Explanation:
        """A tree that comes to `whole`, and its leaves in a row."""
        return cls.in_row(tree, deciding_first(leaves(tree), whole), whole)

    @classmethod
    def in_row(cls, tree: Sequence[Node], row: Iterable[Reason], whole: Truth) -> Explanation:
        """A tree with the row that is told for it, in which nothing is told twice."""
        flat = _once(row)
        return cls(tuple(tree), flat, whole, frozenset([reason.fact for reason in flat if not reason.sure]), {})


def deciding_first(nodes: Sequence[N], whole: Truth) -> list[N]:
    """Nodes that together come to `whole`, those that decide it before the others."""
    first = [node for node in nodes if node.truth is whole]
    return first if len(first) == len(nodes) else [*first, *[node for node in nodes if node.truth is not whole]]


def decider(nodes: Sequence[Node]) -> Reason:
    """The condition that decided: the first; of several that together make an exception the last, most special one."""
    first = nodes[0]
    while isinstance(first, Branch):
        deciding = [part for part in first.parts if part.truth is first.truth]
        first = deciding[-1 if first.against else 0]
    return first


def leaves(nodes: Iterable[Node]) -> list[Reason]:
    """The conditions at the ends of a tree, from top to bottom."""
    found: list[Reason] = []
    for node in nodes:
        if isinstance(node, Branch):
            found += leaves(node.parts)
        else:
            found.append(node)
    return found


def _once(found: Iterable[Reason]) -> tuple[Reason, ...]:
    found = tuple(found)
    if len(found) < 2:
        return found
    kept: dict[tuple[Leaf, bool, bool], Reason] = {}
    for reason in found:
        kept.setdefault((reason.leaf, reason.wanted, reason.against), reason)
    return tuple(kept.values())
