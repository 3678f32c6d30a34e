"""How a rule came out, told by its conditions: each is made ready once, as a small function of the world.

Such a teller gives the node of its condition for a world. A condition on one variable is a table; the node of a whole
clause is made once for each way in which what the clause reads can be answered, and found again by that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from app.law.book import RuleBook
from app.law.conditions import All, AnyOf, Condition, Leaf, Not
from app.law.logic import Truth, compiled, joined, negated, variables_in
from app.law.rule import Clause, Rule, key_of
from app.law.variables import UNKNOWN
from app.law.why import Branch, Explanation, Joint, Node, NodeKind, Reason, deciding_first, leaves

World = Sequence[int]
Teller = Callable[[World], Node]
_PLAIN = ("choice", "bool")
_MOST_MADE = 1024


def explanation(book: RuleBook, rule: Rule, world: World) -> Explanation:
    """Everything that tells how a rule came out in a world."""
    if rule.telling is None:
        rule.telling = Telling(book, rule)
    return rule.telling.of(world)


class Telling:
    """The conditions of one rule, ready to tell how they came out."""

    def __init__(self, book: RuleBook, rule: Rule) -> None:
        self._book = book
        self._made: list[dict[Any, Node]] = []
        self._clauses = [self._remembered(clause, self._clause(clause)) for clause in rule.clauses]
        self._harmless = [isinstance(clause.condition, Leaf) for clause in rule.unclear]
        points = (*rule.unclear, *((rule.lapses,) if rule.lapses else ()))
        self._points = [self._remembered(clause, self._against(clause)) for clause in points]

    def forget(self) -> None:
        """Drop what was made: it tells, if coarsely, what was answered."""
        for made in self._made:
            made.clear()

    def of(self, world: World) -> Explanation:
        """How the rule came out in a world."""
        clauses = [teller(world) for teller in self._clauses]
        whole, told = _telling("all", clauses, beside=True)
        decided = deciding_first([node for clause in told for node in _opened(clause)], whole)
        if not self._points or (decided and whole is False):
            return Explanation.of(decided, whole)
        points = [teller(world) for teller in self._points]
        unclear = points[: len(self._harmless)]
        bites = [node for node in points if node.truth is False]
        open_points = [node for node in unclear if node.truth is None]
        harmless = [node for node, plain in zip(unclear, self._harmless, strict=True) if plain and node.truth is True]
        may_be = [reason._replace(because="") for reason in leaves(open_points)]
        flat = (*leaves(bites), *may_be, *Explanation.of(decided, whole).flat, *leaves(harmless))
        return Explanation.in_row((*bites, *open_points, *decided, *harmless), flat, whole)

    def _remembered(self, clause: Clause, teller: Teller) -> Teller:
        """A teller that makes its node once for each way in which what the clause reads is answered."""
        made: dict[Any, Node] = {}
        self._made.append(made)
        key_in = key_of(variables_in(self._book.expressions[clause.condition]))

        def found(world: World) -> Node:
            key = key_in(world)
            node = made.get(key)
            if node is None:
                if len(made) >= _MOST_MADE:
                    made.clear()
                node = made[key] = teller(world)
            return node

        return found

    def _clause(self, clause: Clause) -> Teller:
        if clause.kind != "ground":
            return self._against(clause)
        return self._node(clause.condition, clause, wanted=True, against=False)

    def _against(self, clause: Clause) -> Teller:
        """What may stand against a ground: an exception, an unclear point, a lapse, a rule that switches it off."""
        inner = self._node(clause.condition, clause, wanted=False, against=True)

        def headed(world: World) -> Branch:
            found = inner(world)
            joint, parts = (found.joint, found.parts) if isinstance(found, Branch) else ("all", (found,))
            return Branch(clause.kind, clause.norm, joint, found.truth, parts, clause.because, clause.context, True)

        return headed

    def _node(self, condition: Condition, clause: Clause, *, wanted: bool, against: bool) -> Teller:
        if isinstance(condition, Leaf):
            return self._leaf(condition, clause, wanted=wanted, against=against)
        if isinstance(condition, Not):
            return self._node(condition.part, clause, wanted=not wanted, against=against)
        if isinstance(condition, All | AnyOf):
            return self._several(condition, clause, wanted=wanted, against=against)
        return self._referred(condition.rule, wanted=wanted, against=against)

    def _leaf(self, leaf: Leaf, clause: Clause, *, wanted: bool, against: bool) -> Teller:
        """A condition on one variable by its class, "not known" last; any other by what it comes to."""
        value_in = compiled(self._book.expressions[leaf], self._book.variables.sizes)
        told = {value: self._reason(leaf, clause, wanted, value if wanted else negated(value), against)
                for value in (True, False, None)}  # fmt: skip
        read = variables_in(self._book.expressions[leaf])
        if len(read) > 1:
            return lambda world: told[value_in(world)]
        variable = read.pop()
        classes = (*range(self._book.variables.sizes[variable]), UNKNOWN)
        table = [told[value_in([number] * (variable + 1))] for number in classes]
        return lambda world: table[world[variable]]

    def _reason(self, leaf: Leaf, clause: Clause, wanted: bool, value: Truth, against: bool) -> Reason:
        fact = leaf.operand if leaf.operator == "not_in_fact" else leaf.fact
        spec = self._book.facts[fact]
        sure = leaf.operator != "not_in_fact" and (value is None or (spec.type in _PLAIN and spec.default is None))
        return Reason(leaf, fact, sure, clause.norm, wanted, value, against, clause.because, clause.context)

    def _several(self, condition: All | AnyOf, clause: Clause, *, wanted: bool, against: bool) -> Teller:
        joint: Joint = "any" if isinstance(condition, AnyOf) is wanted else "all"
        parts = [self._node(part, clause, wanted=wanted, against=against) for part in condition.parts]
        return self._branch("group", clause.norm, joint, parts, against, _as_it_is)

    def _referred(self, rule: str, *, wanted: bool, against: bool) -> Teller:
        """Another rule's ground: its conditions without what switches it off."""
        own = [clause for clause in self._book.rules[rule].clauses if clause.kind in ("ground", "exception")]
        if wanted and not against:
            return self._branch("rule", rule, "all", [self._clause(clause) for clause in own], against, _opened)
        parts = [self._node(one.condition, one, wanted=one.wanted is wanted, against=against) for one in own]
        return self._branch("group", rule, "all", parts, against, _all_of) if wanted else self._branch(
            "group", rule, "any", parts, against, _any_of)  # fmt: skip

    def _branch(
        self, kind: NodeKind, norm: str, joint: Joint, parts: Iterable[Teller], against: bool,
        opened: Callable[[Node], tuple[Node, ...]],
    ) -> Teller:  # fmt: skip
        tellers = tuple(parts)

        def grouped(world: World) -> Branch:
            whole, told = _telling(joint, [teller(world) for teller in tellers], beside=not against)
            return Branch(
                kind, norm, joint, whole, tuple([one for node in told for one in opened(node)]), against=against
            )

        return grouped


def _as_it_is(node: Node) -> tuple[Node, ...]:
    return (node,)


def _opened(node: Node) -> tuple[Node, ...]:
    """The conditions of a ground that must all hold; of any other node itself."""
    return node.parts if isinstance(node, Branch) and node.joint == "all" and node.kind == "group" else (node,)


def _all_of(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Branch) and node.joint == "all" else (node,)


def _any_of(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Branch) and node.joint == "any" else (node,)


def _telling(joint: Joint, nodes: Sequence[Node], *, beside: bool) -> tuple[Truth, list[Node]]:
    """What nodes come to, and those that tell it; `beside` keeps what is met beside what fails or is open."""
    whole = joined(joint, [node.truth for node in nodes])
    deciding = [node for node in nodes if node.truth is whole]
    met = [node for node in nodes if node.truth is True] if beside and joint == "all" and whole is not True else []
    return whole, [*deciding, *met]
