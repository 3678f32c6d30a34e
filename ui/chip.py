"""The status of a finding, or the mark of a difference.

It is a sign and a word on a coloured ground, so that none of the three says it alone.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy

from ui.glyphs import draw_sign
from ui.text import Text

_SIGNS = {"applies": "tick", "stands": "dot", "undetermined": "ring", "does_not_apply": "dash", "needs_review": "asked",
          "new": "plus", "gone": "dash", "other": "differs"}  # fmt: skip
_SIDE, _ROOM = 10, 4


class Chip(Text):
    """A small coloured tag."""

    def __init__(self) -> None:
        super().__init__("chip")
        self._sign = "ring"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def mark(self, kind: str, text: str) -> None:
        """Show a status."""
        self._sign = _SIGNS[kind]
        if self.property("chip") != kind:
            self.setProperty("chip", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.show_words(text)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + self._left() + _SIDE + 2, metrics.height() + 2 * _ROOM + 2
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.palette().color(self.foregroundRole())
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(strong)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        side = self.fontMetrics().height() * 0.8
        draw_sign(painter, self._sign, QRectF(_SIDE, (self.height() - side) / 2, side, side), strong)
        painter.setPen(strong)
        base = (self.height() + self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2
        painter.drawText(QPointF(self._left(), base), self.text())

    def _left(self) -> int:
        return round(_SIDE + self.fontMetrics().height() * 0.8 + 6)
