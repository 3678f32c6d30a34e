"""How many cases had which ground, month by month: to read, to copy, and to save as a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from app.cases.totals import Totals
from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.case_totals import TotalsView, totals_csv, totals_text, totals_view
from app.words import mark
from ui.announce import announce
from ui.language import Language
from ui.notices import Box
from ui.outlet import TABLE, Outlet
from ui.page import Page, add_button
from ui.rows import Button
from ui.text import Bullets
from ui.timeline_table import Table

_COPIED = mark("The table is on the clipboard. Hide empties it.")


class CaseTotalsPage(Page):
    """The table. `outlet.wanted` says that it is to be saved."""

    copied = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[Totals, RuleBook] | None = None
        self._view: TotalsView | None = None
        self._told: Trouble | None = None
        self._lines, self._none, self.table = Bullets(), Box("quiet", sign="nothing"), Table(language)
        self.copy_button, self.told, self.outlet = Button(), Box("quiet", sign="done"), Outlet(language, (TABLE,))
        for part in (self.heading, self._lines, self._none, self.table):
            self.column.addWidget(part)
        add_button(self.column, self.copy_button)
        for part in (self.told, self.outlet):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.copy_button.clicked.connect(self.copy)

    def begin(self) -> None:
        """The cases are being counted."""
        self._shown = self._view = self._told = None
        self.outlet.calm()
        self.retranslate()

    def show_totals(self, totals: Totals, book: RuleBook) -> None:
        """Show the totals of a desk."""
        self._shown, self._told = (totals, book), None
        self.outlet.calm()
        self.retranslate()

    def csv(self) -> bytes:
        """The table as a file."""
        assert self._view is not None  # noqa: S101 (only saved while it shows)
        return totals_csv(self._view)

    def copy(self) -> None:
        """Put the table on the clipboard, from which Hide takes it back."""
        if self._view is not None:
            QApplication.clipboard().setText(totals_text(self._view))
            self._told = Trouble(_COPIED)
            self.retranslate()
            announce(self, self.told.text.text())

    def forget(self) -> None:
        """Drop the figures."""
        self._shown = self._view = self._told = None
        self.table.show_rows(("", "", ""), ())
        self.outlet.calm()

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Totals by month and ground"))
        self.told.show_words(self._told.sentence(words) if self._told else "")
        self.copy_button.setText(words.say("Copy the table"))
        self.outlet.retranslate()
        if self._shown is None:
            for part in (self.table, self.copy_button, self.outlet):
                part.hide()
            self._lines.show_words(())
            self._none.show_words(words.say("The cases are being counted…"))
            return
        view = self._view = totals_view(*self._shown, words)
        self._lines.show_words(view.lines)
        self.read_on_arrival(*view.lines)
        self._none.show_words("" if view.rows else words.say("There is nothing to count yet."))
        self.table.show_rows(view.headers, view.rows)
        for part in (self.table, self.copy_button, self.outlet):
            part.setVisible(bool(view.rows))
