"""Facts as variables with a few classes of values, and a person's answers as one class for each variable.

The rules can tell only so many values of a fact apart: for an age, "under 18", "18 to 26", "27 and over". Each such
class is a small number; -1 means that it is not known. A set has one yes/no variable for each of its members, so that
part of it can be known. End dates that are unknown count as not reached: the contract says so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.law.conditions import Leaf
from app.law.days import years_completed, years_later
from app.law.reached import has_reached
from app.law.schema import Dated, FactSpec

UNKNOWN = -1
Figures = Mapping[str, Sequence[Dated]]
Classify = Callable[[Any, date], int]


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing a diagram can branch on: part of a fact, with a number of classes."""

    index: int
    fact: str
    part: str
    size: int
    classify: Classify
    unknown: int

    @property
    def is_end_date(self) -> bool:
        """Whether this is an end date, which counts as not reached while it is unknown."""
        return self.part in ("passed", "older_than_years")


class Variables:
    """All variables of a rule book, made from the vocabulary and from the leaves that occur in it.

    `lines` is for `moves`: the classes of a fact by the day asked about, until `RuleBook.forget`.
    """

    def __init__(self, facts: Mapping[str, FactSpec], leaves: Iterable[Leaf], figures: Figures) -> None:
        self.facts = facts
        self._figures = figures
        self.all: list[Variable] = []
        self.of_fact: dict[str, list[Variable]] = {name: [] for name in facts}
        self._by_key: dict[tuple[str, str], Variable] = {}
        self._bounds = _bounds(leaves)
        used = _tested(leaves)
        for name, spec in facts.items():
            self._make(name, spec, used.get(name, set()))
        self.sizes = [variable.size for variable in self.all]
        self.lines: dict[tuple[str, date], tuple[Any, ...]] = {}
        self._nothing_told = [variable.unknown for variable in self.all]
        self._listed = {
            name: (self.of_fact[name][0].index, {value: number for number, value in enumerate(_listed(spec))})
            for name, spec in facts.items()
            if spec.type in ("choice", "bool")
        }

    def world(self, answers: Mapping[str, Any], on: date) -> list[int]:
        """The class of every variable for these answers on this day."""
        world, listed = self._nothing_told[:], self._listed
        for fact, value in answers.items():
            found = listed.get(fact)
            if found is not None:
                world[found[0]] = found[1][value]
            else:
                for variable in self.of_fact[fact]:
                    world[variable.index] = variable.classify(value, on)
        return world

    def expression(self, leaf: Leaf) -> Any:
        """The leaf over variables, in the form that `logic` works on."""
        return _EXPRESSIONS[leaf.operator](self, leaf)

    def test(self, fact: str, part: str, classes: Iterable[int]) -> Any:
        """A test that a variable's class is one of `classes`."""
        variable = self._by_key[(fact, part)]
        return ("test", variable.index, sum(1 << number for number in classes))

    def bound(self, fact: str, operator: str, number: int) -> Any:
        """A test that a fact reaches a threshold."""
        bounds = self._bounds[(fact, operator)]
        return self.test(fact, operator, range(bounds.index(number) + 1, len(bounds) + 1))

    def bounds_of(self, variable: Variable) -> Sequence[int]:
        """The thresholds that part the classes of a variable, in years or as numbers; none for other variables."""
        return self._bounds.get((variable.fact, variable.part), ())

    def _make(self, name: str, spec: FactSpec, operators: set[tuple[str, str]]) -> None:
        if spec.type == "choice":
            self._add(name, "", len(spec.values), _index_in(spec.values), _default_class(spec))
        elif spec.type == "bool":
            self._add(name, "", 2, _as_bool, UNKNOWN if spec.default is None else int(bool(spec.default)))
        elif spec.type == "set":
            for value in spec.values:
                self._add(name, value, 2, _member(value), UNKNOWN)
        else:
            for operator, figure in sorted(operators):
                self._add_threshold(name, operator, figure)

    def _add_threshold(self, name: str, operator: str, figure: str) -> None:
        if figure:
            self._add(name, figure, 2, _reaches(self._figures[figure]), UNKNOWN)
        elif operator == "passed":
            self._add(name, operator, 2, _passed, 0)
        elif operator == "older_than_years":
            bounds = self._bounds[(name, operator)]
            self._add(name, operator, len(bounds) + 1, _years_ago(bounds), 0)
        else:
            bounds = self._bounds[(name, operator)]
            count = _age(bounds) if operator == "age_at_least" else _count(bounds)
            self._add(name, operator, len(bounds) + 1, count, UNKNOWN)

    def _add(self, fact: str, part: str, size: int, classify: Classify, unknown: int) -> None:
        variable = Variable(len(self.all), fact, part, size, classify, unknown)
        self.all.append(variable)
        self.of_fact[fact].append(variable)
        self._by_key[(fact, part)] = variable


def _listed(spec: FactSpec) -> Sequence[Any]:
    """The values of a fact of which each is a class of its own, in their order."""
    return (False, True) if spec.type == "bool" else spec.values


def _bounds(leaves: Iterable[Leaf]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], set[int]] = {}
    for leaf in leaves:
        if leaf.operator in ("at_least", "age_at_least", "older_than_years") and isinstance(leaf.operand, int):
            found.setdefault((leaf.fact, leaf.operator), set()).add(leaf.operand)
    return {key: sorted(numbers) for key, numbers in found.items()}


def _tested(leaves: Iterable[Leaf]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for leaf in leaves:
        figure = leaf.operand if leaf.operator == "at_least" and isinstance(leaf.operand, str) else ""
        found.setdefault(leaf.fact, set()).add((leaf.operator, figure))
    return found


def _index_in(values: Sequence[str]) -> Classify:
    numbers = {value: number for number, value in enumerate(values)}
    return lambda value, _: numbers[value]


def _default_class(spec: FactSpec) -> int:
    return UNKNOWN if spec.default is None else spec.values.index(str(spec.default))


def _as_bool(value: bool, _: date) -> int:
    return int(value)


def _member(wanted: str) -> Classify:
    return lambda value, _: int(wanted in value)


def _reaches(spans: Sequence[Dated]) -> Classify:
    return lambda value, on: has_reached(value, spans, on)


def _passed(value: date, on: date) -> int:
    return int(value < on)


def _years_ago(bounds: Sequence[int]) -> Classify:
    return lambda value, on: sum(years_later(value, years) < on for years in bounds)


def _age(bounds: Sequence[int]) -> Classify:
    return lambda value, on: bisect_right(bounds, years_completed(value, on))


def _count(bounds: Sequence[int]) -> Classify:
    return lambda value, _: bisect_right(bounds, value)


def _is(variables: Variables, leaf: Leaf) -> Any:
    wanted = leaf.operands
    spec = variables.facts[leaf.fact]
    numbers = [int(value) if spec.type == "bool" else spec.values.index(value) for value in wanted]
    return variables.test(leaf.fact, "", numbers)


def _is_not(variables: Variables, leaf: Leaf) -> Any:
    return ("not", _is(variables, leaf))


def _has_any(variables: Variables, leaf: Leaf) -> Any:
    wanted = leaf.operands
    return ("any", tuple(variables.test(leaf.fact, value, (1,)) for value in wanted))


def _is_empty(variables: Variables, leaf: Leaf) -> Any:
    members = variables.facts[leaf.fact].values
    return ("not", ("any", tuple(variables.test(leaf.fact, value, (1,)) for value in members)))


def _not_in_fact(variables: Variables, leaf: Leaf) -> Any:
    both = [value for value in variables.facts[leaf.fact].values if value in variables.facts[leaf.operand].values]
    return ("not", ("any", tuple(_value_in(variables, leaf, value) for value in both)))


def _value_in(variables: Variables, leaf: Leaf, value: str) -> Any:
    chosen = variables.test(leaf.fact, "", (variables.facts[leaf.fact].values.index(value),))
    return ("all", (chosen, variables.test(leaf.operand, value, (1,))))


def _at_least(variables: Variables, leaf: Leaf) -> Any:
    if isinstance(leaf.operand, str):
        return variables.test(leaf.fact, leaf.operand, (1,))
    return variables.bound(leaf.fact, leaf.operator, leaf.operand)


def _flag(variables: Variables, leaf: Leaf) -> Any:
    return variables.test(leaf.fact, leaf.operator, (1,))


_EXPRESSIONS: dict[str, Callable[[Variables, Leaf], Any]] = {
    "is": _is,
    "in": _is,
    "is_not": _is_not,
    "has": _has_any,
    "has_any": _has_any,
    "is_empty": _is_empty,
    "not_in_fact": _not_in_fact,
    "at_least": _at_least,
    "age_at_least": _at_least,
    "older_than_years": _at_least,
    "passed": _flag,
}
