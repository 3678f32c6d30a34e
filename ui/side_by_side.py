"""Two or more widgets beside one another, and below one another where the room is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class SideBySide(QWidget):
    """Lays widgets out in a row as long as it is so many lines' heights wide."""

    def __init__(self, widgets: Sequence[QWidget] = (), *, from_width: int, spacing: int = 16) -> None:
        super().__init__()
        self._from_width = from_width
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more widget at the end."""
        self._box.addWidget(widget, 1, Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._turn()
        super().changeEvent(event)

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        wide = self.width() >= self._from_width * self.fontMetrics().height()
        self._box.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
