"""What stands over the pages when nobody has been there for a while, and after the answers are gone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.trouble import Trouble
from app.words import Words
from ui.language import Language
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button
from ui.text import Bullets, Text


class CoverPage(Page):
    """Calm, and without a word of what lies under it. `left` says that its button was pressed."""

    left = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.wipes_at: datetime | None = None
        self._minutes = 0
        self._fault: Trouble | None = None
        self._lead, self._lines, self.fault, self.button = Text("lead"), Bullets(), Box("notice"), Button("primary")
        for part in (self.heading, self._lead, self._lines, self.fault):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self.button.clicked.connect(self.left)

    def first(self) -> QWidget:
        return self.heading

    def show_cover(self, minutes: int, wipes_at: datetime | None, fault: Trouble | None = None) -> None:
        """Say for how many minutes nobody has been there, and when the answers are wiped; None: they are.

        `fault` is why something that should have been saved and locked could not be.
        """
        self._minutes, self.wipes_at, self._fault = minutes, wipes_at, fault
        self.retranslate()

    def retranslate(self) -> None:
        words = self.language.words
        view = self._covered(words, self.wipes_at) if self.wipes_at else self._wiped(words)
        title, lines, button = view
        self.heading.show_words(title)
        self._lead.show_words(
            words.count(
                "Nothing was pressed or moved here for {n} minute.",
                "Nothing was pressed or moved here for {n} minutes.",
                self._minutes,
            )
        )
        self._lines.show_words(lines)
        self.fault.show_words(self._fault.sentence(words) if self._fault else "")
        self.read_on_arrival(self._lead.text(), *lines)
        self.button.setText(button)

    def _covered(self, words: Words, wipes_at: datetime) -> tuple[str, tuple[str, ...], str]:
        lines = (
            words.say("Your answers are still here. At {time} they are wiped.", time=f"{wipes_at:%H:%M}"),
            words.say("Until then anybody who sits here can show them again. Hide wipes them at once."),
        )
        return words.say("The pages are covered"), lines, words.say("Show again")

    def _wiped(self, words: Words) -> tuple[str, tuple[str, ...], str]:
        lines = (
            words.say("This is so that nobody else reads them. You can begin again at any time."),
            words.say("Files that you saved yourself are still where you saved them."),
        )
        return words.say("Your answers were wiped"), lines, words.say("To the first page")
