"""The program against the plain evaluator, which was written from the norms without reading rules or engine.

They must agree on 20,000 random cases: every status, every `missing`, every `until`, the standing, the notices. Where
the contract can be read two ways (`ambiguities.md`), the program's readings are named here, one by one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from app.law.assess import Assessment, assess
from app.law.book import RuleBook
from app.law.facts import read_facts
from app.law.load import load_rule_book
from oracle.plain_evaluator import evaluate
from oracle.random_cases import random_pair
from oracle.readings import STANDARD

CASES_A_SEED, SEEDS = 2_500, 8
LAPSE_REACHES_ALL = frozenset({"P1", "P2", "P3", "P4", "P5", "P6", "36-1-3"})
MAY_BE_ANOTHERS = frozenset({"P2", "P3", "P4", "P5"})
READINGS = replace(STANDARD, lapse_reaches=LAPSE_REACHES_ALL, lapse_may_spare=MAY_BE_ANOTHERS)
"""A lapsed disability group leaves every ground open that may rest on it; whose group it is can still be told (R5)."""
OWN_MEANING = {"KZ-561-35-2-1-GATE"}
"""Cards of general rules whose reading the contract leaves open: in play only for someone who gives care."""
MAY_REST_ON_A_GROUP = {"KZ-561-35-2-1-P2", "KZ-561-35-2-1-P3", "KZ-561-35-2-1-P4"}
"""Here the program also names the group's last day, since the ground may end with it (R5)."""


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_rule_book()


@pytest.mark.parametrize("seed", range(SEEDS))
def test_program_and_plain_evaluator_agree(book: RuleBook, seed: int) -> None:
    rng = Random(seed)
    for _ in range(CASES_A_SEED):
        case, on = random_pair(rng)
        expected = evaluate(case, on, READINGS)
        found = assess(book, read_facts(_as_json(case), book.facts, on), on)
        assert _program(found, expected) == _plain(expected, case), (case, on)


def _as_json(case: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in case.items()}


def _program(found: Assessment, expected: dict[str, Any]) -> dict[str, Any]:
    compared = {name for name in expected["findings"] if name not in OWN_MEANING}
    findings = {
        finding.rule.id: (
            finding.status,
            finding.needs_review,
            frozenset(finding.missing),
            finding.until.isoformat() if finding.until else None,
        )
        for finding in found.findings
        if finding.rule.id in compared
    }
    return {**findings, "standing": found.standing, "notices": set(found.notices)}


def _plain(expected: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    findings = {
        name: (verdict["status"], verdict["needs_review"], frozenset(verdict["missing"]), _until(name, verdict, case))
        for name, verdict in expected["findings"].items()
        if name not in OWN_MEANING
    }
    return {**findings, "standing": expected["standing"], "notices": set(expected["notices"])}


def _until(name: str, verdict: dict[str, Any], case: dict[str, Any]) -> str | None:
    if name in MAY_REST_ON_A_GROUP and verdict["status"] == "applies":
        return case.get("disability_valid_until")
    return verdict["until"]
