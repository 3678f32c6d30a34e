"""After a decision, by keys: from the day it became known to the days that matter, and back to where one came from."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from app.law.facts import Facts
from app.words import LANGUAGES, words_for
from gui.reader import STUDENT, Key, Reader, settle
from ui.pages.decision import DecisionPage

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def page(reader: Reader) -> DecisionPage:
    """A reader of English after a decision."""
    reader.choose_language("en")
    reader.enter(reader.look_up().lookup.ways.decision)
    return reader.journey.decisions.page


def lines(page: DecisionPage) -> list[str]:
    """The days that are shown, in their order."""
    return [box._line.text() for box in page.counted.filings.shown if box.isVisible()]


def type_day(reader: Reader, text: str) -> None:
    """Type a day into the fields that have the focus, and press Enter."""
    for part in text.split():
        reader.type(part)
        reader.press(Key.Key_Tab)
    reader.press(Key.Key_Backtab, Key.Key_Return)


@in_every_language
def test_the_days_are_counted_by_keys(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    reader.enter(reader.look_up().lookup.ways.decision)
    page, words = reader.journey.decisions.page, words_for(language)
    assert reader.page is page
    assert reader.heading == words.say("After a decision")
    assert page.counted.isHidden()
    type_day(reader, "2 11 2026")
    assert reader.focus is page.counted.title
    assert 0 <= page.counted.title.mapTo(page, QPoint(0, 0)).y() < 100, "the days stand right below"
    assert [words.date(date(2027, 2, 2)) in lines(page)[0], words.date(date(2027, 5, 2)) in lines(page)[1]] == [
        True
    ] * 2
    where = reader.interview.book.decision.where["complain_three_months"]
    assert page.counted.filings.shown[0].where.text() == words.text("decision.where.complain_three_months", where)
    assert reader.interview.facts == Facts({"situation": "decision_made", "decision_on": date(2026, 11, 2)})
    for shown in (reader.journey.lookups.lookup, reader.journey.start):
        reader.back()
        assert reader.page is shown


def test_what_was_decided_is_told_and_not_kept(reader: Reader, page: DecisionPage) -> None:
    assert page.decided is not None
    reader.tell(page.decided, "call_up")
    assert "complain at once" in page.advice.text()
    reader.tell(page.decided, "untold")
    assert "within one day" in page.advice.text()
    assert not reader.interview.facts
    reader.speak("kk")
    told = reader.interview.book.decision.what.untold_text
    assert page.advice.text() == words_for("kk").text("decision.what.untold_text", told)
    reader.back()
    reader.enter(reader.journey.lookups.lookup.ways.decision)
    assert page.advice.text() == ""


def test_later_days_start_their_own_times(reader: Reader, page: DecisionPage) -> None:
    type_day(reader, "2 11 2026")
    reader.enter(page.later.line)
    assert page.later.content is not None
    page.later.content.days.shown[0].fields.day.setFocus()
    type_day(reader, "10 11 2026")
    days = ("13 November 2026", "8 December 2026", "8 January 2027", "2 February 2027", "2 May 2027")
    assert all(line.startswith(day) for line, day in zip(lines(page), days, strict=True))
    assert page.counted._assumed.isVisible()
    reader.speak("ru")
    assert len(lines(page)) == 5
    assert lines(page)[0].startswith(words_for("ru").date(date(2026, 11, 13)))


@pytest.mark.parametrize("day", ["23 11 2026", "31 2 2026", "x 1 2026", "1 1 1926"])
def test_an_impossible_day_is_refused_beside_its_field(reader: Reader, page: DecisionPage, day: str) -> None:
    assert page.known is not None
    type_day(reader, day)
    assert page.known.error.isVisible()
    assert reader.focus is page.known.input.first()
    assert reader.focus.accessibleDescription() == page.known.error.text.text()
    assert page.counted.isHidden()
    assert not reader.interview.facts
    reader.type("1")
    assert not page.known.error.isVisible()


def test_a_later_day_before_the_decision_is_refused_beside_its_own_field(reader: Reader, page: DecisionPage) -> None:
    type_day(reader, "2 11 2026")
    page.later.open()
    settle()
    assert page.later.content is not None
    later = page.later.content.days.shown[0]
    later.fields.day.setFocus()
    type_day(reader, "1 11 2026")
    assert later.error.isVisible()
    assert reader.focus is later.fields.day
    assert len(lines(page)) == 2
    assert "2 November 2026" in later.error.text.text()


def test_a_changed_day_takes_the_count_away(reader: Reader, page: DecisionPage) -> None:
    assert page.known is not None
    type_day(reader, "2 11 2026")
    page.known.input.first().setFocus()
    reader.type("2")
    assert page.counted.isHidden()


def test_a_day_told_before_is_counted_at_once(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("situation", "in_unit")
    reader.interview.tell("decision_on", date(2026, 11, 2))
    reader.enter(reader.look_up().lookup.ways.decision)
    page = reader.journey.decisions.page
    assert len(lines(page)) == 2
    assert reader.interview.facts.value("situation") == "in_unit"


def test_from_the_answer_and_back(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    answer = reader.journey.answer
    reader.enter(answer._decided)
    assert reader.page is reader.journey.decisions.page
    type_day(reader, "2 11 2026")
    reader.back()
    assert reader.page is answer
    assert reader.focus is answer._decided
    assert answer._times.isVisible(), "the day is an answer now, and the answer counts from it"


def test_from_the_desk_over_the_pages_for_counting_and_back(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    desk = reader.journey.desk
    desk.form.submit()
    reader.enter(desk.result.decision_row)
    page = reader.journey.decisions.page
    reader.enter(page.count_row)
    lookups = reader.journey.lookups
    assert reader.page is lookups.deadlines
    for shown in (page, desk.result, desk.form, reader.journey.start):
        reader.back()
        assert reader.page is shown


def test_looking_up_twice_on_one_way_still_leads_back(reader: Reader, page: DecisionPage) -> None:
    """Look up, after a decision, count: each step back is the one that was taken."""
    lookups = reader.journey.lookups
    reader.enter(page.count_row)
    for shown in (page, lookups.lookup, reader.journey.start):
        reader.back()
        assert reader.page is shown


def test_everything_told_here_is_forgotten(reader: Reader, page: DecisionPage) -> None:
    type_day(reader, "2 11 2026")
    page.later.open()
    settle()
    assert page.later.content is not None
    page.later.content.days.shown[0].fields.take("2026-11-10")
    page.submit()
    interview = reader.interview
    reader.press(Key.Key_Escape, Key.Key_Escape)
    settle()
    assert reader.window.journey is None
    assert not interview.facts
    assert (page.known, page.decided, page._interview) == (None, None, None)
    assert (page._told.days, page.counted.filings.shown) == ({}, [])
    assert page.later.content.days.shown == []


def test_the_last_word_is_always_there(reader: Reader, page: DecisionPage) -> None:
    assert page.closing.text.isVisible()
    assert "come on the dates you are given" in page.closing.text.text()
    assert "not be carried out" in page.suspension.line.text()


def test_with_nothing_in_writing_no_day_is_needed(reader: Reader, page: DecisionPage) -> None:
    assert page.decided is not None
    reader.tell(page.decided, "untold")
    reader.enter(page.button)
    settle()
    assert reader.focus is page.advice
    assert page.advice.text().startswith("The law says the decision is told to you within one day")
    assert page.advice.y() < page.suspension.y()
    assert page.counted.isHidden()


def test_nobody_is_left_with_the_last_day_alone(reader: Reader, page: DecisionPage) -> None:
    type_day(reader, "2 11 2026")
    hurry = page.counted.hurry.text
    assert hurry.text().startswith("If you are to be called up, do not wait for these days.")
    assert hurry.mapTo(page, QPoint(0, 0)).y() < page.counted.filings.shown[0].mapTo(page, QPoint(0, 0)).y()
