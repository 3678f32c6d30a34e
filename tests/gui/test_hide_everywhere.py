"""Hide from every page, and from whatever is open over one: nothing in memory holds an answer afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import Object, isValid

from app.law.facts import Facts
from app.law.interview import Interview
from gui.case_desk import agree
from gui.conftest import OPENED
from gui.every_page import CASE_WAYS, OVER, WAYS, Way, answered, kinds_of_pages
from gui.reader import Key, Reader, settle
from ui.hide import Notepad
from ui.inputs.lines import LetterField
from ui.journey import Journey
from ui.page import Page
from ui.window import Window

PLANTED = "-".join(("Zhanarystan", "7F3A"))  # whole nowhere but in the fields that it is typed into
SEARCHING = ("LookupPage", "CaseListPage")
ANSWERING = (Interview, Journey, Page, LetterField)


@pytest.fixture(autouse=True)
def only_what_is_made_now(opened: OPENED) -> Iterator[None]:
    """Let the search for what is left look at nothing that was there before the window."""
    gc.freeze()
    yield
    gc.unfreeze()


def go(window: Window, way: Way, folder: Path | None = None) -> str:
    """Answer much, take a way, and fill every field in sight; the page that one has come to.

    `folder` is where files go on the way.
    """
    reader = answered(Reader(window, folder))
    way(reader)
    settle()
    popup = QApplication.activePopupWidget()
    for field in window.findChildren(QLineEdit):
        if field.isVisible() and not popup:
            field.setText(PLANTED)
    for field in window.findChildren(QPlainTextEdit):
        if field.isVisible():
            field.setPlainText(PLANTED)
    settle()
    return type(reader.page).__name__


def press_esc(window: Window, times: int) -> None:
    """Press Esc, as it comes from the keyboard."""
    reader = Reader.__new__(Reader)
    reader.window = window
    reader.press(*[Key.Key_Escape] * times)


def hidden(window: Window) -> bool:
    """Whether there is only the notepad, and it is empty."""
    notepad = window.centralWidget()
    return isinstance(notepad, Notepad) and notepad.toPlainText() == ""


def left() -> list[str]:
    """Everything in memory that holds an answer."""
    settle()
    for _ in range(5):  # what one round takes apart may leave more for the next
        if gc.collect():
            settle(1)
    alive = gc.get_objects()
    answers = [named(thing) for thing in alive if isinstance(thing, ANSWERING) or (isinstance(thing, Facts) and thing)]
    return answers + [f"planted: {type(thing)} of {owners(thing)}" for thing in alive if holds(thing)]


def owners(thing: object) -> list[str]:
    """What holds a thing, to find out why it is still there."""
    holding = gc.get_referrers(thing)
    named_by = [gc.get_referrers(part) if type(part) is dict else [part] for part in holding]
    return sorted({type(one).__name__ for some in named_by for one in some} - {"list", "frame", "list_iterator"})


def named(thing: object) -> str:
    """What it is; a widget that Qt has deleted already says nothing of itself."""
    return type(thing).__name__ if isinstance(thing, Object) and not isValid(thing) else repr(thing)


def holds(thing: Any) -> bool:
    """Whether a text with what was planted belongs to a thing, or to a small container of it."""
    if thing is globals():
        return False
    parts = gc.get_referents(thing)
    inner = [gc.get_referents(part) for part in parts if type(part) in (dict, tuple) and not gc.is_tracked(part)]
    return any(type(part) is str and PLANTED in part for some in (parts, *inner) for part in some)


def test_there_is_a_way_to_every_page() -> None:
    assert kinds_of_pages() - {"LanguagePage"} == set(WAYS)


@pytest.mark.parametrize("page", WAYS)
def test_hide_leaves_nothing_of_any_page(opened: OPENED, page: str, tmp_path: Path) -> None:
    window = opened().window
    assert go(window, WAYS[page], tmp_path) == page
    press_esc(window, 3 if page in SEARCHING else 2)  # the first one clears what is looked for
    assert hidden(window)
    assert left() == []


def archive(window: Window, folder: Path) -> None:
    """Save what stands on the page of the case, put it into the archive, and look for it in the list."""
    desk = Reader(window, folder).journey.casework
    desk.client.page.save_button.click()
    agree(desk)
    desk.client.page.file_ways["archive"].click()
    assert PLANTED in desk.list.told.text.text()
    desk.list.archived.click()
    assert [row.accessibleName() for row in desk.list.rows.shown] == [PLANTED]
    desk.list.search.setText(PLANTED)
    desk.list.searched.emit(PLANTED)


def test_hide_leaves_nothing_of_a_case_that_was_saved(opened: OPENED, tmp_path: Path) -> None:
    window = opened().window
    assert go(window, CASE_WAYS["CasePage"], tmp_path) == "CasePage"
    archive(window, tmp_path)
    assert any(one.startswith("planted: ") for one in left()), "otherwise nothing is looked for"
    window.hide_all()
    assert hidden(window)
    assert left() == []


@pytest.mark.parametrize("what", OVER)
def test_hide_closes_what_is_open_first(opened: OPENED, what: str) -> None:
    window, (way, closing) = opened().window, OVER[what]
    go(window, way)
    press_esc(window, 1)
    assert QApplication.activePopupWidget() is None
    press_esc(window, closing)
    assert not hidden(window)
    press_esc(window, 1)
    assert hidden(window)
    assert left() == []


@pytest.mark.parametrize("what", ["a list that drops down", "the colours"])
def test_the_button_needs_nothing_closed_first(opened: OPENED, what: str) -> None:
    window = opened().window
    go(window, OVER[what][0])
    window.hide_all()
    settle()
    assert hidden(window)
    assert QApplication.activePopupWidget() is None


def test_the_search_finds_what_is_left(opened: OPENED) -> None:
    window = opened().window
    go(window, WAYS["LetterPage"])
    found = left()
    assert any("Interview" in one for one in found)
    assert any(one.startswith("planted: ") for one in found)


def test_closing_the_window_leaves_nothing_either(opened: OPENED) -> None:
    window = opened().window
    go(window, WAYS["LetterPage"])
    window.close()
    assert left() == []


def test_what_hangs_together_in_a_ring_is_let_go_too(reader: Reader, qtbot: QtBot) -> None:
    """Python lets go of a ring of things only when it looks for one, and a notepad that nobody touches makes it not."""
    ring = Ring()
    ring.itself, seen = ring, ref(ring)
    gc.disable()
    try:
        del ring
        reader.window.hide_all()
        qtbot.waitUntil(lambda: seen() is None)
    finally:
        gc.enable()


class Ring:
    """Something that holds itself."""

    itself: Ring
