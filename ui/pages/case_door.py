"""The door of the case desk: open one that is found or named, or go on to make one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.casework import door_lines
from ui.fold import Fold
from ui.inputs.folder import FolderChoice
from ui.inputs.passphrase import Passphrase
from ui.inputs.rowlist import RowList
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import ChoiceRow, DoorRow
from ui.text import AS_IT_STANDS, Bullets, Text


class CaseDoorPage(Page):
    """Asks for a desk and its passphrase. `sent` says that it is to be opened, `make` that a new one is wanted."""

    sent = Signal()
    make = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._lines, self._found, self.desks = Bullets(), Text("strong"), RowList()
        self._found.setBuddy(self.desks)
        self._none = Box("quiet")
        self.elsewhere: Fold[FolderChoice] = Fold(language, self._make_choice)
        self.passphrase, self.sending, self.make_row = Passphrase(new=False), Sending(), DoorRow(sign="notebook")
        parts = (self._lines, self._none, self._found, self.desks, self.elsewhere, self.passphrase, self.sending)
        for part in (self.heading, *parts, self.make_row):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.passphrase.sent.connect(self.sent)
        self.passphrase.edited.connect(self.sending.calm)
        self.sending.sent.connect(self.sent)
        self.make_row.clicked.connect(self.make)
        self.desks.entered.connect(self.passphrase.first().setFocus)
        self.elsewhere.line.toggled.connect(self._open_elsewhere)

    @property
    def folder(self) -> Path | None:
        """The folder of the desk that is to be opened, if one is chosen."""
        if self.elsewhere.is_open and self.elsewhere.content is not None:
            return self.elsewhere.content.folder
        return next((path for path in self.desks.checked() if isinstance(path, Path)), None)

    def begin(self, desks: Sequence[Path], chosen: Path | None = None) -> None:
        """Offer the desks that were found; the first one is chosen unless another one is named."""
        self.forget()
        for path in desks:
            row = self.desks.add(ChoiceRow(path))
            row.setProperty(AS_IT_STANDS, True)
            row.show_words(path.name or str(path), str(path.parent))
            row.setChecked(path == (chosen if chosen in desks else desks[0]))
            row.toggled.connect(self.sending.calm)
        self.retranslate()
        self._open_elsewhere()

    def first(self) -> QWidget:
        return self.passphrase.first() if self.desks.rows else self.make_row

    def forget(self) -> None:
        """Drop the passphrase and the folders."""
        self.passphrase.wipe()
        self.sending.calm()
        self.sending.work(False)
        self.elsewhere.open(False)
        self.desks.drop()
        if self.elsewhere.content is not None:
            self.elsewhere.content.forget()

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Case desk"))
        lines = door_lines(words)
        self._lines.show_words(lines)
        self.read_on_arrival(*lines)
        here = bool(self.desks.rows)
        self._found.show_words(words.say("Case desks found on this computer") if here else "")
        self.desks.setVisible(here)
        self._none.show_words("" if here else words.say("No case desk was found in the usual places."))
        self.elsewhere.show_part(words.say("The desk is in another folder"), lambda choice: choice.retranslate())
        self.passphrase.show_words(words)
        self.sending.show_words(words.say("Open the desk"), words.say("Opening…"), words)
        self.make_row.show_words(
            words.say("Make a case desk"), words.say("In a folder of your choice, with a passphrase of its own.")
        )

    def _open_elsewhere(self) -> None:
        """Where no desk was found, there is nothing to open until a folder is named."""
        self.sending.calm()
        for part in (self.passphrase, self.sending):
            part.setVisible(bool(self.desks.rows) or self.elsewhere.is_open)

    def _make_choice(self) -> FolderChoice:
        choice = FolderChoice(self.language)
        choice.begin()
        choice.changed.connect(self.sending.calm)
        return choice
