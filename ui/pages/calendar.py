"""The days that go into a calendar, under neutral names or under their own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.law.interview import Interview
from app.papers.calendar import calendar_file
from app.views.dates import DateView, dates_to_keep
from app.views.open_questions import AsksView
from app.views.take_along import DayToKeep, days_to_ask, days_to_keep, paper_door
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.open_questions import AskRows
from ui.outlet import DATES, Outlet
from ui.pages.taking import TakingPage
from ui.rows import ChoiceRow
from ui.spacing import CARD, HAIR, NEAR, ROW
from ui.text import Text

_NOTHING = AsksView("", (), "")


class DayBox(QFrame):
    """A day, and how the calendar names it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.text, self.named = Text(), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, ROW, CARD, ROW)
        box.setSpacing(HAIR)
        for part in (self.text, self.named):
            box.addWidget(part)

    def show_day(self, day: DayToKeep) -> None:
        """Show it."""
        self.text.show_words(day.text)
        self.named.show_words(day.named)


class CalendarPage(TakingPage):
    """Chooses the names, shows the days, and saves them. `asked` names a question that would add a day."""

    asked = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._ask, self.rows, self._title = Text("strong"), RowList(), Text("second")
        self._ask.setBuddy(self.rows)
        self.neutral, self.plain = self.rows.add(ChoiceRow("neutral")), self.rows.add(ChoiceRow("plain"))
        self.days, self.none = Listing(DayBox, DayBox.show_day, spacing=NEAR), Box("quiet")
        self.unknown = AskRows(ask=True)
        self.outlet, self._hint = Outlet(language, (DATES,)), Text("small")
        days = (self._title, self.none, self.days, self.unknown)
        for part in (self._ask, self.rows, *days, self.outlet, self._hint):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.rows.edited.connect(self._rename)
        self.unknown.asked.connect(self.asked)

    def show_days(self, interview: Interview, *, warns: bool) -> None:
        """Show the days of an interview, under neutral names."""
        self._interview = interview
        self.neutral.setChecked(True)
        self.outlet.calm()
        self.begin(warns=warns)

    def file(self) -> bytes:
        """The calendar as it is shown."""
        assert self._interview is not None  # noqa: S101 (the button is there only with an interview)
        names = {"neutral": self.neutral.isChecked()}
        return calendar_file(self._dates(), self._interview.on, self.language.words, **names)

    def forget(self) -> None:
        """Drop the days."""
        self._interview = None
        self.days.show_items(())
        self.unknown.show_asks(_NOTHING)
        self.outlet.calm()

    def retranslate(self) -> None:
        words = self.language.words
        door = paper_door("calendar", words)
        self.heading.show_words(door.title)
        self.lead.show_words(door.text)
        self._ask.show_words(words.say("How are the days named?"))
        self.neutral.show_words(
            words.say("By neutral names"), words.say("Whoever sees the calendar does not learn what they are about.")
        )
        self.plain.show_words(words.say("By their own names"), words.say("Others may see the calendar on your phone."))
        for row in self.rows.rows:
            row.setAccessibleDescription(f"{self._ask.text()} {row.note}")
        self._hint.show_words(
            words.say(
                "Open the saved file with the calendar. It reminds you three days before and on the day before. "
                "Some calendars, for example Google's, leave the reminders out: then set your own."
            )
        )
        self._show_dates()
        self.outlet.retranslate()
        super().retranslate()

    def _show_dates(self) -> None:
        words = self.language.words
        dates = self._dates()
        for part in (self._ask, self.rows, self.outlet, self._hint):
            part.setVisible(bool(dates))
        self._title.show_words(words.say("Days that go in") if dates else "")
        self.none.show_words("" if dates else words.say("Your answers name no day to keep yet."))
        self.days.show_items(days_to_keep(dates, words, neutral=self.neutral.isChecked()))
        self.unknown.show_asks(days_to_ask(self._interview, words) if self._interview else _NOTHING)

    def _rename(self) -> None:
        self.outlet.calm()
        self._show_dates()

    def _dates(self) -> tuple[DateView, ...]:
        interview = self._interview
        if interview is None:
            return ()
        return dates_to_keep(interview.book, interview.facts, interview.on, self.language.words)
