"""The very first page: three languages, each in its own name, and no other word."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.words import LANGUAGES, NAMES
from ui.language import Language
from ui.page import Page
from ui.rows import Button


class LanguagePage(Page):
    """Three big buttons."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.heading.hide()
        self.column.setSpacing(20)
        self.column.addStretch(1)
        self._buttons = [self._button(code) for code in LANGUAGES]
        self.column.addStretch(1)

    def first(self) -> QWidget:
        return self._buttons[0]

    def _button(self, code: str) -> Button:
        button = Button("great")
        button.setText(NAMES[code])
        button.clicked.connect(lambda: self.chosen.emit(code))
        self.column.addWidget(button)
        return button
