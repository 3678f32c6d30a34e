"""All cases under today's law: how far it has come, and whose result is another one now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.cases.recheck import Rechecked
from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.case_totals import affected_line, recheck_line
from ui.announce import announce
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, DoorRow
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text


class RecheckPage(Page):
    """`opened` names a case, `stop` says that it is enough."""

    opened = Signal(str)
    stop = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._book: RuleBook | None = None
        self._on = date.min
        self._all = self._done = 0
        self._state = ""
        self._fault: Trouble | None = None
        self._affected: list[Rechecked] = []
        self._lead, self.bar, self.count, self.button = Text("lead"), QProgressBar(), Text("soft"), Button()
        self.bar.setTextVisible(False)
        self._title, self.rows = Text("second"), Listing(self._make, self._word, spacing=NEAR)
        self.error, self._none, self._kept = Box("fault", "error"), Box("quiet", sign="done"), Text("small")
        for part in (self.heading, self._lead, self.bar, self.count):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        for part in (self.error, self._title, self.rows, self._none, self._kept):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.button.clicked.connect(self.stop)

    def begin(self, book: RuleBook, on: date, number: int) -> None:
        """So many cases are to be judged on a day."""
        self._book, self._on, self._all, self._done = book, on, number, 0
        self._state, self._fault, self._affected = "works", None, []
        self.bar.setRange(0, max(number, 1))
        self.retranslate()

    def add(self, found: Sequence[Rechecked]) -> None:
        """These have been judged."""
        self._done += len(found)
        new = [one for one in found if one.changed or one.row.damaged]
        self._affected += new
        self._say(listed=bool(new))

    def end(self, fault: Trouble | None, *, whole: bool) -> None:
        """It is over: all of them, or as many as there was time for."""
        self._state, self._fault = "done" if whole else "stopped", fault
        focus_goes = self.button.hasFocus()
        self.retranslate()
        if focus_goes:
            self.heading.setFocus()
        announce(self, self.error.text.text() or self.count.text())

    def forget(self) -> None:
        """Drop every name and result."""
        self._book, self._affected, self._all, self._done, self._state = None, [], 0, 0, ""
        self.rows.show_items(())

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("All cases under today's law"))
        self._lead.show_words(words.say("Day asked about: {day}", day=words.date(self._on)) if self._book else "")
        self.read_on_arrival(self._lead.text())
        self.bar.setAccessibleName(words.say("Cases judged"))
        self.button.setText(words.say("Stop"))
        self._kept.show_words(
            words.say("Nothing was written. A case gets its new result when you open it and save it again.")
        )
        self._say(listed=True)

    def _say(self, *, listed: bool) -> None:
        if self._book is None:
            return
        words, works = self.language.words, self._state == "works"
        self.bar.setValue(self._done)
        self.bar.setVisible(works)
        self.button.setVisible(works)
        self.count.show_words(recheck_line(self._done, self._all, self._state, words))
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self._title.show_words(words.say("Another result than before") if self._affected else "")
        if listed:
            self.rows.show_items(self._affected)
        none = words.say("No case has another result than when it was judged last.")
        self._none.show_words("" if self._affected or works else none)
        self._kept.setVisible(not works)

    def _make(self) -> DoorRow:
        row = DoorRow()
        row.has_key = False
        row.setProperty(AS_IT_STANDS, True)
        row.clicked.connect(lambda: self.opened.emit(self._affected[self.rows.shown.index(row)].row.id))
        return row

    def _word(self, row: QWidget, found: Rechecked) -> None:
        assert isinstance(row, DoorRow)  # noqa: S101 (as it was made above)
        if self._book is not None:
            row.show_words(*affected_line(found, self._book, self.language.words))
