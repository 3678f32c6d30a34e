"""One event: on which day it happened, and the times that run from that day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.lookup import dues_from, event_view, read_event_day
from ui.announce import announce
from ui.due import DueBox
from ui.inputs.day_fields import DayFields
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button
from ui.text import Heading, Text


class CountingPage(Page):
    """Takes a day and counts from it. Nothing of it is kept."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str, date] | None = None
        self._begins: date | None = None
        self._fault: Trouble | None = None
        self._above, self._ask, self.error = Text("section"), Text("lead"), Box("fault", "error")
        self.fields, self.button = DayFields(), Button("primary")
        self.result, self._caveat = Heading("second"), Text("soft")
        self.dues = Listing(lambda: DueBox(language), DueBox.show_due)
        for part in (self._above, self.heading, self._ask, self.error, self.fields):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        for part in (self.result, self.dues, self._caveat):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.fields.entered.connect(self.submit)
        self.fields.touched.connect(self._calm)
        self.button.clicked.connect(self.submit)

    def show_event(self, book: RuleBook, event: str, on: date, told: date | None) -> None:
        """Ask for the day of an event. `told` is the day if it was told before; it is put in but not yet counted."""
        self.forget()
        self._shown = (book, event, on)
        if told is not None:
            self.fields.show_day(told)
        self.retranslate()

    def forget(self) -> None:
        """Drop the day."""
        self._begins = self._fault = None
        self.fields.clear()

    def first(self) -> QWidget:
        return self.fields.day

    def arrive(self) -> None:
        super().arrive()
        self._bring_up(self.fields)

    def submit(self) -> None:
        """Count from the day as it stands, or say what is wrong with it."""
        if self._shown is None:
            return
        try:
            self._begins, self._fault = read_event_day(self.fields.value(), self._shown[2]), None
        except Trouble as fault:
            self._begins, self._fault = None, fault
        self.retranslate()
        self._point(self.fields.day if self._fault else self.result)

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        label = event_view(*self._shown[:2], words).label
        ask = words.say("On which day?")
        self._above.show_words(words.say("Dates and deadlines"))
        self.heading.show_words(label)
        self._ask.show_words(ask)
        self.fields.show_words(ask, words)
        self.fields.setAccessibleName(label)
        if self._fault is None:
            self.fields.day.setAccessibleDescription(ask)
        self.button.setText(words.say("Count"))
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self._word_result()

    def _word_result(self) -> None:
        words = self.language.words
        if self._shown is None or self._begins is None:
            self.result.show_words("")
            self._caveat.show_words("")
            self.dues.show_items(())
            return
        self.result.show_words(words.say("Counted from {day}", day=words.date(self._begins)))
        self._caveat.show_words(words.say(
            "The day shown is the earliest that could be the last one; "
            "days off that are not certain were counted as working days."
        ))  # fmt: skip
        dues = dues_from(*self._shown[:2], self._begins, words)
        self.dues.show_items(dues)
        self.result.setAccessibleDescription(" ".join(due.line for due in dues))

    def _point(self, goal: QWidget) -> None:
        """Lead the eye, the focus and the ear to what is wrong, or to what was counted."""
        said = self.error.text.text() if self._fault else self.result.text()
        self.fields.day.setAccessibleDescription(said if self._fault else self._ask.text())
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_up(self.error if self._fault else self.result)
        announce(self, said, urgent=self._fault is not None)

    def _bring_up(self, goal: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(goal))

    def _calm(self) -> None:
        """The day was changed: what was wrong, or was counted, need not hold any more."""
        if self._fault is not None or self._begins is not None:
            self._fault = self._begins = None
            self.retranslate()
