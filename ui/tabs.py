"""Tabs of which one is chosen: large, wrapping, and walked by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from ui.beside import Beside
from ui.rows import ENTER, Row
from ui.spacing import NEAR

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Tab(Row, QRadioButton):
    """One of the tabs."""

    mark_shape = "here"
    bold = True
    has_key = True

    def _room(self) -> int:
        return 8

    def __init__(self) -> None:
        super().__init__()
        self.dress()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ENTER:
            self.setChecked(True)
        elif Qt.Key(e.key()) in _STEPS:
            e.ignore()  # the tabs as a whole know which one comes next
        else:
            super().keyPressEvent(e)


class Tabs(QWidget):
    """A row of tabs. `chosen` tells the number of the one that was chosen."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.tabs: list[Tab] = []
        self._row = Beside(from_width=13, spacing=NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)

    @property
    def current(self) -> int:
        """The number of the chosen tab."""
        return next((number for number, tab in enumerate(self.tabs) if tab.isChecked()), 0)

    def show_words(self, names: Sequence[str], places: Sequence[str]) -> None:
        """Name the tabs; `places` tell a screen reader which of how many each is."""
        while len(self.tabs) < len(names):
            self._add()
        for tab, name, place in zip(self.tabs, names, places, strict=True):
            tab.show_words(name)
            tab.setAccessibleDescription(place)
        self.setVisible(len(names) > 1)

    def choose(self, number: int) -> None:
        """Take the tab with this number."""
        self.tabs[number].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((number for number, tab in enumerate(self.tabs) if tab.hasFocus()), None)
        step = _STEPS.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        goal = self.tabs[(here + step) % len(self.tabs)]
        goal.setChecked(True)
        goal.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        tab, number = Tab(), len(self.tabs)
        self.tabs.append(tab)
        self._row.add(tab)
        tab.toggled.connect(lambda on: self._turn(number, on))
        if number == 0:
            tab.setChecked(True)
        else:
            tab.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _turn(self, number: int, on: bool) -> None:
        """Only the chosen tab is a stop of the Tab key; the arrows lead to the others."""
        self.tabs[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if on:
            self.chosen.emit(number)
