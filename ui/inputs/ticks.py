"""A list to go through: beside each line one says whether the thing is there, missing, or not sure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.desk_form import TickView
from ui.inputs.drop_down import DropDown
from ui.rows import ENTER
from ui.spacing import HAIR, ROW
from ui.text import Text

Marks = dict[str, str]
"""What was marked, by field; a field that is absent was not looked for."""


class Mark(DropDown):
    """What is said of one line."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: tuple[str, ...] = ()

    def show_tick(self, tick: TickView) -> None:
        """Word the answers, keeping the one that is chosen."""
        if not self._values:
            self._values = tuple(value for value, _ in tick.answers)
            self.addItems([""] * len(self._values))
        for number, (_, text) in enumerate(tick.answers):
            self.setItemText(number, text)
        self.setAccessibleName(tick.label)

    def value(self) -> str:
        """What was said, or nothing."""
        return self._values[self.currentIndex()] if self._values else ""

    def choose(self, value: str) -> None:
        """Show what was said before."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ENTER:
            if not e.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(e)


class TickRow(QWidget):
    """A line with its mark."""

    def __init__(self) -> None:
        super().__init__()
        self.field = ""
        self._label, self.mark = Text(), Mark()
        self._label.setBuddy(self.mark)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, HAIR, 0, HAIR)
        row.setSpacing(ROW)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._label)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        row.addWidget(self.mark)

    def show_tick(self, tick: TickView) -> None:
        """Show a line."""
        self.field = tick.field
        self._label.show_words(tick.label)
        self.mark.show_tick(tick)
