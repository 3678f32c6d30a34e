"""The left rail: the sections and how far each has come, then the answers and the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.glyphs import draw_sign
from ui.language import Language
from ui.listing import Listing
from ui.rows import Row, press_on_enter
from ui.spacing import ROW

if TYPE_CHECKING:
    from app.law.interview import Interview

REVIEW, ANSWER = "review", "answer"
_BESIDE_MENU = 80  # what a menu has on both sides of its lines
_SIGNS = {"open": "ring", "current": "dot", "done": "done", "skipped": "skipped", REVIEW: "check", ANSWER: "page"}


@dataclass(frozen=True, slots=True)
class Stop:
    """A line of the rail: where it leads, its words, and whether one can go there now."""

    goal: str
    title: str
    state_text: str
    sign: str
    here: bool
    reachable: bool


class StopRow(Row, QPushButton):
    """A line of the rail."""

    mark_shape = "here"
    framed = False
    spoken_role = QAccessible.Role.PageTab

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self._sign = "ring"
        self._stop: Stop | None = None
        self.dress()

    def show_stop(self, stop: Stop) -> None:
        """Show a line. Most stay as they are when another question comes."""
        if stop == self._stop:
            return
        self._stop = stop
        self._sign = stop.sign
        self.bold = stop.here
        self.setChecked(stop.here)
        self.setEnabled(stop.reachable)
        self.show_words(stop.title, stop.state_text)

    def nextCheckState(self) -> None:
        """A click leads somewhere; it does not check the line."""

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not press_on_enter(self, e):
            super().keyPressEvent(e)

    def _side(self) -> int:
        return 10

    def _room(self) -> int:
        return 4

    def _left(self) -> int:
        return self._side() + self._mark() + 10

    def _paint_mark(self, painter: QPainter) -> None:
        side = self._mark()
        box = QRectF(self._side(), self._room() + 2, side, side)
        role = QPalette.ColorRole.Accent if self.isEnabled() else QPalette.ColorRole.ButtonText
        draw_sign(painter, self._sign, box, self.palette().color(role))


class Rail(QScrollArea):
    """The way so far. In a narrow window the same lines stand in a menu."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._show: Callable[[], tuple[Stop, ...]] = tuple
        self._stops: tuple[Stop, ...] = ()
        self._rows = Listing(self._make_row, StopRow.show_stop, spacing=0)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("look", "rail")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet = QFrame()
        sheet.setProperty("look", "sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(ROW, ROW, ROW, ROW)
        box.addWidget(self._rows)
        box.addStretch(1)
        self.setWidget(sheet)
        self._fit()

    def show_way(self, interview: Interview, page: str) -> None:
        """Show how far an interview has come; `page` is the page that shows."""
        self._show = lambda: _stops(interview, page, self._language)
        self.retranslate()

    def forget(self) -> None:
        """Show nothing any more of how far anybody has come."""
        self._show = tuple
        self.retranslate()

    def first(self) -> QWidget:
        """The line that the keys come to: that of the page that shows, or else the first that leads anywhere."""
        rows = [row for row in self._rows.shown if row.isEnabled()]
        return next((row for row in rows if row.isChecked()), rows[0] if rows else self)

    def retranslate(self) -> None:
        self._stops = self._show()
        self._rows.show_items(self._stops)

    def fill_menu(self, menu: QMenu) -> None:
        """Put the same lines into a menu; one that would be wider than the window leaves out how far it has come."""
        menu.clear()
        room = self.window().width() - _BESIDE_MENU
        for stop in self._stops:
            whole = f"{stop.title} · {stop.state_text}" if stop.state_text else stop.title
            fits = menu.fontMetrics().horizontalAdvance(whole) <= room
            action = menu.addAction((whole if fits else stop.title).replace("&", "&&"))
            action.setEnabled(stop.reachable)
            action.triggered.connect(lambda _=False, goal=stop.goal: self.chosen.emit(goal))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.setFixedWidth(round(self.fontMetrics().height() * 11.5))

    def _make_row(self) -> StopRow:
        row = StopRow()
        row.clicked.connect(lambda: self.chosen.emit(self._stops[self._rows.shown.index(row)].goal))
        return row


def _stops(interview: Interview, page: str, language: Language) -> tuple[Stop, ...]:
    from app.views.rail import rail_view  # not before there is an interview: the frame stands without the rules

    words = language.words
    sections = tuple(
        Stop(
            goal=entry.first_fact or "",
            title=entry.title,
            state_text=entry.state_text,
            sign=_SIGNS[entry.state],
            here=entry.state == "current" and page == "question",
            reachable=entry.first_fact is not None,
        )
        for entry in rail_view(interview, words, asking=page == "question")
    )
    begun = bool(interview.facts)
    return (
        *sections,
        Stop(REVIEW, words.say("Check your answers"), "", _SIGNS[REVIEW], page == REVIEW, begun),
        Stop(ANSWER, words.say("Answer"), "", _SIGNS[ANSWER], page == ANSWER, begun),
    )
