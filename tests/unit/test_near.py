"""Near misses: what is close stands in the open, with what decided; what is far does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.interview import Interview
from app.law.near import near
from app.views.answer import answer_view
from app.views.shapes import AnswerView, CardGroup
from app.words import Words

P1, P6, GATE = "KZ-561-35-2-1-P1", "KZ-561-35-2-1-P6", "KZ-561-35-2-1-GATE"
CLOSE = "Close: one condition fails"
NOBODY: dict[str, Any] = {
    "sex": "male", "citizenship": "kz", "serving_now": "none", "residence": "kz", "on_military_register": True,
    "past_service": "none", "reserve_basis": "none", "study_at": "not_studying", "academic_degree": "none",
    "convicted": "never", "criminal_proceedings": False, "deferment_waived": False, "marriage": "none", "children": 0,
    "medical_category": "not_examined", "occupation": "none_of_these", "minister": False, "objection": "none",
    "summons": "none", "situation": "planning", "supports_upbringers": False, "relative_service_harm": "none",
}  # fmt: skip
SISTER: dict[str, Any] = {
    "care_for": "mother", "care_age": 52, "care_disability": "group_2", "care_spouse": "none", "care_income": True,
    "care_minor_children": False, "care_disabled_children": False, "care_lone_relative": False, "only_son": True,
    "care_keeps_spouse": False, "care_home": False, "care_siblings": "one_able", "care_other_person": False,
}  # fmt: skip


def interview(book: RuleBook, on: date, **answers: Any) -> Interview:
    """A man born in 2004 of whom everything is told."""
    made = Interview(book, on)
    made.begin("check")
    for fact, value in {"birth_date": date(2004, 3, 14), **NOBODY, **answers}.items():
        made.tell(fact, value)
    return made


def group(view: AnswerView, title: str) -> CardGroup:
    return next(group for group in view.groups if group.title == title)


def close(book: RuleBook, on: date, **answers: Any) -> list[str]:
    made = interview(book, on, **answers)
    return [one.finding.rule.id for one in near(book, assess(book, made.facts, on))]


def test_the_sister_stands_in_the_open_and_the_doubt_with_her(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(interview(book, on, **SISTER), english)
    assert view.headline == "We found no ground in what you told us."
    assert view.explain.startswith("One ground is close, and the law can be read in two ways there.")
    assert "Care for a parent, wife or grandparent" in view.explain
    cards = {card.rule: card for card in group(view, CLOSE).cards}
    assert set(cards) == {P1, P6}
    assert not group(view, CLOSE).folded
    for card in cards.values():
        assert "at least one is able to work" in card.summary.split(".")[0]
        assert book.rules[GATE].spec.explain in card.unclear
        assert [fact for fact, _ in card.check] == ["care_siblings"]
        assert card.steps == ("Ask a lawyer and show all your papers.",)
        assert card.papers == ()
    assert [line.text for line in view.do_next.lines] == ["Ask a lawyer and show all your papers."]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, []),
        ({"marriage": "registered"}, ["KZ-561-35-2-3"]),
        ({"minister": True, "association_registered": False}, ["KZ-561-36-1-6"]),
        ({"study_at": "bachelor", "study_form": "part_time", "study_place": "kz"}, ["KZ-561-35-3-A"]),
        (
            {"study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "academic_leave": False,
             "deferred_levels": frozenset({"bachelor"})},
            ["KZ-561-35-3-A"],
        ),
        ({"marriage": "registered", "children": 1, "minister": True, "association_registered": False}, []),
    ],
    ids=["nothing", "no child", "not registered", "by evening", "deferment used", "another ground is met"],
)  # fmt: skip
def test_what_is_close(book: RuleBook, on: date, answers: dict[str, Any], expected: list[str]) -> None:
    assert close(book, on, **answers) == expected


def test_a_plain_near_miss_is_named_without_a_doubt(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(interview(book, on, marriage="registered", care_for="nobody"), english)
    assert view.explain.startswith("Closest is “Married, with a child”: one of its conditions is not met.")
    assert view.do_next.lines == ()
    assert group(view, CLOSE).cards[0].unclear == ()


def test_nobody_is_told_to_apply_on_a_ground_that_does_not_fit(book: RuleBook, on: date, english: Words) -> None:
    view = answer_view(interview(book, on, care_for="nobody", minister=True, association_registered=False), english)
    failing = [card for group in view.groups for card in group.cards if card.chip == "does_not_apply"]
    assert len(failing) > 20
    assert {step for card in failing for step in card.steps} == {
        "Ask a lawyer and show all your papers.",
        "Before you show or write anything about an association that is not registered, ask a lawyer.",
    }
    assert not any(card.papers for card in failing)


def test_the_others_are_folded_and_called_so(book: RuleBook, on: date, english: Words) -> None:
    sister = answer_view(interview(book, on, **SISTER), english)
    assert group(sister, "Other grounds that do not fit your answers").folded
    plain = answer_view(interview(book, on, care_for="nobody"), english)
    assert group(plain, "Grounds that do not fit your answers").folded


def test_a_point_that_an_answer_has_ruled_out_is_not_shown_as_a_warning(
    book: RuleBook, on: date, english: Words
) -> None:
    study: dict[str, Any] = {"study_at": "bachelor", "study_form": "full_time", "study_place": "kz",
                             "deferred_levels": frozenset[str]()}  # fmt: skip
    told = answer_view(interview(book, on, **study, academic_leave=False), english)
    assert group(told, "Grounds whose conditions you meet").cards[0].unclear == ()
    away = answer_view(interview(book, on, **study, academic_leave=True), english)
    assert "academic leave" in " ".join(group(away, "Grounds on which the law is unclear").cards[0].unclear)


def test_the_same_empty_facts_have_nothing_close(book: RuleBook, on: date) -> None:
    assert near(book, assess(book, Facts(), on)) == ()
