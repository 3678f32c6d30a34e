"""The day asked about, on the answer page: in words, and to be chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.law.interview import Interview
from app.trouble import Trouble
from app.views.day_asked import day_asked_view, read_day
from ui.inputs.days import DayChoice
from ui.language import Language
from ui.notices import Box
from ui.spacing import CARD, NEAR, PART, ROW
from ui.text import Text


class DayAsked(QFrame):
    """Shows for which day the answer holds. `asked` hands over another one."""

    asked = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language = language
        self._interview: Interview | None = None
        self.line, self.choice, self.hint = Text("section"), DayChoice(small=True), Box("notice", "strong")
        self.line.setBuddy(self.choice)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, ROW, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self.line, self.choice, self.hint):
            box.addWidget(part)
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
        self.hint.show_words(view.hint)
        self.choice.show_words(view.days, words)

    def forget(self) -> None:
        """Drop the day that was entered."""
        self.choice.forget()

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
