"""The form of the summons desk: what shows, what is taken, and which days are refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.law.book import RuleBook
from app.law.facts import Facts, Silence
from app.law.interview import Interview
from app.views.desk_form import fields_view, is_shown, shows_fields, take
from app.views.review import review_view
from app.words import Words


@pytest.fixture
def interview(book: RuleBook, on: date) -> Interview:
    """An interview in which nothing was told."""
    return Interview(book, on)


def day(text: str) -> tuple[str, ...]:
    """Year, month and day as they are typed."""
    return tuple(text.split("-"))


def fault_of(interview: Interview, words: Words, fact: str, **entered: Any) -> str:
    """The sentence with which an entry is refused; empty when it is taken."""
    faults = take(interview, entered, words)
    assert set(faults) <= {fact}
    return faults[fact].sentence(words) if faults else ""


def test_only_what_makes_sense_shows(interview: Interview) -> None:
    def shown_facts() -> list[str]:
        return [fact for fact in interview.book.desk.spec.questions if is_shown(interview, fact)]

    dates = ["summons_sent_on", "summons_appear_on", "absence_reason"]
    assert shown_facts() == ["summons"]
    for way, more in (
        ("sms", ["summons_number_own", "summons_read"]),
        ("egov", ["summons_read"]),
        ("paper_refused", ["summons_refusal_marked"]),
        ("paper_at_office", []),
    ):
        interview.tell("summons", way)
        assert shown_facts() == ["summons", *more, *dates]
    interview.tell("absence_reason", "illness")
    assert shown_facts()[-1] == "authority_told"
    interview.tell("summons", "none")
    assert shown_facts() == ["summons"]
    assert not shows_fields(interview)


def test_what_is_entered_is_the_answer_of_the_interview(interview: Interview, english: Words) -> None:
    entered = {
        "summons": "sms", "summons_number_own": True, "summons_read": Silence.DONT_KNOW,
        "summons_sent_on": day("2026-11-20"), "summons_appear_on": None, "summons_refusal_marked": True,
    }  # fmt: skip
    assert take(interview, entered, english) == {}
    assert interview.facts == Facts(
        {"summons": "sms", "summons_number_own": True, "summons_read": Silence.DONT_KNOW,
         "summons_sent_on": date(2026, 11, 20)}
    )  # fmt: skip


def test_days_told_at_the_desk_are_not_called_needless(interview: Interview, english: Words) -> None:
    days = {"summons_sent_on": day("2026-11-20"), "summons_appear_on": day("2026-11-24")}
    take(interview, {"summons": "paper_refused", "summons_refusal_marked": False} | days, english)
    rows = [row for section in review_view(interview, english) for row in section.rows]
    assert len(rows) == 4
    assert all(row.needed for row in rows)


def test_what_no_longer_shows_is_no_answer_any_more(interview: Interview, english: Words) -> None:
    entered: dict[str, Any] = {"summons": "sms", "summons_number_own": True, "summons_read": True}
    take(interview, entered, english)
    take(interview, entered | {"summons": "egov"}, english)
    assert interview.facts == Facts({"summons": "egov", "summons_read": True})
    take(interview, entered | {"summons": None}, english)
    assert len(interview.facts) == 0


def test_what_was_told_is_not_asked_again(interview: Interview, english: Words) -> None:
    take(interview, {"summons": "sms", "summons_number_own": Silence.DONT_KNOW, "summons_read": True}, english)
    interview.begin("summons")
    asked: list[str] = []
    while interview.current is not None:
        asked.append(interview.current)
        interview.dont_know()
    assert asked
    assert not set(asked) & {"summons", "summons_number_own", "summons_read"}


BAD_DAYS = [
    ("summons_sent_on", {"summons_sent_on": "2026-11-23"}, "22 November 2026; the summons cannot have been sent later"),
    ("summons_sent_on", {"summons_sent_on": "2026-02-30"}, "There is no such day"),
    ("summons_sent_on", {"summons_sent_on": "2026--1"}, "in numbers"),
    ("summons_sent_on", {"summons_sent_on": "1999-01-01"}, "Your birth date is 1 March 2005, as you told"),
    ("summons_sent_on", {"summons_sent_on": "2015-01-01"}, "check the year"),
    ("summons_appear_on", {"summons_sent_on": "2026-11-20", "summons_appear_on": "2026-11-19"},
     "was sent on 20 November 2026; the day to appear cannot lie before that"),
    ("summons_appear_on", {"summons_appear_on": "2004-01-01"}, "birth date"),
    ("summons_appear_on", {"summons_appear_on": "2036-01-01"}, "check the year"),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "days", "says"), BAD_DAYS)
def test_a_day_that_cannot_be_is_refused_in_one_sentence(
    interview: Interview, english: Words, fact: str, days: dict[str, str], says: str
) -> None:
    interview.tell("birth_date", date(2005, 3, 1))
    entered: dict[str, Any] = {"summons": "sms"} | {name: day(text) for name, text in days.items()}
    sentence = fault_of(interview, english, fact, **entered)
    assert says in sentence
    assert "\n" not in sentence
    assert fact not in interview.facts


def test_the_day_of_sending_may_be_the_day_to_appear(interview: Interview, english: Words) -> None:
    same = day("2026-11-22")
    assert (
        fault_of(interview, english, "", summons="paper_at_office", summons_sent_on=same, summons_appear_on=same) == ""
    )


def test_a_wrong_day_keeps_the_one_told_before(interview: Interview, english: Words) -> None:
    take(interview, {"summons": "sms", "summons_sent_on": day("2026-11-20")}, english)
    take(interview, {"summons": "sms", "summons_sent_on": day("2026-02-30")}, english)
    assert interview.facts.value("summons_sent_on") == date(2026, 11, 20)


def test_every_detail_and_every_purpose_is_that_of_its_note(interview: Interview, english: Words) -> None:
    view, notes = fields_view(interview, english), interview.book.library.notes
    assert [tick.label for tick in view.ticks] == list(notes["KZ-RULES-SUMMONS-CONTENT"].spec.points)
    assert list(view.purposes) == list(notes["KZ-561-30-1-DUTY"].spec.points)
    assert view.certainty.startswith("It is reported")
