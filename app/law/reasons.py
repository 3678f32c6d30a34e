"""Why a rule came out as it did: the conditions that decided it, then the rest, in the order a person would read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import Clause, Rule, RuleBook
from app.law.conditions import AnyOf, Condition, Leaf, Not, RuleRef
from app.law.logic import Truth, joined, negated, truth


class Reason(NamedTuple):
    """One condition as the norm wants it: `wanted` says which way, `truth` whether it is met.

    `because` and `context` carry the sentence of an exception or an unclear point and where it is translated.
    """

    leaf: Leaf
    norm: str
    wanted: bool
    truth: Truth
    because: str = ""
    context: str = ""

    @property
    def fact(self) -> str:
        """The fact whose answer this tells."""
        return self.leaf.operand if self.leaf.operator == "not_in_fact" else self.leaf.fact

    @property
    def open_point(self) -> bool:
        """Whether this is a point where the law itself is unclear."""
        return ".unclear." in self.context


def reasons(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[Reason, ...]:
    """The reasons of a finding, deciding ones first.

    A settled finding names only what was answered; an open one also names what is not known yet.
    """
    rule = finding.rule
    key = rule.key(assessment.world)
    found: tuple[Reason, ...] | None = rule.explained.get(key)
    if found is None:
        found = rule.explain(key, _found(_Reader(book, assessment.world), rule))
    return tuple(reason for reason in found if reason.truth is None or _rests_on_an_answer(book, assessment, reason))


def _found(reader: _Reader, rule: Rule) -> tuple[Reason, ...]:
    decided = reader.joined([(reader.clause(clause), clause) for clause in rule.clauses])
    if decided and decided[0].truth is False:
        return tuple(_once(decided))
    points = (*rule.unclear, *((rule.lapses,) if rule.lapses else ()))
    bites = [reason for clause in points for reason in reader.bites(clause)]
    still_open = [reason for clause in rule.unclear for reason in reader.undecided(clause)]
    harmless = [reason for clause in rule.unclear for reason in reader.harmless(clause)]
    return tuple(_once([*bites, *still_open, *decided, *harmless]))


def _rests_on_an_answer(book: RuleBook, assessment: Assessment, reason: Reason) -> bool:
    """Whether a condition rests on an answer, and not on a setting or an end date that nobody gave."""
    return assessment.value(book, reason.fact) is not None


class _Reader:
    def __init__(self, book: RuleBook, world: list[int]) -> None:
        self._book = book
        self._world = world

    def clause(self, clause: Clause) -> Truth:
        """Whether a clause came out as the norm wants it."""
        return self._truth(clause.condition, clause.wanted)

    def bites(self, clause: Clause) -> list[Reason]:
        """The reasons of an unclear point or a lapsed paper, if it holds."""
        return list(self._read(clause.condition, clause)) if self._truth(clause.condition, True) else []

    def undecided(self, clause: Clause) -> list[Reason]:
        """What is not known of an unclear point that may or may not be met; its sentence would say too much."""
        if self._truth(clause.condition, True) is not None:
            return []
        return [reason for reason in self._read(clause.condition, replace(clause, because="")) if reason.truth is None]

    def harmless(self, clause: Clause) -> list[Reason]:
        """A plain unclear point that an answer has ruled out, such as academic leave."""
        if not isinstance(clause.condition, Leaf) or self.clause(clause) is not True:
            return []
        return list(self._read(clause.condition, clause))

    def joined(self, parts: list[tuple[Truth, Clause]]) -> list[Reason]:
        """The reasons of clauses that must all come out as wanted."""
        whole = joined("all", [value for value, _ in parts])
        told = [(value, clause) for value, clause in parts if value is whole or value is True]
        found = [reason for _, clause in told for reason in self._read(clause.condition, clause)]
        return sorted(found, key=lambda reason: reason.truth is not whole)

    def _read(self, condition: Condition, clause: Clause) -> Iterator[Reason]:
        return self._walk(condition, clause, clause.wanted)

    def _walk(self, condition: Condition, clause: Clause, wanted: bool) -> Iterator[Reason]:
        if isinstance(condition, Leaf):
            value = self._truth(condition, wanted)
            yield Reason(condition, clause.norm, wanted, value, clause.because, clause.context)
        elif isinstance(condition, Not):
            yield from self._walk(condition.part, clause, not wanted)
        elif isinstance(condition, RuleRef):
            yield from self._referred(condition.rule, wanted)
        else:
            yield from self._several(condition, clause, wanted)

    def _several(self, condition: Any, clause: Clause, wanted: bool) -> Iterator[Reason]:
        kind = "any" if isinstance(condition, AnyOf) is wanted else "all"
        parts = [(self._truth(part, wanted), part) for part in condition.parts]
        whole = joined(kind, [value for value, _ in parts])
        deciding = [part for value, part in parts if value is whole]
        others = [part for value, part in parts if value is True and whole is not True] if kind == "all" else []
        for part in (*deciding, *others):
            yield from self._walk(part, clause, wanted)

    def _referred(self, rule: str, wanted: bool) -> Iterator[Reason]:
        """The reasons of another rule's ground: what decided it, and what holds beside it if the ground is wanted."""
        parts = [(self.clause(clause), clause) for clause in self._book.rules[rule].clauses if clause.norm == rule]
        whole = joined("all", [value for value, _ in parts])
        deciding = [clause for value, clause in parts if value is whole]
        others = [clause for value, clause in parts if value is True] if wanted and whole is not True else []
        for clause in (*deciding, *others):
            yield from self._read(clause.condition, replace(clause, wanted=clause.wanted is wanted))

    def _truth(self, condition: Condition, wanted: bool) -> Truth:
        value = truth(self._book.expressions[condition], self._world)
        return value if wanted else negated(value)


def _once(found: Iterable[Reason]) -> list[Reason]:
    seen: set[tuple[Leaf, bool]] = set()
    kept: list[Reason] = []
    for reason in found:
        if (reason.leaf, reason.wanted) not in seen:
            seen.add((reason.leaf, reason.wanted))
            kept.append(reason)
    return kept
