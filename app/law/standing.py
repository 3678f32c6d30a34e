"""The standing: one line for call-up to term service in peacetime, the first that holds for certain."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Any, Protocol, get_args

from app.law.conditions import ConditionReader
from app.law.logic import Truth, compiled, first_deciding, negated
from app.law.rule import APPLIES
from app.law.rulefile import Path_, RuleFile
from app.law.schema import Kind, StandingSpec
from app.raw import is_mapping
from app.words import mark

NEEDS_ANSWERS, NEEDS_REVIEW, CALLABLE = "needs_answers", "needs_review", "callable"
SPECIAL = (NEEDS_ANSWERS, NEEDS_REVIEW, CALLABLE)
_STATUSES = (APPLIES, NEEDS_REVIEW)
KINDS: tuple[str, ...] = get_args(Kind)


class Verdict(Protocol):
    """What the standing needs to know of a finding."""

    @property
    def kind(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def needs_review(self) -> bool: ...
    @property
    def possible(self) -> bool: ...


Case = tuple[Sequence[int], Mapping[str, Any], Sequence[Verdict]]
"""A world, the known answers (no others), and the findings."""
Test = Callable[[Case], Truth]


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line of the standing, with its condition over facts and findings (None for the special lines), and its test."""

    spec: StandingSpec
    holds: Any
    test: Test


@dataclass(frozen=True, slots=True)
class FindingLeaf:
    """Whether some finding of a kind applies, or needs review."""

    kind: str
    status: str


@dataclass(frozen=True, slots=True)
class NotTrue:
    """Whether a fact is not known to be true."""

    fact: str


class StandingReader(ConditionReader):
    """Conditions of standing.yaml: those of the rules, and two of their own."""

    def read(self, raw: Any, file: RuleFile, where: Path_) -> Any:
        """The tree for a raw condition. Raises RuleError as for a rule."""
        keys: set[Any] = set(raw) if is_mapping(raw) else set()
        if "finding" in keys:
            return self._finding(raw, file, where)
        return self._not_true(raw, file, where) if "not_true" in keys else super().read(raw, file, where)

    def _not_true(self, raw: dict[str, Any], file: RuleFile, where: Path_) -> NotTrue:
        fact = str(raw["not_true"])
        if fact not in self._facts:
            raise file.fault((*where, "not_true"), mark("there is no fact “{name}”"), name=fact)
        return NotTrue(fact)

    def _finding(self, raw: dict[str, Any], file: RuleFile, where: Path_) -> FindingLeaf:
        if raw.get("status") not in _STATUSES or set(raw) != {"finding", "status"}:
            allowed = ", ".join(_STATUSES)
            raise file.fault(where, mark("a finding is tested by its status; allowed are: {allowed}"), allowed=allowed)
        if raw["finding"] not in KINDS:
            allowed = ", ".join(KINDS)
            raise file.fault((*where, "finding"), mark("“{value}” is not allowed here; allowed are: {allowed}"),
                             value=raw["finding"], allowed=allowed)  # fmt: skip
        return FindingLeaf(str(raw["finding"]), str(raw["status"]))


def standing(lines: Sequence[StandingLine], case: Case) -> str:
    """The id of the line that stands for this case."""
    still_open = False
    for line in takewhile(lambda line: line.spec.id not in SPECIAL, lines):
        holds = line.test(case)
        if holds:
            return line.spec.id
        still_open = still_open or holds is None
    if still_open:
        return NEEDS_ANSWERS
    review = next(line for line in lines if line.spec.id == NEEDS_REVIEW)
    return NEEDS_REVIEW if review.test(case) else CALLABLE


def tested(condition: Any, sizes: Sequence[int]) -> Test:
    """Whether a condition over facts and findings holds, as a function of a case. `sizes` are those of `compiled`."""
    if isinstance(condition, FindingLeaf):
        return partial(_review_truth if condition.status == NEEDS_REVIEW else _finding_truth, condition.kind)
    if isinstance(condition, NotTrue):
        return lambda case: case[1].get(condition.fact) is not True
    if condition[0] == "test":
        value = compiled(condition, sizes)
        return lambda case: value(case[0])
    if condition[0] == "not":
        inner = tested(condition[1], sizes)
        return lambda case: negated(inner(case))
    return first_deciding(condition[0] == "any", [tested(part, sizes) for part in condition[1]])


def _review_truth(kind: str, case: Case) -> Truth:
    return any(finding.needs_review for finding in case[2] if finding.kind == kind)


def _finding_truth(kind: str, case: Case) -> Truth:
    result: Truth = False
    for finding in case[2]:
        if finding.kind == kind:
            if finding.status == APPLIES:
                return True
            if finding.possible:
                result = None
    return result
