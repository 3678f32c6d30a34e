"""The foot: Back, a way to look something up, the words of the page, and Next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.beside import Edges
from ui.language import Language
from ui.rows import Button
from ui.sign_button import WordButton
from ui.spacing import CARD, NEAR

WORDS_KEY, WORDS_KEY_NAME = Qt.Key.Key_F2, "F2"


class Foot(QFrame):
    """Four buttons, each there only when it leads somewhere. Without room, the words are named by their key."""

    back = Signal()
    forward = Signal()
    look_up = Signal()
    words = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "foot")
        self._language = language
        self._narrow = False
        self.back_button, self.look_button, self.next_button = Button(), WordButton("search", "bar"), Button("primary")
        self.words_button = Button("bar")
        self.words_button.clicked.connect(self.words)
        self.back_button.clicked.connect(self.back)
        self.look_button.clicked.connect(self.look_up)
        self.next_button.clicked.connect(self.forward)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD, NEAR, CARD, NEAR)
        row.setSpacing(NEAR)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.look_button)
        row.addWidget(self.words_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self.edges = Edges(row)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """In a wide window any width will do: it becomes narrow before it is too small for the words."""
        least = super().minimumSizeHint()
        if not self._narrow:
            return QSize(0, least.height())
        return least - QSize(self._longer(self.words_button.text(), WORDS_KEY_NAME), 0)

    def offer(self, *, back: bool, forward: bool, look: bool, words: bool) -> None:
        """Show the buttons that lead somewhere."""
        self.back_button.setVisible(back)
        self.next_button.setVisible(forward)
        self.look_button.setVisible(look)
        self.words_button.setVisible(words)
        self.setVisible(back or forward)
        self._name_words()

    def set_narrow(self, narrow: bool) -> None:
        """Make do with little room, or not."""
        self._narrow = narrow
        self._name_words()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = self._language.words
        self.back_button.setText(words.say("Back"))
        self.look_button.setText(words.say("Look up"))
        self.look_button.setAccessibleName(words.say("Look something up"))
        name = words.say("Words on this page (key {key})", key=WORDS_KEY_NAME)
        self.words_button.setAccessibleName(name)
        self.words_button.setToolTip(name)
        self.next_button.setText(words.say("Next"))
        self._name_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_words()

    def _name_words(self) -> None:
        """By their word where it has room; the key alone says nothing to somebody who does not know it yet."""
        word, button = self._language.words.say("Words"), self.words_button
        needed = super().minimumSizeHint().width() + self._longer(word, button.text())
        name = WORDS_KEY_NAME if self._narrow and needed > self.width() else word
        if name != button.text():
            button.setText(name)

    def _longer(self, text: str, other: str) -> int:
        """How much longer one text is than another on the button of the words, in pixels."""
        metrics = self.words_button.fontMetrics()
        return metrics.horizontalAdvance(text) - metrics.horizontalAdvance(other)
