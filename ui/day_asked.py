"""The day asked about, on the answer page: one small line under the headline, which opens to choose another day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.interview import Interview
from app.trouble import Trouble
from app.views.day_asked import day_asked_view, read_day
from ui.inputs.days import DayChoice
from ui.language import Language
from ui.notices import Box
from ui.rows import FoldRow
from ui.spacing import NEAR


class DayAsked(QWidget):
    """Shows for which day the answer holds. `asked` hands over another one."""

    asked = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._interview: Interview | None = None
        self.line, self.hint = FoldRow(), Box("notice", "strong")
        self.line.bold = False
        self._made: DayChoice | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)
        self._box.addWidget(self.line)
        self._box.addWidget(self.hint)
        self.line.toggled.connect(self._open)

    @property
    def choice(self) -> DayChoice:
        """Where another day is chosen; made when that is first wanted."""
        if self._made is None:
            self._made = DayChoice(small=True)
            self._made.hide()
            self._made.picked.connect(self._take_row)
            self._made.sent.connect(self._take)
            self._box.insertWidget(1, self._made)
            self._show_days()
        return self._made

    def show_interview(self, interview: Interview) -> None:
        """Show the day of an interview."""
        self._interview = interview
        self._show_days()
        self.retranslate()

    def retranslate(self) -> None:
        """Word it again; what was entered stays."""
        if self._interview is None:
            return
        words = self._language.words
        view = day_asked_view(self._interview, words)
        self.line.show_words(view.line)
        self._say_fold()
        self.hint.show_words(view.hint)
        if self._made is not None:
            self._made.show_words(view.days, words)

    def forget(self) -> None:
        """Drop the day that was entered."""
        if self._made is not None:
            self._made.forget()
        self.line.setChecked(False)

    def _show_days(self) -> None:
        """The days at hand, and that asked about; whatever was entered goes."""
        if self._made is not None and self._interview is not None:
            days = day_asked_view(self._interview, self._language.words).days
            self._made.show_days(days, self._language.words)

    def _open(self, opened: bool) -> None:
        self.choice.setVisible(opened)
        self._say_fold()

    def _say_fold(self) -> None:
        words = self._language.words
        self.line.setAccessibleDescription(words.say("unfolded") if self.line.isChecked() else words.say("folded"))

    def _take_row(self) -> None:
        """A day at hand is asked about at once; another one first has to be entered."""
        if not self.choice.rows.other.isChecked():
            self._take()

    def _take(self) -> None:
        if self._interview is None:
            return
        try:
            day = read_day(self._interview, self.choice.value())
        except Trouble as fault:
            self.choice.complain(fault, self._language.words)
            return
        self.asked.emit(day)
