"""Another passphrase for a desk: the present one, and the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.cases.troubles import CLOSED
from app.trouble import Trouble
from app.views.casework import unrecoverable_text
from ui.inputs.passphrase import Passphrase
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.text import Bullets


class CaseSecretPage(Page):
    """`sent` says that the passphrase is to be changed."""

    sent = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._lines, self._lost = Bullets(), Box("notice")
        self.old, self.new, self.sending = Passphrase(new=False), Passphrase(new=True), Sending()
        for part in (self.heading, self._lines, self._lost, self.old, self.new, self.sending):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.old.sent.connect(self.new.first().setFocus)
        for one in (self.old, self.new):
            one.edited.connect(self.sending.calm)
        self.new.sent.connect(self.sent)
        self.sending.sent.connect(self.sent)

    def begin(self) -> None:
        """Ask anew."""
        self.forget()
        self.retranslate()

    def first(self) -> QWidget:
        return self.old.first()

    def complain(self, fault: Trouble) -> None:
        """Say why it was not changed; of the passphrase of now beside its field."""
        if fault.text == CLOSED:
            self.old.complain(fault)
        else:
            self.sending.complain(fault, self.language.words)

    def forget(self) -> None:
        """Drop the passphrases."""
        self.old.wipe()
        self.new.wipe()
        self.sending.calm()
        self.sending.work(False)

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Change the passphrase of the desk"))
        lines = (
            words.say("Every file of the desk is written anew. That can take a while; stay on this page meanwhile."),
            words.say("Copies on sticks keep the passphrase that they had."),
        )
        self._lines.show_words(lines)
        self.read_on_arrival(*lines)
        self._lost.show_words(unrecoverable_text(words))
        self.old.show_words(words, words.say("The passphrase of now"))
        self.new.show_words(words, words.say("The new passphrase"))
        self.sending.show_words(words.say("Change it"), words.say("Changing…"), words)
