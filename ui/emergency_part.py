"""A part of the emergency card: its lines, and what to say in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.emergency import LineView, PartView, PhraseView
from app.words import NAMES
from ui.beside import Beside
from ui.listing import Listing
from ui.spacing import CARD, HAIR, NEAR, PART, ROW, TIGHT
from ui.text import Bullet, Heading, Text

_BESIDE = 24


class LineBox(QWidget):
    """What to do, in large letters, and small below it what that rests on."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._basis = Bullet("big"), Text("small")
        self._below = QVBoxLayout()
        self._below.addWidget(self._basis)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(HAIR)
        box.addWidget(self._text)
        box.addLayout(self._below)
        self._indent()

    def show_line(self, line: LineView) -> None:
        """Show a line."""
        self._text.show_words(line.text)
        self._basis.show_words(line.basis)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._indent()

    def _indent(self) -> None:
        """Set what is below under the text, not under its dot."""
        self._text.ensurePolished()
        self._below.setContentsMargins(self._text.text_left, 0, 0, 0)


class Wording(QWidget):
    """A phrase in one language, under the language's own name."""

    def __init__(self, language: str) -> None:
        super().__init__()
        name, self.text = Text("section"), Text("big")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(HAIR)
        box.addWidget(name)
        box.addWidget(self.text)
        box.addStretch(1)
        name.show_words(NAMES[language])


class PhraseBox(QFrame):
    """What a phrase is for, and the phrase in Kazakh and in Russian side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._use, self.kk, self.ru = Text("strong"), Wording("kk"), Wording("ru")
        box = QVBoxLayout(self)
        box.setContentsMargins(PART, ROW, PART, ROW)
        box.setSpacing(NEAR)
        box.addWidget(self._use)
        box.addWidget(Beside(self.kk, self.ru, from_width=_BESIDE, spacing=CARD))

    def show_phrase(self, phrase: PhraseView) -> None:
        """Show a phrase."""
        self._use.show_words(phrase.use)
        self.kk.text.show_words(phrase.kk)
        self.ru.text.show_words(phrase.ru)


class PartBox(QWidget):
    """One part under its heading, to which one can jump."""

    def __init__(self, above: Sequence[QWidget] = (), *, first: bool = False) -> None:
        """`above` stands right below the heading; the `first` part follows the heading of the page closely."""
        super().__init__()
        self.title = Heading("section" if first else "second")
        self.title.spoken_role = QAccessible.Role.Heading
        self._lines = Listing(LineBox, LineBox.show_line, spacing=ROW)
        self._phrases_title = Text("third")
        self.phrases = Listing(PhraseBox, PhraseBox.show_phrase)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0 if first else PART, 0, 0)
        box.setSpacing(TIGHT if first else ROW)
        box.addWidget(self.title)
        for part in (*above, self._lines, self._phrases_title, self.phrases):
            box.addWidget(part)

    def show_part(self, part: PartView) -> None:
        """Show the part."""
        self.title.show_words(part.title)
        self._lines.show_items(part.lines)
        self._phrases_title.show_words(part.phrases_title if part.phrases else "")
        self.phrases.show_items(part.phrases)
