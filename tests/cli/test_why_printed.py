"""Why, as `quqyq evaluate` tells it: a sentence and a tree beside the flat list, and the tree set in as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from running import DAY, STUDENT, Command

from app.law.book import RuleBook

CASES: list[dict[str, Any]] = [
    {},
    STUDENT,
    {**STUDENT, "study_form": "part_time"},
    {**STUDENT, "academic_leave": True, "wartime": True},
    {**STUDENT, "deferred_levels": ["bachelor"]},
    {"medical_category": "g", "medical_on": "2025-01-01"},
    {"summons": "sms", "summons_number_own": True, "summons_read": False},
    {"care_for": "mother", "care_age": 70, "care_home": False, "care_income": None, "study_at": "college"},
]
CONDITION = {"kind", "text", "state", "truth", "norm", "place", "fact", "value", "answers"}
BRANCH = {"kind", "text", "state", "truth", "norm", "place", "parts"}
KINDS = {"condition", "group", "rule", "exception", "switch", "unclear", "lapse"}


@pytest.fixture(params=CASES, ids=lambda facts: " ".join(facts)[:40] or "nothing")
def findings(request: pytest.FixtureRequest, command: Command) -> list[dict[str, Any]]:
    """The findings of one of the cases."""
    return command.answer(request.param)["findings"]


def steps(tree: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every step of a tree."""
    for step in tree:
        yield step
        yield from steps(step.get("parts", []))


def finding(command: Command, rule: str, facts: dict[str, Any]) -> dict[str, Any]:
    """The finding of a rule."""
    return next(found for found in command.answer(facts)["findings"] if found["rule"] == rule)


def test_every_step_has_its_fields(findings: list[dict[str, Any]], book: RuleBook) -> None:
    for found in findings:
        assert set(found["why"]) == {"summary", "tree"}
        for step in steps(found["why"]["tree"]):
            assert set(step) == (CONDITION if step["kind"] == "condition" else BRANCH)
            assert step["kind"] in KINDS
            assert step["truth"] in (True, False, None)
            assert step["norm"] in book.rules
            assert step["text"]
            assert step["state"]
            assert step["place"].startswith("art. ")
            assert all(set(answer) == {"text", "fact", "value"} for answer in step.get("answers", []))


def test_the_tree_and_the_flat_list_hold_the_same_conditions_in_the_same_words(findings: list[dict[str, Any]]) -> None:
    for found in findings:
        conditions = [step for step in steps(found["why"]["tree"]) if step["kind"] == "condition"]
        fields = ("text", "fact", "value", "truth", "norm")
        in_tree = [{name: step[name] for name in fields} for step in conditions]
        assert all(reason in in_tree for reason in found["because"])
        assert {reason["text"] for reason in found["because"]} == {step["text"] for step in in_tree}


def test_the_flat_list_begins_with_what_the_tree_begins_with(findings: list[dict[str, Any]]) -> None:
    for found in findings:
        conditions = [step for step in steps(found["why"]["tree"]) if step["kind"] == "condition"]
        assert bool(found["because"]) is bool(conditions)
        if conditions:
            assert found["because"][0]["text"] == conditions[0]["text"]


def test_an_answer_is_told_in_the_persons_words(command: Command) -> None:
    found = finding(command, "KZ-561-35-3-A", {**STUDENT, "study_form": "part_time"})
    assert found["why"]["summary"] == "Why it does not fit: You study part-time."
    assert found["because"][0] == {
        "text": "You study part-time. Asked for: Full-time (by day).",
        "fact": "study_form",
        "value": "part_time",
        "truth": False,
        "norm": "KZ-561-35-3-A",
    }


def test_a_switch_is_told_with_the_norm_of_the_other_rule(command: Command) -> None:
    first = finding(command, "KZ-561-35-3-A", {**STUDENT, "wartime": True})["why"]["tree"][0]
    assert (first["kind"], first["norm"], first["place"]) == ("switch", "KZ-561-35-8", "art. 35(8)")
    assert [part["text"] for part in first["parts"]] == ["You ask about a time of mobilisation, martial law or war."]


def test_a_conclusion_carries_the_answers_it_follows_from(command: Command) -> None:
    found = finding(command, "KZ-561-35-3-F", {"study_at": "college"})
    (step,) = found["why"]["tree"]
    assert (step["fact"], step["value"]) == ("study_level", "college")
    assert step["answers"] == [{"text": "You study at a college.", "fact": "study_at", "value": "college"}]


def test_the_text_shows_one_sentence_and_then_the_tree_set_in(command: Command) -> None:
    lines = command.case({**STUDENT, "academic_leave": True}, "--on", DAY).out.splitlines()
    head = next(n for n, line in enumerate(lines) if line.startswith("Full-time study"))
    told = [line for line in lines[head + 1 : head + 5] if "Known to hold" not in line]
    assert told[0] == "  Why it is unclear in law: You are on academic leave."
    assert told[1].startswith("  - Unclear in law: The law is silent on academic leave;")
    assert told[1].endswith("(the case here, art. 35(3))")
    assert told[2] == "    - You are on academic leave. (counts against it, art. 35(3))"
    assert told[3] == "  - You are studying now. (met, art. 35(3))"


def test_an_answer_behind_a_conclusion_stands_below_it_without_a_state(command: Command) -> None:
    lines = command.case({"study_at": "preparatory"}, "--on", DAY).out.splitlines()
    place = lines.index("  - Your course is a preparatory or Foundation course. (met, art. 35(3))")
    assert lines[place + 1] == "    - You are in a preparatory department or on a Foundation course."
