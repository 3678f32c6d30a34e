"""A whole number."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.typed import Field, TypedInput


class NumberInput(TypedInput):
    """One short field."""

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(view, parent)
        self.field = Field(6)
        self.fields_row.addWidget(self.field)
        self.fields_row.addStretch(1)
        self.field.textEdited.connect(self.touched)
        self.field.entered.connect(self.entered)

    def show_words(self, view: QuestionView, words: Words) -> None:
        super().show_words(view, words)
        self.field.setAccessibleName(view.heading)

    def restore(self, view: QuestionView) -> None:
        super().restore(view)
        if isinstance(view.answer, int):
            self.field.setText(str(view.answer))

    def value(self) -> object:
        """What was typed, or the kind of silence."""
        return self.silence() or self.field.text()

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.field

    def clear_fields(self) -> None:
        self.field.clear()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.field.fit()
        super().changeEvent(event)
