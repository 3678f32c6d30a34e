"""The first start: three languages before any other word, then the doors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.law.schema import DoorSpec
from app.words import LANGUAGES, NAMES, words_for
from gui.reader import Key, Reader, visible
from ui.held_key import IN_THE_MIDDLE
from ui.page import Page
from ui.pages.language import LanguagePage


def test_three_languages_and_no_other_word(reader: Reader) -> None:
    said = [w.text() for w in visible(reader.window) if isinstance(w, QAbstractButton | QLabel) and w.text()]
    assert said == ["Қазақша", "Русский", "English"]


def test_what_the_first_page_says_to_qt_in_names_and_numbers_is_heard(reader: Reader) -> None:
    first = reader.window.centralWidget()
    assert isinstance(first, LanguagePage)
    assert first.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert first.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert first.frameShape() == LanguagePage.Shape.NoFrame
    assert Qt.AlignmentFlag.AlignCenter.value == IN_THE_MIDDLE


def test_the_title_is_the_neutral_name_on_every_page(reader: Reader) -> None:
    assert reader.window.windowTitle() == "Quqyq"
    reader.choose_language("ru")
    reader.open_door("summons")
    assert reader.window.windowTitle() == "Quqyq"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_leads_to_the_first_page_in_it(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    words = words_for(language)
    assert reader.page is reader.journey.start
    assert reader.heading == words.text("interview.title", reader.interview.book.interview.title)
    assert reader.journey.frame.top.languages[language].isChecked()
    assert reader.journey.frame.top.languages[language].accessibleName() == NAMES[language]


def page_behind(reader: Reader, door: DoorSpec) -> Page:
    """The page to which a door leads."""
    if door.desk:
        return reader.journey.desk.form
    return reader.journey.emergency if door.card else reader.journey.question


def test_every_door_leads_somewhere(reader: Reader) -> None:
    reader.choose_language("en")
    for door in reader.interview.book.interview.doors:
        reader.open_door(door.id)
        if door.prepares:
            assert reader.page is reader.journey.guides.counsellor
            reader.enter(reader.journey.guides.counsellor.questions_row)
        assert reader.page is page_behind(reader, door)
        assert reader.journey.question.why.is_open == door.open_why or door.card or door.desk
        while reader.page is not reader.journey.start:
            reader.journey.frame.foot.back_button.click()


def test_the_emergency_card_asks_nothing(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("held")
    assert reader.interview.current is None
    assert reader.journey.frame.foot.next_button.isHidden()
    reader.journey.frame.foot.back_button.setFocus()
    reader.press(Key.Key_Return)
    assert reader.page is reader.journey.start
