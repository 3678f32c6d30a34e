"""Moving the file of a case to a stick or to another folder."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.inputs.folder import FolderChoice
from ui.inputs.sending import Sending
from ui.language import Language
from ui.page import Page
from ui.text import Bullets


class CaseMovePage(Page):
    """`sent` says that the file is to be moved to `place.folder`."""

    sent = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._lines, self.place, self.sending = Bullets(), FolderChoice(language), Sending()
        for part in (self.heading, self._lines, self.place, self.sending):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.place.changed.connect(self.sending.calm)
        self.sending.sent.connect(self.sent)

    def begin(self) -> None:
        """Ask anew."""
        self.forget()
        self.place.begin()
        self.retranslate()

    def first(self) -> QWidget:
        return self.place.first()

    def forget(self) -> None:
        """Drop the place."""
        self.sending.calm()
        self.place.forget()

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Move to a stick or another folder"))
        lines = (
            words.say("The file leaves this desk. It stays encrypted as it is."),
            words.say("Only the passphrase of this desk opens it, in that folder too. For somebody else save a copy."),
            words.say("What was deleted from a stick can often be read again. Keep the stick as safe as the computer."),
        )
        self._lines.show_words(lines)
        self.read_on_arrival(*lines)
        self.place.retranslate()
        self.sending.show_words(words.say("Move the file"), "", words)
