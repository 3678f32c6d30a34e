"""The days to keep as a calendar file (RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.views.dates import DateView
from app.words import Words, mark

if TYPE_CHECKING:
    from icalendar import Event

DAYS_BEFORE = 3


def calendar_file(dates: Iterable[DateView], on: date, words: Words, *, neutral: bool) -> bytes:
    """A calendar of whole days, each with a reminder three days before.

    `neutral` leaves out everything that tells what the days are about. The stamp is the day asked about, at midnight:
    when the file was made is nobody's business. The same case gives the same entries, so that a second import
    replaces the first.
    """
    from icalendar import Calendar

    calendar: Any = Calendar()
    calendar.add("prodid", "-//calendar//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for view in dates:
        calendar.add_component(_event(view, on, words, neutral=neutral))
    return calendar.to_ical()


def _event(view: DateView, on: date, words: Words, *, neutral: bool) -> Event:
    from icalendar import Event

    event: Any = Event()
    event.add("uid", _uid(view))
    event.add("dtstamp", datetime(on.year, on.month, on.day, tzinfo=UTC))
    event.add("dtstart", view.day)
    event.add("dtend", view.day + timedelta(days=1))
    event.add("summary", view.neutral if neutral else view.title)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if not neutral:
        event.add("description", "\n".join(filter(None, (view.detail, words.say(_CONFIRM)))))
    event.add_component(_reminder(view.neutral))
    return event


_CONFIRM = mark("This is information, not legal advice. Check the day with the office or a lawyer.")


def _reminder(text: str) -> Any:
    from icalendar import Alarm

    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-DAYS_BEFORE, hours=9))
    alarm.add("description", text)
    return alarm


def _uid(view: DateView) -> str:
    """A name for the entry that is the same each time and tells nothing."""
    return hashlib.sha256(f"{view.key} {view.day.isoformat()}".encode()).hexdigest()[:32]
