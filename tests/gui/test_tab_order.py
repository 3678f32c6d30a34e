"""The Tab key follows the reading order of a page and reaches everything on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget, QWidgetItem
from shiboken6 import getAllValidWrappers

from gui.reader import STUDENT, Key, Reader, settle, visible
from gui.sound import spoken_name
from ui.fold import Fold
from ui.reading_order import in_reading_order, stack_in_order


@pytest.fixture
def answered(reader: Reader) -> Reader:
    """The student at his answer."""
    reader.choose_language("ru")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    return reader


def stops_by_tab(reader: Reader, key: Qt.Key = Key.Key_Tab) -> list[QWidget]:
    """Where the Tab key leads, once around; in the end the focus is back at the first stop."""
    stops: list[QWidget] = []
    for _ in range(200):
        reader.press(key)
        focus = QApplication.focusWidget()
        if focus is None or focus in stops:
            return stops
        stops.append(focus)
    return stops


def from_top(reader: Reader, widget: QWidget) -> tuple[int, int]:
    """Where a widget of the page stands: by its lower edge, then from the left."""
    corner = widget.mapTo(reader.page, QPoint(0, widget.height()))
    return corner.y() + reader.page.verticalScrollBar().value(), corner.x()


@pytest.mark.parametrize("fact", ["birth_date", "deferred_levels", "care_age", "objection"])
def test_tab_follows_the_reading_order_of_a_question(reader: Reader, fact: str) -> None:
    reader.choose_language("kk")
    reader.journey.enter("check")
    reader.journey.revisit(fact)
    settle()
    inside = [stop for stop in stops_by_tab(reader) if reader.page.isAncestorOf(stop)]
    assert len(inside) >= 3
    first = reader.journey.question.fields.first()
    inside = inside[inside.index(first) :] + inside[: inside.index(first)] if first in inside else inside
    places = [from_top(reader, stop) for stop in inside]
    assert places == sorted(places)


def test_tab_backwards_is_tab_the_other_way_round(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.enter("check")
    forwards = stops_by_tab(reader)
    backwards = stops_by_tab(reader, Key.Key_Backtab)
    assert set(backwards) == set(forwards)
    assert backwards[0] is forwards[-1]


def test_tab_reaches_everything_on_the_answer(answered: Reader) -> None:
    stops = stops_by_tab(answered)
    expected = [w for w in visible(answered.window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missing = [w for w in expected if w not in stops and w.focusPolicy() != Qt.FocusPolicy.ClickFocus]
    assert [spoken_name(widget) for widget in missing] == []


def test_a_change_of_page_is_announced(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.choose_language("en")
    reader.open_door("conscience")
    assert heard == [reader.journey.start.heading.text(), reader.journey.question.heading.text()]
    reader.journey.frame.foot.next_button.click()
    assert heard[-1] == "Please choose one of the answers."


def test_folds_are_buttons_that_say_their_state(answered: Reader) -> None:
    for fold in answered.page.findChildren(Fold):
        assert fold.line.accessibleDescription() in ("развёрнуто", "свёрнуто", "folded", "unfolded")


def test_reading_in_order_keeps_nothing_that_qt_deletes_unasked(reader: Reader) -> None:
    """Else whatever Qt makes later at the same place in memory, an entry of a menu say, is taken for it."""

    def kept() -> set[int]:
        return {id(one) for one in getAllValidWrappers() if type(one) is QWidgetItem}

    before = kept()
    reader.choose_language("en")
    stack_in_order(reader.page)
    assert len(list(in_reading_order(reader.window, hidden=True))) > 20
    assert kept() <= before
