"""Text to type for a paper: one line or several. It is kept nowhere, and no keyboard is to learn it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.papers.letters.content import LONGEST
from app.trouble import Trouble
from app.views.letter_list import field_fault
from app.views.letters import FieldView
from app.words import Words
from ui.announce import announce
from ui.in_view import InView
from ui.no_drag import NoDrag
from ui.notices import Box
from ui.spacing import NEAR, TIGHT
from ui.text import Text

_UNLEARNT = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_LEAST = 3  # lines that show of a field of several


class Line(QLineEdit):
    """One line; what is longer than any paper takes is cut."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        NoDrag(self)
        self.setInputMethodHints(_UNLEARNT)
        self.textEdited.connect(self._cut)
        InView(self)
        self.editingFinished.connect(self.left)

    def put(self, text: str) -> None:
        """Show a text from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)

    def suggest(self, text: str) -> None:
        """Show a text that is chosen whole, so that typing takes its place."""
        self.setText(text)
        self.selectAll()

    def _cut(self, text: str) -> None:
        if len(text) > LONGEST:
            self.setText(text[:LONGEST])


class Lines(QPlainTextEdit):
    """Several lines; the Tab key leads on."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        NoDrag(self)
        self._lines = max(lines, _LEAST)
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.setInputMethodHints(_UNLEARNT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Show a text."""
        self.setPlainText(text)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        super().keyPressEvent(e)
        e.accept()  # a key that finds nothing more to do here does not scroll the page

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()

    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """So high that its lines show."""
        self.ensurePolished()
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * (self._lines + 0.5)) + 4 * NEAR)


class LetterField(QWidget):
    """A field with its label, a hint, and what is wrong with it. `edited` says that something was typed."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: FieldView, text: str) -> None:
        super().__init__()
        self.field = field
        self._fault: Trouble | None = None
        self.label, self._hint, self.error = Text("strong"), Text("small"), Box("fault", "error")
        self.input = Line() if field.lines == 1 else Lines(field.lines)
        self.input.put(text)
        self.label.setBuddy(self.input)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, TIGHT, 0, TIGHT)
        box.setSpacing(TIGHT)
        for part in (self.label, self._hint, self.error, self.input):
            box.addWidget(part)
        self.error.hide()
        self.input.textChanged.connect(self._calm)
        self.input.left.connect(self._leave)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.input.text()

    @property
    def sound(self) -> bool:
        """Whether the letter can take it."""
        return field_fault(self.field, self.text) is None

    def show_field(self, field: FieldView, words: Words) -> None:
        """Word it."""
        self.field = field
        self.label.show_words(field.label)
        self._hint.show_words(field.hint)
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.input.setAccessibleName(field.label)
        self.input.setAccessibleDescription(" ".join(filter(None, (self.error.text.text(), field.hint))))

    def check(self, words: Words) -> bool:
        """Say beside the field what is wrong with it; True if nothing is."""
        self._fault = field_fault(self.field, self.text)
        self.show_field(self.field, words)
        return self._fault is None

    def point(self) -> None:
        """Take the focus, and have what is wrong read."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.input, self.error.text.text(), urgent=True)

    def _leave(self) -> None:
        self.left.emit()

    def _calm(self) -> None:
        """Something was typed: what was wrong need not be so any more."""
        if self._fault is not None:
            self._fault = None
            self.error.show_words("")
            self.input.setAccessibleDescription(self.field.hint)
        self.edited.emit()
