"""A list that drops down, with the sign that says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from ui.glyphs import draw_strokes


class DropDown(QComboBox):
    """A closed list of which one line shows. The style sheet leaves the place of the sign empty; it is drawn here."""

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        side = self.fontMetrics().height() * 0.8
        box = QRectF(self.width() - 1.6 * side, (self.height() - side) / 2, side, side)
        draw_strokes(QPainter(self), "down", box, self.palette().color(QPalette.ColorRole.Accent))
