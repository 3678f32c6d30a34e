"""A line with a sign of the set before it; the text says the same in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from ui.glyphs import draw_sign
from ui.text import Bullet


class SignedLine(Bullet):
    """A line whose dot is a sign."""

    def __init__(self, look: str = "body") -> None:
        super().__init__(look)
        self._sign = "ring"

    def show_signed(self, sign: str, text: str) -> None:
        """Show a text behind a sign."""
        self._sign = sign
        self.show_words(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, indent = QPainter(self), self._indent()
        self.draw_words(painter, indent)
        side = indent * 0.85
        accent = self.palette().color(QPalette.ColorRole.Accent)
        draw_sign(painter, self._sign, QRectF(0, self.fontMetrics().height() * 0.12, side, side), accent)

    def _indent(self) -> int:
        return round(self.fontMetrics().height() * 1.1)
