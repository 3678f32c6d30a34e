"""The day asked about: chosen in the open, kept while answers change, dropped with them."""

from __future__ import annotations

from datetime import date

import pytest

from app.law.book import RuleBook
from app.law.interview import Interview

TODAY, TOMORROW, LATER = date(2026, 11, 22), date(2026, 11, 23), date(2028, 7, 2)
BASICS = {"birth_date": date(2005, 3, 1), "sex": "male", "citizenship": "kz", "serving_now": "none"}
STUDIES = {"study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "deferred_levels": frozenset[str](),
           "academic_leave": False}  # fmt: skip


def answered(book: RuleBook, **more: object) -> Interview:
    """A student who answered all that is asked of him in the first stretch."""
    interview = Interview(book, TODAY)
    interview.begin("check")
    known = {**BASICS, **STUDIES, **more}
    while interview.current is not None:
        value = known.get(interview.current)
        interview.dont_know() if value is None else interview.give(value)  # type: ignore[arg-type]
    return interview


def test_another_day_is_judged_at_once_and_no_answer_is_lost(book: RuleBook) -> None:
    interview = answered(book)
    facts = interview.facts
    assert interview.assess().standing == "deferment_ground"
    interview.ask_about(date(2022, 3, 1))
    assert (interview.assess().standing, interview.facts) == ("too_young", facts)
    interview.ask_about(TODAY)
    assert interview.assess().standing == "deferment_ground"


def test_it_is_kept_while_answers_change_and_on_the_way_back(book: RuleBook) -> None:
    interview = answered(book)
    interview.ask_about(LATER)
    interview.revisit("study_form")
    interview.give("part_time")
    assert interview.back()
    interview.begin("summons")
    assert (interview.on, interview.today) == (LATER, TODAY)


def test_what_matters_only_on_that_day_is_asked_next_and_no_more_when_it_is_left(book: RuleBook) -> None:
    interview = answered(book, birth_date=date(2010, 3, 1))
    assert (interview.assess().standing, interview.current) == ("too_young", None)
    interview.ask_about(date(2028, 3, 1))
    assert interview.current is not None
    assert interview.current not in interview.facts
    assert interview.needed(interview.current)
    before = len(interview.facts)
    interview.ask_about(TODAY)
    assert (interview.current, len(interview.facts)) == (None, before)


def test_a_question_gone_back_to_stays(book: RuleBook) -> None:
    interview = answered(book)
    assert interview.back()
    here = interview.current
    interview.ask_about(LATER)
    assert interview.current == here


def test_forgetting_asks_about_today_again(book: RuleBook) -> None:
    interview = answered(book)
    interview.ask_about(LATER)
    interview.forget()
    assert interview.on == TODAY


@pytest.mark.parametrize(("chosen", "expected"), [(TODAY, TOMORROW), (LATER, LATER)])
def test_only_today_goes_along_with_the_calendar(book: RuleBook, chosen: date, expected: date) -> None:
    interview = Interview(book, TODAY)
    interview.ask_about(chosen)
    interview.begin_day(TOMORROW)
    assert (interview.today, interview.on) == (TOMORROW, expected)
