"""A double click does what one click does: what its first press brings up is not pressed by its second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.case_desk import content, new_desk, save_cases
from gui.reader import STUDENT, Reader, settle
from ui.pages.language import LanguagePage
from ui.pages.start import StartPage

if TYPE_CHECKING:
    from ui.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def place(window: Window, widget: QWidget) -> QPoint:
    """The middle of a widget, in its window."""
    return widget.mapTo(window, widget.rect().center())


def double_click(window: Window, widget: QWidget) -> None:
    """Press it twice in quick succession, as a hand does: at the same place, whatever lies there by then."""
    QTest.mouseDClick(window.windowHandle(), LEFT, NONE, place(window, widget))
    settle()


@pytest.mark.parametrize("size", [(1366, 768), (1240, 820), (800, 600)])
@pytest.mark.parametrize("number", [0, 1, 2])
def test_on_a_language_it_leads_to_the_first_page(opened: Callable[..., Reader], size: tuple, number: int) -> None:
    reader = opened(size=size)
    languages = reader.window.centralWidget()
    assert isinstance(languages, LanguagePage)
    double_click(reader.window, languages._buttons[number])
    assert isinstance(reader.page, StartPage)


def test_answers_are_not_wiped_by_it(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    again = reader.journey.answer._again
    reader.page.ensureWidgetVisible(again)
    settle()
    double_click(reader.window, again)
    assert reader.page is reader.journey.answer
    assert again.text() == "Press once more to wipe all your answers"
    QTest.mouseClick(reader.window.windowHandle(), LEFT, NONE, place(reader.window, again))
    settle()
    assert reader.page is reader.journey.start


def test_nor_is_a_case_deleted(reader: Reader) -> None:
    reader.choose_language("en")
    desk = new_desk(reader)
    save_cases(reader, desk, content(reader, "2026-001", {"sex": "male"}))
    desk.list.rows.shown[0].click()
    row = desk.client.page.file_ways["delete"]
    reader.page.ensureWidgetVisible(row)
    settle()
    double_click(reader.window, row)
    assert len(desk.open_desk().ids()) == 1
    assert desk.client.page._delete_error.isVisible()


def test_what_stays_in_its_place_may_be_pressed_as_quickly_as_one_likes(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("check")
    line = reader.journey.question.why.line
    toggled: list[bool] = []
    line.toggled.connect(toggled.append)
    double_click(reader.window, line)
    assert len(toggled) == 2


def test_larger_text_moves_other_things_under_the_pointer(reader: Reader) -> None:
    reader.choose_language("en")
    double_click(reader.window, reader.journey.frame.top.larger)
    assert reader.window._look.percent > 100
    assert QApplication.activePopupWidget() is None


def test_a_click_after_it_counts(reader: Reader) -> None:
    languages = reader.window.centralWidget()
    assert isinstance(languages, LanguagePage)
    double_click(reader.window, languages._buttons[2])
    row = reader.journey.start.look_row
    reader.page.ensureWidgetVisible(row)
    settle()
    QTest.mouseClick(reader.window.windowHandle(), LEFT, NONE, place(reader.window, row))
    settle()
    assert reader.page is reader.journey.lookups.lookup
