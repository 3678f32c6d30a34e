"""The card for a man who is being held, and for those whose man was taken: large, nothing to fill in, with a clock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.card_schema import CardPart, CardSpec
from app.law.cards import Shelf
from app.views.emergency import EmergencyView, clock_view, emergency_view, tab_text
from ui.announce import announce
from ui.beside import Beside
from ui.clock import Clock, ClockPanel
from ui.contacts import Contacts
from ui.emergency_part import PartBox
from ui.language import Language
from ui.notices import Notices
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import NEAR, TIGHT
from ui.tabs import Tabs
from ui.text import Text


class Jumps(QWidget):
    """Ways to the parts further down, two beside one another where there is room."""

    chosen = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.rows = [DoorRow(bold=False) for _ in range(count)]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, TIGHT, 0, TIGHT)
        box.setSpacing(NEAR)
        for first in range(0, count, 2):
            box.addWidget(Beside(*self.rows[first : first + 2], from_width=22, spacing=NEAR))
        for number, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))

    def show_words(self, names: Sequence[str]) -> None:
        """Name the parts."""
        for row, name in zip(self.rows, names, strict=True):
            row.show_words(name)


class CardBody(QWidget):
    """All parts of one card below one another; below the clock stand the ways to those further down.

    Those further down are made by `complete`, so that the first ones and the clock can be painted before them.
    """

    asked = Signal(int)
    painted = Signal()

    def __init__(self, language: Language, clock: Clock, card: CardSpec) -> None:
        super().__init__()
        self.card = card
        self.panel = ClockPanel(language, clock, card)
        self.parts: list[PartBox] = []
        self._further = next(number for number, part in enumerate(card.parts, 1) if part.clock)
        self.jumps = Jumps(len(card.parts) - self._further)
        self.jumps.chosen.connect(lambda number: self.asked.emit(self._further + number))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)
        self._make(card.parts[: self._further])

    @property
    def complete(self) -> bool:
        """Whether all parts are there."""
        return len(self.parts) == len(self.card.parts)

    def make_further(self) -> None:
        """Make what is further down."""
        self._make(self.card.parts[len(self.parts) :])

    def show_view(self, view: EmergencyView) -> None:
        """Show the card in the language of now."""
        for box, part in zip(self.parts, view.parts, strict=False):
            box.show_part(part)
        self.jumps.show_words([part.title for part in view.parts[self._further :]])
        self.panel.show_clock()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.complete:
            QTimer.singleShot(0, self, self.painted.emit)

    def _make(self, parts: Sequence[CardPart]) -> None:
        for part in parts:
            self.parts.append(PartBox((self.panel, self.jumps) if part.clock else (), first=not self.parts))
            self._box.addWidget(self.parts[-1])


class EmergencyPage(Page):
    """The cards under their tabs. What the clock says at a moment is read aloud at once, whatever page shows."""

    moment_came = Signal()
    on_paper = Signal()
    explains = False
    stays = True
    heading_look = "third"  # in large letters, too, the advice has to be seen at once

    def __init__(self, language: Language, clock: Clock) -> None:
        super().__init__(language)
        self.clock = clock
        self._shelf = Shelf((), (), ())
        self._bodies: dict[str, CardBody] = {}
        self._told: set[int] = set()
        self.tabs, self._faults = Tabs(), Notices()
        self._bodies_box = QVBoxLayout()
        self.column.setSpacing(TIGHT)
        self._ask_title, self._ask = Text("second"), Contacts()
        self._practice, self._caveat, self._as_of = Text("small"), Text("soft"), Text("small")
        self._review, self.paper_row = Text("small"), DoorRow(sign="page")
        for part in (self.tabs, self._faults, self.heading):
            self.column.addWidget(part)
        self.column.addLayout(self._bodies_box)
        ends = (self.paper_row, self._review, self._practice, self._caveat, self._as_of)
        for part in (self._ask_title, self._ask, *ends):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.tabs.chosen.connect(self._turn)
        clock.changed.connect(self._follow)
        self.paper_row.clicked.connect(self.on_paper)

    def _top(self, line: int) -> int:
        return min(8, line)

    @property
    def body(self) -> CardBody | None:
        """The card under the chosen tab."""
        return self._bodies.get(self._shelf.cards[self.tabs.current].id) if self._shelf.cards else None

    @property
    def shows_clock(self) -> bool:
        """Whether the clock can be seen now."""
        return self.body is not None and not self.body.panel.visibleRegion().isEmpty()

    def go_to_clock(self) -> None:
        """The clock comes to the top and is read."""
        if self.body is not None:
            self._jump(self.body.panel.started)

    def go_to_part(self, number: int) -> None:
        """A part of the card comes to the top, and its heading is read."""
        self._complete()
        if self.body is not None:
            self._jump(self.body.parts[number].title)

    def show_shelf(self, shelf: Shelf, wanted: str = "") -> None:
        """Show the cards that could be read, and of them the one that is wanted."""
        self._shelf = shelf
        self.retranslate()
        names = [card.id for card in shelf.cards]
        if wanted in names:
            self.tabs.choose(names.index(wanted))

    def retranslate(self) -> None:
        if not self._shelf.cards:
            return
        words = self.language.words
        names = [tab_text(card, words) for card in self._shelf.cards]
        places = [words.say("tab {n} of {all}", n=n, all=len(names)) for n in range(1, len(names) + 1)]
        self.tabs.show_words(names, places)
        self._faults.show_words(tuple(fault.sentence(words) for fault in self._shelf.faults))
        self._show_card()

    def _show_card(self) -> None:
        card = self._shelf.cards[self.tabs.current]
        view = emergency_view(card, self._shelf, self.clock.watch, self.language.words)
        if card.id not in self._bodies:
            self._bodies[card.id] = CardBody(self.language, self.clock, card)
            self._bodies_box.addWidget(self._bodies[card.id])
            self._bodies[card.id].asked.connect(self.go_to_part)
            self._bodies[card.id].painted.connect(self._complete)
        for name, body in self._bodies.items():
            body.setVisible(name == card.id)
        self.heading.show_words(view.title)
        self._bodies[card.id].show_view(view)
        self.read_on_arrival(*(line.text for line in view.parts[0].lines))
        self._ask_title.show_words(view.contacts_title)
        self._ask.show_contacts(view.contacts, entered=bool(self._shelf.contacts))
        words = self.language.words
        self.paper_row.show_words(
            words.say("This card on paper"), words.say("One sheet to fold, in two languages, to save or print.")
        )
        self._review.show_words(view.review)
        self._practice.show_words(view.practice)
        self._caveat.show_words(view.caveat)
        self._as_of.show_words(view.as_of)

    def _complete(self) -> None:
        """What is above has been painted: make what is further down."""
        if self.body is not None and not self.body.complete:
            self.body.make_further()
            self._show_card()

    def _turn(self, _number: int) -> None:
        if self._shelf.cards and self._bodies:
            self._show_card()
            self.verticalScrollBar().setValue(0)
            announce(self, self.heading.text())

    def _jump(self, goal: QWidget) -> None:
        """Bring a heading to the top and have it read."""
        self.verticalScrollBar().setValue(goal.mapTo(self._sheet, QPoint(0, 0)).y())
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(goal, Text):
            announce(self, goal.text())

    def _follow(self) -> None:
        """The clock shows another minute, or another time at which it began."""
        if self.body is None:
            return
        self._show_card()
        self._tell_moments(self.body.card)

    def _tell_moments(self, card: CardSpec) -> None:
        """Read a moment aloud when it comes, once; the newest last, as it is the one that is heard to its end."""
        watch = self.clock.watch
        come = watch.reached(card.clock.moments)
        new = [moment.minutes for moment in come if moment.minutes not in self._told]
        self._told = {moment.minutes for moment in come}
        if new:
            newest = clock_view(card, watch, self.language.words).reached[0]
            announce(self.window(), newest.text, urgent=True)
            self.moment_came.emit()
