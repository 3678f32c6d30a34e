"""Before a client's answers give way: save them, or let them go. Asked only while there is something unsaved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.trouble import Trouble
from ui.announce import announce
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import DoorRow
from ui.text import Text


class CaseLeavePage(Page):
    """`save` and `discard` say what was chosen; Back keeps everything as it is."""

    save = Signal()
    discard = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._fault: Trouble | None = None
        self._can_save = True
        self._lead, self.error = Text("lead"), Box("fault", "error")
        self.save_row, self.discard_row = DoorRow(sign="tick"), DoorRow(sign="nothing")
        for part in (self.heading, self._lead, self.error, self.save_row, self.discard_row):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.save_row.clicked.connect(self.save)
        self.discard_row.clicked.connect(self.discard)

    def begin(self, *, can_save: bool) -> None:
        """Ask; what can only be read can only be let go."""
        self._fault, self._can_save = None, can_save
        self.retranslate()

    def complain(self, fault: Trouble) -> None:
        """Say why it could not be saved."""
        self._fault = fault
        self.retranslate()
        announce(self, self.error.text.text(), urgent=True)

    def first(self) -> QWidget:
        return self.save_row if self._can_save else self.heading

    def forget(self) -> None:
        """Drop what was wrong."""
        self._fault = None
        self.error.show_words("")

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("There are answers or notes that are not saved"))
        self._lead.show_words(words.say("What shall become of them? Back leads to them again."))
        self.read_on_arrival(self._lead.text())
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.save_row.show_words(words.say("Save, then go on"), words.say("They are kept in the case."))
        self.save_row.setVisible(self._can_save)
        self.discard_row.show_words(words.say("Let them go"), words.say("What was not saved is gone for good."))
