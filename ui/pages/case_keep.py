"""Saving one case in a file of its own: its name, its place and its passphrase, all on one page."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.cases.keys import SUFFIX
from app.cases.sodium import zero
from app.papers.folders import is_there, target_in
from app.trouble import Trouble
from app.views.casework import unrecoverable_text
from app.words import Words, mark
from ui.announce import announce
from ui.inputs.folder import FolderChoice
from ui.inputs.lines import Line
from ui.inputs.passphrase import Passphrase
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import CheckRow, DoorRow
from ui.text import Bullets, Text

_REPLACE = mark("There is a file “{name}” in that place already. Press Save once more to replace it.")


class Keeps(Enum):
    """Whose file it is."""

    OWN = "own"
    FOR_SOMEBODY = "for_somebody"


class KeepPage(Page):
    """`sent` says that Save was pressed. Only a person's own answers are asked about faith and conscience here."""

    sent = Signal()
    again = Signal()
    explains = False

    def __init__(self, language: Language, keeps: Keeps) -> None:
        super().__init__(language)
        self._keeps = keeps
        self._sure: Path | None = None
        self._open, self._told = "", False
        self.told, self.again_row = Box("quiet", sign="done"), DoorRow(sign="notebook")
        self._lines, self._name_label, self.name, self._hint = Bullets(), Text("strong"), Line(), Text("small")
        self._name_label.setBuddy(self.name)
        self.place, self._lost = FolderChoice(language), Box("notice")
        self.conscience, self.passphrase, self.sending = CheckRow(None), Passphrase(new=True), Sending()
        self.conscience.framed = False
        name = (self._name_label, self.name, self._hint)
        secret = (self._lost, self.passphrase, self.conscience, self.sending)
        for part in (self.heading, self._lines, self.told, self.again_row, *name, self.place, *secret):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._asks = False
        self._connect()

    def begin(self, name: str, *, asks_conscience: bool, open_file: str = "") -> None:
        """Ask anew; `asks_conscience` where there are such answers that may stay out.

        `open_file` is the name of one that is open: it can be saved once more without its passphrase.
        """
        self.forget()
        self._open = open_file
        self.name.suggest(name)
        self._asks = asks_conscience
        self.place.begin()
        self.retranslate()

    def first(self) -> QWidget:
        return self.name

    def forget(self) -> None:
        """Drop the passphrase, the name and the place."""
        self._sure, self._open, self._told = None, "", False
        self.passphrase.wipe()
        self.conscience.setChecked(False)
        self.sending.calm()
        self.sending.work(False)
        self.name.setText("")
        self.place.forget()

    def tell_saved(self, name: str) -> None:
        """Say that it was saved; what was typed for it is dropped."""
        self.forget()
        self._open, self._told = name, True
        self.place.begin()
        self.retranslate()
        self.again_row.setFocus()
        for part in (self.again_row, self.told):
            QTimer.singleShot(0, self, lambda part=part: self.ensureWidgetVisible(part))
        announce(self, self.told.text.text())

    def wanted(self) -> tuple[Path, bytearray] | None:
        """Where the file goes, and its passphrase, to be zeroed by who takes it; None after what is wrong was told."""
        try:
            target = target_in(self.place.folder, self.name.text(), SUFFIX)
        except Trouble as fault:
            self.sending.complain(fault, self.language.words)
            return None
        secret = self.passphrase.ask()
        if secret is not None and not self._may_write(target):
            zero(secret)
            return None
        return None if secret is None else (target, secret)

    def _may_write(self, target: Path) -> bool:
        """Whether the file may be written: one that is there already only at the second press."""
        if not is_there(target) or self._sure == target:
            return True
        self.sending.complain(Trouble(_REPLACE, name=target.name), self.language.words)
        self._sure = target
        return False

    def retranslate(self) -> None:
        words = self.language.words
        title, lines = self._texts(words)
        self.heading.show_words(title)
        self._lines.show_words(lines)
        self.told.show_words(words.say("Saved: {name}", name=self._open) if self._told else "")
        self.again_row.show_words(
            words.say("Save in “{name}” once more", name=self._open),
            words.say("The file is open, so its passphrase is not needed. Hide does the same."),
        )
        self.again_row.setVisible(bool(self._open))
        self.read_on_arrival(*lines)
        self._name_label.show_words(words.say("Name of the file"))
        self.name.setAccessibleName(self._name_label.text())
        self._hint.show_words(words.say("Choose a name that tells others nothing."))
        self.name.setAccessibleDescription(self._hint.text())
        self.place.retranslate()
        self._lost.show_words(unrecoverable_text(words))
        self.passphrase.show_words(words)
        self.conscience.show_words(words.say("Keep the answers about faith and conscience in the file too"))
        self.conscience.setVisible(self._asks)
        self.sending.show_words(words.say("Save"), words.say("Saving…"), words)

    def _texts(self, words: Words) -> tuple[str, tuple[str, ...]]:
        if self._keeps is Keeps.OWN:
            apart = words.say("Answers about faith and conscience stay out of it unless you tick them below.")
            return words.say("Keep my answers in a file"), (
                words.say("The file is encrypted. This program opens it with the passphrase that you choose here."),
                *((apart,) if self._asks else ()),  # only where there is something to tick
                words.say("Whoever finds the file sees that it is there and when it was written, not what is in it."),
            )
        return words.say("Save a copy for somebody else"), (
            words.say("The copy has a passphrase of its own. The passphrase of your desk does not open it."),
            words.say("Tell the other person the passphrase by another way than the file."),
            words.say("Pass a case on only if the client has agreed to that too."),
        )

    def _calm(self) -> None:
        self._sure = None
        self.sending.calm()

    def _connect(self) -> None:
        self.again_row.clicked.connect(self.again)
        self.name.textEdited.connect(self._calm)
        self.name.returnPressed.connect(lambda: self.passphrase.first().setFocus())
        self.place.changed.connect(self._calm)
        self.passphrase.edited.connect(self.sending.calm)
        self.passphrase.sent.connect(self.sent)
        self.sending.sent.connect(self.sent)
