"""`quqyq evaluate`: what would change a finding, and what would end a ground."""

from __future__ import annotations

from typing import Any

import pytest
from running import DAY, STUDENT, Command

STUDY = "KZ-561-35-3-A"
PART_TIME = {**STUDENT, "study_form": "part_time"}


def found(command: Command, facts: dict[str, Any], rule: str) -> dict[str, Any]:
    """One finding of an answer."""
    return next(one for one in command.answer(facts)["findings"] if one["rule"] == rule)


def test_a_change_names_fact_kind_and_values(command: Command) -> None:
    assert found(command, PART_TIME, STUDY)["would_change"] == [
        [
            {
                "fact": "study_form", "kind": "change", "values": ["full_time"], "wanted": "Full-time (by day)",
                "text": "If “Form of study” became: Full-time (by day)",
            }
        ]
    ]  # fmt: skip


def test_a_number_or_a_day_is_named_by_its_kind_and_never_made_up(command: Command) -> None:
    facts = {"supports_upbringers": True, "upbringing_reason": "parents_died"}
    ((years,),) = found(command, facts, "KZ-561-35-2-2-B")["would_change"]
    assert (years["values"], years["wanted"]) == (None, "at least 2")
    ((paper,),) = found(command, {"medical_category": "g", "medical_on": "2020-01-01"}, "KZ-561-35-4")["would_change"]
    assert (paper["kind"], paper["values"], paper["wanted"]) == ("paper", None, "not more than a year ago")


@pytest.mark.parametrize(
    ("rule", "fact"),
    [("KZ-561-35-5-4", "criminal_proceedings"), ("KZ-561-36-1-6", "minister"), ("KZ-561-35-4", "medical_category")],
)
def test_of_a_sensitive_question_it_is_not_said_which_answer_would_help(command: Command, rule: str, fact: str) -> None:
    first = found(command, {}, rule)["would_change"][0][0]
    assert (first["fact"], first["kind"], first["values"], first["wanted"]) == (fact, "question", None, None)


def test_a_conviction_offers_nothing(command: Command) -> None:
    facts = {"convicted": "crime", "sentence_state": "record_running", "birth_date": "2005-03-01"}
    named = [
        one["fact"] for finding in command.answer(facts)["findings"] for each in finding["would_change"] for one in each
    ]
    assert named
    assert not {"convicted", "sentence_state", "conviction_live", "birth_date"} & set(named)


def test_the_end_of_a_ground_has_its_day(command: Command) -> None:
    text = "When the course ends; the last day is 1 July 2028."
    assert found(command, STUDENT, STUDY)["ends"] == [{"fact": "study_end", "on": "2028-07-01", "text": text}]
    (open_end,) = found(command, {**STUDENT, "study_end": None}, STUDY)["ends"]
    assert (open_end["on"], open_end["text"]) == (None, "When the course ends; you have not told the day.")


def told(command: Command, facts: dict[str, Any], head: str) -> list[str]:
    """The lines of one finding in the text for people."""
    blocks = command.case(facts, "--on", DAY).out.split("\n\n")
    return next(block for block in blocks if block.startswith(head)).splitlines()


def test_the_text_tells_both(command: Command) -> None:
    head = "Full-time study at school, college or university"
    lines = told(command, PART_TIME, head)
    assert lines[0].endswith("Does not fit")
    assert lines[-2].startswith("  What would change this: ")
    assert lines[-1] == "  - If “Form of study” became: Full-time (by day)"
    lines = told(command, STUDENT, head)
    assert lines[-2:] == ["  What would end this:", "  - When the course ends; the last day is 1 July 2028."]
