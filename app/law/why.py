"""Why a rule came out as it did, as a tree: its conditions as they are written, what is met, not met and open.

Only what tells is kept: of a condition that fails, what fails and what is met beside it; of alternatives, those that
decided. So the parts of every branch, joined as `joint` says, have the truth of the branch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from app.law.book import Clause, ClauseKind, Rule, RuleBook
from app.law.conditions import All, AnyOf, Condition, Leaf, Not, RuleRef
from app.law.logic import Truth, joined, negated, truth

Joint = Literal["all", "any"]
T = TypeVar("T")
_PLAIN = ("choice", "bool")


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


@dataclass(frozen=True, slots=True)
class Branch:
    """Conditions that belong together: a group, another rule's ground, or what may stand against a ground.

    `truth` says whether it came out as the norm wants it: of an exception, that it does not hold. `joint` says how the
    parts, each as the norm wants it, make that up.
    """

    kind: Literal["group", "rule"] | ClauseKind
    norm: str
    joint: Joint
    truth: Truth
    parts: tuple[Node, ...]
    because: str = ""
    context: str = ""
    against: bool = False


Node = Reason | Branch


class Explanation(NamedTuple):
    """The tree of a rule, its leaves in a row, deciding ones first and none twice, and what its clauses come to."""

    tree: tuple[Node, ...]
    flat: tuple[Reason, ...]
    whole: Truth

    @classmethod
    def of(cls, tree: Sequence[Node], whole: Truth) -> Explanation:
        """A tree that comes to `whole`, and its leaves in a row."""
        flat = sorted(leaves(tree), key=lambda reason: reason.truth is not whole)
        return cls(tuple(tree), _once(flat), whole)


def explanation(book: RuleBook, rule: Rule, world: Sequence[int]) -> Explanation:
    """Everything that tells how a rule came out in a world."""
    reader = _Reader(book, world)
    whole, decided = reader.decided(rule.clauses)
    if decided and whole is False:
        return Explanation.of(decided, whole)
    points = (*rule.unclear, *((rule.lapses,) if rule.lapses else ()))
    bites = [reader.against(clause) for clause in points if reader.truth_of(clause) is False]
    open_points = [reader.against(clause) for clause in rule.unclear if reader.truth_of(clause) is None]
    harmless = [reader.against(clause) for clause in rule.unclear if reader.is_harmless(clause)]
    may_be = [reason._replace(because="") for reason in leaves(open_points)]
    flat = (*leaves(bites), *may_be, *Explanation.of(decided, whole).flat, *leaves(harmless))
    return Explanation((*bites, *open_points, *decided, *harmless), _once(flat), whole)


def decider(nodes: Sequence[Node]) -> Reason:
    """The condition that decided: the first; of several that together make an exception the last, most special one."""
    first = nodes[0]
    while isinstance(first, Branch):
        deciding = [part for part in first.parts if part.truth is first.truth]
        first = deciding[-1 if first.against else 0]
    return first


def leaves(nodes: Iterable[Node]) -> Iterator[Reason]:
    """The conditions at the ends of a tree, from top to bottom."""
    for node in nodes:
        if isinstance(node, Branch):
            yield from leaves(node.parts)
        else:
            yield node


class _Reader:
    def __init__(self, book: RuleBook, world: Sequence[int]) -> None:
        self._book = book
        self._world = world

    def truth_of(self, clause: Clause) -> Truth:
        """Whether a clause came out as the norm wants it."""
        return self._truth(clause.condition, clause.wanted)

    def is_harmless(self, clause: Clause) -> bool:
        """Whether this is a plain unclear point that an answer has ruled out, such as academic leave."""
        return isinstance(clause.condition, Leaf) and self.truth_of(clause) is True

    def decided(self, clauses: Iterable[Clause]) -> tuple[Truth, list[Node]]:
        """What clauses that must all come out as wanted come to, and the nodes that tell it, deciding ones first."""
        parts = [(self.truth_of(clause), clause) for clause in clauses]
        whole = joined("all", [value for value, _ in parts])
        told = [clause for value, clause in parts if value is whole or value is True]
        found = [node for clause in told for node in self._clause(clause)]
        return whole, sorted(found, key=lambda node: node.truth is not whole)

    def against(self, clause: Clause) -> Branch:
        """What may stand against a ground: an exception, an unclear point, a lapse, a rule that switches it off."""
        found = self._node(clause.condition, clause, wanted=False, against=True)
        joint, parts = (found.joint, found.parts) if isinstance(found, Branch) else ("all", (found,))
        return Branch(clause.kind, clause.norm, joint, found.truth, parts, clause.because, clause.context, against=True)

    def _clause(self, clause: Clause) -> tuple[Node, ...]:
        if clause.kind != "ground":
            return (self.against(clause),)
        found = self._node(clause.condition, clause, wanted=True, against=False)
        return found.parts if isinstance(found, Branch) and found.joint == "all" and found.kind == "group" else (found,)

    def _node(self, condition: Condition, clause: Clause, *, wanted: bool, against: bool) -> Node:
        if isinstance(condition, Leaf):
            return self._reason(condition, clause, wanted=wanted, against=against)
        if isinstance(condition, Not):
            return self._node(condition.part, clause, wanted=not wanted, against=against)
        if isinstance(condition, RuleRef):
            return self._referred(condition.rule, wanted=wanted, against=against)
        return self._several(condition, clause, wanted=wanted, against=against)

    def _reason(self, leaf: Leaf, clause: Clause, *, wanted: bool, against: bool) -> Reason:
        fact = leaf.operand if leaf.operator == "not_in_fact" else leaf.fact
        value = self._truth(leaf, wanted)
        spec = self._book.facts[fact]
        sure = leaf.operator != "not_in_fact" and (value is None or (spec.type in _PLAIN and spec.default is None))
        return Reason(leaf, fact, sure, clause.norm, wanted, value, against, clause.because, clause.context)

    def _several(self, condition: All | AnyOf, clause: Clause, *, wanted: bool, against: bool) -> Branch:
        joint: Joint = "any" if isinstance(condition, AnyOf) is wanted else "all"
        parts = [(self._truth(part, wanted), part) for part in condition.parts]
        whole, told = _telling(joint, parts, beside=not against)
        found = tuple(self._node(part, clause, wanted=wanted, against=against) for part in told)
        return Branch("group", clause.norm, joint, whole, found, against=against)

    def _referred(self, rule: str, *, wanted: bool, against: bool) -> Branch:
        """Another rule's ground: its conditions without what switches it off."""
        joint: Joint = "all" if wanted else "any"
        own = [clause for clause in self._book.rules[rule].clauses if clause.kind in ("ground", "exception")]
        parts = [(self._truth(clause.condition, clause.wanted is wanted), clause) for clause in own]
        whole, told = _telling(joint, parts, beside=not against)
        found = tuple(node for clause in told for node in self._of_other(clause, wanted=wanted, against=against))
        return Branch("rule" if wanted and not against else "group", rule, joint, whole, found, against=against)

    def _of_other(self, clause: Clause, *, wanted: bool, against: bool) -> tuple[Node, ...]:
        if wanted and not against:
            return self._clause(clause)
        found = self._node(clause.condition, clause, wanted=clause.wanted is wanted, against=against)
        joint: Joint = "all" if wanted else "any"
        return found.parts if isinstance(found, Branch) and found.joint == joint else (found,)

    def _truth(self, condition: Condition, wanted: bool) -> Truth:
        value = truth(self._book.expressions[condition], self._world)
        return value if wanted else negated(value)


def _telling(joint: Joint, parts: list[tuple[Truth, T]], *, beside: bool) -> tuple[Truth, list[T]]:
    """What parts come to, and those that tell it; `beside` keeps what is met beside what fails or is open."""
    whole = joined(joint, [value for value, _ in parts])
    deciding = [part for value, part in parts if value is whole]
    met = [part for value, part in parts if value is True] if beside and joint == "all" and whole is not True else []
    return whole, [*deciding, *met]


def _once(found: Iterable[Reason]) -> tuple[Reason, ...]:
    kept: dict[tuple[Leaf, bool, bool], Reason] = {}
    for reason in found:
        kept.setdefault((reason.leaf, reason.wanted, reason.against), reason)
    return tuple(kept.values())
