"""The foot: Back and Next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.language import Language
from ui.rows import Button


class Foot(QFrame):
    """Two buttons, each there only when it leads somewhere."""

    back = Signal()
    forward = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        self._language = language
        self.back_button, self.next_button = Button(), Button("primary")
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.forward)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self.retranslate()

    def offer(self, *, back: bool, forward: bool) -> None:
        """Show the buttons that lead somewhere."""
        self.back_button.setVisible(back)
        self.next_button.setVisible(forward)
        self.setVisible(back or forward)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = self._language.words
        self.back_button.setText(words.say("Back"))
        self.next_button.setText(words.say("Next"))
