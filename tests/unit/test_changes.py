"""What would change a finding: made-up people, each with the sets that must come out, in their order."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from people import CARER, STUDENT

from app.law.assess import Assessment, assess
from app.law.book import RuleBook
from app.law.changes import TURNED, Changes
from app.law.facts import Facts, Silence, read_facts
from app.views.changes import change_text, set_text, wanted_text
from app.words import Words

CASE_FILE = Path(__file__).parent / "cases" / "standing.yaml"
PLAIN: dict[str, Any] = yaml.safe_load(CASE_FILE.read_text(encoding="utf-8"))["plain"]
STUDY, CARE = "KZ-561-35-3-A", "KZ-561-35-2-1-P1"
FULL_TIME = ("study_form", "change", "Full-time (by day)")
NOT_USED = ("deferred_levels", "record", "without University, first degree (bachelor's)")
NO_LEAVE = ("academic_leave", "change", "No")
NEW_PAPER = ("disability_valid_until", "paper", "a day that has not passed")
PAPERS = "On paper; I took it, On paper; I refused to take it or On paper, at the defence office"
NOBODY_ABLE = "None (also after divorce or death), In Kazakhstan, unable to work or Living abroad"
RELIGIOUS: dict[str, Any] = {"study_at": "religious", "religious_level": "college"}
WITHOUT_GROUND = [{}, {"conviction_live": True}, {"residence": "abroad_permanently"}, {"sex": "female"}]
Told = list[list[tuple[str, str, str]]]


def assessed(book: RuleBook, raw: dict[str, Any], on: date) -> Assessment:
    """The assessment of a case as a file holds it."""
    return assess(book, read_facts(raw, book.facts, on), on)


@pytest.fixture
def told(book: RuleBook, on: date, english: Words) -> Any:
    """What would change a rule in a case: facts, kinds and what is wanted, in words."""

    def tell(rule: str, raw: dict[str, Any]) -> Told:
        found = assessed(book, raw, on)
        sets = Changes(book, found).of(found.finding(rule))
        return [[(one.fact, one.kind, wanted_text(book, one, english)) for one in each] for each in sets]

    return tell


CASES: list[tuple[str, dict[str, Any], Told]] = [
    # one step
    (STUDY, {**STUDENT, "study_form": "part_time"}, [[FULL_TIME]]),
    (STUDY, {**STUDENT, "academic_leave": True}, [[NO_LEAVE]]),
    (STUDY, {**STUDENT, "deferred_levels": ["college", "bachelor"]}, [[NOT_USED]]),
    (
        STUDY, {**STUDENT, "study_place": "abroad", "study_taught_at_distance": True},
        [[("study_taught_at_distance", "change", "No")]],
    ),
    (CARE, {**CARER, "disability_valid_until": "2026-11-21"}, [[NEW_PAPER]]),
    (
        "KZ-561-35-4", {"medical_category": "g", "medical_on": "2025-11-21"},
        [[("medical_on", "paper", "not more than a year ago")]],
    ),
    (
        "KZ-561-36-1-3", {"relative_service_harm": "disability_1_2_on_duty", "disability_valid_until": "2020-01-01"},
        [[NEW_PAPER]],
    ),
    # a second course in the one level of school and college: only one of the two stands in the way
    (
        STUDY, {**STUDENT, "study_at": "school", "deferred_levels": ["college", "bachelor"]},
        [[("deferred_levels", "record", "without College (technical and vocational)")]],
    ),
    # open questions
    (STUDY, {**STUDENT, "academic_leave": None}, [[("academic_leave", "question", "No")]]),
    (CARE, {**CARER, "care_age": None, "care_disability": "none"}, [[("care_age", "question", "at least 61")]]),
    (
        "KZ-561-35-2-2-B", {"supports_upbringers": True, "upbringing_reason": "parents_died"},
        [[("upbringing_years", "question", "at least 2")]],
    ),
    (
        "KZ-561-30-1-NOTIFIED", {},
        [
            [("summons", "question", PAPERS)],
            [("summons", "question", "In my eGov account"), ("summons_read", "question", "Yes")],
            [
                ("summons", "question", "By text message (SMS)"), ("summons_number_own", "question", "Yes"),
                ("summons_read", "question", "Yes"),
            ],
        ],
    ),
    # two and three steps; four are too many
    (STUDY, {**STUDENT, "study_form": "part_time", "deferred_levels": ["bachelor"]}, [[NOT_USED, FULL_TIME]]),
    (
        STUDY, {**STUDENT, "study_form": "distance", "deferred_levels": ["bachelor"], "academic_leave": True},
        [[NOT_USED, FULL_TIME, NO_LEAVE]],
    ),
    (
        STUDY, {**STUDENT, "study_form": "distance", "academic_leave": None},
        [[("academic_leave", "question", "No"), FULL_TIME]],
    ),
    (
        STUDY,
        {
            **STUDENT, "study_form": "distance", "deferred_levels": ["bachelor"], "academic_leave": True,
            "study_place": "abroad", "study_taught_at_distance": True,
        },
        [],
    ),
    (
        CARE, {**CARER, "care_spouse": None, "disability_valid_until": "2026-01-01"},
        [[("care_spouse", "question", NOBODY_ABLE), NEW_PAPER]],
    ),
    # a case file of the contract's own facts
    (
        STUDY,
        {
            "studying": True, "study_institution": "ordinary", "study_level": "master", "study_form": "part_time",
            "deferred_levels": [], "academic_leave": False, "study_place": "kz",
        },
        [],
    ),
    (
        "KZ-561-35-3-D",
        {
            "studying": True, "study_institution": "ordinary", "study_level": "master", "study_form": "part_time",
            "deferred_levels": [], "academic_leave": False, "study_place": "kz",
        },
        [[FULL_TIME]],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "raw", "wanted"), CASES)
def test_the_smallest_sets(told: Any, rule: str, raw: dict[str, Any], wanted: Told) -> None:
    assert told(rule, raw) == wanted


@pytest.mark.parametrize(
    ("rule", "raw"),
    [
        ("KZ-561-35-2-3", {"marriage": "divorced", "children": 1, "reserve_basis": "none"}),
        ("KZ-561-35-2-3", {"marriage": "registered", "children": 0, "reserve_basis": "none"}),
        ("KZ-561-35-4", {"medical_category": "a"}),
        ("KZ-561-36-1-1", {"medical_category": "b", "medical_on": "2020-01-01"}),
        ("KZ-561-36-1-2", {"birth_date": "2005-03-01", "up_to_27": "deferments_or_exempt"}),
        ("KZ-561-36-1-4", {"past_service": "none"}),
        ("KZ-561-36-1-6", {"minister": False, "association_registered": True, "minister_confirmation": True}),
        ("KZ-561-36-1-6", {"minister": True, "association_registered": True, "minister_confirmation": False}),
        (
            "KZ-561-35-3-B",
            {"study_at": "religious", "religious_school": "kz_not_licensed", "religious_level": "college"},
        ),
        ("KZ-561-35-5-4", {"criminal_proceedings": False}),
        ("KZ-561-30-1-VALID-1", {"absence_reason": "none"}),
        (CARE, {**CARER, "care_siblings": "one_able"}),
        (STUDY, {**STUDENT, "study_end": "2026-11-21"}),
        (STUDY, {**STUDENT, "study_form": "part_time", "wartime": True}),
        (STUDY, {**STUDENT, "study_form": "part_time", "call_kind": "training_assembly"}),
        (STUDY, STUDENT),
    ],
)
def test_nothing_is_offered(told: Any, rule: str, raw: dict[str, Any]) -> None:
    assert told(rule, raw) == []


@pytest.mark.parametrize(
    "more", [{}, {"conviction_live": True}, {"residence": "abroad_permanently"}, {"sex": "female"}]
)
def test_a_man_without_any_ground_is_offered_nothing(book: RuleBook, on: date, more: dict[str, Any]) -> None:
    found = assessed(book, {**PLAIN, **more}, on)
    assert [one for finding in found.findings for one in Changes(book, found).of(finding)] == []


def test_other_kinds_of_findings_are_left_alone(book: RuleBook, on: date) -> None:
    found = assessed(book, {}, on)
    kinds = {finding.kind for finding in found.findings if Changes(book, found).of(finding)}
    assert kinds == set(TURNED)


def test_a_question_without_sense_is_not_offered(told: Any) -> None:
    assert told("KZ-561-35-2-2-A", {"children": 0}) == []
    assert told("KZ-561-35-2-2-A", {"raises_child_without_mother": True})[0][0][:2] == ("children", "question")


@pytest.mark.parametrize("silence", [*Silence, None])
def test_an_open_question_is_one_however_it_was_left_open(book: RuleBook, on: date, silence: Silence | None) -> None:
    facts = read_facts({key: value for key, value in STUDENT.items() if key != "academic_leave"}, book.facts, on)
    facts = facts.with_answer("academic_leave", silence) if silence else facts
    found = assess(book, facts, on)
    ((change,),) = Changes(book, found).of(found.finding(STUDY))
    assert (change.fact, change.kind) == ("academic_leave", "question")


def test_equal_cases_are_remembered_and_forgotten(book: RuleBook, on: date) -> None:
    found = assess(book, Facts({"medical_category": "g", "medical_on": date(2020, 1, 1)}), on)
    finding = found.finding("KZ-561-35-4")
    once = Changes(book, found).of(finding)
    assert Changes(book, found).of(finding) is once
    assert finding.rule.changed
    finding.rule.forget()
    assert not finding.rule.changed


def test_a_set_is_told_in_one_line(book: RuleBook, on: date, english: Words) -> None:
    raw = {**STUDENT, "study_form": "part_time", "deferred_levels": ["bachelor"], "academic_leave": None}
    found = assessed(book, raw, on)
    (only,) = Changes(book, found).of(found.finding(STUDY))
    assert set_text(book, only, english) == (
        "All of these together: Answer this: Are you on academic leave now? · "
        "If the office's record of “Study deferments for earlier courses” is wrong, you can ask in writing to have it "
        "corrected; asked for: without University, first degree (bachelor's) · "
        "If “Form of study” became: Full-time (by day)"
    )


def test_which_answer_would_help_is_never_said_of_a_question(book: RuleBook, on: date, english: Words) -> None:
    found = assessed(book, {}, on)
    changes = [one for finding in found.findings for each in Changes(book, found).of(finding) for one in each]
    assert changes
    for change in changes:
        question = book.facts[change.fact].question
        assert change_text(book, change, english) == f"Answer this: {question}"


def test_a_paper_is_told_by_its_name(book: RuleBook, on: date, english: Words) -> None:
    found = assessed(book, {"medical_category": "g", "medical_on": "2020-01-01"}, on)
    ((paper,),) = Changes(book, found).of(found.finding("KZ-561-35-4"))
    assert change_text(book, paper, english) == "A new medical conclusion would be needed"
