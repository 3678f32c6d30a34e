"""Papers and steps that stand beside certain answers only: nobody is sent to apply on what he has just denied."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from reading import verdict

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import read_facts
from app.law.load import load_rule_book
from app.law.rulefile import RuleError
from app.places import RULES
from app.views.card import card_view
from app.views.note import note_groups, note_view
from app.words import Words

MINISTER = {"minister": True, "association_registered": True, "minister_confirmation": True}
APPLY = "Apply in writing to the call-up commission and name the ground."
LAWYER = "Before you show or write anything about an association that is not registered, ask a lawyer."
PAPER = "The association's true paper on your appointment, with date and tasks"


def steps_and_papers(book: RuleBook, on: date, english: Words, rule: str, raw: dict[str, Any]) -> tuple[str, ...]:
    """What the card of a rule asks for."""
    facts = read_facts(raw, book.facts, on)
    found = assess(book, facts, on)
    view = card_view(book, facts, found, found.finding(rule), english)
    return (*view.papers, *view.steps)


def test_a_minister_who_can_be_confirmed_applies(book: RuleBook, on: date, english: Words) -> None:
    told = steps_and_papers(book, on, english, "KZ-561-36-1-6", MINISTER)
    assert {APPLY, PAPER} <= set(told)
    assert LAWYER not in told


@pytest.mark.parametrize("no", ["association_registered", "minister_confirmation"])
def test_without_registration_or_a_true_paper_he_is_sent_to_a_lawyer_first(
    book: RuleBook, on: date, english: Words, no: str
) -> None:
    told = steps_and_papers(book, on, english, "KZ-561-36-1-6", {**MINISTER, no: False})
    assert not {APPLY, PAPER} & set(told)
    first = {"association_registered": LAWYER, "minister_confirmation": "Ask a lawyer first."}[no]
    assert any(text.endswith(first) for text in told)


@pytest.mark.parametrize(
    ("situation", "applies", "complains"), [("summoned", True, False), ("decision_made", False, True)]
)
def test_who_has_a_decision_is_not_told_to_apply_again(
    book: RuleBook, on: date, english: Words, situation: str, applies: bool, complains: bool
) -> None:
    raw = {"marriage": "registered", "children": 1, "reserve_basis": "none", "situation": situation}
    told = steps_and_papers(book, on, english, "KZ-561-35-2-3", raw)
    assert (APPLY in told) == applies
    assert any(text.startswith("If the commission did not accept") for text in told) == complains


def test_a_student_at_home_is_not_asked_for_papers_from_abroad(book: RuleBook, on: date, english: Words) -> None:
    raw = {"study_at": "bachelor", "study_form": "full_time", "deferred_levels": [], "academic_leave": False}
    for place, asked in (("kz", False), ("abroad", True)):
        told = steps_and_papers(book, on, english, "KZ-561-35-3-A", {**raw, "study_place": place})
        assert any("study abroad" in text for text in told) == asked


def test_where_nobody_has_answered_the_usual_steps_stand(book: RuleBook, on: date, english: Words) -> None:
    note = book.library.notes["KZ-CO-MINISTER-3"]
    assert LAWYER not in note_view(book, note, on, english).steps
    found = verdict(book, {"minister": True, "association_registered": False}, on)
    groups = note_groups(book, found, english)
    (view,) = (view for group in groups for view in group.notes if view.note == "KZ-CO-MINISTER-3")
    assert view.steps[0] == LAWYER


def test_a_condition_that_names_nothing_known_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(RULES, folder)
    path = folder / "steps.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("when: {fact: minister_confirmation,", "when: {fact: nobody_knows,"), encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        load_rule_book(folder)
    assert "steps.yaml" in refused.value.sentence()
