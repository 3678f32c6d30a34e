"""What calendars are known to stumble over when they take in a file, held against the calendars of some people.

Gathered from what their users and makers reported, one check each:
- Apple's takes in nothing when one reminder is malformed, and no file with a METHOD and more than one entry;
- Thunderbird drops a reminder without an action, a text or a duration, and shows one of two entries with the same UID;
- Google's shows one of those two as well, takes at most 1 MB, and leaves reminders out, which the page says;
- all of them show an entry of a day on the day after as well, or not at all, where its end is not the next day;
- some want names in capitals, no blank after the colon, no mark at the beginning of the file, and its version first.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import product
from typing import Any

import icalendar
import pytest
import vobject
from people_who_print import CASES, ON

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.papers.calendar import calendar_file
from app.views.dates import DateView, dates_to_keep
from app.words import LANGUAGES, words_for

PEOPLE = ("on leave", "missed", "decided", "everything")
_UNUSUAL = re.compile(r"[^\S \n]|[\u200b-\u200f\u2060\ufeff]")


@pytest.fixture(scope="module", params=list(product(LANGUAGES, (True, False))), ids=lambda one: f"{one[0]}-{one[1]}")
def files(request: pytest.FixtureRequest, book: RuleBook) -> list[bytes]:
    """The calendars of these people in one language, neutral or not."""
    language, neutral = request.param
    words = words_for(language)
    return [calendar_file(kept(book, name, language), ON, words, neutral=neutral) for name in PEOPLE]


def kept(book: RuleBook, name: str, language: str) -> tuple[DateView, ...]:
    """The days of one of them."""
    return dates_to_keep(book, read_facts(CASES[name], book.facts, ON), ON, words_for(language))


def entries(content: bytes) -> list[Any]:
    """The entries of a calendar."""
    calendar: Any = icalendar.Calendar.from_ical(content)
    return list(calendar.walk("VEVENT"))


def unfolded(content: bytes) -> list[str]:
    """The lines of a calendar as they were before they were folded."""
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_the_file_begins_as_calendars_want_it(files: list[bytes]) -> None:
    for content in files:
        assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//")
        assert len(content) < 1_000_000
        names = [re.split("[:;]", line)[0] for line in unfolded(content)]
        assert all(re.fullmatch(r"[A-Z-]+", name) for name in names)
        assert not {"METHOD", "ORGANIZER", "ATTENDEE", "RRULE", "TZID", "X-WR-CALNAME"}.intersection(names)
        assert not any(re.match(r"[^:]+: ", line) for line in unfolded(content))


def test_two_readers_find_the_same_entries(files: list[bytes]) -> None:
    for content in files:
        found = entries(content)
        assert found
        assert all(not entry.errors for entry in found)
        calendar: Any = vobject.readOne(content.decode())
        assert [(entry["uid"], entry["dtstart"].dt, entry["summary"]) for entry in found] == [
            (entry.uid.value, entry.dtstart.value, entry.summary.value) for entry in calendar.vevent_list
        ]


def test_no_two_entries_have_one_name_and_none_tells_of_a_computer(files: list[bytes]) -> None:
    for content in files:
        names = [str(entry["uid"]) for entry in entries(content)]
        assert len(set(names)) == len(names)
        assert all(re.fullmatch("[0-9a-f]{32}", name) for name in names)


def test_each_is_a_whole_day_that_ends_the_next(files: list[bytes]) -> None:
    for content in files:
        for entry in entries(content):
            assert type(entry["dtstart"].dt) is date
            assert entry["dtstart"].params == {"VALUE": "DATE"}
            assert entry["dtend"].dt == entry["dtstart"].dt + timedelta(days=1)
            assert str(entry["dtstamp"].dt.tzinfo) == "UTC"


def test_each_has_one_or_two_whole_reminders_before_it(files: list[bytes]) -> None:
    for content in files:
        for entry in entries(content):
            alarms = entry.walk("VALARM")
            assert 1 <= len(alarms) <= 2
            for alarm in alarms:
                assert set(alarm) == {"ACTION", "DESCRIPTION", "TRIGGER"}
                assert alarm["action"] == "DISPLAY"
                assert alarm["description"]
                assert timedelta(days=-3) < alarm["trigger"].dt < timedelta(days=1)
        triggers = [line for line in unfolded(content) if line.startswith("TRIGGER")]
        assert all(re.fullmatch(r"TRIGGER:-?P(\d+D)?(T\d+H)?", line) for line in triggers)


def test_names_are_short_without_a_full_stop_and_with_plain_spaces(files: list[bytes]) -> None:
    for content in files:
        for entry in entries(content):
            assert len(entry["summary"]) <= 80
            assert not entry["summary"].endswith(".")
        assert _UNUSUAL.findall("\n".join(unfolded(content))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_lasts_longer_is_told_below_the_name(book: RuleBook, language: str) -> None:
    """The name of a season's first day is short; up to when it lasts, and how sure that is, stands below it."""
    season = next(view for view in kept(book, "on leave", language) if view.key.startswith("season"))
    assert "30" in season.detail
    assert "2027" in season.detail
    assert len(season.title) < len(season.detail)
