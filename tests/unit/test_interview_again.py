"""The way back in the interview: other answers, second visits, and people who know or say nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from interviewed import ORDINARY, STUDENT, answer_all, entered

from app.law.book import RuleBook
from app.law.facts import Value
from app.law.interview import Interview


def test_back_goes_to_the_question_before(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    assert not interview.can_go_back
    assert not interview.back()
    interview.give(date(2006, 5, 5))
    interview.give("male")
    assert interview.current == "citizenship"
    assert interview.back()
    assert (interview.current, interview.suggestion("sex")) == ("sex", "male")


def test_back_from_the_answer_goes_to_the_last_question(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    asked = answer_all(interview, STUDENT)
    assert interview.back()
    assert interview.current == asked[-1]


def test_another_answer_on_the_way_back_keeps_the_others(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, STUDENT)
    interview.revisit("study_form")
    interview.give("part_time")
    assert interview.facts.value("study_at") == "bachelor"
    assert interview.facts.value("deferred_levels") == frozenset()
    assert interview.assess().finding("KZ-561-35-3-A").status == "does_not_apply"


def test_a_second_visit_asks_only_what_is_new(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, ORDINARY)
    interview.revisit("occupation")
    interview.give("rural_doctor")
    assert answer_all(interview, {}) == ["job_diploma", "job_specialty", "job_employer"]


def test_a_second_visit_with_the_same_answer_asks_nothing(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, STUDENT)
    before = interview.facts
    interview.revisit("study_at")
    interview.give("bachelor")
    assert (interview.current, interview.facts) == (None, before)


def test_answers_about_one_relative_are_not_kept_for_another(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answers: dict[str, Value] = {**ORDINARY, "care_for": "mother", "care_age": 70, "care_disability": "none"}
    answer_all(interview, answers)
    assert interview.facts.value("care_age") == 70
    interview.revisit("care_for")
    interview.give("father")
    assert "care_age" not in interview.facts
    assert interview.suggestion("care_age") == 70
    assert interview.current == "care_age"


def test_an_answer_that_no_longer_matters_is_kept_but_not_needed(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, ORDINARY)
    assert interview.needed("citizenship")
    interview.revisit("sex")
    interview.give("female")
    assert not interview.needed("citizenship")
    assert interview.facts.value("citizenship") == "kz"


def test_answers_given_before_are_kept_behind_another_door(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    interview.give(date(2006, 5, 5))
    interview.begin("summons")
    assert interview.current == "summons"
    interview.give("none")
    assert interview.current == "sex"


def test_an_answer_when_nothing_is_asked_changes_nothing(book: RuleBook, on: date) -> None:
    interview = Interview(book, on)
    interview.give("male")
    assert len(interview.facts) == 0


def test_why_names_the_rules_that_hang_on_a_question(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    assert interview.why("marriage") == ["KZ-561-35-2-3"]
    assert set(interview.why("minister")) == {"KZ-561-36-1-6", "KZ-CO-MINISTER-1"}
    assert interview.why("sex") == ["KZ-561-1-6"]


@pytest.mark.parametrize("door", ["check", "summons", "conscience", "counsellor"])
def test_a_person_who_knows_nothing_reaches_the_end(book: RuleBook, on: date, door: str) -> None:
    interview = entered(book, on, door)
    answer_all(interview, {})
    interview.look_for_more()
    asked: list[Any] = answer_all(interview, {})
    assert asked
    assert interview.assess().standing == "needs_answers"


def test_a_person_who_says_nothing_reaches_the_end(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    while interview.current is not None:
        interview.decline()
    assert {interview.facts.state(fact) for fact in interview.facts} == {"declined"}
    assert interview.assess().standing == "needs_answers"
