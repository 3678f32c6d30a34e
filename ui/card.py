"""A finding as a card: its status, why, what is missing, what to bring and do, and the norm."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.shapes import CardView, ReasonView
from ui.chip import Chip
from ui.fold import Fold
from ui.glyphs import draw_sign
from ui.language import Language
from ui.listing import Listing
from ui.notices import Notices
from ui.rows import DoorRow
from ui.text import Bullet, Bullets, Text

_SIGNS = {True: "tick", False: "dash", None: "ring"}


class ReasonLine(Bullet):
    """A condition with its sign; the state also stands in words."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = "ring"

    def show_reason(self, reason: ReasonView, language: Language) -> None:
        """Show one condition."""
        self._sign = _SIGNS[reason.truth]
        self.show_words(language.words.say("{condition}: {state}", condition=reason.text, state=reason.truth_text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, indent = QPainter(self), self._indent()
        self.draw_words(painter, indent)
        side = indent * 0.85
        accent = self.palette().color(QPalette.ColorRole.Accent)
        draw_sign(painter, self._sign, QRectF(0, self.fontMetrics().height() * 0.12, side, side), accent)

    def _indent(self) -> int:
        return round(self.fontMetrics().height() * 1.1)


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
    """The conditions; on a short card the rest of its text too."""

    def __init__(self, language: Language, *, short: bool) -> None:
        super().__init__()
        self._reasons = Listing[ReasonLine, ReasonView](
            ReasonLine, lambda line, reason: line.show_reason(reason, language), spacing=6
        )
        self._body = CardBody(language) if short else None
        box = _column(self)
        box.setContentsMargins(20, 0, 0, 6)
        box.addWidget(self._reasons)
        if self._body:
            box.addWidget(self._body)

    def show_card(self, view: CardView) -> None:
        """Show the conditions."""
        self._reasons.show_items(view.reasons)
        if self._body:
            self._body.show_card(view)


class Card(QFrame):
    """One finding. A short card shows its text only when opened."""

    asked = Signal(str)

    def __init__(self, language: Language, *, short: bool) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language, self._short = language, short
        self._view: CardView | None = None
        self._chip, self._title, self._until = Chip(), Text("third"), Text("strong")
        self._body = None if short else CardBody(language)
        self._why = Fold(language, lambda: CardWhy(language, short=short))
        self._why.line.toggled.connect(self._fill_fold)
        self._missing_title = Text("strong")
        self._missing = Listing(self._make_missing, _word_missing, spacing=6)
        self._norm = Text("small")
        self._lay_out()

    def show_card(self, view: CardView) -> None:
        """Show a finding."""
        self._view = view
        words = self._language.words
        self._chip.mark(view.chip, view.chip_text)
        self._title.show_words(view.title)
        self._until.show_words(view.until)
        if self._body:
            self._body.show_card(view)
        self._why.show_words(view.summary or words.say("More about this"))
        self._why.setVisible(bool(view.reasons) or self._short)
        self._missing_title.show_words(words.say("Answer this to know more:") if view.missing else "")
        self._missing.show_items(view.missing)
        said = words.say(
            "{certainty} · {norm} · {edition}", certainty=view.certainty, norm=view.norm, edition=view.edition
        )
        self._norm.show_words(said)
        self._fill_fold()

    def _fill_fold(self) -> None:
        if self._view and self._why.content:
            self._why.content.show_card(self._view)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._chip)
        top.addStretch(1)
        box.addLayout(top)
        for part in (self._title, self._until, self._body, self._why, self._missing_title, self._missing, self._norm):
            if part is not None:
                box.addWidget(part)

    def _make_missing(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self._ask(row))
        return row

    def _ask(self, row: DoorRow) -> None:
        if self._view:
            self.asked.emit(self._view.missing[self._missing.shown.index(row)][0])


def _word_missing(row: DoorRow, missing: tuple[str, str]) -> None:
    row.show_words(missing[1])


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    return box
