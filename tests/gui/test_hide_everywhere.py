"""Hide from every page, and from whatever is open over one: nothing in memory holds an answer afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.law.facts import Facts
from app.law.interview import Interview
from gui.conftest import OPENED
from gui.every_page import CASE_PAGES, OVER, WAYS, Way, answered, kinds_of_pages
from gui.reader import Key, Reader, settle
from ui.hide import Notepad
from ui.inputs.lines import LetterField
from ui.journey import Journey
from ui.page import Page
from ui.window import Window

PLANTED = "-".join(("Zhanarystan", "7F3A"))  # whole nowhere but in the fields that it is typed into
ANSWERING = (Interview, Journey, Page, LetterField)


@pytest.fixture(autouse=True)
def only_what_is_made_now(opened: OPENED) -> Iterator[None]:
    """Let the search for what is left look at nothing that was there before the window."""
    gc.freeze()
    yield
    gc.unfreeze()


def go(window: Window, way: Way) -> str:
    """Answer much, take a way, and fill every field in sight; the page that one has come to."""
    reader = answered(Reader(window))
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
    gc.collect()
    alive = gc.get_objects()
    answers = [f"{thing!r}" for thing in alive if isinstance(thing, ANSWERING) or (isinstance(thing, Facts) and thing)]
    return answers + [f"planted: {type(thing)}" for thing in alive if holds(thing)]


def holds(thing: Any) -> bool:
    """Whether a text with what was planted belongs to a thing, or to a small container of it."""
    if thing is globals():
        return False
    parts = gc.get_referents(thing)
    inner = [gc.get_referents(part) for part in parts if type(part) in (dict, tuple) and not gc.is_tracked(part)]
    return any(type(part) is str and PLANTED in part for some in (parts, *inner) for part in some)


def test_there_is_a_way_to_every_page() -> None:
    assert kinds_of_pages() - {"LanguagePage", *CASE_PAGES} == set(WAYS)


@pytest.mark.parametrize("page", WAYS)
def test_hide_leaves_nothing_of_any_page(opened: OPENED, page: str) -> None:
    window = opened().window
    assert go(window, WAYS[page]) == page
    press_esc(window, 3 if page == "LookupPage" else 2)  # the first one clears what is looked for
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
