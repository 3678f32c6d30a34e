"""The foot: Back, a way to look something up, and Next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.language import Language
from ui.rows import Button
from ui.sign_button import WordButton
from ui.spacing import CARD, NEAR


class Foot(QFrame):
    """Three buttons, each there only when it leads somewhere."""

    back = Signal()
    forward = Signal()
    look_up = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        self._language = language
        self.back_button, self.look_button, self.next_button = Button(), WordButton("search", "bar"), Button("primary")
        self.back_button.clicked.connect(self.back)
        self.look_button.clicked.connect(self.look_up)
        self.next_button.clicked.connect(self.forward)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD, NEAR, CARD, NEAR)
        row.setSpacing(NEAR)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.look_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self.retranslate()

    def offer(self, *, back: bool, forward: bool, look: bool) -> None:
        """Show the buttons that lead somewhere."""
        self.back_button.setVisible(back)
        self.next_button.setVisible(forward)
        self.look_button.setVisible(look)
        self.setVisible(back or forward)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = self._language.words
        self.back_button.setText(words.say("Back"))
        self.look_button.setText(words.say("Look up"))
        self.look_button.setAccessibleName(words.say("Look something up"))
        self.next_button.setText(words.say("Next"))
