"""Faith and conscience: law, practice, risk, lawful steps and who can help, for the answers that were given."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.law.interview import Interview
from app.views.asking import asking_line
from app.views.guide import guide_view
from app.views.prepare import prepare_view
from ui.guide_line import PartBox
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR, WIDE
from ui.text import Bullets, Text


class Outcomes(QFrame):
    """What it comes to, in a few words."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.words = Bullets("lead")
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, CARD, WIDE, CARD)
        box.setSpacing(NEAR)
        box.addWidget(self.words)

    def show_words(self, lines: tuple[str, ...]) -> None:
        """Show these lines; without any the frame takes no room."""
        self.words.show_words(lines)
        self.setVisible(bool(lines))


class ConsciencePage(Page):
    """The page, and the way to preparing with a counsellor."""

    prepare = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._asking, self.outcomes, self._lead = Text("soft"), Outcomes(), Text("soft")
        self.parts = Listing(lambda: PartBox(language), PartBox.show_part, spacing=NEAR)
        self.prepare_row = DoorRow(sign="notebook")
        self.prepare_row.clicked.connect(self.prepare)
        self.closing, self._edition, self._reviewed = Text("strong"), Text("small"), Text("small")
        above, below = (self._asking, self.heading, self.outcomes, self._lead), (self._edition, self._reviewed)
        for part in (*above, self.parts, self.prepare_row, self.closing, *below):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_page(self, interview: Interview) -> None:
        """Show the page for the answers of an interview, every line folded."""
        self.parts.show_items(())
        self._interview = interview
        self.retranslate()

    def forget(self) -> None:
        """Drop the answers and what was told for them."""
        self._interview = None
        self.parts.show_items(())
        self.outcomes.show_words(())
        self._asking.show_words("")

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words = self.language.words
        view, way = guide_view(self._interview, words), prepare_view(self._interview.book, words)
        self._asking.show_words(asking_line(self._interview, words))
        self.heading.show_words(view.title)
        self.outcomes.show_words(view.outcomes)
        self._lead.show_words(view.lead)
        self.parts.show_items(view.parts)
        self.prepare_row.show_words(way.title, way.text)
        self.closing.show_words(view.closing)
        self._edition.show_words(view.edition)
        self._reviewed.show_words(view.reviewed)
