"""The letters over the things on a page while Alt is held."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.access_keys import Goal
from ui.text import SMALLER

_WIDE = 12  # times the height of a line: from there on a row, not a button


class KeyTips(QWidget):
    """Lies over a window and shows keys; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.shown: dict[str, QRectF] = {}
        self.hide()

    def show_keys(self, keys: Mapping[str, Goal]) -> None:
        """Show each key beside its goal, as far as that is in view."""
        self.setGeometry(self._window.rect())
        self.shown = {key: box for key, goal in keys.items() if (box := self._place(key, goal.seen))}
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette, roles = QPainter(self), self.palette(), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._type())
        painter.setPen(QPen(palette.color(roles.HighlightedText), 1.5))
        painter.setBrush(palette.color(roles.Highlight))
        for key, box in self.shown.items():
            painter.drawRoundedRect(box, 4, 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)

    def _type(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(1, round(font.pixelSize() * SMALLER)))
        return font

    def _place(self, key: str, seen: QWidget) -> QRectF | None:
        """Before a label, below a button, at the corner of a row, so as to leave the words free. None out of view."""
        part = seen.visibleRegion().boundingRect()
        if part.height() <= seen.height() / 2:
            return None
        metrics = QFontMetricsF(self._type())
        box = QRectF(0, 0, max(metrics.horizontalAdvance(key), metrics.height() * 0.6) + 8, metrics.height())
        place = QRectF(seen.mapTo(self._window, part.topLeft()), part.size())
        if isinstance(seen, QLabel):
            box.moveCenter(place.topLeft() + QPointF(-box.width() / 2 - 2, min(place.height(), box.height()) / 2))
        elif place.width() < _WIDE * metrics.height():
            low = place.bottom() + box.height() / 2 > self.height()
            box.moveCenter(QPointF(place.center().x(), place.top() if low else place.bottom()))
        else:
            box.moveCenter(place.topLeft())
        box.moveLeft(min(max(box.left(), 1.0), self.width() - box.width() - 1))
        box.moveTop(min(max(box.top(), 1.0), self.height() - box.height() - 1))
        return box
