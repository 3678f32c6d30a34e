"""What the pages share on which something is taken along, and the first of them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.views.take_along import PaperDoor, paper_doors, private_text, taking_lines
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page
from ui.rows import DoorRow
from ui.text import Text

_SIGNS = {"report": "page", "letters": "mail", "calendar": "calendar", "wallet": "help", "file": "notebook"}


class TakingPage(Page):
    """A page with a lead and the word on what is private, which is said where it was not said before."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.warns = True
        self.lead, self.private = Text("lead"), Box("notice")
        for part in (self.heading, self.lead, self.private):
            self.column.addWidget(part)

    def retranslate(self) -> None:
        self.private.show_words(private_text(self.language.words) if self.warns else "")
        self.read_on_arrival(self.lead.text(), self.private.text.text())

    def begin(self, *, warns: bool) -> None:
        """Show the page anew."""
        self.warns = warns
        self.retranslate()

    def forget(self) -> None:
        """Drop whatever is of one person."""


class TakeAlongPage(TakingPage):
    """The ways to everything that can be taken along."""

    opened = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._doors: tuple[PaperDoor, ...] = ()
        self.rows = Listing(self._make_row, _word_row)
        self.column.addWidget(self.rows)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(taking_lines(words)[0])
        self.lead.show_words(words.say("What you can save or print here. Nothing is kept unless you save it."))
        self._doors = paper_doors(words)
        self.rows.show_items(self._doors)
        super().retranslate()

    def row(self, paper: str) -> DoorRow:
        """The way to one of them."""
        return next(row for row, door in zip(self.rows.shown, self._doors, strict=True) if door.paper == paper)

    def _make_row(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.opened.emit(self._doors[self.rows.shown.index(row)].paper))
        return row


def _word_row(row: DoorRow, door: PaperDoor) -> None:
    row.sign = _SIGNS[door.paper]
    row.show_words(door.title, door.text)
