"""Asking for a son or somebody else: chosen on the first page, kept in every language, gone with the answers."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.views.asking import asking_line
from app.views.start import start_view
from app.words import LANGUAGES, words_for
from gui.reader import STUDENT, Key, Reader, settle
from gui.sizes import Open, everywhere
from gui.sizes import open_in as open_in  # noqa: PLC0414 (a fixture)
from gui.sound import check
from ui.theme import Look

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def choose_son(reader: Reader) -> None:
    """Choose "My son" by keys."""
    rows = reader.journey.start.askers.rows
    reader.tab_to(rows[0])
    reader.press(Key.Key_Right)
    assert QApplication.focusWidget() is rows[1]


@in_every_language
def test_the_first_page_changes_at_once(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    start, words = reader.journey.start, words_for(language)
    choose_son(reader)
    view = start_view(reader.interview.book, reader.interview.on, words, "son")
    assert reader.interview.asking_for == "son"
    assert reader.heading == view.title
    assert [row.accessibleName() for row in start.doors] == [door.title for door in view.doors]
    assert [row.isChecked() for row in start.askers.rows] == [False, True, False]


def test_the_arrow_keys_go_round_and_enter_opens_nothing(reader: Reader) -> None:
    reader.choose_language("en")
    rows = reader.journey.start.askers.rows
    reader.tab_to(rows[0])
    ways = ((Key.Key_Right, "son"), (Key.Key_Down, "other"), (Key.Key_Left, "son"), (Key.Key_Up, "myself"))
    for key, asker in (*ways, (Key.Key_Left, "other"), (Key.Key_Right, "myself")):
        reader.press(key)
        assert reader.interview.asking_for == asker
    reader.press(Key.Key_Return)
    assert reader.page is reader.journey.start
    assert reader.heading == "What the law says in your situation"
    rows[2].click()
    assert reader.interview.asking_for == "other"


def test_the_change_is_read_aloud(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    reader.choose_language("en")
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    choose_son(reader)
    assert heard == ["What the law says in your son's situation"]


def test_every_row_says_what_it_is_about(reader: Reader) -> None:
    reader.choose_language("en")
    assert {row.accessibleDescription() for row in reader.journey.start.askers.rows} == {"I am asking for"}


@in_every_language
def test_one_line_on_top_of_the_questions_and_the_answer(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    choose_son(reader)
    line = asking_line(reader.interview, words_for(language))
    reader.open_door("summons")
    assert reader.journey.desk.form.asking.text() == line
    reader.journey.back()
    reader.open_door("check")
    assert reader.journey.question.asking.text() == line
    assert reader.journey.question.asking.isVisible()
    reader.answer_all(STUDENT)
    assert reader.page is reader.journey.answer
    assert reader.journey.answer.asking.text() == line
    assert reader.journey.answer.asking.isVisible()


def test_who_asks_for_himself_reads_no_such_line(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("check")
    assert reader.journey.question.asking.isHidden()
    reader.answer_all(STUDENT)
    assert reader.journey.answer.asking.isHidden()


def test_another_language_keeps_the_choice(reader: Reader) -> None:
    reader.choose_language("en")
    choose_son(reader)
    reader.speak("ru")
    assert reader.interview.asking_for == "son"
    assert reader.journey.start.askers.rows[1].isChecked()
    reader.open_door("check")
    reader.speak("kk")
    assert reader.journey.question.asking.text() == asking_line(reader.interview, words_for("kk"))


def test_the_way_back_to_the_first_page_keeps_it_and_starting_again_does_not(reader: Reader) -> None:
    reader.choose_language("en")
    choose_son(reader)
    reader.open_door("check")
    reader.back()
    assert reader.journey.start.askers.rows[1].isChecked()
    reader.journey.start_again()
    assert reader.interview.asking_for == "myself"
    assert reader.journey.start.askers.rows[0].isChecked()
    assert reader.heading == "What the law says in your situation"
    reader.open_door("check")
    assert reader.journey.question.asking.isHidden()


def test_hiding_forgets_it(reader: Reader) -> None:
    reader.choose_language("en")
    choose_son(reader)
    interview = reader.interview
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert reader.window.journey is None
    assert interview.asking_for == "myself"


def test_the_door_of_the_held_opens_a_card_for_a_son_too(reader: Reader) -> None:
    reader.choose_language("en")
    choose_son(reader)
    reader.open_door("held")
    assert reader.page is reader.journey.emergency
    reader.back()
    assert reader.page is reader.journey.start


@everywhere
def test_the_first_page_is_whole_for_everybody(
    open_in: Open, language: str, percent: int, size: tuple[int, int]
) -> None:
    reader = open_in(language, percent, size)
    for asker in ("myself", "son", "other"):
        reader.journey.ask_for(asker)
        settle()
        check(reader)
        tops = {row.y() for row in reader.journey.start.askers.rows}
        assert len(tops) == (3 if percent == 200 and size[0] == 800 else 1)
    reader.open_door("check")
    check(reader)


@in_every_language
def test_those_asked_for_stand_in_one_line_where_none_has_to_break_its_own(
    reader: Reader, look: Look, language: str
) -> None:
    """At 125 % in a small window the Kazakh ones once stood beside one another, each in two lines."""
    reader.choose_language(language)
    reader.window.resize(800, 600)
    rows, ways = reader.journey.start.askers.rows, set[int]()
    for percent in (100, 110, 125, 150, 200):
        look.resize_text(percent)
        settle()
        tops = {row.y() for row in rows}
        ways.add(len(tops))
        assert [row for row in rows if row.width() < row.natural_width()] == [], percent
    assert ways == {1, len(rows)}
