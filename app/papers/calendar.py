"""The days to keep as a calendar file (RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.views.dates import DateView
from app.words import Words, mark

if TYPE_CHECKING:
    from icalendar import Event

DAYS_BEFORE, MORNING, EARLY = (3, 1), 9, 6


def calendar_file(dates: Iterable[DateView], on: date, words: Words, *, neutral: bool) -> bytes:
    """A calendar of whole days, each with a reminder some days before.

    `neutral` leaves out everything that tells what the days are about; what has the same neutral name on the same day
    is one entry. The stamp is the day asked about, at midnight: when the file was made is nobody's business. The same
    case gives the same entries, so that a second import replaces the first.
    """
    from icalendar import Calendar

    calendar: Any = Calendar()
    calendar.add("prodid", "-//calendar//")
    calendar.add("version", "2.0")
    for uid, view in {_uid(view, neutral=neutral): view for view in dates}.items():
        calendar.add_component(_event(uid, view, on, words, neutral=neutral))
    return calendar.to_ical()


def _event(uid: str, view: DateView, on: date, words: Words, *, neutral: bool) -> Event:
    from icalendar import Event

    event: Any = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime(on.year, on.month, on.day, tzinfo=UTC))
    event.add("dtstart", view.day)
    if view.day < date.max:
        event.add("dtend", view.day + timedelta(days=1))
    event.add("summary", view.neutral if neutral else view.title)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if not neutral:
        event.add("description", "\n".join(filter(None, (view.detail, words.say(_CONFIRM)))))
    for reminder in _reminders(view, on):
        event.add_component(reminder)
    return event


_CONFIRM = mark("This is information, not legal advice. Check the day with the office or a lawyer.")


def _reminders(view: DateView, on: date) -> Iterator[Any]:
    """In the morning, some days before, each only where that is still to come; otherwise early on the day itself."""
    left = (view.day - on).days
    before = [days for days in DAYS_BEFORE if days < left]
    yield from (_reminder(view, timedelta(days=-days, hours=MORNING)) for days in before)
    if not before:
        yield _reminder(view, timedelta(hours=EARLY))


def _reminder(view: DateView, when: timedelta) -> Any:
    """It is neutral in any case: a locked screen shows it."""
    from icalendar import Alarm

    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", when)
    alarm.add("description", view.neutral)
    return alarm


def _uid(view: DateView, *, neutral: bool) -> str:
    """A name for the entry that is the same each time. It is made only of what the entry tells anyway: whoever has the
    program could try out every other name until one fits."""
    told = view.sort if neutral else view.key
    return hashlib.sha256(f"{told} {view.day.isoformat()}".encode()).hexdigest()[:32]
