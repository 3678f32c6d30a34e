"""What the pages show: conclusions with the answers behind them, the order of groups, and whom to ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.law.book import RuleBook
from app.law.card_schema import ContactSpec
from app.law.facts import Value
from app.law.forms import read_as
from app.law.interview import Interview
from app.views.answer import answer_view
from app.views.contacts import contact_lines
from app.views.rail import rail_view
from app.views.shapes import AnswerView, CardView
from app.words import Words

SISTER: dict[str, Value] = {
    "care_for": "mother",
    "care_age": 50,
    "care_disability": "group_2",
    "care_home": False,
    "care_siblings": "one_able",
    "care_spouse": "none",
    "care_other_person": False,
    "only_son": True,
}


def answered(book: RuleBook, on: date, answers: dict[str, Value], door: str = "check") -> Interview:
    interview = Interview(book, on)
    interview.begin(door)
    for fact, value in answers.items():
        interview.revisit(fact)
        interview.give(value)
    return interview


def card(view: AnswerView, rule: str) -> CardView:
    return next(card for group in view.groups for card in group.cards if card.rule == rule)


def test_a_conclusion_shows_the_answers_behind_it(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(answered(book, on, SISTER), english)
    lines = card(view, "KZ-561-35-2-1-P6").reasons
    texts = [line.text for line in lines]
    conclusion = texts.index(
        "By your answers, the law binds another person in Kazakhstan to support the one you look after."
    )
    behind = texts.index("Of your adult brothers and sisters in Kazakhstan, at least one is able to work.")
    assert behind > conclusion
    assert lines[behind].depth == lines[conclusion].depth + 1
    assert all(line.depth > lines[conclusion].depth for line in lines[conclusion + 1 : behind])
    assert (lines[conclusion].truth_text, lines[behind].truth_text) == ("not met", "")


def test_behind_a_direct_answer_stands_nothing(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(answered(book, on, {"academic_degree": "bachelor"}), english)
    assert len(card(view, "KZ-561-36-1-5").reasons) == 1


@pytest.mark.parametrize("door", ["summons", "check"])
def test_the_summons_comes_first_by_every_door(book: RuleBook, on: date, english: Words, door: str) -> None:
    interview = answered(book, on, {"summons": "paper_received", "academic_degree": "scientific"}, door)
    first = [group.title for group in answer_view(interview, english).groups][:2]
    assert first == ["Your summons", "Grounds whose conditions you meet"]


def test_what_is_no_ground_is_not_shown_as_good_news(book: RuleBook, on: date, english: Words) -> None:
    interview = answered(book, on, {"summons": "sms", "summons_number_own": True, "summons_read": False})
    assert card(answer_view(interview, english), "KZ-561-30-1-NOT-NOTIFIED").chip == "stands"


def test_without_contacts_the_program_says_so(book: RuleBook, english: Words) -> None:
    assert book.contacts == ()
    assert contact_lines(book, english) == (
        "No contacts are entered in this copy. The organisation that gave you the program can name a lawyer.",
        "You can also ask for an advocate at the bar of your region. "
        "You can write to the Commissioner for Human Rights or to the prosecutor.",
    )


def test_a_contact_stands_with_the_day_it_was_checked(book: RuleBook, english: Words) -> None:
    contact = read_as(
        ContactSpec, {"name": "Example", "city": "Almaty", "for": "legal help", "checked_on": date(2026, 11, 1)}
    )
    lines = contact_lines(replace(book, contacts=(contact,)), english)
    assert lines == ("Example · Almaty · legal help · checked on 1 November 2026",)


def test_no_section_is_here_while_another_page_shows(book: RuleBook, on: date, english: Words) -> None:
    interview = Interview(book, on)
    interview.begin("check")
    assert [entry.state for entry in rail_view(interview, english)].count("current") == 1
    assert "current" not in [entry.state for entry in rail_view(interview, english, asking=False)]


def test_a_follow_up_that_no_longer_fits_is_not_asked_on_the_way(book: RuleBook, on: date) -> None:
    interview = Interview(book, on)
    interview.begin("conscience")
    interview.give(True)
    assert interview.current == "association_registered"
    interview.give(True)
    interview.back()
    interview.back()
    interview.give(False)
    assert interview.current == "objection"


def test_a_choice_is_kept_when_he_goes_back(book: RuleBook, on: date) -> None:
    interview = Interview(book, on)
    interview.begin("conscience")
    interview.give(True)
    interview.note(False)
    interview.back()
    assert interview.facts.value("association_registered") is False
    assert interview.current == "minister"


def test_when_the_stretch_is_over_nothing_reads_as_homework(book: RuleBook, on: date, english: Words) -> None:
    interview = Interview(book, on)
    interview.begin("check")
    assert "not yet" in {entry.state_text for entry in rail_view(interview, english)}
    interview.tell("sex", "female")
    while interview.current is not None:
        interview.dont_know()
    said = {entry.state_text for entry in rail_view(interview, english, asking=False)}
    assert not said & {"begun", "not yet"}
    assert said & {"enough for now", "optional"}
