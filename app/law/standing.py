"""The standing: one line for call-up to term service in peacetime, the first that holds for certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, get_args

from app.law.book import APPLIES, RuleBook
from app.law.conditions import ConditionReader
from app.law.logic import Truth, joined, negated, truth
from app.law.rulefile import Path_, RuleFile
from app.law.schema import Kind
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


def standing(book: RuleBook, world: list[int], answers: Mapping[str, Any], findings: Sequence[Verdict]) -> str:
    """The id of the standing's line. `answers` holds known values only."""
    first_special = next(index for index, line in enumerate(book.standings) if line.spec.id in SPECIAL)
    review = next(line for line in book.standings if line.spec.id == NEEDS_REVIEW)
    still_open = False
    for line in book.standings[:first_special]:
        holds = held(line.holds, world, answers, findings)
        if holds:
            return line.spec.id
        still_open = still_open or holds is None
    if still_open:
        return NEEDS_ANSWERS
    return NEEDS_REVIEW if held(review.holds, world, answers, findings) else CALLABLE


def held(condition: Any, world: list[int], answers: Mapping[str, Any], findings: Sequence[Verdict]) -> Truth:
    """Whether a condition over facts and findings holds. `answers` holds known values only."""
    if isinstance(condition, FindingLeaf):
        return _finding_truth(condition, findings)
    if isinstance(condition, NotTrue):
        return answers.get(condition.fact) is not True
    kind = condition[0]
    if kind == "test":
        return truth(condition, world)
    if kind == "not":
        return negated(held(condition[1], world, answers, findings))
    return joined(kind, (held(part, world, answers, findings) for part in condition[1]))


def _finding_truth(leaf: FindingLeaf, findings: Sequence[Verdict]) -> Truth:
    relevant = [finding for finding in findings if finding.kind == leaf.kind]
    if leaf.status == NEEDS_REVIEW:
        return any(finding.needs_review for finding in relevant)
    if any(finding.status == APPLIES for finding in relevant):
        return True
    return None if any(finding.possible for finding in relevant) else False
