"""The answer in its order: what to do, what is open, and the ways that an answer asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from unit.test_near import NOBODY, SISTER

from app.law.facts import Facts
from app.views.answer import answer_view
from app.words import words_for
from gui.reader import STUDENT, Reader, settle
from gui.test_sweep import Open, at_every_size, check, in_every_language, open_in
from ui.open_questions import UnaskedRows
from ui.pages.answer import AnswerPage

__all__ = ["open_in"]


def shown(reader: Reader, **answers: Any) -> AnswerPage:
    """The answer of a man born in 2004."""
    facts = Facts()
    for fact, value in {"birth_date": date(2004, 3, 14), **answers}.items():
        facts = facts.with_answer(fact, value)
    reader.interview.facts = facts
    reader.journey.show_answer()
    settle()
    return reader.journey.answer


@pytest.fixture
def english(reader: Reader) -> Reader:
    reader.choose_language("en")
    return reader


def test_the_headline_is_the_first_thing_on_the_page(english: Reader) -> None:
    english.open_door("summons")
    english.answer_all(STUDENT)
    answer = english.journey.answer
    assert answer.verticalScrollBar().value() == 0
    assert answer._banner.y() < 60
    assert english.focus is answer.heading


def test_what_to_do_next_is_numbered_and_seen_without_scrolling(english: Reader) -> None:
    answer = shown(english, **NOBODY, **SISTER)
    assert [row.text.text() for row in answer.do_next.lines.shown] == ["1. Ask a lawyer and show all your papers."]
    assert answer.do_next.title.text() == "Do this next"
    assert "Ask a lawyer and show all your papers." in answer.heading.accessibleDescription()
    assert answer.do_next.y() < answer.viewport().height()
    assert answer.do_next.y() < answer._early.y() < answer.years.y() < answer._late.y()
    empty = shown(english, **NOBODY, care_for="nobody")
    assert empty.do_next.isHidden()


def test_missing_answers_lead_to_their_questions(english: Reader) -> None:
    answer = shown(english)
    view = answer_view(english.interview, words_for("en"))
    rows = answer.asks.rows.shown
    assert len(rows) == 5
    english.enter(rows[1])
    assert english.interview.current == view.asks.questions[1][0]


def test_a_close_ground_leads_back_to_the_answer_that_decided(english: Reader) -> None:
    answer = shown(english, **NOBODY, **SISTER)
    group = next(group for group in answer.groups if group._title.text() == "Close: one condition fails")
    card = group._open.shown[0]
    english.enter(card._check.shown[0])
    assert english.interview.current == "care_siblings"


def test_grounds_nobody_asked_about_are_lines_that_lead_to_a_question(english: Reader) -> None:
    answer = shown(english, **NOBODY)
    assert answer.unasked.content is None
    english.enter(answer.unasked.line)
    rows = answer.unasked.content
    assert isinstance(rows, UnaskedRows)
    english.enter(rows.rows.shown[0])
    assert english.interview.current == "care_for"


def test_being_held_opens_the_card_and_back_leads_on_with_the_questions(english: Reader) -> None:
    english.journey.begin("check")
    english.journey.revisit("situation")
    settle()
    english.answer("held_now")
    settle()
    assert english.page is english.window.held.page
    english.back()
    assert english.page is english.journey.question
    assert english.interview.current != "situation"


@pytest.mark.parametrize(("asker", "title"), [("myself", 0), ("son", 1)])
def test_the_row_under_the_headline_opens_the_card_of_the_asker(english: Reader, asker: str, title: int) -> None:
    english.interview.asking_for = asker
    answer = shown(english, situation="held_now")
    assert answer.ways.held.isVisible()
    assert answer.ways.decided.isHidden()
    english.enter(answer.ways.held)
    assert english.window.held.page.tabs.current == title
    english.back()
    assert english.page is answer


def test_after_a_decision_the_first_row_leads_to_its_page(english: Reader) -> None:
    answer = shown(english, situation="decision_made")
    assert answer.ways.held.isHidden()
    english.enter(answer.ways.decided)
    assert english.page is english.journey.decisions.page
    english.back()
    assert english.page is answer
    other = shown(english, situation="planning")
    assert [row.isHidden() for row in (other.ways.held, other.ways.decided, other.ways.guide)] == [True] * 3


@at_every_size
@in_every_language
def test_near_misses_are_whole(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    answer = shown(reader, **{**NOBODY, "minister": True, "association_registered": False}, **SISTER)
    answer.ways.held.setVisible(True)
    check(reader)
    answer.unasked.open()
    answer.day_asked.line.click()
    check(reader)
