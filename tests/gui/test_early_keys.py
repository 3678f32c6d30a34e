"""Keys before and after their time, and faults in the worst moment: Hide and the card come all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.law.book import RuleBook
from app.law.cards import Shelf
from app.trouble import Trouble
from app.words import words_for
from gui.case_desk import content, new_desk, save_cases
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.test_cover import COVERED, Watched
from gui.test_emergency_alone import slow
from ui.casework import CaseWork
from ui.hide import Notepad
from ui.language import Language
from ui.pages.language import LanguagePage
from ui.remembering import Remembering
from ui.theme import Look
from ui.window import Window

__all__ = ["slow"]


def escape(reader: Reader, moment: int) -> None:
    """Esc, pressed at a moment in milliseconds."""
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(moment)
    QApplication.sendEvent(reader.window.windowHandle(), event)


@pytest.mark.parametrize(("later", "hides"), [(550, True), (650, False)])
def test_a_window_that_hears_late_hides_all_the_same(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, later: int, hides: bool
) -> None:
    now = iter(range(100, 200, 5))
    monkeypatch.setattr("ui.hide.monotonic", lambda: next(now))  # five seconds from one look at the clock to the next
    escape(reader, 70_000)
    escape(reader, 70_000 + later)
    assert isinstance(reader.window.centralWidget(), Notepad) == hides


def test_what_is_kept_is_offered_also_where_there_is_no_card(look: Look, book: RuleBook, settings_path: Path) -> None:
    language = Language()
    no_card = Shelf((), (), ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.held.Held.shelf", property(lambda _: no_card))
        window = Window(language, look, lambda: book, held="en")
    window.offer_remembering(Remembering(settings_path, language, look))
    assert window.journey is not None
    assert window.journey.start.remember is not None
    window.close()
    window.deleteLater()
    settle()


def test_a_second_language_in_one_go_is_the_one_that_shows(book: RuleBook, slow: Callable, heard: list[Said]) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("kk")
    reader.journey.speak("ru")
    run.finish(window._reading)
    assert reader.heading == words_for("ru").text("interview.title", book.interview.title)
    assert heard[-1].text == reader.heading


@pytest.fixture
def unpainted(book: RuleBook, look: Look) -> Iterator[Window]:
    """A window that was shown just now, and has painted nothing yet."""
    window = Window(Language(), look, lambda: book)
    window.show()
    window.activateWindow()
    assert not window._listens
    yield window
    window.close()
    window.deleteLater()
    settle()


def press_early(window: Window, *keys: Qt.Key) -> None:
    """Keys that come before the first page is painted."""
    for key in keys:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.windowHandle(), event)


def test_the_key_of_the_card_counts_before_anything_was_painted(unpainted: Window) -> None:
    press_early(unpainted, Key.Key_F1)
    settle()
    reader = Reader(unpainted)
    assert reader.page is unpainted.held.page
    reader.back()
    assert reader.page is reader.journey.start


@pytest.mark.parametrize("early", [1, 2])
def test_so_do_the_keys_that_hide(unpainted: Window, early: int) -> None:
    press_early(unpainted, *[Key.Key_Escape] * early)
    settle()
    press_early(unpainted, *[Key.Key_Escape] * (2 - early))
    assert isinstance(unpainted.centralWidget(), Notepad)


def test_another_key_before_that_changes_nothing(unpainted: Window) -> None:
    press_early(unpainted, Key.Key_Escape, Key.Key_A, Key.Key_Escape)
    settle()
    assert isinstance(unpainted.centralWidget(), LanguagePage)
    QTest.keyClick(unpainted.windowHandle(), Key.Key_F1)
    assert Reader(unpainted).page is unpainted.held.page


def break_the_desk(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> CaseWork:
    """A desk with a case that cannot be saved, through a fault of the program."""
    desk = new_desk(reader)
    save_cases(reader, desk, content(reader, "2026-001", {"sex": "male"}))
    desk.list.rows.shown[0].click()

    def broken() -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(desk.client, "save_silently", broken)
    return desk


def test_a_fault_while_hiding_leaves_nothing_behind(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.choose_language("en")
    desk = break_the_desk(reader, monkeypatch)
    interview, open_desk = reader.interview, desk.open_desk()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    QApplication.clipboard().setText("a name")
    with pytest.raises(ZeroDivisionError):
        reader.window.hide_all()
    assert isinstance(reader.window.centralWidget(), Notepad)
    assert not interview.facts
    assert QApplication.clipboard().text() == ""
    assert (reader.window.journey, reader.window.cover) == (None, None)
    assert not desk.is_open
    with pytest.raises(Trouble):
        list(open_desk.each())  # its keys are gone


def test_a_fault_while_locking_does_not_leave_the_pages_open(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.choose_language("en")
    break_the_desk(reader, monkeypatch)
    watched = Watched(reader)
    with pytest.raises(ZeroDivisionError):
        watched.cover.look(COVERED)
    assert watched.covered
    assert "could not be saved" in watched.says()


def test_rules_that_fail_at_once_do_not_keep_the_watch_away(look: Look, qtbot) -> None:  # noqa: ANN001 (of pytest-qt)
    def broken() -> RuleBook:
        raise ZeroDivisionError

    window = Window(Language(), look, broken)
    with qtbot.captureExceptions() as caught:
        window.show()
        settle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert window.cover is not None
    assert window.cover.idle.timer.isActive()
    window.close()
    window.deleteLater()
    settle()


def test_no_key_of_the_window_acts_again_while_it_is_held_down(reader: Reader) -> None:
    reader.choose_language("en")
    keys = {key.key().toString(): key.autoRepeat() for key in reader.window.findChildren(QShortcut)}
    assert keys == {"F1": False, "F2": False}
