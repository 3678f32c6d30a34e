"""The one button of a page that must be found at once: filled, wide, in large letters that wrap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.rows import Row, draw_inner_ring, press_on_enter


class GreatRow(Row, QPushButton):
    """A large button as wide as the page."""

    has_key = True
    spoken_role = QAccessible.Role.Button

    def __init__(self, parent: QWidget | None = None, *, sign: str = "") -> None:
        super().__init__(parent)
        self.sign = sign
        self.dress()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not press_on_enter(self, e):
            super().keyPressEvent(e)

    def _paint_ground(self, painter: QPainter) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        painter.setBrush(palette.color(roles.Accent))
        painter.setPen(QPen(palette.color(roles.WindowText), 4) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 12, 12)
        if self.hasFocus():
            draw_inner_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), palette.color(self._ink()))

    def _ink(self) -> QPalette.ColorRole:
        return QPalette.ColorRole.HighlightedText

    def _sign_ink(self) -> QPalette.ColorRole:
        return self._ink()

    def _main_font(self) -> QFont:
        font = super()._main_font()
        font.setBold(True)
        font.setPixelSize(max(1, round(font.pixelSize() * 1.3)))
        return font
