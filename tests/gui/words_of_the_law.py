"""Words of the law on a page, as the tests share it: where they stand, what the tip tells, which are listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.reader import Reader, settle, visible
from ui.term_tip import TermTip
from ui.terms import Written, spot_at, terms_of
from ui.text import Text


@pytest.fixture
def answered(reader: Reader) -> Reader:
    """The student at his answer, in English."""
    reader.answer_as_student()
    return reader


def tip(reader: Reader) -> TermTip:
    """The tip of the window."""
    return reader.journey.frame.tips.tip


def told(reader: Reader) -> list[str]:
    """The words that the tip explains; none while it does not show."""
    shown = tip(reader)
    return [words.name.text() for words in shown.words.shown] if shown.isVisible() else []


def place_of(widget: QWidget, term: str) -> QPoint:
    """A point on a word in a widget."""
    assert isinstance(widget, Written)
    for y in range(0, widget.height(), 4):
        for x in range(0, widget.width(), 4):
            spot = spot_at(widget, QPoint(x, y))
            if spot and spot.term == term:
                return spot.box.center()
    raise AssertionError(f"{term} is not in {widget}")


def rest_on(widget: QWidget, place: QPoint) -> None:
    """Let the pointer rest there, as Qt tells it."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    settle(1)


def shown_with(reader: Reader, term: str, kind: type[QWidget] = Text) -> QWidget:
    """A widget near the middle of the window that shows a term."""
    for widget in visible(reader.page):
        heading = widget.property("look") in ("first", "second", "third")
        if isinstance(widget, kind) and isinstance(widget, Written) and not heading and term in terms_of(widget):
            reader.page.ensureWidgetVisible(widget)
            settle()
            return widget
    raise AssertionError(f"no {kind} with {term}")


def box_in_frame(reader: Reader, widget: QWidget) -> QRect:
    """Where a widget stands in the frame."""
    return QRect(widget.mapTo(reader.journey.frame, QPoint(0, 0)), widget.size())


def rest_by_keys(reader: Reader) -> None:
    """The focus has rested where it is."""
    waits = reader.journey.frame.tips.waits
    if waits.isActive():
        waits.stop()
        waits.timeout.emit()
    settle(1)


def words_here(reader: Reader) -> list[str]:
    """The words in the part under the page; none while it does not show."""
    part = reader.journey.frame.words
    return [entry.accessibleName() for entry in part.list.shown] if part.isVisible() else []
