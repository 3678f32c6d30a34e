"""Findings of one kind under a heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shapes import CardGroup, CardView
from ui.card import Card
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.spacing import NEAR, ROW
from ui.text import Text


class Cards(Listing[Card, CardView]):
    """Findings below one another."""

    asked = Signal(str)

    def __init__(self, language: Language, *, short: bool, ask: bool) -> None:
        super().__init__(lambda: self._make_card(language, short, ask), Card.show_card, spacing=ROW)

    def _make_card(self, language: Language, short: bool, ask: bool) -> Card:
        card = Card(language, short=short, ask=ask)
        card.asked.connect(self.asked)
        return card


class Group(QWidget):
    """Findings under a heading; those that matter less start folded. `ask` lets open questions be answered."""

    asked = Signal(str)

    def __init__(self, language: Language, *, ask: bool) -> None:
        super().__init__()
        self._language, self._ask = language, ask
        self._title = Text("second")
        self._open = self._make(short=False)
        self._fold = Fold(language, lambda: self._make(short=True))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(ROW)
        for part in (self._title, self._open, self._fold):
            box.addWidget(part)

    def show_group(self, group: CardGroup) -> None:
        """Show the findings of a kind."""
        words = self._language.words
        self._title.show_words("" if group.folded else group.title)
        self._open.show_items(() if group.folded else group.cards)
        title = words.say("{title} ({n})", title=group.title, n=len(group.cards))
        self._fold.show_part(title, lambda cards: cards.show_items(group.cards))
        self._fold.setVisible(group.folded)

    def _make(self, *, short: bool) -> Cards:
        cards = Cards(self._language, short=short, ask=self._ask)
        cards.asked.connect(self.asked)
        return cards
