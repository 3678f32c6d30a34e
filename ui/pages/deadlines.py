"""Dates and deadlines: what happened, to count from."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.law.book import RuleBook
from app.views.lookup import event_views
from app.views.shapes import EventView
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import NEAR
from ui.text import Text


class DeadlinesPage(Page):
    """Everything from which a time is counted, a row each."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._book: RuleBook | None = None
        self._events: tuple[EventView, ...] = ()
        self._hint = Text("lead")
        self.rows = Listing(self._make_row, _word_event, spacing=NEAR)
        for part in (self.heading, self._hint, self.rows):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_events(self, book: RuleBook) -> None:
        """Show what can have happened."""
        self._book = book
        self.retranslate()

    def retranslate(self) -> None:
        if self._book is None:
            return
        words = self.language.words
        self.heading.show_words(words.say("Dates and deadlines"))
        self._hint.show_words(words.say("What happened? Next you tell the day, and see the times that run from it."))
        self.read_on_arrival(self._hint.text())
        self._events = event_views(self._book, words)
        self.rows.show_items(self._events)

    def _make_row(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.chosen.emit(self._events[self.rows.shown.index(row)].event))
        return row


def _word_event(row: DoorRow, event: EventView) -> None:
    row.show_words(event.label)
