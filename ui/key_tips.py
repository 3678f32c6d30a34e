"""The letters over the things on a page while Alt is held."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ui.access_keys import Goal
from ui.text import SMALLER


class KeyTips(QWidget):
    """Lies over a window and shows keys; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.shown: dict[str, QPoint] = {}
        self.hide()

    def show_keys(self, keys: Mapping[str, Goal]) -> None:
        """Show each key at the corner of its goal, as far as that is in view."""
        self.shown = {key: corner for key, goal in keys.items() if (corner := self._corner(goal.seen))}
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
        painter.setFont(font)
        for key, corner in self.shown.items():
            self._paint_key(painter, key, corner)

    def _paint_key(self, painter: QPainter, key: str, corner: QPoint) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        metrics = QFontMetricsF(painter.font())
        box = QRectF(0, 0, max(metrics.horizontalAdvance(key), metrics.height() * 0.6) + 8, metrics.height())
        box.moveCenter(corner.toPointF())
        box.moveLeft(min(max(box.left(), 2.0), self.width() - box.width() - 2))
        box.moveTop(min(max(box.top(), 2.0), self.height() - box.height() - 2))
        painter.setPen(QPen(palette.color(roles.HighlightedText), 1.5))
        painter.setBrush(palette.color(roles.Highlight))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _corner(self, seen: QWidget) -> QPoint | None:
        """The upper left corner of what can be seen of a widget."""
        shown = seen.visibleRegion().boundingRect()
        return None if shown.isEmpty() else seen.mapTo(self._window, shown.topLeft())
