"""A date: the day and the year in digits, the month by its name."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.typed import Field, Months, TypedInput
from ui.text import Text

_WHOLE = re.compile(r"\s*(?:(\d{4})[-./](\d{1,2})[-./](\d{1,2})|(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}))\s*\Z")


class DayField(Field):
    """A field of a date. A whole date pasted into it goes to all three."""

    def __init__(self, letters: int, owner: DayInput) -> None:
        super().__init__(letters)
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._owner.take(QApplication.clipboard().text()[:40]):
            return
        super().keyPressEvent(event)


class DayInput(TypedInput):
    """Three fields, each with its word above it."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self.day, self.month, self.year = DayField(3, self), Months(), DayField(5, self)
        self._labels = (Text("small"), Text("small"), Text("small"))
        for label, field in zip(self._labels, (self.day, self.month, self.year), strict=True):
            label.setBuddy(field)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(field)
            self.fields_row.addLayout(pair)
            field.entered.connect(self.entered)
        self.fields_row.addStretch(1)
        self.day.textEdited.connect(self.touched)
        self.year.textEdited.connect(self.touched)
        self.month.activated.connect(self.touched)

    def show_words(self, view: QuestionView, words: Words) -> None:
        super().show_words(view, words)
        self.month.show_words(words.months())
        said = (words.say("Day"), words.say("Month"), words.say("Year"))
        for label, field, text in zip(self._labels, (self.day, self.month, self.year), said, strict=True):
            label.show_words(text)
            field.setAccessibleName(text)
            field.setAccessibleDescription(view.heading)

    def restore(self, view: QuestionView) -> None:
        super().restore(view)
        if isinstance(view.answer, date):
            self._fill(view.answer.day, view.answer.month, view.answer.year)

    def value(self) -> object:
        """Year, month and day as texts, or the kind of silence."""
        month = str(self.month.currentIndex()) if self.month.currentIndex() > 0 else ""
        return self.silence() or (self.year.text(), month, self.day.text())

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.day

    def take(self, text: str) -> bool:
        """Spread a whole date such as 01.09.2005 or 2005-09-01 over the fields; False if it is none."""
        found = _WHOLE.match(text)
        if not found:
            return False
        year, month, day, day2, month2, year2 = found.groups()
        self._fill(int(day or day2), int(month or month2), int(year or year2))
        self.touched()
        return True

    def clear_fields(self) -> None:
        self.day.clear()
        self.year.clear()
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
