"""The rows right under the headline: to the emergency card, to what follows a decision, to faith and conscience, and
to what can be taken along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shapes import FirstRows
from app.views.take_along import taking_lines
from app.words import Words
from ui.held_key import key_hint, name_of_card
from ui.rows import DoorRow
from ui.spacing import NEAR


class FirstWays(QWidget):
    """Each row is there only where the answers ask for it; the last one always."""

    held_asked = Signal()
    decided_asked = Signal()
    guide_asked = Signal()
    take_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.held, self.decided, self.guide, self.take = DoorRow(), DoorRow(), DoorRow(), DoorRow()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for row in (self.held, self.decided, self.guide, self.take):
            box.addWidget(row)
        self.held.clicked.connect(self.held_asked)
        self.decided.clicked.connect(self.decided_asked)
        self.guide.clicked.connect(self.guide_asked)
        self.take.clicked.connect(self.take_asked)

    def show_ways(self, view: FirstRows, guide: str, words: Words, *, own: bool) -> None:
        """Show them; `guide` is the name of the page on faith and conscience, empty where it is not offered."""
        self.held.show_words(name_of_card(words), key_hint(words))
        self.decided.show_words(
            words.say("After a decision: days and where to complain"),
            words.say("How long you may complain, where, and what it stops."),
        )
        self.guide.show_words(guide, view.faith)
        self.take.show_words(*taking_lines(words))
        self.held.setVisible(own and view.held)
        self.decided.setVisible(own and view.decided)
        self.guide.setVisible(own and bool(guide))
        self.setVisible(own)
