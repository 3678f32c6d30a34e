"""The days to keep: what is among them, what is not, and how they are called."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.deadlines import dues
from app.law.facts import read_facts
from app.papers.calendar import calendar_file
from app.views.dates import DateView, dates_to_keep
from app.words import LANGUAGES, Words, words_for

MAN: dict[str, Any] = {"birth_date": "2006-05-05", "sex": "male", "citizenship": "kz"}
STUDENT: dict[str, Any] = {
    **MAN, "studying": True, "study_form": "full_time", "study_institution": "ordinary", "study_level": "bachelor",
    "study_place": "kz", "deferred_levels": [], "academic_leave": False, "study_end": "2028-07-01",
}  # fmt: skip


def kept(book: RuleBook, on: date, words: Words, facts: dict[str, Any]) -> tuple[DateView, ...]:
    """The days of a case."""
    return dates_to_keep(book, read_facts(facts, book.facts, on), on, words)


def test_the_day_to_appear_the_end_of_the_ground_the_season_and_the_birthday(
    book: RuleBook, on: date, english: Words
) -> None:
    found = kept(book, on, english, {**STUDENT, "summons": "sms", "summons_appear_on": "2026-11-24"})
    assert [(view.day.isoformat(), view.neutral) for view in found if view.sort != "Last day for a letter"] == [
        ("2026-11-24", "Appointment"),
        ("2027-03-01", "Look at my papers"),
        ("2028-07-01", "Look at my papers"),
        ("2033-05-05", "Look at my papers"),
    ]
    assert "Law in the edition of" in found[2].detail
    assert "art. 35(3)" in found[2].detail


@pytest.mark.parametrize(("day", "there"), [("2026-11-21", False), ("2026-11-22", True), ("2026-11-23", True)])
def test_past_days_are_left_out(book: RuleBook, on: date, english: Words, day: str, there: bool) -> None:
    found = kept(book, on, english, {**MAN, "summons": "sms", "summons_appear_on": day})
    assert (date.fromisoformat(day) in [view.day for view in found]) is there


def test_who_is_none_of_those_called_up_still_keeps_the_day_to_appear(book: RuleBook, on: date, english: Words) -> None:
    woman = {"birth_date": "2004-05-05", "sex": "female", "citizenship": "kz"}
    assert kept(book, on, english, woman) == ()
    found = kept(book, on, english, {**woman, "summons": "sms", "summons_appear_on": "2026-12-01"})
    assert [(view.day, view.neutral) for view in found] == [(date(2026, 12, 1), "Appointment")]


def test_a_time_for_the_authority_is_no_day_to_keep(book: RuleBook, on: date, english: Words) -> None:
    summons = {"summons": "sms", "summons_sent_on": "2026-11-22", "summons_appear_on": "2026-11-23"}
    facts = {**MAN, **summons, "decision_on": "2026-11-20"}
    running = dues(book, assess(book, read_facts(facts, book.facts, on), on))
    whose = {due.deadline.spec.who: due.deadline.spec.id for due in running if due.ends >= on and not due.kept}
    keys = {view.key for view in kept(book, on, english, facts)}
    assert f"deadline-{whose['you']}" in keys
    assert f"deadline-{whose['authority']}" not in keys


def test_a_second_import_replaces_the_first_in_any_language(book: RuleBook, on: date) -> None:
    def names(language: str) -> list[bytes]:
        words = words_for(language)
        content = calendar_file(kept(book, on, words, STUDENT), on, words, neutral=True)
        return [line for line in content.splitlines() if line.startswith(b"UID:")]

    assert names("kk")
    assert all(names(language) == names("kk") for language in LANGUAGES)


def test_the_last_day_of_all_has_no_day_after() -> None:
    view = DateView(date.max, "x", "Appointment", "x", "Appointment", "")
    assert b"DTEND" not in calendar_file([view], date(2026, 11, 22), words_for("en"), neutral=True)
