"""What if…: another day, or other answers, to be compared with the answer as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.trouble import Trouble
from app.views.day_asked import nothing_chosen, read_day
from app.views.what_if import TryView, what_if_view
from ui.announce import announce
from ui.inputs.days import DayChoice
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, ChoiceRow
from ui.spacing import CARD, NEAR, PART, ROW
from ui.text import Text


class TryBox(QWidget):
    """A question with the answers to try."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fact = ""
        self._title, self.rows = Text("strong"), RowList()
        self._title.setBuddy(self.rows)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        box.addWidget(_card(self._title, self.rows))
        self.rows.edited.connect(self.edited)

    def show_question(self, view: TryView) -> None:
        """Show a question; the same one again keeps what was chosen."""
        if view.fact != self.fact or len(view.options) != len(self.rows.rows):
            self._put_rows(view)
        self._title.show_words(view.question)
        for row, option in zip(self.rows.rows, view.options, strict=True):
            row.show_words(option.text)
            row.setAccessibleDescription(view.question)

    def value(self) -> str | bool | None:
        """The answer to try, or None."""
        chosen = next(iter(self.rows.checked()), None)
        return chosen if isinstance(chosen, str | bool) else None

    def _put_rows(self, view: TryView) -> None:
        self.fact = view.fact
        self.rows.drop()
        for option in view.options:
            self.rows.add(ChoiceRow(option.value))
        self.rows.rows[0].setChecked(True)


class WhatIfPage(Page):
    """Takes what is to be tried out. `compare` hands over the changed answers and the day."""

    compare = Signal(object, object)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._fault: Trouble | None = None
        self._text, self._honest, self._kept = Text("lead"), Text(), Text("soft")
        self._ask, self.days = Text("strong"), DayChoice(small=False)
        self._ask.setBuddy(self.days)
        self.facts = Listing(self._make, TryBox.show_question, spacing=ROW)
        self.error, self.button = Box("fault", "error"), Button("primary")
        for part in (self.heading, self._text, self._honest, self._kept, _card(self._ask, self.days), self.facts):
            self.column.addWidget(part)
        self.column.addWidget(self.error)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self._connect()

    def show_what_if(self, interview: Interview) -> None:
        """Offer what can be tried out in a case; nothing is chosen yet."""
        self.forget()
        self._interview = interview
        self.days.show_days(what_if_view(interview, self.language.words).days, self.language.words)
        self.retranslate()

    def forget(self) -> None:
        """Drop whatever was chosen."""
        self._interview = self._fault = None
        self.facts.show_items(())
        self.days.forget()

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words = self.language.words
        view = what_if_view(self._interview, words)
        self.heading.show_words(view.title)
        for text, said in ((self._text, view.text), (self._honest, view.honest), (self._kept, view.kept)):
            text.show_words(said)
        self._ask.show_words(view.days.ask)
        self.days.show_words(view.days, words)
        self.facts.show_items(view.facts)
        self.button.setText(view.compare)
        self.error.show_words(self._fault.sentence(words) if self._fault else "")

    def submit(self) -> None:
        """Hand over what was chosen, or say what is wrong with it."""
        if self._interview is None:
            return
        try:
            day = read_day(self._interview, self.days.value())
        except Trouble as fault:
            self.days.complain(fault, self.language.words)
            self._bring_up(self.days)
            return
        changes = {box.fact: value for box in self.facts.shown if (value := box.value()) is not None}
        if changes or day != self._interview.on:
            self.compare.emit(changes, day)
        else:
            self._complain(nothing_chosen())

    def _complain(self, fault: Trouble) -> None:
        self._fault = fault
        said = fault.sentence(self.language.words)
        self.error.show_words(said)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_up(self.button)
        announce(self, said, urgent=True)

    def _bring_up(self, goal: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(goal))

    def _calm(self) -> None:
        """Something was chosen: what was wrong need not be so any more."""
        if self._fault is not None:
            self._fault = None
            self.error.show_words("")

    def _make(self) -> TryBox:
        box = TryBox()
        box.edited.connect(self._calm)
        return box

    def _connect(self) -> None:
        self.days.picked.connect(self._calm)
        self.days.sent.connect(self.submit)
        self.button.clicked.connect(self.submit)


def _card(*parts: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    box = QVBoxLayout(card)
    box.setContentsMargins(CARD, PART, CARD, PART)
    box.setSpacing(NEAR)
    for part in parts:
        box.addWidget(part)
    return card
