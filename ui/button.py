"""A plain button. It is on the first page, so what it needs only once a key comes is asked of Qt then."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.wrapping import WrappingButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible

_FILLED = ("primary", "hide")


class Button(WrappingButton):
    """A plain button that Enter presses too."""

    has_key = True
    fixed_key = ""
    asks_first = False
    """Whether the first press only asks; see ui/second_click.py."""

    @cached_property
    def spoken_role(self) -> QAccessible.Role:
        """What a screen reader is told that it is; see ui/spoken.py."""
        return QtGui.QAccessible.Role.Button

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setAutoDefault(False)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        self.ring_with_focus(QPainter(self))

    def ring_with_focus(self, painter: QPainter) -> None:
        """Where the keys are, on a filled button."""
        if self.hasFocus() and self.property("look") in _FILLED:
            draw_inner_ring(painter, QRectF(self.rect()).adjusted(5, 5, -5, -5), self.palette().buttonText().color())

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not press_on_enter(self, e):
            super().keyPressEvent(e)


def draw_inner_ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """The focus of a filled button: a line in the colour of its words, since the frame alone is too like the fill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press the button if the key is Enter, once however long it is held."""
    keys = QtCore.Qt.Key
    if event.key() not in (keys.Key_Return, keys.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
