"""The first page: its doors are seen at once, the one to the emergency card before all others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.law.book import RuleBook
from app.law.interview import Interview
from app.views.answer import answer_view
from app.views.draft import draft_text
from app.views.start import start_view
from app.words import LANGUAGES, Words
from gui.conftest import OPENED
from gui.reader import Reader, settle
from gui.test_sweep import Open, open_in

__all__ = ["open_in"]
BIG, SMALL = (1366, 768), (800, 600)


def bottom(reader: Reader, row: QWidget) -> int:
    """Where a row ends, in the part of the page that is seen."""
    return row.mapTo(reader.page.viewport(), QPoint(0, row.height())).y()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_is_seen_on_a_usual_laptop(open_in: Open, language: str) -> None:
    reader = open_in(language, 100, BIG)
    start = reader.journey.start
    height = start.viewport().height()
    assert all(0 < bottom(reader, row) <= height for row in start.doors)
    tops = {row.y() for row in start.askers.rows}
    assert len(tops) == 1


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_asks_is_told_in_one_line_each(open_in: Open, language: str, percent: int) -> None:
    reader = open_in(language, percent, BIG)
    rows = reader.journey.start.askers.rows
    assert [row.accessibleName() for row in rows if row.width() < row.natural_width()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_emergency_door_is_seen_in_large_letters_in_a_small_window(open_in: Open, language: str) -> None:
    reader = open_in(language, 200, SMALL)
    start = reader.journey.start
    assert 0 < bottom(reader, start.emergency) <= start.viewport().height()
    assert all(
        bottom(reader, start.emergency) < bottom(reader, row) for row in start.doors if row is not start.emergency
    )


def test_the_emergency_door_is_the_first_stop_and_opens_the_card(reader: Reader) -> None:
    reader.choose_language("en")
    start = reader.journey.start
    ids = [door.id for door in reader.interview.book.interview.doors]
    assert start.doors.index(start.emergency) == ids.index("held")
    reader.enter(start.emergency)
    assert reader.page is reader.window.held.page


def test_the_key_bears_a_word_where_there_is_room(open_in: Open) -> None:
    key = open_in("en", 100, BIG).journey.frame.top.held_key
    wide = key.sizeHint().width()
    assert "F1" in key.accessibleName()
    key.show_word(False)
    assert key.sizeHint().width() < wide
    narrow = open_in("en", 200, SMALL).journey.frame.top.held_key
    assert not narrow._roomy


def test_after_the_check_the_first_page_says_so_calmly(book: RuleBook, english: Words) -> None:
    checked = book.pack.checked_on
    assert start_view(book, checked, english).since == ""
    later = start_view(book, checked + timedelta(4), english)
    assert later.notices == (draft_text(book, english),)  # the mark of a draft, and nothing about the day
    assert later.since == f"We last checked the law on {english.date(checked)}. It may have changed since then."


def test_rules_that_are_out_of_date_are_told_before_anything_is_asked(opened: OPENED) -> None:
    reader = opened()
    reader.journey._today = lambda: date(2028, 3, 1)
    reader.journey.interview = None
    reader.choose_language("kk")
    start = reader.journey.start
    (told,) = start._urgent.shown
    assert bottom(reader, start.emergency) < bottom(reader, told) < bottom(reader, start.askers)
    assert bottom(reader, told) <= start.viewport().height()


@pytest.mark.parametrize("chosen", [True, False])
def test_the_answer_keeps_its_notice_and_speaks_of_a_day_only_if_one_was_chosen(
    book: RuleBook, english: Words, chosen: bool
) -> None:
    today = book.pack.checked_on + timedelta(4)
    interview = Interview(book, today)
    if chosen:
        interview.ask_about(date(2031, 1, 1))
    notices = answer_view(interview, english).notices
    assert len(notices) == 1
    assert ("The day asked about" in notices[0]) is chosen
    assert ("We last checked the law on" in notices[0]) is not chosen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_fits_into_the_narrowest_bar_that_shows_it(opened: OPENED, language: str) -> None:
    reader = opened(size=(1110, 700))
    reader.choose_language(language)
    frame = reader.journey.frame
    reader.window.resize(44 * frame.fontMetrics().height(), 700)
    settle()
    assert frame.top.held_key._roomy
    assert frame.top.width() >= frame.top.minimumSizeHint().width()
