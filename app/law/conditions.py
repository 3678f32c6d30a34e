"""Conditions as the rule files write them, read into a small tree and checked against the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app.law.rulefile import Path_, RuleFile
from app.law.schema import FactSpec
from app.raw import is_list, is_mapping, is_tuple
from app.words import mark


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single test of one fact. `operand` is a value, a tuple of values, a number, or a figure's or fact's name."""

    fact: str
    operator: str
    operand: Any

    @property
    def operands(self) -> tuple[Any, ...]:
        """The operand as a tuple, whether it is one value or several."""
        return self.operand if is_tuple(self.operand) else (self.operand,)


@dataclass(frozen=True, slots=True)
class All:
    """True when every part is true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when at least one part is true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is false."""

    part: Condition


@dataclass(frozen=True, slots=True)
class RuleRef:
    """The ground of another rule: its `when` without its `unless`."""

    rule: str


Condition = Leaf | All | AnyOf | Not | RuleRef
ClauseKind = Literal["ground", "exception", "switch", "unclear", "lapse"]
"""What a condition is for in its rule."""

_VALUE_OPERATORS = {"is": ("choice", "bool"), "is_not": ("choice", "bool"), "has": ("set",)}
_LIST_OPERATORS = {"in": ("choice",), "has_any": ("set",)}
_NUMBER_OPERATORS = {"at_least": ("integer",), "age_at_least": ("date",), "older_than_years": ("date",)}
_FLAG_OPERATORS = {"is_empty": ("set",), "passed": ("date",)}
OPERATORS = {
    **_VALUE_OPERATORS,
    **_LIST_OPERATORS,
    **_NUMBER_OPERATORS,
    **_FLAG_OPERATORS,
    "not_in_fact": ("choice",),
}


class ConditionReader:
    """Turns raw conditions of one file into trees; every fault names file and line and what is allowed."""

    def __init__(self, facts: Mapping[str, FactSpec], figures: frozenset[str], rules: frozenset[str]) -> None:
        self._facts = facts
        self._figures = figures
        self._rules = rules

    def read(self, raw: Any, file: RuleFile, where: Path_) -> Condition:
        """The tree for a raw condition.

        Raises RuleError for an unknown fact, operator or rule, or a value outside the fact's list.
        """
        if not is_mapping(raw) or not raw:
            raise file.fault(where, mark("a condition was expected here"))
        for key, build in self._combinators().items():
            if key in raw:
                self._alone(raw, key, file, where)
                return build(raw[key], file, (*where, key))
        return self._leaf(raw, file, where)

    def _combinators(self) -> dict[str, Callable[[Any, RuleFile, Path_], Condition]]:
        return {"all": self._all, "any": self._any, "not": self._not, "rule": self._rule}

    def _all(self, raw: Any, file: RuleFile, where: Path_) -> Condition:
        return All(self._parts(raw, file, where))

    def _any(self, raw: Any, file: RuleFile, where: Path_) -> Condition:
        return AnyOf(self._parts(raw, file, where))

    def _not(self, raw: Any, file: RuleFile, where: Path_) -> Condition:
        return Not(self.read(raw, file, where))

    def _rule(self, raw: Any, file: RuleFile, where: Path_) -> Condition:
        if not isinstance(raw, str) or raw not in self._rules:
            raise file.fault(where, mark("there is no rule “{name}”"), name=raw)
        return RuleRef(raw)

    def _parts(self, raw: Any, file: RuleFile, where: Path_) -> tuple[Condition, ...]:
        if not is_list(raw) or not raw:
            raise file.fault(where, mark("a list of conditions was expected here"))
        return tuple(self.read(part, file, (*where, index)) for index, part in enumerate(raw))

    def _alone(self, raw: dict[Any, Any], key: str, file: RuleFile, where: Path_) -> None:
        for other in raw:
            if other != key:
                raise file.fault((*where, other), mark("“{name}” does not belong here"), name=other)

    def _leaf(self, raw: dict[Any, Any], file: RuleFile, where: Path_) -> Leaf:
        fact = str(raw.get("fact"))
        if fact not in self._facts:
            raise file.fault((*where, "fact"), mark("there is no fact “{name}”"), name=fact)
        operator = self._operator(raw, file, where)
        self._check_operand(self._facts[fact], fact, operator, raw[operator], file, (*where, operator))
        operand = raw[operator]
        return Leaf(fact, operator, tuple(operand) if is_list(operand) else operand)

    def _operator(self, raw: dict[Any, Any], file: RuleFile, where: Path_) -> str:
        found = [key for key in raw if key != "fact"]
        if len(found) != 1 or found[0] not in OPERATORS:
            allowed = ", ".join(OPERATORS)
            raise file.fault(where, mark("exactly one test belongs here; allowed are: {allowed}"), allowed=allowed)
        return found[0]

    def _check_operand(
        self, spec: FactSpec, fact: str, operator: str, operand: Any, file: RuleFile, where: Path_
    ) -> None:
        if spec.type not in OPERATORS[operator]:
            what = mark("“{operator}” cannot test “{fact}”, which is of type {type}")
            raise file.fault(where, what, operator=operator, fact=fact, type=spec.type)
        if not self._allowed(spec, operator, operand):
            raise file.fault(
                where, mark("“{value}” is not allowed here; allowed are: {allowed}"), value=operand,
                allowed=_allowed_words(spec, operator),
            )  # fmt: skip

    def _allowed(self, spec: FactSpec, operator: str, operand: Any) -> bool:
        if operator in _FLAG_OPERATORS:
            return operand is True
        if operator in _NUMBER_OPERATORS:
            return _is_number(operand) or (operator == "at_least" and str(operand) in self._figures)
        if operator == "not_in_fact":
            return str(operand) in self._facts and self._facts[str(operand)].type == "set"
        return _values_fit(spec, operator, operand)


def _values_fit(spec: FactSpec, operator: str, operand: Any) -> bool:
    if spec.type == "bool":
        return isinstance(operand, bool)
    if operator in _LIST_OPERATORS:
        return is_list(operand) and bool(operand) and all(value in spec.values for value in operand)
    return isinstance(operand, str) and operand in spec.values


def _is_number(operand: Any) -> bool:
    return isinstance(operand, int) and not isinstance(operand, bool)


def _allowed_words(spec: FactSpec, operator: str) -> str:
    if operator in _FLAG_OPERATORS:
        return "true"
    if operator in _NUMBER_OPERATORS:
        return "1, 2, 3 …"
    return ", ".join(spec.values) if spec.values else "true, false"


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf of a tree, from left to right; referenced rules are not entered."""
    if isinstance(condition, Leaf):
        yield condition
    elif isinstance(condition, Not):
        yield from leaves(condition.part)
    elif isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from leaves(part)
