"""What typed answers share: the fields stand above the rows for not answering, and each side clears the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.in_view import InView
from ui.inputs.drop_down import DropDown
from ui.inputs.rowlist import RowList
from ui.inputs.silence import Silence
from ui.layouts import number_on
from ui.no_drag import NoDrag
from ui.rows import CheckRow, ChoiceRow
from ui.spacing import PART, ROW

LONGEST = 40


class TypedInput(QWidget):
    """Fields, and under them the rows for not answering."""

    entered = Signal()
    edited = Signal()

    def __init__(self, view: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(PART)
        self.fields_row = QHBoxLayout()
        self.fields_row.setSpacing(ROW)
        box.addLayout(self.fields_row)
        self.silences = RowList()
        self.silences.add_silences(view, CheckRow)
        box.addWidget(self.silences)
        for row in self.silences.rows:
            row.toggled.connect(lambda on, row=row: on and self._keep_only(row))

    def show_words(self, view: QuestionView, words: Words) -> None:
        """Word the rows; each kind of field words itself."""
        self.silences.say_silences(view, words)

    def silence(self) -> Silence | None:
        """The kind of silence chosen, if any."""
        return next((value for value in self.silences.checked() if isinstance(value, Silence)), None)

    def restore(self, view: QuestionView) -> None:
        """Show the answer given before."""
        for row in self.silences.rows:
            row.setChecked(isinstance(row.value, Silence) and row.value.value == view.state)

    def clear_fields(self) -> None:
        """Empty the fields."""
        raise NotImplementedError

    def touched(self) -> None:
        """Something was typed: the rows for not answering no longer hold."""
        self.silences.uncheck()
        self.edited.emit()

    def _keep_only(self, row: ChoiceRow | CheckRow) -> None:
        for other in self.silences.rows:
            if other is not row:
                other.setChecked(False)
        self.clear_fields()
        self.edited.emit()


class Field(QLineEdit):
    """A short line: the longest text pasted into it is cut.

    Qt's own limit would tell a screen reader of a cursor before the field has the focus. Orca then takes it for the one
    that it is at already, and reads neither its name nor the question.
    """

    entered = Signal()

    def __init__(self, letters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        NoDrag(self)
        self.textEdited.connect(self._cut)
        InView(self)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.fit()

    def name(self, text: str) -> None:
        """Name the field."""
        self.setAccessibleName(text)

    def fit(self) -> None:
        """Take the width of so many digits."""
        self.ensurePolished()
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0") * self._letters + 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = number_on(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        elif number:
            self.insert(number)
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _cut(self, text: str) -> None:
        if len(text) > LONGEST:
            self.setText(text[:LONGEST])


class Months(DropDown):
    """The months by name; their numbers can be typed too."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems([""] * 13)
        self._digits = ""
        self.currentIndexChanged.connect(self._tell)

    def name(self, text: str) -> None:
        """Name the list, and the line that stands for no month."""
        self.setAccessibleName(text)
        self.view().setAccessibleName(text)
        self.setItemData(0, text, Qt.ItemDataRole.AccessibleTextRole)

    def show_words(self, names: tuple[str, ...]) -> None:
        """Name the months, keeping the one that is chosen."""
        for number, name in enumerate(names, 1):
            self.setItemText(number, name)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not e.isAutoRepeat():
                self.entered.emit()
        elif number := number_on(e) or (e.text() if e.text().isdecimal() else ""):
            self._type(number)
        else:
            self._digits = ""
            super().keyPressEvent(e)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        self.setAccessibleDescription("")
        super().focusOutEvent(e)

    def _tell(self) -> None:
        """Have the month read that the keys chose: of a closed list Orca hears only a change of its description."""
        if self.hasFocus():
            self.setAccessibleDescription(self.currentText())

    def _type(self, digit: str) -> None:
        """The month with this number; a second digit completes the first."""
        both = self._digits + digit
        self._digits = both if 1 <= int(both) <= 12 or both == "0" else digit
        if 1 <= int(self._digits) <= 12:
            self.setCurrentIndex(int(self._digits))
            self.activated.emit(int(self._digits))
