"""Answers to many cases, one a line: what was said of a rule once is said again where nothing it hangs on differs.

A rule comes out the same wherever what it reads is of the same classes. Its words hang on a few answers more: those
that are told back, those that would be asked for, and the days that end it. So a finding is found by both in turn.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any

from app.evaluation import evaluated, found_as_json, plain_value, questions_behind
from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.logic import variables_in
from app.law.reasons import Reason, explained, reasons
from app.views.condition_text import Conditions
from app.words import Words

_MOST_KEPT = 8_192
_TIMED = ("date", "integer")
Picking = Callable[[Any], Any]


class ManyCases:
    """Writes answers as lines of JSON. What it keeps is bounded, however many cases there are."""

    def __init__(self, book: RuleBook, words: Words) -> None:
        self._book, self._words = book, words
        self._concluded = {derivation.fact for derivation in book.derivations}
        self._nothing: dict[str, Any] = dict.fromkeys(book.facts)
        self._ways: list[dict[Any, _Way | None]] = [{} for _ in book.rules]
        self._heads: dict[Any, str] = {}
        self._beginnings: dict[Any, str] = {}
        self._in_force: tuple[date | None, list[bool]] = None, []
        self._behind: dict[int, frozenset[str]] = {}
        self._kept = 0

    def line(self, facts: Facts, assessment: Assessment, extra: Mapping[str, Any]) -> bytes:
        """The answer of the contract in UTF-8, with `extra` before it."""
        if self._kept >= _MOST_KEPT:
            self._drop()
        before = f"{_json(extra)[1:-1]}, " if extra else ""
        findings = b", ".join(self._findings(facts, assessment))
        return b'{%b%b, "findings": [%b]}' % (before.encode(), self._beginning(assessment).encode(), findings)

    def _beginning(self, assessment: Assessment) -> str:
        key = assessment.on, assessment.standing, assessment.notices
        found = self._beginnings.get(key)
        if found is None:
            found = self._beginnings[key] = _json(evaluated(self._book, assessment, self._words))[1:-1]
            self._kept += 1
        return found

    def _findings(self, facts: Facts, assessment: Assessment) -> Iterator[bytes]:
        known, on, world = {**self._nothing, **facts.answers}, assessment.on, assessment.world
        conditions = Conditions(self._book, facts, assessment, self._words)
        for ways, finding, in_force in zip(self._ways, assessment.findings, self._in_force_on(on), strict=True):
            key = finding.rule.key(world)
            way = ways.get(key)
            if way is None:
                way = ways[key] = self._way(assessment, finding) if key in ways else None
                if way is None:
                    self._kept += 1
                    yield self._written(conditions, finding)
                    continue
            # A day counts only where an age or an end can be told, or where it changes a wording.
            picked = on if way.timed else in_force, way.answers(known), way.conclusions(world)
            text = way.said.get(picked)
            if text is None:
                self._kept += 1
                text = way.said[picked] = self._written(conditions, finding)
            yield text

    def _in_force_on(self, on: date) -> list[bool]:
        """Of every rule, whether it is known to be in force on a day."""
        if self._in_force[0] != on:
            self._in_force = on, [rule.spec.in_force.holds_on(on) for rule in self._book.rules.values()]
        return self._in_force[1]

    def _written(self, conditions: Conditions, finding: Finding) -> bytes:
        """A finding as JSON in UTF-8. Of ten that are new, nine are new by a day or a number in their reasons only."""
        rule, on, ask = finding.rule, conditions.assessment.on, ()
        if finding.undecided:
            ask = tuple(questions_behind(conditions.asking, finding))
        key = rule.id, *finding[2:6], ask, rule.spec.in_force.holds_on(on)
        head = self._heads.get(key)
        if head is None:
            head = self._heads[key] = _json(found_as_json(conditions, finding, ask))
        told = reasons(self._book, conditions.assessment, finding)
        because = ", ".join([_reason(reason, *conditions.told(reason)) for reason in told])
        return f'{head[:-1]}, "because": [{because}]}}'.encode()

    def _drop(self) -> None:
        """Drop the texts; the ways too if they are as many."""
        self._kept = 0
        self._heads.clear()
        self._beginnings.clear()
        many = sum(map(len, self._ways)) >= 2 * _MOST_KEPT
        for ways in self._ways:
            for way in filter(None, ways.values()):
                way.said.clear()
            if many:
                ways.clear()

    def _way(self, assessment: Assessment, finding: Finding) -> _Way:
        shown, book, rule = set[str](), self._book, finding.rule
        for reason in explained(book, assessment, finding).flat:
            shown |= {reason.fact, reason.leaf.fact}
            if not reason.sure and book.facts[reason.fact].type == "set":
                shown |= self._facts_behind(one.index for one in book.variables.of_fact[reason.fact])
        for fact, _, when in rule.until:
            shown |= {fact, *self._facts_behind(variables_in(when))}
        shown |= self._facts_behind(finding.undecided)
        concluded = {one.index for fact in shown & self._concluded for one in book.variables.of_fact[fact]}
        timed = any(book.facts[fact].type in _TIMED for fact in shown)
        return _Way(timed, _picking(shown), _picking(concluded - rule.reads))

    def _facts_behind(self, variables: Iterable[int]) -> set[str]:
        """The facts of variables, those from which they follow, and those that give the sense of asking for them."""
        return {fact for number in variables for fact in self._facts_behind_one(number)}

    def _facts_behind_one(self, variable: int) -> frozenset[str]:
        if variable not in self._behind:
            waiting, seen = {variable}, set[int]()
            while waiting:
                number = waiting.pop()
                seen.add(number)
                derivation = self._book.derived_from.get(number)
                further = derivation.diagram.variables if derivation else frozenset[int]()
                when = self._book.only_if.get(self._book.variables.all[number].fact, True)
                waiting |= (further | variables_in(when)) - seen
            self._behind[variable] = frozenset(self._book.variables.all[number].fact for number in seen)
        return self._behind[variable]


class _Way:
    """One way in which a rule comes out: on what its words hang, and the words by that.

    `answers` picks it from everything that was answered, also by silence. `conclusions` picks from the world what is
    not in the key of the rule.
    """

    __slots__ = ("answers", "conclusions", "said", "timed")

    def __init__(self, timed: bool, answers: Picking, conclusions: Picking) -> None:
        self.timed, self.answers, self.conclusions = timed, answers, conclusions
        self.said: dict[Any, bytes] = {}


def _picking(keys: set[Any]) -> Picking:
    return itemgetter(*sorted(keys)) if keys else _nothing


def _nothing(_: object) -> None:
    return None


_json = json.JSONEncoder(ensure_ascii=False).encode
_JSON_TRUTHS = {None: "null", True: "true", False: "false"}


def _reason(reason: Reason, text: str, value: Any) -> str:
    """A reason as JSON, put together by hand: the encoder takes longer to get ready than to write one."""
    shown = _JSON_TRUTHS[value] if value is None or isinstance(value, bool) else _json(plain_value(value))
    said, truth = encode_basestring(text), _JSON_TRUTHS[reason.truth]
    return f'{{"text": {said}, "fact": "{reason.fact}", "value": {shown}, "truth": {truth}, "norm": "{reason.norm}"}}'
