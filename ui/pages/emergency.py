"""The card for a man who is being held: large, numbered, nothing to fill in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.law.book import RuleBook
from app.views.card import emergency_view
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.text import Bullets, Text


class NumberedLine(QWidget):
    """A number and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._text = Text("second"), Text("lead")
        self._number.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._number)
        row.addWidget(self._text, 1)

    def show_line(self, line: tuple[int, str]) -> None:
        """Show one line."""
        self._number.show_words(f"{line[0]}")
        self._text.show_words(line[1])
        self._number.setFixedWidth(round(self._number.fontMetrics().height() * 1.2))


class EmergencyPage(Page):
    """What to do, line by line."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str] | None = None
        self._lines = Listing(NumberedLine, NumberedLine.show_line, spacing=14)
        self._caveat = Text("soft")
        self._ask_title, self._ask = Text("second"), Bullets()
        card = QFrame()
        card.setProperty("look", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(28, 24, 28, 24)
        box.setSpacing(20)
        for part in (self.heading, self._lines, self._ask_title, self._ask, self._caveat):
            box.addWidget(part)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def show_card(self, book: RuleBook, card: str) -> None:
        """Show a card of the rules."""
        self._shown = (book, card)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        view = emergency_view(*self._shown, self.language.words)
        self.heading.show_words(view.title)
        self._lines.show_items(list(enumerate(view.lines, 1)))
        self.read_on_arrival(*view.lines)
        self._ask_title.show_words(view.contacts_title)
        self._ask.show_words(view.contacts)
        self._caveat.show_words(view.caveat)
