"""The list of a case desk: code names by their next day, a search, and what is done with all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.cases.desk import CaseRow
from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.casework import CaseLine, case_line, listed, saving_text
from ui.announce import announce
from ui.inputs.search import SearchField
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, CheckRow, DoorRow
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text

_STEP = 50  # rows that are made at once


class CaseListPage(Page):
    """`opened` names a case, `searched` says that notes and steps are to be searched too; the others are ways."""

    opened = Signal(str)
    searched = Signal(str)
    new = Signal()
    lock = Signal()
    recheck = Signal()
    totals = Signal()
    take_in = Signal()
    new_passphrase = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[Sequence[CaseRow], RuleBook, date] | None = None
        self._told: Trouble | None = None
        self._fault: Trouble | None = None
        self._lines: tuple[CaseLine, ...] = ()
        self._found: frozenset[str] = frozenset()
        self._most = _STEP
        self._folder, self.told, self.busy = Text("soft"), Box("quiet", sign="done"), Box("quiet", sign="wait")
        self.error = Box("fault", "error")
        self.new_button, self.lock_button = Button("primary"), Button()
        self._label, self.search, self._hint = Text("strong"), SearchField(), Text("small")
        self.archived = CheckRow(None)
        self._label.setBuddy(self.search)
        self._count, self._none = Text("soft"), Box("quiet", sign="nothing")
        self.rows = Listing(self._make_row, _word_row, spacing=NEAR)
        self.more = Button("link")
        self._ways = {name: DoorRow(bold=False) for name in ("recheck", "totals", "take_in", "new_passphrase")}
        self._all, self._saving = Text("second"), Text("small")
        self._lay_out()
        self._connect()

    def begin_reading(self, folder: str, told: Trouble | None, fault: Trouble | None) -> None:
        """The cases of the desk in a folder are being read; meanwhile say what was done, or could not be."""
        self._shown, self._told, self._fault = None, told, fault
        self._folder.setProperty(AS_IT_STANDS, True)
        self._folder.show_words(folder)
        self.retranslate()

    def show_rows(self, rows: Sequence[CaseRow], book: RuleBook, today: date) -> None:
        """Show the cases of a desk; what is searched for stays."""
        self._shown = (rows, book, today)
        self.retranslate()

    def tell_again(self) -> None:
        """Have it read what was done, or could not be, once the page shows."""
        for box in (self.told, self.error):
            if box.text.text():
                announce(self, box.text.text(), urgent=box is self.error)

    def complain(self, fault: Trouble) -> None:
        """Say what could not be done."""
        self._told, self._fault = None, fault
        self.retranslate()
        self.tell_again()

    def show_found(self, found: frozenset[str]) -> None:
        """Show also the cases in whose notes or steps the words were found."""
        self._found = found
        self._refresh()

    def forget(self) -> None:
        """Drop every row, and what was searched for."""
        self._shown, self._found, self._most = None, frozenset(), _STEP
        self._told = self._fault = None
        self.search.setText("")
        self.archived.setChecked(False)
        self.rows.show_items(())
        self._lines = ()
        self._folder.show_words("")
        self.told.show_words("")
        self.error.show_words("")

    def way(self, name: str) -> DoorRow:
        """One of the ways under the list."""
        return self._ways[name]

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Cases"))
        self.told.show_words(self._told.sentence(words) if self._told else "")
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.new_button.setText(words.say("New case"))
        self.lock_button.setText(words.say("Lock the desk"))
        self._label.show_words(words.say("Search by code name"))
        self.search.setAccessibleName(self._label.text())
        self._hint.show_words(words.say("Enter searches the notes and the steps too."))
        self.search.setAccessibleDescription(self._hint.text())
        self.archived.show_words(words.say("Show archived cases too"))
        self.more.setText(words.say("Show more cases"))
        self._all.show_words(words.say("The whole desk"))
        self._saving.show_words(saving_text(words))
        self._word_ways()
        self._refresh()

    def _word_ways(self) -> None:
        words = self.language.words
        said = {
            "recheck": (
                words.say("Check all cases again under today's law"), words.say("Shows whose result has changed."),
            ),
            "totals": (words.say("Totals by month and ground"), words.say("No number under 5 is shown.")),
            "take_in": (
                words.say("Take in a case from a file"), words.say("One that was saved for you, or moved to a stick."),
            ),
            "new_passphrase": (words.say("Change the passphrase of the desk"), ""),
        }  # fmt: skip
        for name, (title, text) in said.items():
            self._ways[name].show_words(title, text)

    def _refresh(self) -> None:
        """Show the rows that fit what is searched for."""
        words = self.language.words
        self.busy.show_words("" if self._shown else words.say("The cases are being read…"))
        if self._shown is None:
            self._lines = ()
            self.rows.show_items(())
            for part in (self._count, self._none):
                part.show_words("")
            self.more.hide()
            return
        rows, book, today = self._shown
        fitting = listed(rows, self.search.text(), self._found, archived=self.archived.isChecked())
        self._lines = tuple(case_line(row, book, today, words) for row in fitting[: self._most])
        self.rows.show_items(self._lines)
        self.more.setVisible(len(fitting) > self._most)
        self._count.show_words(words.count("{n} case", "{n} cases", len(fitting)) if fitting else "")
        self._none.show_words("" if fitting else self._why_none(bool(rows)))

    def _why_none(self, any_there: bool) -> str:
        words = self.language.words
        if not any_there:
            return words.say("There are no cases yet. Begin with “New case”.")
        return words.say("No case fits. Search for something else, or show the archived cases too.")

    def _search(self) -> None:
        self._found, self._most = frozenset(), _STEP
        self._refresh()
        announce(self.search, self._count.text() or self._none.text.text())

    def _show_more(self) -> None:
        first = len(self.rows.shown)
        self._most += _STEP
        self._refresh()
        QTimer.singleShot(0, self, self.rows.shown[first].setFocus)  # once the new rows are there

    def _make_row(self) -> DoorRow:
        row = DoorRow()
        row.has_key = False
        row.clicked.connect(lambda: self.opened.emit(self._lines[self.rows.shown.index(row)].id))
        return row

    def _lay_out(self) -> None:
        for part in (self.heading, self._folder, self.told, self.error):
            self.column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(NEAR)
        for button in (self.new_button, self.lock_button):
            button.let_wrap()
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        found = (self._count, self.busy, self._none, self.rows)
        searching = (self._label, self.search, self._hint, self.archived, *found)
        for part in searching:
            self.column.addWidget(part)
        add_button(self.column, self.more)
        below: tuple[QWidget, ...] = (self._all, *self._ways.values(), self._saving)
        for part in below:
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.archived.framed = False

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new)
        self.lock_button.clicked.connect(self.lock)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(lambda: self.searched.emit(self.search.text()))
        self.archived.toggled.connect(self._search)
        self.more.clicked.connect(self._show_more)
        ways = {
            "recheck": self.recheck,
            "totals": self.totals,
            "take_in": self.take_in,
            "new_passphrase": self.new_passphrase,
        }
        for name, signal in ways.items():
            self._ways[name].clicked.connect(signal)


def _word_row(row: DoorRow, line: CaseLine) -> None:
    row.setProperty(AS_IT_STANDS, True)
    row.show_words(line.title, line.text)
