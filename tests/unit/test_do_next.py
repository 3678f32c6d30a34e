"""Do this next, the open questions under the headline, and the rows that an answer asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from unit.test_near import SISTER, interview

from app.law.book import RuleBook
from app.law.interview import Interview
from app.views.answer import answer_view
from app.views.shapes import NextLine
from app.words import Words

STUDY: dict[str, Any] = {
    "study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "deferred_levels": frozenset[str](),
    "academic_leave": False,
}  # fmt: skip
SMS: dict[str, Any] = {"summons": "sms", "summons_number_own": True, "summons_read": True, "situation": "summoned"}
APPEAR = date(2026, 12, 1)
COME = "Come on 1 December 2026 at the time in the summons"
COPY, APPLY = "Ask for a copy of the decision; it is announced within one day.", "Apply in writing to the call-up"


def lines(book: RuleBook, on: date, english: Words, **answers: Any) -> tuple[NextLine, ...]:
    return answer_view(interview(book, on, **answers), english).do_next.lines


def test_the_day_of_the_summons_comes_first_then_the_steps_of_the_ground(
    book: RuleBook, on: date, english: Words
) -> None:
    told = lines(book, on, english, **STUDY, **SMS, summons_appear_on=APPEAR)
    assert [line.text.split(".")[0] for line in told] == [
        f"{COME}, with the papers for your ground",
        "Apply in writing to the call-up commission and name the ground",
        "Ask for a copy of the decision; it is announced within one day",
    ]
    assert "Your identity card" in told[1].detail
    assert [line.norm for line in told] == [
        "The law says · Law 561-IV, art. 30(1)",
        "The law says · Law 561-IV, art. 35(3)",
        "The law says · Law 561-IV, art. 35(3)",
    ]


def test_without_a_ground_he_comes_all_the_same(book: RuleBook, on: date, english: Words) -> None:
    told = lines(book, on, english, **SMS, summons_appear_on=APPEAR, care_for="nobody")
    assert [line.text for line in told] == [f"{COME}."]


def test_without_a_day_he_looks_into_the_summons(book: RuleBook, on: date, english: Words) -> None:
    told = lines(book, on, english, **SMS, care_for="nobody")
    assert [line.text for line in told] == ["Come on the day and at the time in the summons."]


@pytest.mark.parametrize("summons", ["left_with_other_person", "phone_call", "paper_refused", "egov"])
def test_however_it_came_the_first_line_is_to_come(book: RuleBook, on: date, english: Words, summons: str) -> None:
    told = lines(book, on, english, **{**SMS, "summons": summons}, summons_appear_on=APPEAR, care_for="nobody")
    assert told[0].text == f"{COME}."


def test_a_day_that_has_passed_is_not_to_be_kept_any_more(book: RuleBook, on: date, english: Words) -> None:
    told = lines(book, on, english, **SMS, summons_appear_on=date(2026, 11, 20), care_for="nobody")
    assert "If you did not come, write to the office now." in told[0].text
    assert not any(line.text.startswith("Come on") for line in told)


def test_a_valid_reason_is_told_to_the_office(book: RuleBook, on: date, english: Words) -> None:
    told = lines(book, on, english, **SMS, summons_appear_on=APPEAR, absence_reason="illness", care_for="nobody")
    assert told[0].text.startswith("If you cannot come, tell the office why")


def test_after_a_decision_the_complaint_comes_first_and_nobody_applies_again(
    book: RuleBook, on: date, english: Words
) -> None:
    answers: dict[str, Any] = {**STUDY, "situation": "decision_made"}
    told = lines(book, on, english, **answers, decision_on=date(2026, 11, 20))
    assert told[0].text == "Complain in writing at once; do not wait for the last day, 20 February 2027."
    assert told[1].text == COPY
    without = lines(book, on, english, **answers)
    assert without[0].text.startswith("If you disagree with a decision, complain at once in writing")
    assert not any(line.text.startswith(APPLY) for line in (*told, *without))


@pytest.mark.parametrize("more", [{}, SISTER, STUDY, SMS, {"situation": "decision_made"}, {"medical_category": "e"}])
def test_there_are_never_more_than_three_and_each_rests_on_a_norm(
    book: RuleBook, on: date, english: Words, more: dict[str, Any]
) -> None:
    told = lines(book, on, english, **more)
    assert len(told) <= 3
    assert all(line.norm for line in told)
    assert len({line.text for line in told}) == len(told)


def test_who_is_held_has_the_card_and_no_list(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(interview(book, on, **STUDY, **{**SMS, "situation": "held_now"}), english)
    assert (view.do_next.lines, view.do_next.title) == ((), "")
    assert view.first.held
    assert not view.first.decided


def test_missing_answers_stand_under_the_headline_at_most_five(book: RuleBook, on: date, english: Words) -> None:
    empty = Interview(book, on)
    view = answer_view(empty, english)
    assert len(view.asks.questions) == 5
    assert view.asks.rest.endswith("more after those")
    few = answer_view(interview(book, on), english)
    assert [fact for fact, _ in few.asks.questions] == ["care_for"]
    assert few.asks.rest == ""
    whole = answer_view(interview(book, on, care_for="nobody"), english)
    assert (whole.asks.questions, whole.asks.title) == ((), "")


def test_a_ground_nobody_asked_about_is_one_line(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(interview(book, on), english)
    names = {line.rule for line in view.unasked.lines}
    assert "KZ-561-35-2-1-P1" in names
    assert not names & {card.rule for group in view.groups for card in group.cards}
    assert {line.question for line in view.unasked.lines} == {"Which family member do you look after or support?"}


def test_what_he_said_of_faith_stands_on_the_row(book: RuleBook, on: date, english: Words) -> None:
    faith = answer_view(interview(book, on, minister=True, association_registered=False), english).first.faith
    assert faith.startswith("By your answers: A religious association has empowered you")
    assert "not registered" in faith
    assert answer_view(Interview(book, on), english).first.faith == ""
