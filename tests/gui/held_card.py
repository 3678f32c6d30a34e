"""The emergency card in a window, by its parts, and the two clocks behind its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtWidgets import QLabel

from app.law.cards import read_shelf
from gui.reader import settle, visible
from ui.clock import ClockPanel
from ui.held import Held
from ui.pages.emergency import CardBody, EmergencyPage
from ui.window import Window

MINUTE = 60
CARDS = read_shelf().cards


class Times:
    """The two clocks behind the stopwatch: one that never jumps, and the one on the wall."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.wall = datetime(2026, 11, 22, 14, 5, 40, tzinfo=UTC)


class Said(NamedTuple):
    """What a screen reader was given to say."""

    text: str
    urgent: bool


class Card:
    """The card in a window, by its parts."""

    def __init__(self, window: Window, times: Times) -> None:
        self.window, self.times = window, times
        watch = self.held.clock.watch
        watch._steady, watch._now = lambda: times.seconds, lambda: times.wall

    @property
    def held(self) -> Held:
        return self.window.held

    @property
    def page(self) -> EmergencyPage:
        return self.held.page

    @property
    def body(self) -> CardBody:
        assert self.page.body is not None
        return self.page.body

    @property
    def panel(self) -> ClockPanel:
        return self.body.panel

    def pass_minutes(self, minutes: float) -> None:
        """Let the time go on, and let the clock beat."""
        self.times.seconds += minutes * MINUTE
        self.held.clock.beat()
        settle()

    def said(self) -> list[str]:
        """All words of the page that can be seen."""
        return [label.text() for label in visible(self.page) if isinstance(label, QLabel) and label.text()]
