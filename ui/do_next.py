"""Do this next, in a box of its own: numbered lines, each with what goes with it and what it rests on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.shapes import NextLine, NextView
from ui.language import Language
from ui.listing import Listing
from ui.spacing import CARD, NEAR, PART, ROW, TIGHT
from ui.text import Text


class NextRow(QWidget):
    """One thing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.detail, self.norm = Text("strong"), Text(), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        for part in (self.text, self.detail, self.norm):
            box.addWidget(part)

    def show_line(self, text: str, line: NextLine) -> None:
        """Show it, by its number."""
        self.text.show_words(text)
        self.detail.show_words(line.detail)
        self.norm.show_words(line.norm)


class NextBox(QFrame):
    """At most three things to do; without any the box takes no room."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language = language
        self.title = Text("second")
        self.lines = Listing[NextRow, tuple[int, NextLine]](NextRow, self._show, spacing=ROW)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self.title, self.lines):
            box.addWidget(part)

    def show_next(self, view: NextView) -> None:
        """Show what to do next."""
        self.title.show_words(view.title)
        self.lines.show_items(tuple(enumerate(view.lines, 1)))
        self.setVisible(bool(view.lines))

    def _show(self, row: NextRow, item: tuple[int, NextLine]) -> None:
        number, line = item
        row.show_line(self._language.words.say("{n}. {text}", n=number, text=line.text), line)
