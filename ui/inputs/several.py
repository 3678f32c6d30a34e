"""Any number of answers out of several."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.rowlist import RowList
from ui.inputs.silence import Silence
from ui.rows import CheckRow, ChoiceRow
from ui.spacing import NEAR


class _Empty(Enum):
    NONE_OF_THESE = "none_of_these"


class SeveralInput(QWidget):
    """Rows to tick, "none of these" first. It and the silences clear the others, and any other clears them."""

    spoken_role = QAccessible.Role.Grouping
    edited = Signal()
    entered = Signal()

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowList()
        self._rows.add(CheckRow(_Empty.NONE_OF_THESE))
        for option in view.options:
            self._rows.add(CheckRow(option.value))
        self._rows.add_silences(view, CheckRow)
        for row in self._rows.rows:
            row.toggled.connect(lambda on, row=row: on and self._clear_against(row))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        box.addWidget(self._rows)
        self._rows.edited.connect(self.edited)

    def show_words(self, view: QuestionView, words: Words) -> None:
        """Word the rows, and name them together by the question."""
        self.setAccessibleName(view.heading)
        texts: dict[object, str] = {option.value: option.text for option in view.options}
        texts[_Empty.NONE_OF_THESE] = view.none_of_these
        for row in self._rows.rows:
            if not isinstance(row.value, Silence):
                row.show_words(texts[row.value])
        self._rows.say_silences(view, words)

    def restore(self, view: QuestionView) -> None:
        """Show the answer given before."""
        given = view.answer if isinstance(view.answer, tuple) else ()
        for row in self._rows.rows:
            if isinstance(row.value, Silence):
                row.setChecked(view.state == row.value.value)
            elif row.value is _Empty.NONE_OF_THESE:
                row.setChecked(view.answer == ())
            else:
                row.setChecked(row.value in given)

    def value(self) -> object:
        """The ticked values, or the kind of silence."""
        ticked = self._rows.checked()
        if not ticked:
            return Silence.NOTHING
        if isinstance(ticked[0], Silence):
            return ticked[0]
        return frozenset(value for value in ticked if not isinstance(value, _Empty))

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self._rows.first()

    def _clear_against(self, row: ChoiceRow | CheckRow) -> None:
        alone = isinstance(row.value, Enum)
        for other in self._rows.rows:
            if other is not row and (alone or isinstance(other.value, Enum)):
                other.setChecked(False)
