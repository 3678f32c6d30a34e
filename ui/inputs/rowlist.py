"""A column of rows with its keys: arrows, and the first letter of an answer."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shapes import QuestionView
from app.words import Words
from ui.beside import Fitting, turn
from ui.inputs.silence import Silence
from ui.rows import CheckRow, ChoiceRow
from ui.spacing import NEAR, PART

_NO_BOUND = 16777215  # Qt's QWIDGETSIZE_MAX, which PySide does not name
_JUST_TYPED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
R = TypeVar("R", bound=ChoiceRow | CheckRow)


class RowList(Fitting):
    """The rows of one question. `entered` says that a row was chosen with Enter; `edited` that anything changed."""

    entered = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChoiceRow | CheckRow] = []
        self._compact = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)

    def add(self, row: R) -> R:
        """Append a row."""
        self.rows.append(row)
        self._box.addWidget(row)
        row.toggled.connect(self.edited)
        if isinstance(row, ChoiceRow):
            row.entered.connect(self.entered)
        return row

    def be_compact(self) -> None:
        """Take little room from now on: rows without frames, beside one another where they fit into a line.

        Enter then only goes on: among many questions it leaves those open that nobody answered.
        """
        self._compact = True
        self._box.setSpacing(0)
        self._box.addStretch(1)
        for row in self.rows:
            row.framed = False
            if isinstance(row, ChoiceRow):
                row.enter_chooses = False
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest row alone, so that rows in a line can always come to stand below one another."""
        least = super().minimumSizeHint()
        if not self._compact:
            return least
        return QSize(max((row.least_width() for row in self.rows), default=0), least.height())

    def drop(self) -> None:
        """Take every row away."""
        while self.rows:
            row = self.rows.pop()
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()

    def add_silences(self, view: QuestionView, kind: type[ChoiceRow] | type[CheckRow]) -> None:
        """Append "I'd rather not say" where the question is sensitive, and always "I don't know" last."""
        if view.sensitive:
            self.add(kind(Silence.DECLINED))
        self.add(kind(Silence.DONT_KNOW))

    def say_silences(self, view: QuestionView, words: Words) -> None:
        """Word these two rows."""
        for row in self.rows:
            if row.value is Silence.DECLINED:
                row.show_words(words.say("I'd rather not say"), view.declined)
            elif row.value is Silence.DONT_KNOW:
                row.show_words(words.say("I don't know"))

    def checked(self) -> list[object]:
        """The values of the checked rows."""
        return [row.value for row in self.rows if row.isChecked()]

    def uncheck(self) -> None:
        """Clear every row."""
        for row in self.rows:
            row.setChecked(False)

    def first(self) -> QWidget:
        """The row that takes the focus: the checked one, or the first."""
        return next((row for row in self.rows if row.isChecked()), self.rows[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        here = next((i for i, row in enumerate(self.rows) if row.hasFocus()), None)
        letter = event.text().casefold()
        held = event.modifiers() & ~_JUST_TYPED
        if here is None or held or not (step or (letter and letter.isalnum())):
            super().keyPressEvent(event)
        elif step:
            self._go_to(self.rows[(here + step) % len(self.rows)])
        else:
            self._jump(here, letter)

    def _fit(self) -> None:
        """Put compact rows into a line if there is room for one."""
        if not self._compact:
            return
        widths = [row.natural_width() for row in self.rows]
        noted = any(row.note for row in self.rows)  # a note in a column as narrow as its row is broken at every word
        in_line = not noted and sum(widths) + PART * len(widths) <= self.width()
        turn(self._box, beside=in_line)
        self._box.setSpacing(PART if in_line else 0)
        for row, width in zip(self.rows, widths, strict=True):
            row.setMinimumWidth(width if in_line else 0)
            row.setMaximumWidth(width if in_line else _NO_BOUND)

    def _jump(self, here: int, letter: str) -> None:
        """To the next row that begins with this letter."""
        for row in (*self.rows[here + 1 :], *self.rows[: here + 1]):
            if row.accessibleName().lstrip("«“\"'").casefold().startswith(letter):
                self._go_to(row)
                return

    def _go_to(self, row: ChoiceRow | CheckRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(row, ChoiceRow):
            row.setChecked(True)
