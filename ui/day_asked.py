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
        self.line, self.choice, self.hint = FoldRow(), DayChoice(small=True), Box("notice", "strong")
        self.line.bold = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.line, self.choice, self.hint):
            box.addWidget(part)
        self.choice.hide()
        self.line.toggled.connect(self._open)
        self.choice.picked.connect(self._take_row)
        self.choice.sent.connect(self._take)

    def show_interview(self, interview: Interview) -> None:
        """Show the day of an interview."""
        self._interview = interview
        view = day_asked_view(interview, self._language.words)
        self.choice.show_days(view.days, self._language.words)
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
        self.choice.show_words(view.days, words)

    def forget(self) -> None:
        """Drop the day that was entered."""
        self.choice.forget()
        self.line.setChecked(False)

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
