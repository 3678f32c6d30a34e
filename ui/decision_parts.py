"""What the page after a decision is made of: later days, the times that run, and what a complaint stops."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.decision import CountedView, FilingView, SuspensionView
from ui.due import DueBox
from ui.inputs.day_fields import DayFields
from ui.language import Language
from ui.listing import Listing
from ui.no_drag import NoDrag
from ui.note_part import PartBox
from ui.notices import Box
from ui.spacing import CARD, NEAR, PART, ROW, TIGHT
from ui.text import Heading, Text


class FilingBox(DueBox):
    """A time that runs, how many days are left, and where one files."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.left, self.where = Text(), Text("strong")
        box = self.layout()
        assert isinstance(box, QVBoxLayout)  # noqa: S101 (that of the box for a time)
        for number, part in enumerate((self.left, self.where), 1):
            box.insertWidget(number, part)

    def show_filing(self, view: FilingView) -> None:
        """Show a time."""
        self.show_due(view.due)
        self.left.show_words(view.left)
        self.where.show_words(view.where)


class LaterDay(QWidget):
    """Something that may have happened since, and its day."""

    entered = Signal()
    touched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._label, self.error, self.fields = Text("strong"), Box("fault", "error"), DayFields()
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, TIGHT, 0, NEAR)
        box.setSpacing(NEAR)
        for part in (self._label, self.error, self.fields):
            box.addWidget(part)
        self.error.hide()
        self.fields.entered.connect(self.entered)
        self.fields.touched.connect(self.touched)

    def show_event(self, event: tuple[str, str], fault: str, language: Language) -> None:
        """Show what may have happened, and what is wrong with its day."""
        self.name = event[0]
        self._label.show_words(event[1])
        self.fields.show_words(event[1], language.words)
        self.error.show_words(fault)
        self.fields.day.setAccessibleDescription(fault or event[1])

    def point(self) -> None:
        """Take the focus."""
        self.fields.day.setFocus(Qt.FocusReason.OtherFocusReason)


class LaterDays(QWidget):
    """All that may have happened since."""

    entered = Signal()
    touched = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._faults: Mapping[str, str] = {}
        self.days = Listing(self._make, self._word, spacing=TIGHT)
        self._language = language
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        box.addWidget(self.days)

    def show_events(self, events: tuple[tuple[str, str], ...], faults: Mapping[str, str]) -> None:
        """Show what can be told, and what is wrong with what was."""
        self._faults = faults
        self.days.show_items(events)

    def entries(self) -> dict[str, tuple[str, str, str]]:
        """Year, month and day as texts, by event; those left open are not among them."""
        return {day.name: day.fields.value() for day in self.days.shown if any(day.fields.value())}

    def day(self, event: str) -> LaterDay:
        """The fields of an event."""
        return next(day for day in self.days.shown if day.name == event)

    def _word(self, day: LaterDay, event: tuple[str, str]) -> None:
        day.show_event(event, self._faults.get(event[0], ""), self._language)

    def _make(self) -> LaterDay:
        day = LaterDay()
        day.entered.connect(self.entered)
        day.touched.connect(self.touched)
        return day


class Counted(QWidget):
    """The days, in their order."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.title, self.hurry, self._assumed, self._caveat = Heading("second"), Box(), Box(), Text("soft")
        self.filings = Listing(lambda: FilingBox(language), FilingBox.show_filing)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(ROW)
        for part in (self.title, self.hurry, self._assumed, self.filings, self._caveat):
            box.addWidget(part)

    def show_counted(self, view: CountedView | None) -> None:
        """Show the days; without any this takes no room."""
        self.title.show_words(view.title if view else "")
        self.hurry.show_words(view.hurry if view else "")
        self._assumed.show_words(view.assumed if view else "")
        self.filings.show_items(view.filings if view else ())
        self._caveat.show_words(view.caveat if view else "")
        self.setVisible(view is not None)


class SuspensionBox(PartBox):
    """What a complaint stops, what is not known of it, and the line to ask for it."""

    def __init__(self, language: Language) -> None:
        self._ask, self.line, self._dispatch = Text("strong"), Text("lead"), Box()
        frame = QFrame()
        frame.setProperty("look", "card")
        box = QVBoxLayout(frame)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self._ask, self.line):
            box.addWidget(part)
        super().__init__(language, after=(frame, self._dispatch))
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        NoDrag(self.line)

    def show_suspension(self, view: SuspensionView) -> None:
        """Show it."""
        self.show_part(view.part)
        self._ask.show_words(view.ask)
        self.line.show_words(view.line)
        self._dispatch.show_words(view.dispatch)
