"""The very first page: three languages, each in its own name, and no other word; below them a key."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.words import LANGUAGES, NAMES, CatalogueError, Words, words_for
from ui.held_key import HeldKey
from ui.language import Language
from ui.page import Page
from ui.rows import Button
from ui.spacing import CARD


class LanguagePage(Page):
    """Three big buttons, and the key to the emergency card."""

    chosen = Signal(str)
    held = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.heading.hide()
        self.column.setSpacing(CARD)
        self.column.addStretch(1)
        self._spoken: list[Words] = []
        self._buttons = [self._button(code) for code in LANGUAGES]
        self.column.addStretch(1)
        self.held_key = HeldKey()
        self.held_key.asked.connect(self.held)
        self.column.addWidget(self.held_key, 0, Qt.AlignmentFlag.AlignHCenter)

    def name_key(self) -> None:
        """Name the key in every language that can be read; done once the page stands, as it takes a moment."""
        for code in LANGUAGES:
            with suppress(CatalogueError):
                self._spoken.append(words_for(code))
        self.held_key.show_words(*self._spoken)

    def first(self) -> QWidget:
        return self._buttons[0]

    def _button(self, code: str) -> Button:
        button = Button("great")
        button.setText(NAMES[code])
        button.fixed_key = str(LANGUAGES.index(code) + 1)
        button.clicked.connect(lambda: self.chosen.emit(code))
        self.column.addWidget(button)
        return button
