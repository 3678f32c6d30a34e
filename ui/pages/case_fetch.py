"""Opening a file that was kept: its folder, the files in it, and its passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.cases.keys import is_of_a_desk
from app.cases.nearby import kept_files, written_on
from app.views.casework import moved_text
from app.words import Words
from ui.inputs.folder import FolderChoice
from ui.inputs.passphrase import Passphrase
from ui.inputs.rowlist import RowList
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import ChoiceRow
from ui.text import AS_IT_STANDS, Bullets, Text


class FetchPage(Page):
    """`sent` says that the chosen file is to be opened. For a desk (`for_desk`) the words are those of a counsellor."""

    sent = Signal()
    explains = False

    def __init__(self, language: Language, *, for_desk: bool) -> None:
        super().__init__(language)
        self._for_desk, self._gives_way = for_desk, False
        self._desk: Path | None = None
        self._lines, self._warning = Bullets(), Box("notice")
        self.place, self._ask, self.files, self._none = FolderChoice(language), Text("strong"), RowList(), Box("quiet")
        self._ask.setBuddy(self.files)
        self.passphrase, self.sending = Passphrase(new=False), Sending()
        files = (self.place, self._ask, self.files, self._none)
        for part in (self.heading, self._lines, self._warning, *files, self.passphrase, self.sending):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.place.changed.connect(self._list)
        self.files.entered.connect(self.passphrase.first().setFocus)
        self.passphrase.edited.connect(self.sending.calm)
        self.passphrase.sent.connect(self.sent)
        self.sending.sent.connect(self.sent)

    @property
    def file(self) -> Path | None:
        """The file that is chosen."""
        return next((path for path in self.files.checked() if isinstance(path, Path)), None)

    def begin(self, *, gives_way: bool, desk: Path | None = None) -> None:
        """Ask anew; `gives_way` where answers stand that would be replaced, `desk` is the folder of the open desk."""
        self.forget()
        self._gives_way, self._desk = gives_way, desk
        self.place.begin()
        self._list()
        self.retranslate()

    def first(self) -> QWidget:
        return self.files.first() if self.files.rows else self.place.first()

    def forget(self) -> None:
        """Drop the passphrase, the place and the names of the files."""
        self.passphrase.wipe()
        self.sending.calm()
        self.sending.work(False)
        self._desk = None
        self.files.drop()
        self.place.forget()

    def retranslate(self) -> None:
        words = self.language.words
        title, lines = self._texts(words)
        self.heading.show_words(title)
        self._lines.show_words(lines)
        self.read_on_arrival(*lines)
        warning = words.say("The answers that stand here now give way to those in the file.")
        self._warning.show_words(warning if self._gives_way else "")
        self.place.retranslate()
        here = bool(self.files.rows)
        self._ask.show_words(words.say("Files in this folder") if here else "")
        self.files.setVisible(here)
        self._none.show_words("" if here else words.say("There is no such file in this folder. Choose another folder."))
        for row in self.files.rows:
            assert isinstance(row.value, Path)  # noqa: S101 (as they were made below)
            note = moved_text(written_on(row.value), words) if is_of_a_desk(row.value) else ""
            row.show_words(row.value.name, note)
            row.setAccessibleDescription(" ".join(text for text in (self._ask.text(), note) if text))
        self.passphrase.show_words(words)
        self.sending.show_words(words.say("Open the file"), words.say("Opening…"), words)

    def _texts(self, words: Words) -> tuple[str, tuple[str, ...]]:
        if self._for_desk:
            return words.say("Take in a case from a file"), (
                words.say("A case that was saved for you, or moved out of a desk, becomes a new case of your desk."),
                words.say("You need the passphrase of the file. The file itself stays where it is."),
            )
        return words.say("Open a file I kept"), (
            words.say("Your answers come back as you gave them. The day asked about comes back if you had chosen one."),
        )

    def _list(self) -> None:
        """The files in the folder of now."""
        self.sending.calm()
        self.files.drop()
        for path in kept_files(self.place.folder, self._desk):
            row = self.files.add(ChoiceRow(path))
            row.setProperty(AS_IT_STANDS, True)
            row.setChecked(len(self.files.rows) == 1)
        self.retranslate()
