"""What would end a ground, and when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from people import CARER, STUDENT, TEACHER

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.endings import endings
from app.law.facts import read_facts
from app.views.changes import ending_text
from app.words import Words

CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    (
        "KZ-561-35-3-A", {**STUDENT, "study_end": "2028-07-01"},
        ["When the course ends; the last day is 1 July 2028."],
    ),
    ("KZ-561-35-3-A", STUDENT, ["When the course ends; you have not told the day."]),
    (
        "KZ-561-35-4", {"medical_category": "g", "medical_on": "2026-02-28"},
        ["When the medical conclusion is more than a year old; the last day is 28 February 2027."],
    ),
    (
        "KZ-561-35-5-1", {**TEACHER, "work_until": "2027-05-25"},
        ["When this work, office or training ends; the last day is 25 May 2027."],
    ),
    (
        "KZ-561-35-2-1-P3",
        {**CARER, "care_minor_children": True, "disability_valid_until": "2027-01-01"},
        # the mother's own group is nothing to this ground
        ["When the youngest of this parent's other children turns 18; this program does not know the day."],
    ),
    (
        "KZ-561-35-2-1-P1", {**CARER, "disability_valid_until": "2027-01-01"},
        ["When the disability group runs out and is not renewed; the last day is 1 January 2027."],
    ),
    # only the situation was told: the group may be that of the children
    (
        "KZ-561-35-2-1-P3",
        {
            "care_situations": ["lone_parent_with_children"], "care_full_state_support": False,
            "care_others_obliged": False, "disability_valid_until": "2027-01-01",
        },
        ["When the disability group runs out and is not renewed; the last day is 1 January 2027."],
    ),
    (
        "KZ-561-36-1-3", {"relative_service_harm": "disability_1_2_on_duty", "disability_valid_until": "2027-01-01"},
        ["When the disability group runs out and is not renewed; the last day is 1 January 2027."],
    ),
    (
        "KZ-561-35-2-3", {"marriage": "registered", "children": 1, "reserve_basis": "none"},
        [
            "When the marriage ends by divorce; this program does not know the day.",
            "When your youngest child turns 18; this program does not know the day.",
        ],
    ),
    (
        "KZ-561-35-5-4", {"criminal_proceedings": True},
        ["When the inquiry, investigation or trial ends; this program does not know the day."],
    ),
    # a case file of the contract's own facts
    (
        "KZ-561-35-3-A",
        {
            "studying": True, "study_institution": "ordinary", "study_level": "bachelor", "study_form": "full_time",
            "deferred_levels": [], "academic_leave": False, "study_place": "kz",
        },
        ["When the course ends; you have not told the day."],
    ),
    # an age does not run out, a disability that is not there neither
    (
        "KZ-561-35-2-1-P1", {**CARER, "care_age": 70, "disability_valid_until": "2027-01-01"}, []
    ),
    ("KZ-561-36-1-4", {"past_service": "foreign_military"}, []),
    # not met, or no ground
    ("KZ-561-35-3-A", {**STUDENT, "study_form": "part_time", "study_end": "2028-07-01"}, []),
    ("KZ-561-31", {"birth_date": "2005-03-01"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "raw", "wanted"), CASES)
def test_the_ends_of_a_ground(
    book: RuleBook, on: date, english: Words, rule: str, raw: dict[str, Any], wanted: list[str]
) -> None:
    found = assess(book, read_facts(raw, book.facts, on), on)
    ends = endings(book, found, found.finding(rule))
    assert [ending_text(book, ending, english) for ending in ends] == wanted


def test_a_sibling_grows_up(book: RuleBook, on: date, english: Words) -> None:
    raw = {
        "care_for": "brother_or_sister", "care_sibling_minor": True, "parents_lost": True, "care_home": False,
        "care_other_person": False, "care_siblings": "none", "care_spouse": "none",
    }  # fmt: skip
    found = assess(book, read_facts(raw, book.facts, on), on)
    (only,) = endings(book, found, found.finding("KZ-561-35-2-1-P2"))
    assert ending_text(book, only, english).startswith("When that brother or sister turns 18;")
