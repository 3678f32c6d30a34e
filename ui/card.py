"""A finding as a card: its status, why, what is missing, what to bring and do, and the norm."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.beside import beside
from app.views.shapes import CardView
from ui.changes import ChangesPart
from ui.chip import Chip
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box, Notices
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR, PART
from ui.text import Bullets, Text
from ui.why import WhyTree


class CardBody(QWidget):
    """What a card says beyond its head: the explanation, papers and steps."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._explain, self._note, self._unclear = Text(), Text("small"), Notices()
        self._papers_title, self._papers = Text("strong"), Bullets()
        self._steps_title, self._steps = Text("strong"), Bullets()
        box = _column(self)
        for part in (self._explain, self._unclear, self._papers_title, self._papers, self._note, self._steps_title):
            box.addWidget(part)
        box.addWidget(self._steps)

    def show_card(self, view: CardView) -> None:
        """Show what the card says."""
        words = self._language.words
        self._explain.show_words(view.explain)
        self._unclear.show_words(view.unclear)
        self._papers_title.show_words(words.say("Papers to bring") if view.papers else "")
        self._papers.show_words(view.papers)
        self._note.show_words(view.papers_note if view.papers else "")
        self._steps_title.show_words(words.say("Next steps") if view.steps else "")
        self._steps.show_words(view.steps)


class CardWhy(QWidget):
    """The tree of reasons; on a short card the rest of its text too."""

    def __init__(self, language: Language, *, short: bool) -> None:
        super().__init__()
        self._tree = WhyTree(language)
        self._body = CardBody(language) if short else None
        box = _column(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.addWidget(self._tree)
        if self._body:
            box.addWidget(self._body)

    def show_card(self, view: CardView) -> None:
        """Show the reasons."""
        self._tree.show_items(view.reasons)
        if self._body:
            self._body.show_card(view)


class Card(QFrame):
    """One finding. A short card shows its text only when opened; `ask` lets open questions be answered from it."""

    asked = Signal(str)

    def __init__(self, language: Language, *, short: bool, ask: bool = True) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language, self._short, self._asks = language, short, ask
        self._missing_facts: tuple[str, ...] = ()
        self._check_facts: tuple[str, ...] = ()
        self._chip, self._title, self._until = Chip(), Text("third"), Text("strong")
        self._in_force = Box()
        self._body = None if short else CardBody(language)
        self._why = Fold(language, lambda: CardWhy(language, short=short))
        self._missing_title, self._untold = Text("strong"), Bullets()
        self._missing = Listing(self._make_missing, _word_missing, spacing=NEAR)
        self._changes = ChangesPart(language, ask=ask)
        self._changes.asked.connect(self.asked)
        self._check_title = Text("strong")
        self._check = Listing(self._make_check, _word_missing, spacing=NEAR)
        self._norm = Text("small")
        self._lay_out()

    def show_card(self, view: CardView) -> None:
        """Show a finding."""
        words = self._language.words
        self._chip.mark(view.chip, view.chip_text)
        self._title.show_words(view.title)
        self.setAccessibleName(view.title)
        self._until.show_words(view.until)
        self._in_force.show_words(view.in_force)
        if self._body:
            self._body.show_card(view)
        self._why.show_part(view.summary or words.say("More about this"), lambda why: why.show_card(view))
        self._why.setVisible(bool(view.reasons) or self._short)
        self._show_missing(view)
        self._show_check(view)
        self._changes.show_changes(view.changes)
        self._norm.show_words(beside(words, view.certainty, view.norm, view.edition, view.reviewed))

    def _show_missing(self, view: CardView) -> None:
        """What is still open: as rows that lead to the questions, or as plain lines."""
        words = self._language.words
        title = words.say("Answer this to know more:") if self._asks else words.say("Not told in this example:")
        self._missing_facts = tuple(fact for fact, _ in view.missing)
        self._missing_title.show_words(title if view.missing else "")
        self._missing.show_items(view.missing if self._asks else ())
        self._untold.show_words(() if self._asks else [text for _, text in view.missing])

    def _show_check(self, view: CardView) -> None:
        """The answers that decided against a ground that is close: are they right?"""
        rows = view.check if self._asks else ()
        self._check_facts = tuple(fact for fact, _ in rows)
        self._check_title.show_words(self._language.words.say("Is your answer to this right?") if rows else "")
        self._check.show_items(rows)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        top = QHBoxLayout()
        top.setSpacing(NEAR)
        top.addWidget(self._chip)
        top.addStretch(1)
        box.addLayout(top)
        head = (self._title, self._until, self._in_force, self._body, self._why)
        missing, check = (self._missing_title, self._missing, self._untold), (self._check_title, self._check)
        for part in (*head, *missing, *check, self._changes, self._norm):
            if part is not None:
                box.addWidget(part)

    def _make_missing(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.asked.emit(self._missing_facts[self._missing.shown.index(row)]))
        return row

    def _make_check(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.asked.emit(self._check_facts[self._check.shown.index(row)]))
        return row


def _word_missing(row: DoorRow, missing: tuple[str, str]) -> None:
    row.show_words(missing[1])


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(NEAR)
    return box
