"""One sentence about what went wrong, and a way on where there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.trouble import Trouble
from ui.held_key import key_hint
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import Button, DoorRow


class NoticePage(Page):
    """A fault in words. `go_on` is offered when the program can go on, `held` wherever `name_held` gives a name."""

    go_on = Signal()
    held = Signal()

    def __init__(self, language: Language, name_held: Callable[[], str] = str) -> None:
        super().__init__(language)
        self._name_held = name_held
        self.held_row = DoorRow(sign="help")
        self.held_row.clicked.connect(self.held)
        self._fault: Trouble | None = None
        self._box, self._button = Box("notice", "lead"), Button("primary")
        self._text = self._box.text
        self._button.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        self.column.addWidget(self.heading)
        self.column.addWidget(self._box)
        self.column.addLayout(row)
        self.column.addWidget(self.held_row)
        self.column.addStretch(1)

    def show_fault(self, fault: Trouble, *, can_go_on: bool) -> None:
        """Show what went wrong."""
        self._fault = fault
        self._button.setVisible(can_go_on)
        self.retranslate()

    def retranslate(self) -> None:
        if self._fault is None:
            return
        words = self.language.words
        self.heading.show_words(words.say("Something is not right"))
        self._box.show_words(self._fault.sentence(words))
        self.read_on_arrival(self._text.text())
        self._button.setText(words.say("To the first page"))
        self.held_row.setVisible(bool(self._name_held()))
        self.held_row.show_words(self._name_held(), key_hint(words))
