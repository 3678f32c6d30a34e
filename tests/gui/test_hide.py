"""Hide: two presses of Esc, and there is only an empty notepad."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from app.law.interview import Interview
from gui.reader import STUDENT, Key, Reader, settle
from ui.hide import TwoEscapes


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self, _key: QKeyEvent) -> float:
        return self.now


@pytest.fixture
def clock(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which presses of Esc are timed."""
    clock = Clock()
    reader.window._escapes._clock = clock
    return clock


def is_hidden(reader: Reader) -> bool:
    """Whether the window is the notepad."""
    return isinstance(reader.window.centralWidget(), QPlainTextEdit)


def answer_a_little(reader: Reader) -> Interview:
    """Some answers, and something typed."""
    reader.choose_language("en")
    interview = reader.interview
    reader.open_door("summons")
    reader.past_the_desk(STUDENT)
    reader.type("31")
    return interview


def test_two_presses_of_esc_wipe_everything(reader: Reader, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # offscreen never says so
    interview = answer_a_little(reader)
    QApplication.clipboard().setText("31")
    reader.press(Key.Key_Escape)
    assert not is_hidden(reader)
    clock.now = 0.6
    reader.press(Key.Key_Escape)
    assert is_hidden(reader)
    settle()
    assert not interview.facts
    assert reader.window.journey is None
    assert reader.window.findChildren(QLabel) == []
    assert [child for child in reader.window.children() if isinstance(child, QWidget) and child.isVisible()] == [
        reader.window.centralWidget()
    ]
    assert QApplication.clipboard().text() == ""


def test_the_notepad_is_empty_and_takes_typing_at_once(reader: Reader) -> None:
    answer_a_little(reader)
    reader.press(Key.Key_Escape, Key.Key_Escape)
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, QPlainTextEdit)
    assert notepad.toPlainText() == ""
    assert not notepad.document().isUndoAvailable()
    reader.type("Нан, сүт")
    assert notepad.toPlainText() == "Нан, сүт"
    assert reader.window.windowTitle() == "Quqyq"


def test_two_slow_presses_do_nothing(reader: Reader, clock: Clock) -> None:
    reader.choose_language("en")
    reader.press(Key.Key_Escape)
    clock.now = 0.61
    reader.press(Key.Key_Escape)
    assert not is_hidden(reader)


def test_another_key_between_does_not_hide(reader: Reader, clock: Clock) -> None:
    reader.choose_language("en")
    reader.press(Key.Key_Escape, Key.Key_Tab, Key.Key_Escape)
    assert not is_hidden(reader)


def test_an_esc_that_closes_a_list_does_not_count(reader: Reader, clock: Clock) -> None:
    reader.choose_language("en")
    reader.journey.revisit("birth_date")
    fields = reader.day
    fields.month.showPopup()
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    from PySide6.QtTest import QTest

    QTest.keyClick(QApplication.focusWidget() or popup, Key.Key_Escape)
    fields.month.hidePopup()
    settle()
    reader.press(Key.Key_Escape)
    assert not is_hidden(reader)
    reader.press(Key.Key_Escape)
    assert is_hidden(reader)


def test_it_works_on_the_very_first_page(reader: Reader, clock: Clock) -> None:
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert is_hidden(reader)


def test_it_works_while_typing(reader: Reader, clock: Clock) -> None:
    reader.choose_language("ru")
    reader.journey.revisit("birth_date")
    reader.type("3")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert is_hidden(reader)


def test_the_button_hides_too(reader: Reader) -> None:
    answer_a_little(reader)
    reader.journey.frame.top.hide_button.click()
    assert is_hidden(reader)


def test_escapes_in_the_notepad_change_nothing(reader: Reader, clock: Clock) -> None:
    reader.press(Key.Key_Escape, Key.Key_Escape)
    reader.type("a")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, QPlainTextEdit)
    assert notepad.toPlainText() == "a"


def test_the_first_page_says_so_beforehand(reader: Reader) -> None:
    reader.choose_language("en")
    said = " ".join(label.text() for label in reader.page.findChildren(QLabel))
    assert "Press Esc twice" in said


def test_a_held_esc_counts_once(reader: Reader, clock: Clock) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", autorep=repeated)
        QApplication.sendEvent(reader.window.windowHandle(), event)
    assert not is_hidden(reader)
    assert isinstance(reader.window._escapes, TwoEscapes)


def test_hiding_also_wipes_the_texts_made_of_answers(reader: Reader) -> None:
    answer_a_little(reader)
    words = reader.window._language.words
    reader.journey.show_answer()
    assert words._made
    reader.window.hide_all()
    assert words._made == {}


def test_an_esc_that_clears_the_search_does_not_count(reader: Reader, clock: Clock) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    reader.tab_to(lookups.lookup.field)
    reader.type("police")
    reader.press(Key.Key_Escape)
    assert lookups.lookup.field.text() == ""
    reader.press(Key.Key_Escape)
    assert not is_hidden(reader)
    reader.press(Key.Key_Escape)
    assert is_hidden(reader)


def test_wiping_the_answers_also_drops_what_was_looked_for(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups.lookup.field.setText("police")
    lookups._count_from("decision_known")
    lookups.counting.fields.take("2026-11-22")
    reader.journey.start_again()
    assert lookups.lookup.field.text() == ""
    assert lookups.counting.fields.value() == ("", "", "")
