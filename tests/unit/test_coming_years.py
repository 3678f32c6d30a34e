"""The coming years: how far they go, which seasons and days they show, and for whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import table

from app.law.book import RuleBook
from app.law.coming_years import ComingYears, coming_years, concerned
from app.law.days import days_later, months_later, years_later
from app.law.facts import Facts, read_facts
from app.law.timeline import changes

PLAIN: dict[str, Any] = table("standing")["plain"]
STUDENT: dict[str, Any] = {
    "studying": True, "study_form": "full_time", "study_level": "bachelor", "study_institution": "ordinary",
    "study_place": "kz", "deferred_levels": [], "academic_leave": False, "study_end": "2028-06-30",
}  # fmt: skip
HEALTH: dict[str, Any] = {"medical_category": "g", "medical_on": "2026-05-01"}
SUMMONED: dict[str, Any] = {
    "summons": "sms", "summons_number_own": True, "summons_read": True, "summons_sent_on": "2026-11-20",
    "summons_appear_on": "2026-12-02",
}  # fmt: skip


def facts(book: RuleBook, on: date, **answers: Any) -> Facts:
    """A plain man with some answers of his own; None takes an answer away."""
    kept = {name: value for name, value in {**PLAIN, **answers}.items() if value is not None}
    return read_facts(kept, book.facts, on)


def years(book: RuleBook, on: date, **answers: Any) -> ComingYears:
    """His coming years."""
    return coming_years(book, facts(book, on, **answers), on)


def test_they_go_on_past_the_birthday_that_the_rules_name(book: RuleBook, on: date) -> None:
    horizon = book.library.horizon
    found = years(book, on, birth_date="2005-09-01")
    turn = years_later(date(2005, 9, 1), horizon.age)
    assert (found.begins, found.turn, found.reach) == (on, turn, "birthday")
    assert found.ends == days_later(months_later(turn, horizon.spec.months_beyond), -1) > turn
    assert found.periods[-1].ends == found.ends


def test_the_age_is_the_one_that_the_norm_reads(book: RuleBook) -> None:
    horizon = book.library.horizon
    assert (horizon.fact, horizon.age) == ("birth_date", 27)
    assert horizon.spec.turn == "KZ-561-36-1-2"


@pytest.mark.parametrize(
    ("birth", "reach"), [(None, "unknown"), ("1998-05-05", "past"), ("1999-11-22", "past"), ("1999-11-23", "birthday")]
)
def test_without_a_birthday_ahead_some_years_are_shown(book: RuleBook, on: date, birth: str, reach: str) -> None:
    found = years(book, on, birth_date=birth)
    assert found.reach == reach
    if reach != "birthday":
        assert found.ends == days_later(years_later(on, book.library.horizon.spec.otherwise_years), -1)
        assert found.turn is None


@pytest.mark.parametrize("on", [date.max, date(9999, 1, 1), date.min, date(1, 12, 31)])
def test_any_day_can_be_asked_about(book: RuleBook, on: date) -> None:
    found = coming_years(book, Facts(), on)
    assert found.begins == on <= found.ends
    assert (found.periods[0].begins, found.periods[-1].ends) == (on, found.ends)


def test_what_is_known_of_the_law_parts_no_periods(book: RuleBook) -> None:
    checked = book.pack.checked_on
    found = years(book, days_later(checked, -30))
    assert not any(period.begins == days_later(checked, 1) for period in found.periods)


def test_a_student_has_a_ground_then_a_gap_then_a_question(book: RuleBook, on: date) -> None:
    found = years(book, on, **STUDENT, lawfully_not_called=None, birth_date="2005-09-01")
    assert [(p.ends, p.standing, p.is_gap) for p in found.periods] == [
        (date(2028, 6, 30), "deferment_ground", False),
        (date(2032, 8, 31), "callable", True),
        (date(2033, 8, 31), "needs_answers", False),
    ]
    assert found.periods[2].open == ("KZ-561-36-1-2",)
    (spans,) = found.grounds
    assert [(span.begins, span.ends, span.state) for span in spans] == [(on, date(2028, 6, 30), "met")]


def test_an_end_that_nobody_told_is_called_untold(book: RuleBook, on: date) -> None:
    found = years(book, on, **{**STUDENT, "study_end": None})
    assert all(period.ends_untold for period in found.periods)
    assert {span.untold for spans in found.grounds for span in spans} == {("study_end",)}
    assert not any(pin.kind == "ground_ends" for pin in found.pins)
    also = years(book, on, **{**STUDENT, "study_end": None}, marriage="registered", children=1)
    assert not any(period.ends_untold for period in also.periods)


def test_a_paper_that_runs_out_leaves_the_ground_open(book: RuleBook, on: date) -> None:
    found = years(book, on, **HEALTH)
    assert [span.state for spans in found.grounds for span in spans] == ["met", "open"]
    assert [period.has_lapsed for period in found.periods[:2]] == [False, True]


@pytest.mark.parametrize(
    ("answers", "because"),
    [
        (STUDENT, ("study_end", "passed", 0)),
        (HEALTH, ("medical_on", "older_than_years", 1)),
        ({"birth_date": "2009-03-01"}, ("birth_date", "age_at_least", 18)),
    ],
)
def test_the_end_of_a_period_has_its_cause(
    book: RuleBook, on: date, answers: dict[str, Any], because: tuple[str, str, int]
) -> None:
    found = years(book, on, **answers)
    (cause,) = found.changes[found.periods[1].begins]
    assert (cause.fact, cause.part, cause.years) == because


def test_a_birthday_that_no_rule_reads_is_no_cause(book: RuleBook, on: date) -> None:
    told = facts(book, on, birth_date="2005-09-01")
    assert book.variables.of_fact["birth_date"][0].classify(date(2005, 9, 1), date(2029, 9, 1)) == 4
    assert changes(book, told, date(2029, 9, 1)) == ()


def test_seasons_come_back_every_year_and_only_reported_ones_are_known(book: RuleBook, on: date) -> None:
    found = years(book, on, birth_date="2005-09-01")
    begins = [(span.season.id, span.begins, span.ends, span.known) for span in found.seasons]
    assert begins[:3] == [
        ("autumn", date(2026, 9, 1), date(2026, 12, 31), True),
        ("spring", date(2027, 3, 1), date(2027, 6, 30), False),
        ("autumn", date(2027, 9, 1), date(2027, 12, 31), False),
    ]
    assert begins[-1][:2] == ("spring", date(2033, 3, 1))
    assert not any(span.known for span in found.seasons[1:])


def test_no_season_is_told_before_the_calendar_was(book: RuleBook) -> None:
    found = years(book, date(2025, 10, 1))
    assert found.seasons[0].begins == date(2026, 3, 1)
    assert found.seasons[0].known


def test_every_season_rests_on_a_norm_and_is_reported_at_most(book: RuleBook) -> None:
    for season in book.library.seasons.seasons:
        note = book.library.notes[season.norm].spec
        assert season.confidence == note.confidence == "reported"
        assert season.since == note.in_force.since


def test_days_to_remember_each_rest_on_a_norm_or_an_answer(book: RuleBook, on: date) -> None:
    found = years(book, on, **HEALTH, **SUMMONED, birth_date="2005-09-01")
    assert [(pin.day, pin.kind) for pin in found.pins] == [
        (date(2026, 12, 2), "appointment"),
        (date(2027, 5, 1), "deadline"),
        (date(2027, 5, 1), "ground_ends"),
        (date(2032, 9, 1), "birthday"),
    ]
    assert all(pin.norms or pin.fact in book.facts for pin in found.pins)
    assert all(norm in book.rules or norm in book.library.notes for pin in found.pins for norm in pin.norms)
    assert found.pins[-1].norms == ("KZ-561-36-1-2", "KZ-561-31")
    too_soon = years(book, on, **{**SUMMONED, "summons_appear_on": "2026-11-22"})
    assert (date(2026, 11, 23), "deadline") in [(pin.day, pin.kind) for pin in too_soon.pins]


def test_days_outside_the_picture_are_left_out(book: RuleBook, on: date) -> None:
    found = years(book, on, **{**SUMMONED, "summons_sent_on": "2026-11-01", "summons_appear_on": "2026-11-05"})
    assert all(found.begins <= pin.day <= found.ends for pin in found.pins)
    assert not any(pin.kind in ("appointment", "deadline") for pin in found.pins)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, True),
        ({"sex": None}, True),
        ({"birth_date": "1990-01-01"}, True),
        ({"sex": "female"}, False),
        ({"citizenship": "other"}, False),
        ({"past_service": "kz_term"}, False),
        ({"wartime": True}, False),
        ({"call_kind": "reserve_officer"}, False),
    ],
)
def test_they_concern_whoever_could_be_called_up(
    book: RuleBook, on: date, answers: dict[str, Any], expected: bool
) -> None:
    assert concerned(book, facts(book, on, **answers), on) is expected
