"""Parts that stand beside one another where there is room for it, and otherwise below one another; rows with ends."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from ui.spacing import PART

_LEFT_TO_RIGHT, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def turn(box: QBoxLayout, *, beside: bool) -> None:
    """Lay the parts of a box out in this way."""
    wanted = _LEFT_TO_RIGHT if beside else _DOWN
    if box.direction() != wanted:
        box.setDirection(wanted)


class Edges:
    """Room left free at both ends of a row. It gives way, so that it keeps no window wide."""

    def __init__(self, row: QHBoxLayout) -> None:
        """Call it once the row is whole."""
        self._row, self._ends = row, (QSpacerItem(0, 0), QSpacerItem(0, 0))
        row.insertItem(0, self._ends[0])
        row.addItem(self._ends[1])
        self.leave(0)

    def leave(self, room: int) -> None:
        """Leave this much free at each end."""
        for end in self._ends:
            if end.sizeHint().width() != room:
                end.changeSize(room, 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
                self._row.invalidate()


class Fitting(QWidget):
    """What lays itself out otherwise by its width and by the size of its type."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @abstractmethod
    def _fit(self) -> None:
        """Lay it out for the room there is now."""


class Beside(Fitting):
    """Parts of equal width, beside one another from a width on, which is told in heights of a line."""

    def __init__(self, *parts: QWidget, from_width: int, spacing: int = PART) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        self._from_width = from_width
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put one more part at the end."""
        self._parts.append(part)
        self._box.addWidget(part, 1)

    @property
    def is_beside(self) -> bool:
        """Whether there is room for the parts beside one another."""
        return self._box.direction() == _LEFT_TO_RIGHT

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part alone, so that there is always a way to become narrow."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _fit(self) -> None:
        turn(self._box, beside=self.width() >= self._from_width * self.fontMetrics().height())
