"""The people for whom reports are made in the tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.law.interview import Interview
from app.papers.report import report_html
from app.views.report import ReportView, report_view
from app.words import Words, words_for

ON = date(2026, 11, 22)
_MAN: dict[str, Any] = {"birth_date": "2006-05-05", "sex": "male", "citizenship": "kz"}
_STUDENT: dict[str, Any] = {
    **_MAN, "study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "deferred_levels": ["college"],
    "academic_leave": False, "study_end": "2028-07-01",
}  # fmt: skip
_CARER: dict[str, Any] = {
    **_MAN, "care_for": "mother", "care_age": 50, "care_disability": "group_1", "care_spouse": "none",
    "care_home": False, "care_other_person": False, "care_income": True, "care_siblings": "none",
    "care_minor_children": False, "care_disabled_children": False, "care_lone_relative": False,
    "care_keeps_spouse": False,
}  # fmt: skip
_FATHER: dict[str, Any] = {**_MAN, "marriage": "registered", "children": 1, "reserve_basis": "none"}
_TEACHER: dict[str, Any] = {
    "occupation": "teacher_listed", "job_diploma": True, "job_specialty": True, "job_employer": True,
}  # fmt: skip
_CALLED: dict[str, Any] = {
    "summons": "egov", "summons_read": False, "summons_sent_on": "2026-11-10", "summons_appear_on": "2026-11-30",
}  # fmt: skip
_PLAIN: dict[str, Any] = {
    "serving_now": "none", "residence": "kz", "past_service": "none", "reserve_basis": "none",
    "academic_degree": "none", "convicted": "never", "criminal_proceedings": False, "marriage": "none", "children": 0,
    "medical_category": "a", "minister": False,
}  # fmt: skip
SENSITIVE: dict[str, Any] = {
    "minister": True, "association_registered": False, "objection": "weapons", "medical_category": "b",
    "medical_on": "2026-10-01", "convicted": "crime", "sentence_state": "lapsed_or_lifted",
}  # fmt: skip

CASES: dict[str, dict[str, Any]] = {
    "student": _STUDENT,
    "on leave": {**_STUDENT, **_CALLED, "academic_leave": True},
    "part-time": {**_STUDENT, **_PLAIN, "study_form": "part_time"},
    "father": {**_FATHER, **_CALLED},
    "only son": {**_CARER, "only_son": True},
    "minister": {**_MAN, "minister": True, "association_registered": True, "minister_confirmation": True},
    "ill": {**_MAN, "medical_category": "g", "medical_on": "2026-10-01"},
    "decided": {**_STUDENT, "situation": "decision_made", "decision_on": "2026-11-03"},
    "missed": {**_FATHER, "summons": "paper_received", "summons_appear_on": "2026-11-25", "absence_reason": "illness"},
    "woman": {"sex": "female"},
    "wartime": {**_STUDENT, "wartime": True},
    "everything": {**_STUDENT, **_CARER, **_FATHER, **_TEACHER, **_CALLED, "only_son": True,
                   "situation": "decision_made", "decision_on": "2026-11-03", "medical_category": "g",
                   "medical_on": "2026-10-01"},
    "nothing": {},
}  # fmt: skip


def interview_of(book: RuleBook, facts: dict[str, Any]) -> Interview:
    """Somebody who answered this."""
    interview = Interview(book, ON)
    interview.facts = read_facts(facts, book.facts, ON)
    return interview


def view_of(book: RuleBook, facts: dict[str, Any], words: Words) -> ReportView:
    """What his report says."""
    return report_view(interview_of(book, facts), words)


def page_of(book: RuleBook, facts: dict[str, Any], languages: Sequence[str]) -> str:
    """His report as a page."""
    return report_html(book, read_facts(facts, book.facts, ON), ON, [words_for(name) for name in languages])
