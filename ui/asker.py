"""I am asking for …: in one line where there is room, otherwise below one another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.views.shapes import AskerView
from ui.beside import Fitting, turn
from ui.rows import ChoiceRow
from ui.spacing import NEAR, TIGHT
from ui.text import Text

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class AskerRow(ChoiceRow):
    """One of those for whom somebody may ask: short enough to stand in one line with the others."""

    def minimumSizeHint(self) -> QSize:
        height = super().minimumSizeHint().height()
        return QSize(4 * self.fontMetrics().height(), height)


class AskerRows(Fitting):
    """A heading and one row for each of those for whom somebody may ask."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("strong")
        self._title.setBuddy(self)
        self.rows: list[ChoiceRow] = []
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        box.addWidget(self._title)
        box.addLayout(self._line)

    def show_askers(self, title: str, askers: tuple[AskerView, ...]) -> None:
        """Show the choice as it stands."""
        self._title.show_words(title)
        while len(self.rows) < len(askers):
            self._add(askers[len(self.rows)].id)
        for row, asker in zip(self.rows, askers, strict=True):
            row.show_words(asker.label)
            row.setAccessibleDescription(title)
            row.setChecked(asker.chosen)
        self._fit()

    def first(self) -> QWidget:
        """The row that takes the focus: the chosen one."""
        return next((row for row in self.rows if row.isChecked()), self.rows[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys that the rows leave over, across the way they lie in or at an end, go on all the same, around."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        here = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        if not step or here is None:
            super().keyPressEvent(event)
            return
        row = self.rows[(here + step) % len(self.rows)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        row.click()

    def _add(self, asker: str) -> None:
        row = AskerRow(asker)
        row.clicked.connect(lambda: self.chosen.emit(asker))
        row.entered.connect(lambda: self.chosen.emit(asker))
        self.rows.append(row)
        self._line.addWidget(row, 1)

    def _fit(self) -> None:
        """In one line only where no row has to break its own."""
        widths = [row.natural_width() for row in self.rows]
        for row, width in zip(self.rows, widths, strict=True):
            self._line.setStretchFactor(row, width)
        turn(self._line, beside=sum(widths) + NEAR * (len(widths) - 1) <= self.width())
