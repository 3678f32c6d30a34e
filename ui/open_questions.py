"""Questions that are open, as rows that lead to them: under the headline, and for grounds nobody asked about yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.open_questions import AsksView, UnaskedLine, UnaskedView
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR
from ui.text import Text


class AskRows(QWidget):
    """Questions under a heading; `asked` names the one that was pressed. Nobody else can press them."""

    asked = Signal(str)

    def __init__(self, *, ask: bool) -> None:
        super().__init__()
        self._ask = ask
        self._facts: tuple[str, ...] = ()
        self.title, self.rest = Text("third"), Text("soft")
        self.rows = Listing[QWidget, str](self._make, _word, spacing=NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.title, self.rows, self.rest):
            box.addWidget(part)

    def show_asks(self, view: AsksView) -> None:
        """Show the questions; without any this takes no room."""
        self._facts = tuple(fact for fact, _ in view.questions)
        self.title.show_words(view.title)
        self.rows.show_items([text for _, text in view.questions])
        self.rest.show_words(view.rest)
        self.setVisible(bool(view.questions))

    def _make(self) -> QWidget:
        if not self._ask:
            return Text()
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.asked.emit(self._facts[self.rows.shown.index(row)]))
        return row


class UnaskedRows(QWidget):
    """One line for each ground nobody asked about yet, with its first question."""

    asked = Signal(str)

    def __init__(self, *, ask: bool) -> None:
        super().__init__()
        self._ask = ask
        self._facts: tuple[str, ...] = ()
        self.rows = Listing[QWidget, UnaskedLine](self._make, _word_line, spacing=NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.addWidget(self.rows)

    def show_lines(self, lines: tuple[UnaskedLine, ...]) -> None:
        """Show them."""
        self._facts = tuple(line.fact for line in lines)
        self.rows.show_items(lines)

    def _make(self) -> QWidget:
        if not self._ask:
            return Text()
        row = DoorRow()
        row.clicked.connect(lambda: self.asked.emit(self._facts[self.rows.shown.index(row)]))
        return row


class UnaskedFold(Fold[UnaskedRows]):
    """Those grounds under a folded heading."""

    asked = Signal(str)

    def __init__(self, language: Language, *, ask: bool) -> None:
        super().__init__(language, lambda: self._rows(ask))

    def show_unasked(self, view: UnaskedView) -> None:
        """Show them; without any the fold takes no room."""
        title = self._language.words.say("{title} ({n})", title=view.title, n=len(view.lines)) if view.lines else ""
        self.show_part(title, lambda rows: rows.show_lines(view.lines))
        self.setVisible(bool(view.lines))

    def _rows(self, ask: bool) -> UnaskedRows:
        rows = UnaskedRows(ask=ask)
        rows.asked.connect(self.asked)
        return rows


def _word(row: QWidget, text: str) -> None:
    if isinstance(row, DoorRow | Text):
        row.show_words(text)


def _word_line(row: QWidget, line: UnaskedLine) -> None:
    if isinstance(row, DoorRow):
        row.show_words(line.title, line.question)
    elif isinstance(row, Text):
        row.show_words(line.title)
