"""A date, or a way of not telling it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.day_fields import DayFields
from ui.inputs.typed import TypedInput


class DayInput(TypedInput):
    """The three fields of a date."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self._fields = fields = DayFields()
        self.day, self.month, self.year = fields.day, fields.month, fields.year
        self.fields_row.addWidget(fields)
        fields.entered.connect(self.entered)
        fields.touched.connect(self.touched)

    def show_words(self, view: QuestionView, words: Words) -> None:
        super().show_words(view, words)
        self._fields.show_words(view.heading, words)

    def restore(self, view: QuestionView) -> None:
        super().restore(view)
        if isinstance(view.answer, date):
            self._fields.show_day(view.answer)

    def value(self) -> object:
        """Year, month and day as texts, or the kind of silence."""
        return self.silence() or self._fields.value()

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.day

    def take(self, text: str) -> bool:
        """Spread a whole date over the fields; False if it is none."""
        return self._fields.take(text)

    def clear_fields(self) -> None:
        self._fields.clear()
