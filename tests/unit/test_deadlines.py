"""Counting of times: months end on their own last day, nothing rolls forward, uncertain days off count as working."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from app.law.book import RuleBook
from app.law.deadlines import counted, last_day
from app.law.note_schema import Span

NEW_YEAR = {date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 7), date(2026, 12, 16)}


@pytest.mark.parametrize(
    ("begins", "span", "ends"),
    [
        (date(2026, 11, 22), Span(months=3), date(2027, 2, 22)),
        (date(2026, 8, 31), Span(months=3), date(2026, 11, 30)),
        (date(2027, 11, 30), Span(months=3), date(2028, 2, 29)),
        (date(2026, 11, 30), Span(months=3), date(2027, 2, 28)),
        (date(2026, 11, 22), Span(years=1), date(2027, 11, 22)),
        (date(2028, 2, 29), Span(years=1), date(2029, 2, 28)),
        (date(2026, 12, 30), Span(days=3), date(2027, 1, 2)),
        (date(2026, 11, 20), Span(working_days=3), date(2026, 11, 25)),
        (date(2026, 12, 15), Span(working_days=1), date(2026, 12, 17)),
        (date(2026, 12, 31), Span(working_days=3), date(2027, 1, 6)),
        (date(9999, 12, 30), Span(months=3), date.max),
        (date(9999, 12, 30), Span(days=30), date.max),
        (date(9999, 12, 30), Span(working_days=30), date.max),
    ],
)
def test_counts_to_the_earliest_day_that_could_be_the_last(begins: date, span: Span, ends: date) -> None:
    assert last_day(begins, span, NEW_YEAR) == ends


def test_counts_backwards_for_what_must_come_before() -> None:
    assert last_day(date(2026, 11, 25), Span(days=3), (), before=True) == date(2026, 11, 22)
    assert last_day(date(2026, 11, 23), Span(working_days=1), (), before=True) == date(2026, 11, 20)


def test_every_certain_day_off_is_one_for_the_holidays_package(book: RuleBook) -> None:
    """A day wrongly taken for a day off would show a time as longer than it is."""
    known = holidays.country_holidays("KZ", years=range(2025, 2028))
    for day in book.library.certain_days_off:
        assert day in known, day
        assert "estimated" not in known[day], day


def test_every_statutory_day_off_on_a_weekday_is_known(book: RuleBook) -> None:
    known = holidays.country_holidays("KZ", years=range(2025, 2028), language="en_US")
    sure = {day for day, name in known.items() if "estimated" not in name and "day off" not in name.lower()}
    left_out = {day for day in sure if day.weekday() < 5} - book.library.certain_days_off
    assert all("observed" in known[day] or "substitut" in known[day].lower() for day in left_out), sorted(left_out)


def test_every_event_counts_something_and_every_deadline_names_an_event(book: RuleBook) -> None:
    for event in book.library.events:
        due = counted(book, event.id, date(2026, 11, 22))
        assert due, event.id
        assert all(abs(found.ends - date(2026, 11, 22)) > timedelta(0) for found in due)
