"""The coming years on the answer page: the picture, the period it has just named, the days to remember, the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.beside import beside
from app.views.timeline import PinView, YearsView, years_view
from ui.beside import Fitting
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.rows import DoorRow
from ui.spacing import CARD, HAIR, NEAR, PART, ROW, TIGHT
from ui.text import Bullet, Bullets, Text
from ui.timeline import Picture
from ui.timeline_keys import Legend
from ui.timeline_paint import draw_head
from ui.timeline_table import Table

_NARROW = 11  # times the height of a line


class PinLine(Bullet):
    """A day to remember, with the number it has in the picture."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0

    def show_pin(self, number: int, text: str) -> None:
        """Show a line."""
        self._number = number
        self.show_words(text)

    def _indent(self) -> int:
        return round(self.fontMetrics().height() * 1.6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_words(painter, self._indent())
        high = self.fontMetrics().height()
        radius = high * 0.46
        draw_head(painter, QPointF(radius + 1, high / 2), radius, self._number, self.font(), self.palette())


class PinBox(QWidget):
    """A day to remember, and where it stands in the law."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self._norm = PinLine(), Text("small")
        box, self._below = QVBoxLayout(self), QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(HAIR)
        box.addWidget(self.line)
        box.addLayout(self._below)
        self._below.addWidget(self._norm)
        self._fit()

    def show_pin(self, view: PinView) -> None:
        """Show a day."""
        self.line.show_pin(view.number, view.line)
        self._norm.show_words(view.norm)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self._below.setContentsMargins(self.line._indent(), 0, 0, 0)


class Turn(QWidget):
    """What the law asks for at the birthday to which the picture runs."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._text, self._norm = Text("third"), Text(), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self._title, self._text, self._norm):
            box.addWidget(part)

    def show_turn(self, view: YearsView) -> None:
        """Show it; without such a birthday it takes no room."""
        if view.turn is not None:
            self._title.show_words(view.turn.title)
            self._text.show_words(view.turn.text)
            self._norm.show_words(view.turn.norm)
        self.setVisible(view.turn is not None)


class Years(Fitting):
    """The section about the coming years. `asked` names a question whose answer would show more."""

    asked = Signal(str)

    def __init__(self, language: Language, *, ask: bool) -> None:
        super().__init__()
        self._language, self._ask = language, ask
        self._view: YearsView | None = None
        self._narrow = False
        self.title, self._lead = Text("second"), Listing(Text, Text.show_words, spacing=TIGHT)
        self.picture, self._said, self.sentence = Picture(), QFrame(), Text()
        self._legend = Legend()
        self._pins_title, self._pins = Text("third"), Listing(PinBox, PinBox.show_pin, spacing=NEAR)
        self._turn = Turn()
        self.seasons: Fold[Bullets] = Fold(language, Bullets)
        self._asks_title, self._asks = Text("soft"), Listing(self._make_ask, _word_ask, spacing=NEAR)
        self.table: Fold[Table] = Fold(language, lambda: Table(language))
        self.picture.chosen.connect(self._tell)
        self._lay_out()

    def show_interview(self, interview: Interview) -> None:
        """Show the coming years as the answers given so far let them be seen."""
        self.show_years(years_view(interview.book, interview.facts, interview.on, self._language.words))

    def show_years(self, view: YearsView | None) -> None:
        """Show the coming years; for somebody whom they do not concern the section takes no room."""
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self.title.show_words(view.title)
        self._lead.show_items(view.lead)
        self.picture.show_years(view)
        self._legend.show_keys(view.keys)
        self._legend.setAccessibleName(beside(self._language.words, *(key.text for key in view.keys)))
        self._pins_title.show_words(view.pins_title if view.pins else "")
        self._pins.show_items(view.pins)
        self._turn.show_turn(view)
        asks = view.asks if self._ask else ()
        self._asks_title.show_words(view.asks_title if asks else "")
        self._asks.show_items(asks)
        self.seasons.show_part(view.notes_title, lambda lines: lines.show_words(view.notes))
        self.seasons.setVisible(bool(view.notes))
        rows = [period.cells for period in view.periods]
        self.table.show_part(view.table_title, lambda table: table.show_rows(view.headers, rows))

    def _fit(self) -> None:
        """Where the picture would be too small to be read, the table stands alone."""
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.picture.setVisible(not narrow)
        self._said.setVisible(not narrow)
        self._legend.setVisible(not narrow)
        self.table.open(narrow)

    def begin_again(self) -> None:
        """For other answers: the first period is chosen, and the folds are closed."""
        self.picture.forget()
        self.table.open(False)
        self.seasons.open(False)

    def _tell(self, number: int) -> None:
        if self._view is not None:
            self.sentence.show_words(self._view.periods[number].sentence)

    def _lay_out(self) -> None:
        self._said.setProperty("look", "said")
        beside = QVBoxLayout(self._said)
        beside.setContentsMargins(PART, ROW, PART, ROW)
        beside.addWidget(self.sentence)
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(CARD, CARD, CARD, PART)
        inside.setSpacing(PART)
        asks, days = (self._asks_title, self._asks), (self._pins_title, self._pins, self._turn)
        for part in (self._lead, self.picture, self._said, self._legend, *asks, *days, self.seasons, self.table):
            inside.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(ROW)
        box.addWidget(self.title)
        box.addWidget(card)

    def _make_ask(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self._send(row))
        return row

    def _send(self, row: DoorRow) -> None:
        if self._view is not None:
            self.asked.emit(self._view.asks[self._asks.shown.index(row)][0])


def _word_ask(row: DoorRow, ask: tuple[str, str]) -> None:
    row.show_words(ask[1])
