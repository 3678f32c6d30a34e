"""One answer out of several."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.rowlist import RowList
from ui.inputs.silence import Silence
from ui.rows import ChoiceRow
from ui.spacing import NEAR


class ChoiceInput(QWidget):
    """Rows of which one is chosen."""

    spoken_role = QAccessible.Role.Grouping
    entered = Signal()
    edited = Signal()

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowList()
        for option in view.options:
            self._rows.add(ChoiceRow(option.value))
        self._rows.add_silences(view, ChoiceRow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        box.addWidget(self._rows)
        self._rows.entered.connect(self.entered)
        self._rows.edited.connect(self.edited)

    def show_words(self, view: QuestionView, words: Words) -> None:
        """Word the rows, and name them together by the question."""
        self.setAccessibleName(view.heading)
        texts = {option.value: option.text for option in view.options}
        for row in self._rows.rows:
            if not isinstance(row.value, Silence):
                row.show_words(texts[cast("str | bool", row.value)])
        self._rows.say_silences(view, words)

    def restore(self, view: QuestionView) -> None:
        """Show the answer given before."""
        for row in self._rows.rows:
            value = row.value.value if isinstance(row.value, Silence) else row.value
            given = view.state if isinstance(row.value, Silence) else view.answer
            row.setChecked(given is not None and value == given)

    def value(self) -> object:
        """The chosen value, or the kind of silence."""
        return next(iter(self._rows.checked()), Silence.NOTHING)

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self._rows.first()
