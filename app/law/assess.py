"""The verdict: every finding for one person on one day, and his standing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.law.book import RuleBook
from app.law.days import years_completed, years_later
from app.law.facts import Facts
from app.law.logic import truth
from app.law.rule import APPLIES, Finding, Rule
from app.law.standing import standing

__all__ = ["Assessment", "Finding", "assess"]

UNUSUALLY_YOUNG, UNUSUALLY_OLD = 12, 70
_NO_END = ("liability", "exemption")


@dataclass(frozen=True, slots=True)
class Assessment:
    """All findings, the standing (None in wartime and for other calls), and the notices as codes."""

    on: date
    world: list[int]
    answers: Mapping[str, Any]
    findings: tuple[Finding, ...]
    standing: str | None
    notices: tuple[str, ...]

    def value(self, book: RuleBook, fact: str) -> Any:
        """What is known of a fact: the answer, or what follows from the answers; None if nothing is."""
        if fact in self.answers:
            return self.answers[fact]
        spec, variables = book.facts[fact], book.variables.of_fact[fact]
        if spec.type == "set":
            return _members(spec.values, [self.world[variable.index] for variable in variables])
        if spec.type not in ("choice", "bool") or spec.default is not None or self.world[variables[0].index] < 0:
            return None
        number = self.world[variables[0].index]
        return bool(number) if spec.type == "bool" else spec.values[number]

    def finding(self, rule: str) -> Finding:
        """The finding of a rule."""
        return next(found for found in self.findings if found.rule.id == rule)


def assess(book: RuleBook, facts: Facts, on: date) -> Assessment:
    """Judge every rule for these facts on this day. A pure function of its three arguments."""
    answers = facts.known()
    world = book.world(answers, on)
    findings = tuple([_finding(rule, world, answers) for rule in book.rules.values()])
    line = standing(book.standings, (world, answers, findings)) if _peacetime_term_service(answers) else None
    return Assessment(on, world, answers, findings, line, tuple(_notices(book, answers, on)))


def _finding(rule: Rule, world: list[int], answers: Mapping[str, Any]) -> Finding:
    found = rule.walk.end(world)
    if not rule.until or found.status != APPLIES:
        return found
    return found._replace(until=_until(rule, world, answers))


def _members(values: tuple[str, ...], classes: list[int]) -> frozenset[str] | None:
    """The members known to belong to a set, if there are any or all are known not to."""
    chosen = frozenset(value for value, number in zip(values, classes, strict=True) if number == 1)
    return chosen if chosen or all(number == 0 for number in classes) else None


def _until(rule: Rule, world: list[int], answers: Mapping[str, Any]) -> date | None:
    if rule.spec.kind in _NO_END:
        return None
    # A day counts unless it is known not to concern the ground: rather an end too early than a promise too long.
    ends = [
        years_later(answers[fact], years) if years else answers[fact]
        for fact, years, when in rule.until
        if fact in answers and truth(when, world) is not False
    ]
    return min(ends, default=None)


def _peacetime_term_service(answers: Mapping[str, Any]) -> bool:
    return not answers.get("wartime") and answers.get("call_kind", "term_service") == "term_service"


def _notices(book: RuleBook, answers: Mapping[str, Any], on: date) -> list[str]:
    codes: list[str] = []
    if not book.pack.known_from <= on <= book.pack.checked_on:
        codes.append("law_edition_unknown")
    birth = answers.get("birth_date")
    if birth is not None and not UNUSUALLY_YOUNG < years_completed(birth, on) < UNUSUALLY_OLD:
        codes.append("unusual_age")
    if answers.get("wartime"):
        codes.append("wartime")
    return codes
