"""Asking for somebody else: third person on the first page, the card and the report's heading, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.law.book import RuleBook
from app.law.interview import Interview
from app.law.strict import altered
from app.law.texts import rule_texts
from app.law.wording import Wording
from app.places import RULES
from app.views.answer import answer_view
from app.views.asking import asking_line, card_behind, report_heading
from app.views.start import start_view
from app.words import Words

OTHERS = ("son", "other")


def asking(book: RuleBook, on: date, asker: str) -> Interview:
    """An interview held for somebody."""
    interview = Interview(book, on)
    interview.asking_for = asker
    return interview


def test_one_may_ask_for_oneself_a_son_or_somebody_else(book: RuleBook, on: date, english: Words) -> None:
    view = start_view(book, on, english)
    assert view.askers_title == "I am asking for"
    assert [(one.id, one.label) for one in view.askers] == [
        ("myself", "Myself"), ("son", "My son"), ("other", "Someone else I help"),
    ]  # fmt: skip
    assert [one.chosen for one in view.askers] == [True, False, False]
    assert Interview(book, on).asking_for == "myself"


@pytest.mark.parametrize("asker", OTHERS)
def test_the_first_page_speaks_of_the_third_person(book: RuleBook, on: date, english: Words, asker: str) -> None:
    own, view = start_view(book, on, english), start_view(book, on, english, asker)
    assert view.title != own.title
    assert not any("your life" in line or "fit you" in line for line in view.lines)
    assert [door.id for door in view.doors] == [door.id for door in own.doors]
    for mine, theirs in zip(own.doors, view.doors, strict=True):
        assert (mine == theirs) == (mine.id == "counsellor")
        assert mine.id == "counsellor" or not theirs.title.startswith("I ")
    assert "Nothing is stored unless you save it, and nothing is sent." in view.lines
    assert any("Esc twice" in line for line in view.lines)


def test_a_son_under_18_is_covered(book: RuleBook, on: date, english: Words) -> None:
    assert any("under 18" in line for line in start_view(book, on, english, "son").lines)
    interview = asking(book, on, "son")
    interview.begin("check")
    interview.give(date(2009, 12, 1))
    assert interview.assess().standing == "too_young"
    assert answer_view(interview, english).headline.startswith("You are under 18")


def test_who_is_meant_by_you_is_said_for_others_only(book: RuleBook, on: date, english: Words) -> None:
    assert asking_line(asking(book, on, "myself"), english) == ""
    line = "You are asking for your son: “you” on these pages means him."
    assert asking_line(asking(book, on, "son"), english) == line
    assert "that person" in asking_line(asking(book, on, "other"), english)


def test_the_answer_itself_is_the_same(book: RuleBook, on: date, english: Words) -> None:
    views = [answer_view(asking(book, on, asker), english) for asker in ("myself", *OTHERS)]
    assert views[0] == views[1] == views[2]


def test_a_report_names_whom_it_is_about(book: RuleBook, on: date, english: Words) -> None:
    headings = [report_heading(asking(book, on, asker), english) for asker in ("myself", *OTHERS)]
    assert headings[:2] == ["What the law says in your situation", "What the law says in your son's situation"]
    assert len(set(headings)) == 3


def test_the_held_door_opens_the_card_for_others_if_there_is_one(book: RuleBook) -> None:
    without = replace(book, cards={"held": book.cards["held"]})
    both = replace(book, cards={**without.cards, "taken": altered(book.cards["held"], id="taken")})
    for asker in OTHERS:
        assert card_behind(without, "held", asker) == "held"
        assert card_behind(both, "held", asker) == "taken"
    assert card_behind(both, "held", "myself") == "held"
    assert card_behind(both, "check", "son") is None


def test_forgetting_goes_back_to_myself(book: RuleBook, on: date) -> None:
    interview = asking(book, on, "son")
    interview.begin("check")
    assert interview.asking_for == "son"
    interview.forget()
    assert interview.asking_for == "myself"


def test_no_text_for_others_says_what_may_not_be_said(book: RuleBook) -> None:
    wording = Wording(RULES)
    texts = [text.text for text in rule_texts(book) if text.context.startswith("askers.")]
    assert len(texts) > 25
    assert [text for text in texts if wording.broken("en", text)] == []
