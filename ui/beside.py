"""Parts that stand beside one another where there is room for it, and otherwise below one another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

_LEFT_TO_RIGHT, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def turn(box: QBoxLayout, *, beside: bool) -> None:
    """Lay the parts of a box out in this way."""
    wanted = _LEFT_TO_RIGHT if beside else _DOWN
    if box.direction() != wanted:
        box.setDirection(wanted)


class Beside(QWidget):
    """Parts of equal width; `least` is the width that each needs, in heights of a line."""

    def __init__(self, *parts: QWidget, least: int = 12) -> None:
        super().__init__()
        self._parts, self._least = parts, least
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(14)
        for part in parts:
            self._box.addWidget(part, 1)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for the parts beside one another."""
        return self._box.direction() == _LEFT_TO_RIGHT

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part alone, so that there is always a way to become narrow."""
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        needed = len(self._parts) * self._least * self.fontMetrics().height()
        turn(self._box, beside=self.width() >= needed)
