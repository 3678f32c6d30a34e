"""The program's own decision diagrams as formulas: what certainly comes out of them, and what still may."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import Any

from app.law.book import RuleBook
from app.law.diagram import Node
from app.law.logic import kind_of
from app.law.proofs.answers import Answers, Cell
from app.law.proofs.pairs import Pair, every, some
from app.law.proofs.reading import overruled
from app.law.proofs.solver import Formula, all_of, any_of, both, either, no
from app.law.rule import APPLIES, FAILS, REVIEW
from app.law.standing import FindingLeaf
from app.law.variables import Variable, Variables

_END = sys.maxsize
_MOST, _ON = 200, date(2100, 1, 1)
LIMITS = ("at_least", "age_at_least", "older_than_years", "passed")


class Walking:
    """The diagrams of a rule book over one set of answers."""

    def __init__(
        self, book: RuleBook, answers: Answers, like: Walking | None = None, but: frozenset[int] = frozenset()
    ) -> None:
        """`like`: diagrams over answers that differ in the variables `but` only; what reads none of these is shared."""
        self._book = book
        self._answers = answers
        self._like = like
        self._but = but
        self._cells: dict[int, Cell] = {}
        self._must: dict[tuple[int, Any], Formula] = {}
        self._may: dict[tuple[int, Any], Formula] = {}
        self._parted: dict[tuple[int, int], Formula] = {}

    def must(self, node: Node, outcome: Any) -> Formula:
        """When every completion of what is not known comes to this outcome."""
        if outcome not in node.outcomes or node.variable < 0:
            return outcome in node.outcomes
        if self._like is not None and self._but.isdisjoint(node.variables):
            return self._like.must(node, outcome)
        key = (id(node), outcome)
        if key not in self._must:
            branches = [(values, self.must(branch, outcome)) for branch, values in self._branches(node)]
            known = self.cell(node.variable).known
            anyway = both(no(known), *(found for _, found in branches))
            self._must[key] = either(both(known, self._taken(branches)), anyway)
        return self._must[key]

    def may(self, node: Node, outcome: Any) -> Formula:
        """When some completion of what is not known comes to this outcome."""
        if outcome not in node.outcomes or node.variable < 0:
            return outcome in node.outcomes
        if self._like is not None and self._but.isdisjoint(node.variables):
            return self._like.may(node, outcome)
        key = (id(node), outcome)
        if key not in self._may:
            branches = [(values, self.may(branch, outcome)) for branch, values in self._branches(node)]
            known = self.cell(node.variable).known
            anyhow = both(no(known), any_of(found for _, found in branches))
            self._may[key] = either(both(known, self._taken(branches)), anyhow)
        return self._may[key]

    def decides(self, root: Node, variable: int) -> Formula:
        """When a variable still decides about a diagram: some completion of the others leaves it to this one."""
        ways = {id(root): True} if root.variable >= 0 else dict[int, Formula]()
        found: Formula = False
        for node in sorted(nodes_of(root).values(), key=lambda node: node.variable if node.variable >= 0 else _END):
            way = ways.get(id(node), False)
            if node.variable == variable:
                parted = any_of(self._part(one, other) for one, other in combinations(node.branches, 2))
                found = either(found, both(way, parted))
            elif 0 <= node.variable < variable:
                known = self.cell(node.variable).known
                for branch, values in self._branches(node):
                    step = both(way, either(no(known), values))
                    ways[id(branch)] = either(ways.get(id(branch), False), step)
        return found

    def _part(self, one: Node, other: Node) -> Formula:
        """When some completion leads two diagrams to different outcomes."""
        if one is other or (one.variable < 0 and other.variable < 0):
            return one is not other
        key = (id(one), id(other))
        if key not in self._parted:
            top = min(node.variable for node in (one, other) if node.variable >= 0)
            cell = self.cell(top)
            self._parted[key] = any_of(
                both(either(no(cell.known), value), self._part(_down(one, top, number), _down(other, top, number)))
                for number, value in enumerate(cell.values)
            )
        return self._parted[key]

    def cell(self, variable: int) -> Cell:
        """The classes of a variable."""
        if self._like is not None and variable not in self._but:
            return self._like.cell(variable)
        if variable not in self._cells:
            self._cells[variable] = _classes(self._book.variables, self._answers, self._book.variables.all[variable])
        return self._cells[variable]

    def applies(self, rule: str) -> Formula:
        """When the program says that a rule applies."""
        return self.must(self._book.rules[rule].diagram, APPLIES)

    def fails(self, rule: str) -> Formula:
        """When the program says that a rule does not apply."""
        return self.must(self._book.rules[rule].diagram, FAILS)

    def may_apply(self, rule: str) -> Formula:
        """When the program holds it possible that a rule applies."""
        return self.may(self._book.rules[rule].diagram, APPLIES)

    def needs_review(self, rule: str) -> Formula:
        """When the program says that the law is unclear: the rule cannot apply, but the point may be met."""
        return both(no(self.may_apply(rule)), self.may(self._book.rules[rule].diagram, REVIEW))

    def pair(self, expression: Any) -> Pair:
        """A compiled condition, also of the standing, with its own leaves."""
        if isinstance(expression, bool):
            return Pair(expression, not expression)
        kind = kind_of(expression)
        if kind == "test":
            mask = expression[2]
            return self.cell(expression[1]).is_one_of(
                number for number in range(mask.bit_length()) if mask >> number & 1
            )
        if kind == "not":
            return self.pair(expression[1]).opposite
        if kind:
            return (every if kind == "all" else some)(self.pair(part) for part in expression[1])
        return self._finding(expression) if isinstance(expression, FindingLeaf) else self._not_true(expression.fact)

    def _finding(self, leaf: FindingLeaf) -> Pair:
        rules = [rule.id for rule in self._book.rules.values() if rule.kind == leaf.kind]
        if leaf.status != APPLIES:
            found = any_of(self.needs_review(rule) for rule in rules)
            return Pair(found, no(found))
        applies = any_of(self.applies(rule) for rule in rules)
        return Pair(applies, all_of(no(self.may_apply(rule)) for rule in rules))

    def _not_true(self, fact: str) -> Pair:
        answer = both(self._answers.given[fact], self._answers.own(fact, "").values[1])
        return Pair(no(answer), answer)

    def _branches(self, node: Node) -> list[tuple[Node, Formula]]:
        """The different branches, each with the classes that lead to it."""
        values, found = self.cell(node.variable).values, dict[int, list[int]]()
        for number, branch in enumerate(node.branches):
            found.setdefault(id(branch), []).append(number)
        return [(node.branches[numbers[0]], any_of(values[number] for number in numbers)) for numbers in found.values()]

    def _taken(self, branches: list[tuple[Formula, Formula]]) -> Formula:
        return any_of(both(values, found) for values, found in branches)


def with_derived(book: RuleBook, answers: Answers, only: frozenset[int] | None = None) -> Answers:
    """The answers with the facts that follow from plainer ones, as the program derives them (`only` some, if given)."""
    for derivation in book.derivations:
        if only is not None and derivation.variable not in only:
            continue
        variable = book.variables.all[derivation.variable]
        walking = Walking(book, answers)
        values = tuple(walking.must(derivation.diagram, number) for number in range(variable.size))
        cell = overruled(answers, variable.fact, variable.part, Cell(any_of(values), values))
        answers = answers.with_cells({(variable.fact, variable.part): cell})
    return answers


def variables_behind(book: RuleBook, facts: Iterable[str]) -> frozenset[int]:
    """The variables of these facts and of everything that follows from them."""
    found = {variable.index for fact in facts for variable in book.variables.of_fact[fact]}
    for derivation in book.derivations:
        if not found.isdisjoint(derivation.diagram.variables):
            found.add(derivation.variable)
    return frozenset(found)


def nodes_of(node: Node) -> Mapping[int, Node]:
    """A diagram's nodes, each once."""
    found: dict[int, Node] = {}
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if id(one) not in found:
            found[id(one)] = one
            waiting.extend(one.branches)
    return found


def _down(node: Node, variable: int, number: int) -> Node:
    return node.branches[number] if node.variable == variable else node


def _classes(variables: Variables, answers: Answers, variable: Variable) -> Cell:
    spec = variables.facts[variable.fact]
    if spec.type not in ("date", "integer"):
        return answers.cell(variable.fact, variable.part)
    if variable.part not in LIMITS:
        return _between([answers.limit(variable.fact, "at_least", variable.part)])
    return _between([answers.limit(variable.fact, variable.part, limit) for limit in limits_of(variable)])


@cache
def limits_of(variable: Variable) -> tuple[int, ...]:
    """The limits between the classes of a number or a date: where one more makes the class grow."""
    found = [variable.classify(*_reaching(variable.part, number)) for number in range(_MOST)]
    return tuple(number for number in range(_MOST) if found[number] > (found[number - 1] if number else 0))


def _reaching(operator: str, number: int) -> tuple[Any, date]:
    """A value that just reaches a limit, and the day."""
    if operator == "at_least":
        return number, _ON
    if operator == "passed":
        return (_ON - timedelta(days=1) if number else _ON), _ON
    return date(_ON.year - number, 1, 1), _ON if operator == "age_at_least" else _ON + timedelta(days=1)


def _between(reached: list[Pair]) -> Cell:
    """The classes between limits in rising order: how many of them are reached."""
    known = all_of(either(pair.true, pair.false) for pair in reached)
    last = len(reached)
    values = tuple(
        both(
            *(pair.true for pair in reached[index - 1 : index]), *(no(pair.true) for pair in reached[index : index + 1])
        )
        for index in range(last + 1)
    )
    return Cell(known, values)
