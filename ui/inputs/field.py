"""A question among others on one page: its words, what is wrong with the answer, and the ways to give one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law import facts
from app.views.shapes import QuestionView
from app.words import Words
from ui.inputs.choice import ChoiceInput
from ui.inputs.day import DayInput
from ui.inputs.number import NumberInput
from ui.inputs.rowlist import RowList
from ui.inputs.several import SeveralInput
from ui.inputs.silence import Silence
from ui.notices import Box
from ui.rows import ENTER, Row
from ui.spacing import NEAR, TIGHT
from ui.text import Text

_SAID = {
    Silence.NOTHING: None,
    Silence.DONT_KNOW: facts.Silence.DONT_KNOW,
    Silence.DECLINED: facts.Silence.DECLINED,
}
_KINDS = {"date": DayInput, "integer": NumberInput, "set": SeveralInput}
_EMPTY = ("", ("", "", ""))


class FieldBox(QWidget):
    """One question. `entered` says that Enter was pressed in it, `edited` that anything changed.

    A `compact` one takes as little room as it can: its rows have no frames, and it tells only how to answer.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, view: QuestionView, *, compact: bool = False) -> None:
        super().__init__()
        self.fact, self._compact = view.fact, compact
        look = "strong" if compact else "third"
        self._question, self._hint, self.error = Text(look), Text("small"), Box("fault", "error")
        self.input = _KINDS.get(view.kind, ChoiceInput)(view)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, NEAR)
        box.setSpacing(TIGHT if compact else NEAR)
        for rows in self.input.findChildren(RowList) if compact else ():
            rows.be_compact()
        for part in (self._question, self._hint, self.error, self.input):
            box.addWidget(part)
        self._question.setBuddy(self.input)
        self.error.hide()
        self.input.restore(view)
        self.input.entered.connect(self.entered)
        self.input.edited.connect(self.edited)

    def show_words(self, view: QuestionView, words: Words) -> None:
        """Word the question; each row says to which question it belongs."""
        self._question.show_words(view.heading)
        self._hint.show_words(view.hint if self._compact else view.not_sure)
        self.input.show_words(view, words)
        for row in self.input.findChildren(QWidget):
            if isinstance(row, Row):
                row.setAccessibleDescription(view.heading)
        self._describe()

    def entry(self) -> Any:
        """What was entered: a value, a silence of the person, or None where the question was left open."""
        value = self.input.value()
        if isinstance(value, Silence):
            return _SAID[value]
        return None if value in _EMPTY else value

    def show_fault(self, text: str) -> None:
        """Say beside the question what is wrong, or nothing any more."""
        self.error.show_words(text)
        self._describe()

    def point(self) -> None:
        """Take the focus."""
        self.input.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a row to tick, which leaves it to what is around it."""
        if event.key() not in ENTER or not self._compact:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def _describe(self) -> None:
        """What is wrong is read with the field, also when the words have changed meanwhile."""
        said = self.error.text.text() or self._question.text()
        self.input.first().setAccessibleDescription(said)
