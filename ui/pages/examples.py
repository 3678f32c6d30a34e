"""Worked examples: by what they are about, each a row that leads to its answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.law.book import RuleBook
from app.law.examples import Example
from app.views.examples import ExampleGroup, ExamplePart, example_parts, example_view
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR, PART
from ui.text import Text


class ExampleRows(QFrame):
    """The examples about one norm."""

    opened = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._examples: tuple[Example, ...] = ()
        self.rows = Listing[DoorRow, tuple[str, str]](self._make_row, _word_row, spacing=NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.addWidget(self.rows)

    def show_examples(self, book: RuleBook, examples: tuple[Example, ...]) -> None:
        """Show these examples."""
        self._examples = examples
        views = [example_view(book, example, self._language.words) for example in examples]
        self.rows.show_items([(view.text, view.outcome) for view in views])

    def _make_row(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.opened.emit(self._examples[self.rows.shown.index(row)]))
        return row


class NormFold(Fold[ExampleRows]):
    """What the examples under it are about."""

    opened = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(language, self._make_rows)
        self.line.bold = False

    def show_norm(self, book: RuleBook, group: ExampleGroup) -> None:
        """Show the examples about a norm; they are worded only while it is open."""
        title = self._language.words.say("{title} ({n})", title=group.title, n=len(group.examples))
        self.show_part(title, lambda rows: rows.show_examples(book, group.examples))

    def _make_rows(self) -> ExampleRows:
        rows = ExampleRows(self._language)
        rows.opened.connect(self.opened)
        return rows


class PartBox(QWidget):
    """Norms of one kind under a heading."""

    opened = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._title = Text("second")
        self.norms = Listing[NormFold, tuple[RuleBook, ExampleGroup]](self._make_norm, _word_norm, spacing=0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(NEAR)
        box.addWidget(self._title)
        box.addWidget(self.norms)

    def show_part(self, book: RuleBook, part: ExamplePart) -> None:
        """Show the norms of a kind."""
        self._title.show_words(part.title)
        self.norms.show_items([(book, group) for group in part.groups])

    def _make_norm(self) -> NormFold:
        fold = NormFold(self._language)
        fold.opened.connect(self.opened)
        return fold


class ExamplesPage(Page):
    """All worked examples."""

    opened = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, tuple[Example, ...]] | None = None
        self._hint, self._none = Text("lead"), Box("quiet", sign="nothing")
        self.parts = Listing[PartBox, tuple[RuleBook, ExamplePart]](self._make_part, _word_part, spacing=PART)
        for part in (self.heading, self._hint, self._none, self.parts):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_examples(self, book: RuleBook, examples: tuple[Example, ...]) -> None:
        """Show examples, every norm folded."""
        self.parts.show_items(())
        self._shown = (book, examples)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        book, examples = self._shown
        self.heading.show_words(words.say("Worked examples"))
        self._hint.show_words(words.say(
            "Invented and published cases, each with what the law says for it. Choose one to see its whole answer."
        ))  # fmt: skip
        self._none.show_words(
            "" if examples else words.say("This copy holds no examples. The topics tell the law itself.")
        )
        self.read_on_arrival(self._hint.text())
        self.parts.show_items([(book, part) for part in example_parts(book, examples, words)])

    def _make_part(self) -> PartBox:
        box = PartBox(self.language)
        box.opened.connect(self.opened)
        return box


def _word_row(row: DoorRow, example: tuple[str, str]) -> None:
    row.show_words(*example)


def _word_norm(fold: NormFold, norm: tuple[RuleBook, ExampleGroup]) -> None:
    fold.show_norm(*norm)


def _word_part(box: PartBox, part: tuple[RuleBook, ExamplePart]) -> None:
    box.show_part(*part)
