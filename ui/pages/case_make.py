"""Making a case desk: its folder, and its passphrase typed twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.trouble import Trouble
from app.views.casework import unrecoverable_text
from ui.inputs.folder import FolderChoice
from ui.inputs.lines import Line
from ui.inputs.passphrase import Passphrase
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.text import Text

_NAME = "work"


class CaseMakePage(Page):
    """Asks where the desk goes and for its passphrase. `sent` says that it is to be made."""

    sent = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._name_label, self.name, self._hint = Text("strong"), Line(), Text("small")
        self._name_label.setBuddy(self.name)
        self.place, self._lost = FolderChoice(language), Box("notice")
        self.passphrase, self.sending = Passphrase(new=True), Sending()
        parts = (self._name_label, self.name, self._hint, self.place, self._lost, self.passphrase, self.sending)
        for part in (self.heading, *parts):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.name.textEdited.connect(self.sending.calm)
        self.place.changed.connect(self.sending.calm)
        self.passphrase.edited.connect(self.sending.calm)
        self.name.returnPressed.connect(lambda: self.passphrase.first().setFocus())
        self.passphrase.sent.connect(self.sent)
        self.sending.sent.connect(self.sent)

    def begin(self) -> None:
        """Ask anew."""
        self.forget()
        self.name.suggest(_NAME)
        self.place.begin()
        self.retranslate()

    def first(self) -> QWidget:
        return self.name

    def complain(self, fault: Trouble) -> None:
        """Say why it was not made."""
        self.sending.complain(fault, self.language.words)

    def forget(self) -> None:
        """Drop the passphrase, the name and the place."""
        self.passphrase.wipe()
        self.sending.calm()
        self.sending.work(False)
        self.name.setText("")
        self.place.forget()

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Make a case desk"))
        self._name_label.show_words(words.say("Name of the new folder"))
        self.name.setAccessibleName(self._name_label.text())
        self._hint.show_words(words.say("Choose a name that tells others nothing."))
        self.name.setAccessibleDescription(self._hint.text())
        self.place.retranslate()
        self._lost.show_words(unrecoverable_text(words))
        self.read_on_arrival(self._lost.text.text())
        self.passphrase.show_words(words)
        self.sending.show_words(words.say("Make the desk"), words.say("Making the desk…"), words)
