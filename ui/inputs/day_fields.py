"""The three fields of a date: the day and the year in digits, the month by its name."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.words import Words
from ui.inputs.typed import Field, Months
from ui.spacing import ROW, TIGHT
from ui.text import Text

_WHOLE = re.compile(r"\s*(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}))\s*\Z")


class DayField(Field):
    """A field of a date. A whole date pasted into it goes to all three."""

    def __init__(self, letters: int, owner: DayFields) -> None:
        super().__init__(letters)
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._owner.take(QApplication.clipboard().text()[:40]):
            return
        super().keyPressEvent(event)


class DayFields(QWidget):
    """Day, month and year, each with its word above it. `touched` says that something was typed."""

    spoken_role = QAccessible.Role.Grouping
    entered = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day, self.month, self.year = DayField(3, self), Months(), DayField(5, self)
        self._labels = (Text("small"), Text("small"), Text("small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW)
        for label, field in zip(self._labels, (self.day, self.month, self.year), strict=True):
            label.setBuddy(field)
            pair = QVBoxLayout()
            pair.setSpacing(TIGHT)
            pair.addWidget(label)
            pair.addWidget(field)
            row.addLayout(pair)
            field.entered.connect(self.entered)
        row.addStretch(1)
        self.day.textEdited.connect(self.touched)
        self.year.textEdited.connect(self.touched)
        self.month.activated.connect(self.touched)

    def show_words(self, what: str, words: Words) -> None:
        """Word the fields; `what` is the question that they answer, which names them together."""
        self.setAccessibleName(what)
        self.month.show_words(words.months())
        said = (words.say("Day"), words.say("Month"), words.say("Year"))
        for label, field, text in zip(self._labels, (self.day, self.month, self.year), said, strict=True):
            label.show_words(text)
            field.name(text)

    def value(self) -> tuple[str, str, str]:
        """Year, month and day as texts."""
        month = str(self.month.currentIndex()) if self.month.currentIndex() > 0 else ""
        return self.year.text(), month, self.day.text()

    def show_day(self, day: date) -> None:
        """Show a date."""
        self._fill(day.day, day.month, day.year)

    def take(self, text: str) -> bool:
        """Spread a whole date such as 01.09.2005 or 2005-09-01 over the fields; False if it is none."""
        found = _WHOLE.match(text)
        if not found:
            return False
        year, month, day, day2, month2, year2 = found.groups()
        self._fill(int(day or day2), int(month or month2), int(year or year2))
        self.touched.emit()
        return True

    def clear(self) -> None:
        """Empty the fields."""
        for field in (self.day, self.year):
            if field.text():
                field.clear()
        self.month.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.day.fit()
            self.year.fit()
        super().changeEvent(event)

    def _fill(self, day: int, month: int, year: int) -> None:
        self.day.setText(str(day))
        self.month.setCurrentIndex(month if 1 <= month <= 12 else 0)
        self.year.setText(str(year))
