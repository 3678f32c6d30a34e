"""Which printer, and what is to be known before anything is sent to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal

from app.trouble import Trouble
from ui.announce import announce
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, ChoiceRow
from ui.text import AS_IT_STANDS, Text


class PrinterPage(Page):
    """Asks for the printer. `sent` says that Print was pressed."""

    sent = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._fault: Trouble | None = None
        self.kept, self._ask, self.rows = Box("notice"), Text("strong"), RowList()
        self._ask.setBuddy(self.rows)
        self.error, self.button = Box("fault", "error"), Button("primary")
        for part in (self.heading, self.kept, self._ask, self.rows, self.error):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self.button.clicked.connect(self.sent)

    @property
    def name(self) -> str:
        """The printer that is chosen."""
        return str(next(iter(self.rows.checked()), ""))

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer these printers, the first of them chosen."""
        self._fault = None
        self.rows.drop()
        for name in names:
            self.rows.add(ChoiceRow(name)).setProperty(AS_IT_STANDS, True)
        if names:
            self.rows.rows[0].setChecked(True)
        self.retranslate()

    def forget(self) -> None:
        """Drop what was said of a printer."""
        self.show_printers(())

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Print"))
        self.kept.show_words(
            words.say(
                "The print service of this computer finds the printers; it may reach them over a network. "
                "It may keep a copy of what is printed, and its name. "
                "On a shared computer it is safer to save the paper as PDF."
            )
        )
        self._ask.show_words(words.say("Which printer?"))
        for row in self.rows.rows:
            row.show_words(str(row.value))
            row.setAccessibleDescription(self._ask.text())
        self.button.setText(words.say("Print now"))
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.button.setAccessibleDescription(self.error.text.text() or self.kept.text.text())
        self.read_on_arrival(self.kept.text.text())

    def complain(self, fault: Trouble) -> None:
        """Say beside the button that it was not printed."""
        self._fault = fault
        self.retranslate()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.button))
        announce(self, self.error.text.text(), urgent=True)
