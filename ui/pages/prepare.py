"""Preparing with a counsellor: the way to the sheets, and a sheet. There is no field to write in, on purpose."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.law.book import RuleBook
from app.views.prepare import BlockView, ItemView, SheetDoor, prepare_view, sheet_view
from ui.guide_line import NoteUnder
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import HAIR, NEAR, PART, ROW
from ui.text import Bullet, Bullets, Text


class PreparePage(Page):
    """The ways to the sheets."""

    opened = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._book: RuleBook | None = None
        self._doors: tuple[SheetDoor, ...] = ()
        self._lead, self._closing = Bullets(), Text("strong")
        self.rows = Listing(self._make_row, _word_door)
        for part in (self.heading, self._lead, self.rows, self._closing):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_page(self, book: RuleBook) -> None:
        """Show the page."""
        self._book = book
        self.retranslate()

    def retranslate(self) -> None:
        if self._book is None:
            return
        view = prepare_view(self._book, self.language.words)
        self.heading.show_words(view.title)
        self._lead.show_words(view.lead)
        self._doors = view.sheets
        self.rows.show_items(view.sheets)
        self._closing.show_words(view.closing)

    def _make_row(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.opened.emit(self._doors[self.rows.shown.index(row)].sheet))
        return row


class Item(QWidget):
    """A heading with its number and what belongs under it, or a point."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._title, self._text, self._point = Text("third"), Text("third"), Text(), Bullet()
        self._number.setWordWrap(False)
        words = QVBoxLayout()
        words.setSpacing(HAIR)
        for part in (self._title, self._text, self._point):
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW)
        row.addWidget(self._number)
        row.addLayout(words, 1)

    def show_item(self, item: ItemView) -> None:
        """Show an item; one without a heading is a point of a list."""
        self._number.show_words(item.number)
        self._number.setFixedWidth(round(self._number.fontMetrics().height() * 1.5))
        self._title.show_words(item.title)
        self._text.show_words(item.text if item.title else "")
        self._point.show_words("" if item.title else item.text)


class BlockBox(QWidget):
    """Items under a heading."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("second")
        self.items = Listing(Item, Item.show_item, spacing=ROW)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(ROW)
        box.addWidget(self._title)
        box.addWidget(self.items)

    def show_block(self, block: BlockView) -> None:
        """Show a block."""
        self._title.show_words(block.title)
        self.items.show_items(block.items)


class SheetPage(Page):
    """A sheet as a whole."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str, date] | None = None
        self._above, self._lead, self._closing = Text("section"), Bullets(), Text("strong")
        self.blocks = Listing(BlockBox, BlockBox.show_block, spacing=PART)
        self._certainty, self._reviewed = Text("small"), Text("small")
        self.note = NoteUnder(language)
        below = (self._certainty, self.note, self._closing, self._reviewed)
        for part in (self._above, self.heading, self._lead, self.blocks, *below):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_sheet(self, book: RuleBook, sheet: str, on: date) -> None:
        """Show a sheet as of a day, its note folded."""
        self.note.open(False)
        self._shown = (book, sheet, on)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        view = sheet_view(*self._shown, words)
        self._above.show_words(prepare_view(self._shown[0], words).title)
        self.heading.show_words(view.title)
        self._lead.show_words(view.lead)
        self.blocks.show_items(view.blocks)
        self._certainty.show_words(view.certainty)
        self.note.show_note(view.note)
        self._closing.show_words(view.closing)
        self._reviewed.show_words(view.reviewed)


def _word_door(row: DoorRow, door: SheetDoor) -> None:
    row.show_words(door.title, door.text)
