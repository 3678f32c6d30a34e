"""What the reasons of one finding name: the open point first, nothing beside the point."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import read_facts
from app.law.reasons import reasons

STUDENT: dict[str, Any] = {
    "studying": True,
    "study_form": "full_time",
    "study_level": "bachelor",
    "study_place": "kz",
    "study_institution": "ordinary",
    "deferred_levels": [],
}


def told(book: RuleBook, on: date, rule: str, facts: dict[str, Any]) -> list[tuple[str, bool | None]]:
    """The facts that a finding's reasons name, and whether each condition is met."""
    assessment = assess(book, read_facts(facts, book.facts, on), on)
    return [(reason.fact, reason.truth) for reason in reasons(book, assessment, assessment.finding(rule))]


def test_a_point_that_could_make_it_unclear_is_named_while_it_is_open(book: RuleBook, on: date) -> None:
    assert told(book, on, "KZ-561-35-3-A", STUDENT)[0] == ("academic_leave", None)


def test_a_point_that_an_answer_ruled_out_is_named_last(book: RuleBook, on: date) -> None:
    facts = told(book, on, "KZ-561-35-3-A", {**STUDENT, "academic_leave": False})
    assert facts[-1] == ("academic_leave", True)
    assert facts[0] == ("studying", True)


def test_a_point_that_makes_it_unclear_is_named_first(book: RuleBook, on: date) -> None:
    assert told(book, on, "KZ-561-35-3-A", {**STUDENT, "academic_leave": True})[0] == ("academic_leave", False)


def test_what_fails_does_not_speak_of_unclear_points(book: RuleBook, on: date) -> None:
    facts = told(book, on, "KZ-561-35-3-A", {**STUDENT, "study_form": "distance", "academic_leave": True})
    assert facts[0] == ("study_form", False)
    assert "academic_leave" not in dict(facts)


def test_a_paper_that_ran_out_is_named_first(book: RuleBook, on: date) -> None:
    facts = told(book, on, "KZ-561-35-4", {"medical_category": "g", "medical_on": "2025-01-01"})
    assert facts[0] == ("medical_on", False)
