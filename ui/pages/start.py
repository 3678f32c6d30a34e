"""The first page in the reader's language: what this is, and the doors."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from app.law.book import RuleBook
from app.views.shapes import DoorView
from app.views.start import start_view
from ui.language import Language
from ui.listing import Listing
from ui.notices import Notices
from ui.page import Page
from ui.rows import DoorRow
from ui.text import Bullets, Text


class StartPage(Page):
    """Title, a few lines, the edition of the law, the doors, and a way to look something up."""

    opened = Signal(str)
    look_up = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, date] | None = None
        self._doors: tuple[DoorView, ...] = ()
        self._lines, self._edition = Bullets(), Text("small")
        self._notices = Notices()
        self._rows = Listing(self._make_row, _fill_row)
        self.look_row = DoorRow()
        self.look_row.clicked.connect(self.look_up)
        for part in (self.heading, self._lines, self._notices, self._edition, self._rows, self.look_row):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_start(self, book: RuleBook, on: date) -> None:
        """Show the first page as of a day."""
        self._shown = (book, on)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        view = start_view(*self._shown, words)
        self.heading.show_words(view.title)
        self._lines.show_words(view.lines)
        self.read_on_arrival(*view.lines, *view.notices)
        self._edition.show_words(view.edition)
        self._notices.show_words(view.notices)
        self._doors = view.doors
        self._rows.show_items(view.doors)
        self.look_row.show_words(
            words.say("Look something up"), words.say("The law by topic, dates and deadlines, worked examples.")
        )

    def _make_row(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.opened.emit(self._doors[self._rows.shown.index(row)].id))
        return row


def _fill_row(row: DoorRow, door: DoorView) -> None:
    row.show_words(door.title, door.text)
