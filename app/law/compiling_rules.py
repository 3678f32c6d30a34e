"""From the conditions of rules to what a case is judged by: expressions, clauses, diagrams and the walks in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, Literal

from app.law.conditions import All, AnyOf, Condition, ConditionReader, Leaf, Not, RuleRef, leaves
from app.law.diagram import Diagrams
from app.law.judge import judged
from app.law.logic import variables_in
from app.law.rule import APPLIES, FAILS, LAPSED, REVIEW, Clause, Rule, key_of
from app.law.schema import FactSpec, RuleSpec
from app.law.sources import RuleSource
from app.law.variables import Figures, Variables
from app.law.walk import Walk


class RuleCompiler:
    """Compiles rules over a vocabulary; what else rests on the same facts can be expressed by it too."""

    def __init__(
        self, facts: Mapping[str, FactSpec], figures: Figures, trees: Mapping[str, Trees], beside: Iterable[Leaf] = (),
    ) -> None:  # fmt: skip
        """`trees` are the rules by id, `beside` the leaves of all other conditions over the same facts."""
        self._facts, self._trees = facts, trees
        own = (leaf for rule in trees.values() for tree in rule.all() for leaf in leaves(tree))
        self.variables = Variables(facts, [*chain(own, beside)], figures)
        self.diagrams = Diagrams(self.variables.all)
        self.expressions: dict[Any, Any] = {}

    def rules(self) -> dict[str, Rule]:
        """Every rule, compiled."""
        return {name: self._rule(trees) for name, trees in self._trees.items()}

    def expression(self, tree: Any) -> Any:
        """A tree over variables; the leaves of the standing stay as they are."""
        if tree not in self.expressions:
            self.expressions[tree] = self._expressed(tree)
        return self.expressions[tree]

    def _expressed(self, tree: Any) -> Any:
        if isinstance(tree, Leaf):
            return self.variables.expression(tree)
        if isinstance(tree, Not):
            return ("not", self.expression(tree.part))
        if isinstance(tree, RuleRef):
            return self._ground(self._trees[tree.rule])
        if isinstance(tree, All | AnyOf):
            return ("all" if isinstance(tree, All) else "any", tuple(self.expression(part) for part in tree.parts))
        return tree

    def _ground(self, trees: Trees) -> Any:
        against = tuple(("not", self.expression(tree)) for tree, _ in trees.unless)
        return ("all", (self.expression(trees.when), *against))

    def _rule(self, trees: Trees) -> Rule:
        source = self._trees[trees.spec.follows] if trees.spec.follows else trees
        switches = self._switches(source.spec)
        cases = self._cases(source, switches)
        diagram = self.diagrams.build(cases, APPLIES)
        reads = frozenset(number for test, _ in cases for number in variables_in(test))
        rule = Rule(
            spec=trees.spec,
            clauses=tuple(self._clauses(source, switches)),
            unclear=tuple(_clause("unclear", source, n) for n in range(len(source.unclear))),
            lapses=Clause("lapse", source.lapses, source.spec.id, False) if source.lapses else None,
            until=tuple(self._untils(source)),
            ends=tuple(number for number in sorted(diagram.variables) if self.variables.all[number].is_end_date),
            diagram=diagram,
            reads=reads,
            key=key_of(reads),
        )
        rule.walk = Walk(diagram, self.diagrams, partial(judged, rule, self._facts, self.variables.all))
        return rule

    def _cases(self, trees: Trees, switches: list[Trees]) -> list[tuple[Any, Any]]:
        off = [(self.expression(switch.when), FAILS) for switch in switches]
        unclear = [(self.expression(tree), REVIEW) for tree, _ in trees.unclear]
        lapses = [(self.expression(trees.lapses), LAPSED)] if trees.lapses else []
        return [*off, (("not", self._ground(trees)), FAILS), *unclear, *lapses]

    def _clauses(self, trees: Trees, switches: list[Trees]) -> Iterator[Clause]:
        yield Clause("ground", trees.when, trees.spec.id, True)
        for number in range(len(trees.unless)):
            yield _clause("exception", trees, number)
        for switch in switches:
            yield Clause("switch", switch.when, switch.spec.id, False, switch.spec.title, f"{switch.spec.id}.title")

    def _switches(self, spec: RuleSpec) -> list[Trees]:
        return [
            trees
            for trees in self._trees.values()
            if (off := trees.spec.switches_off) and _hits(off.kinds, off.rules, off.spares, spec)
        ]

    def _untils(self, trees: Trees) -> Iterator[tuple[str, int, Any]]:
        for item, tree in trees.until:
            yield item.fact, item.plus_years, True if tree is None else self.expression(tree)


class Trees:
    """The conditions of one rule, read."""

    def __init__(self, reader: ConditionReader, source: RuleSource) -> None:
        """Raises RuleError for a condition that names something unknown."""
        spec = source.spec

        def tree(raw: Any, *where: str | int) -> Condition:
            return reader.read(raw, source.file, (*source.where, *where))

        self.spec = spec
        self.when: Any = tree(spec.when, "when") if spec.when is not None else None
        self.unless = [(tree(item.when, "unless", n, "when"), item.because) for n, item in enumerate(spec.unless)]
        self.unclear = [(tree(item.when, "unclear", n, "when"), item.because) for n, item in enumerate(spec.unclear)]
        self.lapses = tree(spec.lapses, "lapses") if spec.lapses is not None else None
        self.until = [
            (item, tree(item.when, "until", n, "when") if item.when is not None else None)
            for n, item in enumerate(spec.until)
        ]

    def all(self) -> Iterator[Condition]:
        """Every condition of the rule."""
        yield from (tree for tree in (self.when, self.lapses) if tree is not None)
        yield from (tree for tree, _ in (*self.unless, *self.unclear))
        yield from (tree for _, tree in self.until if tree is not None)


def _clause(kind: Literal["exception", "unclear"], trees: Trees, number: int) -> Clause:
    field, items = ("unless", trees.unless) if kind == "exception" else ("unclear", trees.unclear)
    tree, text = items[number]
    return Clause(kind, tree, trees.spec.id, False, text, f"{trees.spec.id}.{field}.{number}")


def _hits(kinds: tuple[str, ...], rules: tuple[str, ...], spares: tuple[str, ...], spec: RuleSpec) -> bool:
    return spec.id not in spares and (spec.kind in kinds or spec.id in rules)
