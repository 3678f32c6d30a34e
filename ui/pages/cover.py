"""What stands over the pages when nobody has been there for a while, and after the answers are gone."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.words import Words
from ui.language import Language
from ui.page import Page, add_button
from ui.rows import Button
from ui.text import Bullets, Text

Said = tuple[str, tuple[str, ...], str]


class End(Enum):
    """What has become of the answers: they are gone, or saved and locked, or locked and could not be saved."""

    WIPED = "wiped"
    SAVED = "saved"
    UNSAVED = "unsaved"


class CoverPage(Page):
    """Calm, and without a word of what lies under it. `left` says that its button was pressed."""

    left = Signal()
    explains = False
    stays = True

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.wipes_at: datetime | None = None
        self._minutes, self._end = 0, End.WIPED
        self._lead, self._lines, self.button = Text("lead"), Bullets(), Button("primary")
        for part in (self.heading, self._lead, self._lines):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self.button.clicked.connect(self.left)

    def first(self) -> QWidget:
        return self.heading

    def show_cover(self, minutes: int, wipes_at: datetime) -> None:
        """Say for how many minutes nobody has been there, and when the answers are wiped."""
        self._minutes, self.wipes_at = minutes, wipes_at
        self.retranslate()

    def show_end(self, minutes: int, end: End) -> None:
        """Say for how many minutes nobody has been there, and what has become of what lay under the cover."""
        self._minutes, self.wipes_at, self._end = minutes, None, end
        self.retranslate()

    def retranslate(self) -> None:
        words = self.language.words
        title, lines, button = self._covered(words, self.wipes_at) if self.wipes_at else _ended(words, self._end)
        self.heading.show_words(title)
        self._lead.show_words(
            words.count(
                "Nothing was pressed or moved here for {n} minute.",
                "Nothing was pressed or moved here for {n} minutes.",
                self._minutes,
            )
        )
        self._lines.show_words(lines)
        self.read_on_arrival(self._lead.text(), *lines)
        self.button.setText(button)

    def _covered(self, words: Words, wipes_at: datetime) -> Said:
        lines = (
            words.say("Your answers are still here. At {time} they are wiped.", time=f"{wipes_at:%H:%M}"),
            words.say("Until then anybody who sits here can show them again. Hide wipes them at once."),
        )
        return words.say("The pages are covered"), lines, words.say("Show again")


def _ended(words: Words, end: End) -> Said:
    """What is said once nothing lies under the cover any more."""
    if end is End.WIPED:
        title = words.say("Your answers were wiped")
        lines = (
            words.say("This is so that nobody else reads them. You can begin again at any time."),
            words.say("Files that you saved yourself are still where you saved them."),
        )
    else:
        title = words.say("Locked")
        saved = words.say("What was open was saved in its encrypted file.")
        unsaved = words.say("What was open could not be saved. The file holds what was saved last.")
        lines = (saved if end is End.SAVED else unsaved, words.say("Its passphrase opens it again."))
    return title, lines, words.say("To the first page")
