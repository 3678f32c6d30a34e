"""The door to the emergency card, in a form of its own: it must be found at first sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPalette, QPen

from ui.rows import DoorRow, draw_inner_ring

_FRAME = 3


class HeldRow(DoorRow):
    """A door with a heavy frame on a ground of its own."""

    def _paint_ground(self, painter: QPainter) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        painter.setBrush(palette.color(roles.AlternateBase))
        painter.setPen(QPen(palette.color(roles.BrightText if self.hasFocus() else roles.Accent), _FRAME))
        inset = _FRAME / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)
        if self.hasFocus():
            draw_inner_ring(painter, QRectF(self.rect()).adjusted(5, 5, -5, -5), palette.color(roles.WindowText))
