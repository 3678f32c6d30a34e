"""After a decision: which days run from which, and what the answers of the interview become."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.law.book import RuleBook
from app.law.decision import reckon
from app.law.facts import Facts, Silence
from app.law.interview import Interview
from app.views.decision import UNTOLD, counted_view, decided_question, decision_view, keep_days, later_events
from app.views.review import review_view
from app.words import Words

KNOWN = date(2026, 11, 2)


@pytest.fixture
def interview(book: RuleBook, on: date) -> Interview:
    """An interview in which nothing was told."""
    return Interview(book, on)


def day(text: str) -> tuple[str, ...]:
    """Year, month and day as they are typed."""
    return tuple(text.split("-"))


def ends(book: RuleBook, **days: date) -> dict[str, date]:
    """The last days, by deadline."""
    return {due.deadline.spec.id: due.ends for due in reckon(book, days).dues}


def test_from_the_day_of_the_decision_two_times_run(book: RuleBook) -> None:
    assert ends(book, decision_known=KNOWN) == {
        "complain_three_months": date(2027, 2, 2),
        "complain_six_months": date(2027, 5, 2),
    }


def test_silence_at_the_end_of_the_working_days_opens_the_month_for_the_court(book: RuleBook) -> None:
    """20 working days from 10 November 2026 end on 8 December; 16 December is a day off and comes after."""
    found = ends(book, complaint_filed=date(2026, 11, 9), complaint_registered=date(2026, 11, 10))
    assert found["complaint_passed_on"] == date(2026, 11, 12)
    assert found["complaint_decided"] == date(2026, 12, 8)
    assert found["court_after_silence"] == date(2027, 1, 8)
    assert not reckon(book, {"complaint_registered": KNOWN}).assumed


def test_a_day_of_registration_that_is_not_told_is_taken_as_the_earliest_possible(book: RuleBook) -> None:
    filed = date(2026, 11, 10)
    found = reckon(book, {"complaint_filed": filed})
    assert found.assumed
    assert {due.deadline.spec.id: due.ends for due in found.dues}["complaint_decided"] == date(2026, 12, 8)
    assert ends(book, complaint_filed=filed, complaint_registered=date(2026, 11, 13))["complaint_decided"] > date(
        2026, 12, 8
    )


def test_an_answer_opens_its_own_month_and_no_other(book: RuleBook) -> None:
    found = ends(book, complaint_registered=KNOWN, complaint_answered=date(2026, 11, 20))
    assert found["court_after_answer"] == date(2026, 12, 20)
    assert "court_after_silence" not in found


def test_the_days_stand_in_their_order(book: RuleBook) -> None:
    found = reckon(book, {"decision_known": KNOWN, "complaint_filed": date(2026, 11, 10)}).dues
    days = [due.ends for due in found]
    assert days == sorted(days)
    assert len(days) == 5


def test_without_a_day_nothing_is_counted(interview: Interview, english: Words) -> None:
    assert counted_view(interview, {}, english) is None


def test_each_time_says_where_to_file_and_how_long_it_is_yet(interview: Interview, english: Words) -> None:
    view = counted_view(interview, {"decision_known": KNOWN, "complaint_registered": KNOWN}, english)
    assert view is not None
    by_name = {filing.due.deadline: filing for filing in view.filings}
    assert "district commission" in by_name["complain_three_months"].where
    assert "72 days are left." in by_name["complain_three_months"].left
    assert "administrative court" in by_name["court_after_silence"].where
    assert by_name["complaint_decided"].where == ""
    assert "are left" not in by_name["complaint_decided"].left
    assert "days off that are not certain" in view.caveat
    assert view.assumed == ""


def test_every_time_of_ones_own_says_where_to_file(book: RuleBook) -> None:
    spec = book.decision
    events = {spec.event, spec.follows.event, *spec.later}
    own = {d.spec.id for d in book.library.deadlines if d.spec.event in events and d.spec.who == "you"}
    assert set(spec.where) == own


@pytest.mark.parametrize("situation", [None, "planning", "summoned", "missed_summons"])
def test_a_day_of_the_decision_says_that_there_is_one(
    interview: Interview, english: Words, situation: str | None
) -> None:
    interview.tell("situation", situation)
    assert keep_days(interview, day("2026-11-02"), {}, english).days == {"decision_known": KNOWN}
    assert interview.facts == Facts({"situation": "decision_made", "decision_on": KNOWN})
    rows = [row for section in review_view(interview, english) for row in section.rows]
    assert [(row.fact, row.needed) for row in rows] == [("situation", True), ("decision_on", True)]


@pytest.mark.parametrize("situation", ["decision_made", "held_now", "in_unit"])
def test_what_came_after_the_decision_stays(interview: Interview, english: Words, situation: str) -> None:
    interview.tell("situation", situation)
    keep_days(interview, day("2026-11-02"), {}, english)
    assert interview.facts == Facts({"situation": situation, "decision_on": KNOWN})


def test_a_day_may_stay_open_or_unknown(interview: Interview, english: Words) -> None:
    keep_days(interview, day("2026-11-02"), {}, english)
    assert keep_days(interview, Silence.DONT_KNOW, {}, english).days == {}
    assert interview.facts.state("decision_on") == "dont_know"
    keep_days(interview, None, {}, english)
    assert "decision_on" not in interview.facts


@pytest.mark.parametrize(
    ("known", "later", "event", "says"),
    [
        ("2026-11-23", {}, "decision_known", "22 November 2026; this day cannot lie after it"),
        ("2026-02-30", {}, "decision_known", "There is no such day"),
        ("2015-01-01", {}, "decision_known", "check the year"),
        (
            "2026-11-02",
            {"complaint_filed": "2026-11-01"},
            "complaint_filed",
            "2 November 2026; this day cannot lie before it",
        ),
        ("2026-11-02", {"complaint_answered": "2026-11-23"}, "complaint_answered", "cannot lie after"),
        ("2026-11-02", {"complaint_filed": "x-1-1"}, "complaint_filed", "in numbers"),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_one_sentence(
    interview: Interview, english: Words, known: str, later: dict[str, str], event: str, says: str
) -> None:
    told = keep_days(interview, day(known), {name: day(text) for name, text in later.items()}, english)
    assert set(told.faults) == {event}
    assert says in told.faults[event].sentence(english)
    assert event not in told.days


def test_the_later_days_are_not_kept(interview: Interview, english: Words) -> None:
    keep_days(interview, day("2026-11-02"), {"complaint_filed": day("2026-11-10")}, english)
    assert set(interview.facts) == {"situation", "decision_on"}
    assert [event for event, _ in later_events(interview, english)] == list(interview.book.decision.later)


def test_each_decision_has_its_advice(interview: Interview, english: Words) -> None:
    options = decided_question(interview, english).options
    said: list[Any] = [decision_view(interview, str(option.value), english).decided for option in options]
    assert len(options) == 5
    assert all(said)
    assert len(set(said)) == 5
    assert decision_view(interview, "", english).decided == ""
    assert "within one day" in decision_view(interview, UNTOLD, english).decided


def test_what_is_not_established_about_dispatch_is_said(interview: Interview, english: Words) -> None:
    view = decision_view(interview, "call_up", english)
    assert "not established" in view.suspension.dispatch
    assert "not be carried out" in view.suspension.line
    assert "Until you know" in view.closing
    notes = {note.note for part in view.parts for note in (*part.shown, *part.folded)}
    assert {
        "KZ-561-28-3", "KZ-561-28-4", "KZ-561-27-6", "KZ-PROK", "KZ-OMB", "KZ-LEGAL-AID", "KZ-APPK-91", "KZ-APPK-102",
    } <= notes  # fmt: skip
    assert [note.note for note in view.suspension.part.shown] == ["KZ-APPK-96"]
