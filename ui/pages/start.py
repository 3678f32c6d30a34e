"""The first page in the reader's language: what this is, and the doors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.law.book import RuleBook
from app.views.shapes import DoorView
from app.views.start import start_view
from app.words import Words
from ui.announce import announce
from ui.asker import AskerRows
from ui.glyphs import signs
from ui.held_key import key_hint
from ui.held_row import HeldRow
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box, Notices
from ui.page import Page
from ui.remember_row import RememberRow
from ui.remembering import Remembering
from ui.rows import Button, DoorRow
from ui.text import Bullets, Text


class StartPage(Page):
    """Title, the doors and a way to look something up, then a few lines and the edition of the law.

    What must be seen before anything is asked stands below the first door, which is for those who have no time to read.
    """

    opened = Signal(str)
    asker = Signal(str)
    held = Signal()
    look_up = Signal()
    how = Signal()
    update_rules = Signal()
    kept = Signal()

    def __init__(self, language: Language, name_held: Callable[[], str] = str) -> None:
        super().__init__(language)
        self._name_held = name_held
        self._waiting = Box("quiet", sign="wait")
        self.held_row = DoorRow(sign="help")  # for as long as the rules are still being read
        self.held_row.clicked.connect(self.held)
        self._shown: tuple[RuleBook, date, str] | None = None
        self._doors: tuple[DoorView, ...] = ()
        self._lines, self._edition = Bullets(), Text("small")
        self.askers, self._notices, self._since = AskerRows(), Notices(), Text("small")
        self._urgent = Notices()
        self.emergency = HeldRow()
        self.emergency.clicked.connect(lambda: self.opened.emit(self._held_door))
        self._held_door = ""
        self.askers.chosen.connect(self.asker)
        self._rows = Listing(self._make_row, _fill_row)
        self.look_row = DoorRow(sign="search")
        self.look_row.clicked.connect(self.look_up)
        self.kept_row = DoorRow(bold=False)
        self.kept_row.clicked.connect(self.kept)
        self.how_button = Button("link")
        self.how_button.clicked.connect(self.how)
        self.update_button = Button("link")
        self.update_button.clicked.connect(self.update_rules)
        first, doors = (self.held_row, self.emergency, self._urgent), (self._rows, self.look_row, self.kept_row)
        about = (self._lines, self._notices, self._edition, self._since)
        for part in (self.heading, self._waiting, *first, self.askers, *doors, *about):
            self.column.addWidget(part)
        self.column.addLayout(self._more_about_the_program())
        self.remember: RememberRow | None = None
        self.column.addStretch(1)

    def offer_remembering(self, remembering: Remembering) -> None:
        """Below everything else: whether language, text size and colours are kept on this computer."""
        self.remember = RememberRow(self.language, remembering)
        self.column.insertWidget(self.column.count() - 1, self.remember)

    @property
    def waits(self) -> bool:
        """Whether the rules are still being read."""
        return self._shown is None

    def show_waiting(self) -> None:
        """Show what there is before the rules are read: the way to the emergency card."""
        self._shown = None
        self.retranslate()

    def show_start(self, book: RuleBook, on: date, asking_for: str) -> None:
        """Show the first page as of a day, for somebody who asks for himself or another; a change is read aloud."""
        changed = self._shown is not None and self._shown[2] != asking_for and self.isVisible()
        self._shown = (book, on, asking_for)
        self.retranslate()
        if changed:
            announce(self, self.heading.text())

    def retranslate(self) -> None:
        words = self.language.words
        self._show_or_wait()
        if self._shown is None:
            return
        book, on, asking_for = self._shown
        view = start_view(book, on, words, asking_for)
        self.askers.show_askers(view.askers_title, view.askers)
        self.heading.show_words(view.title)
        self._lines.show_words(view.lines)
        self.read_on_arrival(*view.urgent, *view.lines, *view.notices)
        self._urgent.show_words(view.urgent)
        self._edition.show_words(view.edition)
        self._notices.show_words(view.notices)
        self._since.show_words(view.since)
        self._show_doors(book, view.doors)
        self.look_row.show_words(
            words.say("Look something up"), words.say("The law by topic, dates and deadlines, worked examples.")
        )
        self.kept_row.show_words(words.say("Open a file I kept"))
        self.how_button.setText(words.say("How this works"))
        self.update_button.setText(words.say("Update the rules…"))

    @property
    def doors(self) -> list[DoorRow]:
        """The rows of the doors, in the order of the book."""
        if self._shown is None:
            return []
        rows = iter(self._rows.shown)
        ids = [door.id for door in self._shown[0].doors]
        return [self.emergency if door == self._held_door else next(rows) for door in ids]

    def _show_doors(self, book: RuleBook, doors: tuple[DoorView, ...]) -> None:
        """The door to the emergency card stands first, in a form of its own; it must never have to be looked for."""
        words = self.language.words
        held = next((door for door in doors if book.door(door.id).card), None)
        self._held_door = held.id if held else ""
        if held:
            _fill_row(self.emergency, _with_key(held, words))
        self.emergency.setVisible(held is not None)
        self._doors = tuple(door for door in doors if door is not held)
        self._rows.show_items(self._doors)

    def _show_or_wait(self) -> None:
        """While the rules are being read there is only the way to the emergency card."""
        words, name = self.language.words, self._name_held()
        told = (self._urgent, self._lines, self._edition, self._since, self._notices)
        kept = (self.how_button, self.update_button, *([self.remember] if self.remember else ()))
        for part in (self.emergency, self.askers, *told, *kept, self._rows, self.look_row, self.kept_row):
            part.setVisible(not self.waits)
        self.held_row.setVisible(self.waits and bool(name))
        self._waiting.show_words(
            words.say("The first page comes by itself. You need do nothing.") if self.waits else ""
        )
        if self.waits:
            self.heading.show_words(words.say("One moment, the rules are being read."))
            self.held_row.show_words(name, key_hint(words))

    def _more_about_the_program(self) -> QHBoxLayout:
        """Below the edition of the law, beside one another: how it works, and newer rules; nobody need take them."""
        beside = QHBoxLayout()
        for button in (self.how_button, self.update_button):
            button.let_wrap()
            beside.addWidget(button)
        beside.addStretch(1)
        return beside

    def _make_row(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.opened.emit(self._doors[self._rows.shown.index(row)].id))
        return row


def _with_key(door: DoorView, words: Words) -> DoorView:
    """The door to a card also tells the key."""
    return door._replace(text=words.say("{text} {hint}", text=door.text, hint=key_hint(words)))


def _fill_row(row: DoorRow, door: DoorView) -> None:
    row.sign = door.sign if door.sign in signs() else ""
    row.show_words(door.title, door.text)
