"""The way to the emergency card from every page, with a way back. It needs no rule book."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.law.cards import Shelf, read_shelf
from app.trouble import Trouble
from app.views.emergency import tab_text
from app.words import mark
from ui.clock import Clock
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.emergency import EmergencyPage
from ui.trail import Trail


class Held(QObject):
    """Turns to the card and back. `read` reads the cards; it is asked again as long as something could not be read."""

    def __init__(self, frame: Frame, language: Language, read: Callable[[], Shelf] = read_shelf) -> None:
        super().__init__(frame)
        self.frame, self._language, self._read = frame, language, read
        self._shelf: Shelf | None = None
        self._trail = Trail(frame)
        self.clock = Clock(self)
        self.page = EmergencyPage(language, self.clock)
        self.pages: tuple[Page, ...] = (self.page,)
        frame.pages.addWidget(self.page)
        self.page.moment_came.connect(self._call)
        self.clock.changed.connect(self._calm)

    @property
    def shelf(self) -> Shelf:
        """The cards that can be read."""
        if self._shelf is None or self._shelf.faults:
            self._shelf = self._read()
        return self._shelf

    def name(self) -> str:
        """What the way to the cards is called; nothing without a card."""
        cards = self.shelf.cards
        return tab_text(cards[0], self._language.words) if cards else ""

    def open(self, card: str = "") -> None:
        """Turn to a card, or to that shown last. Raises Trouble when there is none that can be read."""
        shelf = self.shelf
        if not shelf.cards:
            raise shelf.faults[0] if shelf.faults else Trouble(mark("The emergency card is missing."))
        if self.frame.pages.currentWidget() is not self.page:
            self._trail.begin()
            self._trail.leave()
        self.page.show_shelf(shelf, card)
        called = self.frame.top.held_key.calls
        self.frame.top.held_key.call(False)
        self.frame.show_page(self.page, rail=False, back=True, forward=False)
        if called:
            self.page.go_to_clock()

    def renew(self) -> None:
        """Other rules are in use: their cards are read when next wanted."""
        self._shelf = None

    def back(self) -> bool:
        """To the page one came from. False if none is known."""
        return self._trail.back()

    @property
    def leads_back_to(self) -> Page | None:
        """The page one came from; None if none is known."""
        return self._trail.leads_to

    def lead_back_to(self, page: Page) -> None:
        """The page that one came from is gone; this one stands in its place."""
        self._trail.lead_to(page)

    def forget(self) -> None:
        """Stop the clock and forget when it was started."""
        self.clock.stop()

    def _calm(self) -> None:
        """A clock that was stopped has nothing to say any more."""
        if not self.clock.watch.runs:
            self.frame.top.held_key.call(False)

    def _call(self) -> None:
        """The clock has something to say where it is not seen."""
        self.frame.top.held_key.call(not self.page.shows_clock)
