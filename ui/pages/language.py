"""The very first page: three languages, each in its own name, and no other word; below them a key."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.words import LANGUAGES, NAMES, CatalogueError, Words, words_for
from ui.button import Button
from ui.column import Column
from ui.held_key import HeldKey
from ui.spacing import CARD


class LanguagePage(Column):
    """Three big buttons, and the key to the emergency card. It needs no words and little of Qt, so it comes at once."""

    chosen = Signal(str)
    held = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column.setSpacing(CARD)
        self.column.addStretch(1)
        self._spoken: list[Words] = []
        self._buttons = [self._button(code) for code in LANGUAGES]
        self.column.addStretch(1)
        self.held_key = HeldKey()
        self.held_key.asked.connect(self.held)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.held_key)
        middle.addStretch(1)
        self.column.addLayout(middle)

    def name_key(self) -> None:
        """Name the key in every language that can be read; done once the page stands, as it takes a moment."""
        for code in LANGUAGES:
            with suppress(CatalogueError):
                self._spoken.append(words_for(code))
        self.held_key.show_words(*self._spoken)

    def arrive(self) -> None:
        """The page shows now: the first language takes the keys."""
        self._buttons[0].setFocus()

    def _button(self, code: str) -> Button:
        button = Button("great")
        button.setText(NAMES[code])
        button.fixed_key = str(LANGUAGES.index(code) + 1)
        button.clicked.connect(lambda: self.chosen.emit(code))
        self.column.addWidget(button)
        return button
