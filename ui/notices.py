"""Boxes with a sign and a sentence that must not be missed."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.glyphs import draw_sign
from ui.listing import Listing
from ui.spacing import PART, ROW
from ui.text import Text

_SIGNS = {"notice": "warn", "fault": "fault", "quiet": "info"}


class Sign(QWidget):
    """A sign of the set beside a text; the text says the same in words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.95)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self.sizeHint().width()
        box = self.parentWidget() or self
        colour = box.palette().color(QPalette.ColorRole.WindowText)
        draw_sign(QPainter(self), self._name, QRectF(0, 1, side, side), colour)


class Box(QFrame):
    """One boxed sentence with a sign; `look` is "notice", "fault" or "quiet"."""

    def __init__(self, look: str = "notice", words_look: str = "body", sign: str = "") -> None:
        super().__init__()
        self.setProperty("look", look)
        self._words_look, self._sign = words_look, sign or _SIGNS[look]

    @cached_property
    def text(self) -> Text:
        """The sentence. Most boxes never have one, so it is made with the sign when there is one to show."""
        text, row = Text(self._words_look), QHBoxLayout(self)
        row.setContentsMargins(PART, ROW, PART, ROW)
        row.setSpacing(ROW)
        row.addWidget(Sign(self._sign))
        row.addWidget(text, 1)
        return text

    def show_words(self, text: str) -> None:
        """Show a sentence; without one the box takes no room."""
        if text or "text" in vars(self):
            self.text.show_words(text)
        self.setVisible(bool(text))


class Notices(Listing[Box, str]):
    """Any number of boxes."""

    def __init__(self) -> None:
        super().__init__(Box, Box.show_words)

    def show_words(self, texts: tuple[str, ...]) -> None:
        """Show these sentences."""
        self.show_items(texts)
