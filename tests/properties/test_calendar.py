"""Whoever asks: the calendar keeps to RFC 5545, another reader finds the same in it, and neutral it tells nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from ics import faults
from situations import BOOK, ON, situations

from app.law.facts import read_facts
from app.papers.calendar import calendar_file
from app.views.dates import DateView, dates_to_keep
from app.words import Words, source_words, words_for

WORDS = source_words()
NEUTRAL = {"Appointment", "Last day for a letter", "Look at my papers"}
TITLES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200)


def kept(facts: dict[str, Any], words: Words = WORDS) -> tuple[DateView, ...]:
    """The days of a case."""
    return dates_to_keep(BOOK, read_facts(facts, BOOK.facts, ON), ON, words)


def read(content: bytes) -> list[Any]:
    """The entries as another reader finds them."""
    calendar: Any = vobject.readOne(content.decode())
    return list(calendar.contents.get("vevent", []))


@settings(max_examples=60)
@given(situations(), st.sampled_from(("kk", "ru", "en")), st.booleans())
def test_another_reader_finds_the_same_days(facts: dict[str, Any], language: str, neutral: bool) -> None:
    dates = kept(facts, words_for(language))
    content = calendar_file(dates, ON, words_for(language), neutral=neutral)
    assert faults(content) == []
    wanted = {(view.day, view.neutral if neutral else view.title) for view in dates}
    found = read(content)
    assert {(event.dtstart.value, event.summary.value) for event in found} == wanted
    for event in found:
        assert event.dtend.value - event.dtstart.value == timedelta(days=1)
        assert event.dtstamp.value == datetime.combine(ON, time(), UTC)
    assert len({event.uid.value for event in found}) == len(found)


@settings(max_examples=60)
@given(situations())
def test_no_day_is_past_and_they_are_in_order(facts: dict[str, Any]) -> None:
    days = [view.day for view in kept(facts)]
    assert days == sorted(days)
    assert all(day >= ON for day in days)


@settings(max_examples=60)
@given(situations())
def test_a_neutral_calendar_tells_days_and_neutral_words_only(facts: dict[str, Any]) -> None:
    """The same days with the same neutral names give the same bytes, whatever stands behind them."""
    dates = kept(facts)
    content = calendar_file(dates, ON, WORDS, neutral=True)
    assert {event.summary.value for event in read(content)} <= NEUTRAL
    blank = [DateView(view.day, f"{n}", view.sort, "x", view.neutral, "y") for n, view in enumerate(dates)]
    assert calendar_file(blank, ON, WORDS, neutral=True) == content


@settings(max_examples=40)
@given(situations())
def test_the_reminder_is_neutral_and_not_before_the_day_asked_about(facts: dict[str, Any]) -> None:
    for event in read(calendar_file(kept(facts), ON, WORDS, neutral=False)):
        day = event.dtstart.value
        rings = [datetime.combine(day, time()) + alarm.trigger.value for alarm in event.valarm_list]
        assert {alarm.description.value for alarm in event.valarm_list} <= NEUTRAL
        mornings = [day - timedelta(days=days) for days in (3, 1) if day - timedelta(days=days) > ON]
        assert rings == [datetime.combine(one, time(9)) for one in mornings] or (
            not mornings and rings == [datetime.combine(day, time(6))]
        )


@given(TITLES, TITLES, st.dates(min_value=ON))
def test_any_title_comes_through(first: str, second: str, day: date) -> None:
    view = DateView(day, "deadline-x", "Appointment", f"a{first}", f"Ө{second}", f"{second}\n{first}")
    content = calendar_file([view], ON, WORDS, neutral=False)
    plain = [fault for fault in faults(content) if day < date.max or "DTEND" not in fault]
    assert plain == []
    (event,) = read(content)
    assert event.summary.value == view.title
    assert event.valarm.description.value == view.neutral
    assert event.description.value.startswith(f"{view.detail}\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"\r\n", b"\n", "end of line"),
        (b"SUMMARY:", b"SUMMARY:" + b"x" * 80, "octets"),
        ("Ө".encode(), "Ө".encode()[:1], "within a letter"),
        (b"VERSION:2.0\r\n", b"", "without VERSION"),
        (b"UID:", b"X-WR-CALNAME:", "not allowed"),
        (b"\\,", b",", "the form of"),
        (b"END:VALARM", b"END:VEVENT", "ends as"),
    ],
)
def test_the_check_finds_what_is_wrong(old: bytes, new: bytes, said: str) -> None:
    view = DateView(ON, "x", "Appointment", "Өз, өз", "Appointment", "")
    content = calendar_file([view], ON, WORDS, neutral=False)
    assert faults(content) == []
    assert old in content
    assert said in "".join(faults(content.replace(old, new)))
