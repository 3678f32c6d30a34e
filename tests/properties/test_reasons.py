"""Reasons: deciding ones first, nothing that was not answered, and only norms that exist."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from situations import BOOK, FACTS, ON, situations

from app.evaluation import evaluate_as_json
from app.law.assess import Finding, assess
from app.law.facts import read_facts
from app.law.reasons import Reason, reasons
from app.words import source_words

Explained = list[tuple[Finding, tuple[Reason, ...]]]

WORDS = source_words()


def explained(facts: dict[str, Any]) -> Explained:
    """Every finding with its reasons."""
    assessment = assess(BOOK, read_facts(facts, BOOK.facts, ON), ON)
    return [(found, reasons(BOOK, assessment, found)) for found in assessment.findings]


def because(facts: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every reason as it is printed, with its finding."""
    read = read_facts(facts, BOOK.facts, ON)
    answer = evaluate_as_json(BOOK, read, assess(BOOK, read, ON), WORDS)
    return [(found, reason) for found in answer["findings"] for reason in found["because"]]


def test_what_is_remembered_of_other_cases_changes_no_reason() -> None:
    cases = [care(Random(number)) for number in range(150)]
    with_memory = [explained(case) for case in cases]
    for case, found in zip(cases, with_memory, strict=True):
        BOOK.forget()
        assert explained(case) == found


def care(rng: Random) -> dict[str, Any]:
    """Some answers about care. What follows is told by the answers behind it, so it hangs on more than a rule reads."""
    names = [name for name, spec in FACTS.items() if name.startswith("care_") and spec.asked and spec.type != "set"]
    values = {name: FACTS[name].values or (1, 40, 70) for name in rng.sample(names, rng.randrange(9))}
    return {name: rng.choice((True, False) if FACTS[name].type == "bool" else of) for name, of in values.items()}


@given(situations())
def test_what_applies_has_only_conditions_that_are_met(facts: dict[str, Any]) -> None:
    for found, given_reasons in explained(facts):
        if found.status == "applies":
            assert given_reasons
            assert all(reason.truth is True for reason in given_reasons)


@given(situations())
def test_what_does_not_apply_begins_with_what_decided(facts: dict[str, Any]) -> None:
    for found, given_reasons in explained(facts):
        if found.status == "does_not_apply" and given_reasons:
            truths = [reason.truth for reason in given_reasons]
            assert truths == sorted(truths, key=bool)
            assert truths[0] is False or found.rule.id == "KZ-561-35-10"


@given(situations())
def test_what_is_open_begins_with_what_is_open(facts: dict[str, Any]) -> None:
    for found, given_reasons in explained(facts):
        if found.status == "undetermined":
            behind_points = [reason for reason in given_reasons if not (reason.against and reason.truth is False)]
            assert given_reasons
            assert not behind_points or behind_points[0].truth is None or not found.missing


@settings(max_examples=200)
@given(situations())
def test_a_settled_finding_names_only_what_was_answered(facts: dict[str, Any]) -> None:
    plain = {name for name, value in facts.items() if value is not None and not BOOK.facts[name].contract}
    for found, reason in because(facts):
        if found["status"] != "undetermined":
            answered = facts.get(reason["fact"]) is not None
            assert answered or (plain and reason["value"] is not None), (found["rule"], reason)


@given(situations())
def test_every_reason_names_a_norm_and_a_fact_that_exist(facts: dict[str, Any]) -> None:
    for found, reason in because(facts):
        assert set(reason) == {"text", "fact", "value", "truth", "norm"}
        assert reason["norm"] in BOOK.rules
        assert reason["fact"] in BOOK.facts
        assert reason["truth"] in (True, False, None)
        assert reason["text"].strip()
        assert "{" not in reason["text"], found["rule"]


@given(situations())
def test_a_reason_carries_the_value_that_was_given(facts: dict[str, Any]) -> None:
    for _, reason in because(facts):
        value = facts.get(reason["fact"])
        if value is not None:
            assert reason["value"] == value
