"""What would change a finding, and what would end its ground: two folded parts of a card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.changes import ChangeLine, ChangesView
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR
from ui.text import Bullet, Text


class Line(QWidget):
    """One line, and below it the questions to which it leads."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[str, ...] = ()
        self.words = Bullet()
        self.questions = Listing(self._make_row, _word_row, spacing=NEAR)
        box = _column(self, 6)
        box.addWidget(self.words)
        box.addWidget(self.questions)

    def show_line(self, line: ChangeLine, *, ask: bool) -> None:
        """Show a line; its questions only where they can be answered."""
        self._facts = tuple(fact for fact, _ in line.questions)
        self.words.show_words(line.text)
        self.questions.show_items([label for _, label in line.questions] if ask else [])

    def _make_row(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.asked.emit(self._facts[self.questions.shown.index(row)]))
        return row


class Lines(QWidget):
    """Lines under a sentence of introduction."""

    asked = Signal(str)

    def __init__(self, *, ask: bool) -> None:
        super().__init__()
        self.intro = Text()
        self.lines = Listing[Line, ChangeLine](
            self._make_line, lambda line, told: line.show_line(told, ask=ask), spacing=NEAR
        )
        box = _column(self, 8)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.addWidget(self.intro)
        box.addWidget(self.lines)

    def show_lines(self, intro: str, lines: Sequence[ChangeLine]) -> None:
        """Show these lines."""
        self.intro.show_words(intro)
        self.lines.show_items(lines)

    def _make_line(self) -> Line:
        line = Line()
        line.asked.connect(self.asked)
        return line


class ChangesPart(QWidget):
    """The two folds; each is there only if it has something to tell."""

    asked = Signal(str)

    def __init__(self, language: Language, *, ask: bool) -> None:
        super().__init__()
        self._language, self._ask = language, ask
        self._box = _column(self, 2)

    @cached_property
    def changes(self) -> Fold[Lines]:
        """What would change it; made when there is something."""
        fold = Fold(self._language, self._make_lines)
        fold.hide()
        self._box.insertWidget(0, fold)
        return fold

    @cached_property
    def ends(self) -> Fold[Lines]:
        """What would end it, likewise."""
        fold = Fold(self._language, self._make_lines)
        fold.hide()
        self._box.addWidget(fold)
        return fold

    def show_changes(self, view: ChangesView) -> None:
        """Show what would change and what would end the finding of a card."""
        words = self._language.words
        if view.lines or "changes" in vars(self):
            self.changes.show_part(
                words.say("What would change this"), lambda lines: lines.show_lines(view.intro, view.lines)
            )
            self.changes.setVisible(bool(view.lines))
        if view.ends or "ends" in vars(self):
            self.ends.show_part(words.say("What would end this"), lambda lines: lines.show_lines("", view.ends))
            self.ends.setVisible(bool(view.ends))
        self.setVisible(bool(view.lines or view.ends))

    def _make_lines(self) -> Lines:
        lines = Lines(ask=self._ask)
        lines.asked.connect(self.asked)
        return lines


def _word_row(row: DoorRow, label: str) -> None:
    row.show_words(label)


def _column(widget: QWidget, spacing: int) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box
