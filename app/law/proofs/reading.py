"""The second reading: what the files say, as formulas, without the program's own compilation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.law.conditions import All, AnyOf, Leaf, Not, RuleRef
from app.law.proofs.answers import Answers, Cell
from app.law.proofs.law import DerivedTrees, Law, RuleTrees
from app.law.proofs.pairs import Pair, every, some
from app.law.proofs.solver import Formula, all_of, any_of, both, chosen, either, no
from app.law.rule import APPLIES, FAILS, LAPSED, REVIEW
from app.law.schema import FactSpec

OUTCOMES = (APPLIES, FAILS, REVIEW, LAPSED)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The parts of a verdict, each three-valued: is it off or its ground missing, is it unclear, has it lapsed."""

    fails: Pair
    unclear: Pair
    lapsed: Pair

    @property
    def applies(self) -> Pair:
        """Whether the rule applies."""
        return every([self.fails.opposite, self.unclear.opposite, self.lapsed.opposite])

    def outcome(self, outcome: str) -> Formula:
        """When the rule certainly comes to this outcome; unclear goes before lapsed."""
        holds = self.fails.false
        return {
            FAILS: self.fails.true,
            REVIEW: both(holds, self.unclear.true),
            LAPSED: both(holds, self.unclear.false, self.lapsed.true),
            APPLIES: self.applies.true,
        }[outcome]


class Reading:
    """The conditions of a law over one set of answers."""

    def __init__(self, law: Law, answers: Answers) -> None:
        self._law = law
        self._answers = answers
        self._pairs: dict[Any, Pair] = {}
        self._verdicts: dict[str, Verdict] = {}

    def pair(self, tree: Any) -> Pair:
        """When a condition is certainly true and certainly false."""
        if tree not in self._pairs:
            self._pairs[tree] = self._read(tree)
        return self._pairs[tree]

    def verdict(self, rule: str) -> Verdict:
        """The verdict on a rule, or on the one that it follows."""
        if rule not in self._verdicts:
            self._verdicts[rule] = self.verdict_of(self._law.source(rule))
        return self._verdicts[rule]

    def verdict_of(self, trees: RuleTrees, switches: Iterable[RuleTrees] | None = None) -> Verdict:
        """The verdict of these conditions, with these general rules to switch it off (all of the law if left out)."""
        off = self._law.switches(trees) if switches is None else switches
        return Verdict(
            fails=some([*(self.pair(switch.when) for switch in off), self._ground(trees).opposite]),
            unclear=some(self.pair(tree) for tree in trees.unclear),
            lapsed=Pair(False, True) if trees.lapses is None else self.pair(trees.lapses),
        )

    def outcome(self, rule: str, outcome: str) -> Formula:
        """When a rule comes to one of the four outcomes."""
        return self.verdict(rule).outcome(outcome)

    def _read(self, tree: Any) -> Pair:
        if isinstance(tree, Leaf):
            return _leaf(self._law.facts, self._answers, tree)
        if isinstance(tree, Not):
            return self.pair(tree.part).opposite
        if isinstance(tree, RuleRef):
            return self._ground(self._law.rules[tree.rule])
        if isinstance(tree, All | AnyOf):
            return (every if isinstance(tree, All) else some)(self.pair(part) for part in tree.parts)
        raise TypeError(tree)

    def _ground(self, trees: RuleTrees) -> Pair:
        return every([self.pair(trees.when), *(self.pair(tree).opposite for tree in trees.unless)])


def with_derived(law: Law, answers: Answers) -> Answers:
    """The answers with the facts that follow from plainer ones, by the second reading. What was given wins."""
    for trees in law.derived:
        found = _derived(law, answers, trees)
        answers = answers.with_cells({(trees.fact, trees.part): overruled(answers, trees.fact, trees.part, found)})
    return answers


def derived_cases(law: Law, answers: Answers, trees: DerivedTrees) -> dict[Any, Formula]:
    """For each value of a derived fact (None: unknown) when the files give it, for answers that are all known."""
    reading, before, found = Reading(law, answers), list[Formula](), dict[Any, Formula]()
    for tree, value in trees.cases:
        holds = reading.pair(tree).true
        found[value] = either(found.get(value, False), both(*map(no, before), holds))
        before.append(holds)
    found[trees.otherwise] = either(found.get(trees.otherwise, False), all_of(map(no, before)))
    return found


def overruled(answers: Answers, fact: str, part: str, found: Cell) -> Cell:
    """What follows, unless the fact was given directly."""
    given, own = answers.given[fact], answers.own(fact, part)
    values = zip(own.values, found.values, strict=True)
    return Cell(either(given, found.known), tuple(chosen(given, one, other) for one, other in values))


def value_numbers(spec: FactSpec) -> dict[Any, int]:
    """The values of a choice, of a yes or no or of membership, numbered."""
    if spec.type == "choice":
        return {value: number for number, value in enumerate(spec.values)}
    return {False: 0, True: 1}


def _derived(law: Law, answers: Answers, trees: DerivedTrees) -> Cell:
    """A value is certain when every case before its own is certainly out or gives the same."""
    reading, numbers = Reading(law, answers), value_numbers(law.facts[trees.fact])
    cases = [(reading.pair(tree), value) for tree, value in trees.cases]
    cases.append((Pair(True, False), trees.otherwise))
    values = tuple(
        any_of(
            both(pair.true, *(before.false for before, other in cases[:index] if other != value))
            for index, (pair, given) in enumerate(cases)
            if given == value and given is not None
        )
        for value in numbers
    )
    return Cell(any_of(values), values)


def _leaf(facts: Any, answers: Answers, leaf: Leaf) -> Pair:
    spec: FactSpec = facts[leaf.fact]
    if leaf.operator in ("at_least", "age_at_least", "older_than_years", "passed"):
        return answers.limit(leaf.fact, leaf.operator, leaf.operand)
    if leaf.operator in ("has", "has_any"):
        return some(answers.cell(leaf.fact, value).is_one_of([1]) for value in leaf.operands)
    if leaf.operator == "is_empty":
        return some(answers.cell(leaf.fact, value).is_one_of([1]) for value in spec.values).opposite
    if leaf.operator == "not_in_fact":
        return _not_in(facts, answers, leaf)
    numbers = value_numbers(spec)
    found = answers.cell(leaf.fact).is_one_of(numbers[value] for value in leaf.operands)
    return found.opposite if leaf.operator == "is_not" else found


def _not_in(facts: Any, answers: Answers, leaf: Leaf) -> Pair:
    """The chosen value is not among the members of the other fact."""
    numbers, members = value_numbers(facts[leaf.fact]), facts[leaf.operand].values
    return every(
        some([answers.cell(leaf.fact).is_one_of([number]).opposite, answers.cell(leaf.operand, value).is_one_of([0])])
        for value, number in numbers.items()
        if value in members
    )
