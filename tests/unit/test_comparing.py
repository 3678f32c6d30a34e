"""Two situations beside one another: what is new, gone, different and the same; and what may be tried out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.law.book import RuleBook
from app.law.comparing import Comparison, compare
from app.law.facts import Facts, read_facts
from app.law.strict import altered
from app.law.what_if import changeable, changed, others
from app.views.comparing import ComparisonView, comparison_view
from app.words import Words

ON, LATER = date(2026, 5, 1), date(2027, 3, 1)
STUDENT: dict[str, Any] = {
    "birth_date": "2006-05-05", "sex": "male", "citizenship": "kz", "serving_now": "none", "residence": "kz",
    "study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "deferred_levels": [],
    "academic_leave": False, "study_end": "2028-07-01",
}  # fmt: skip
A = "KZ-561-35-3-A"


def facts_of(book: RuleBook, **more: Any) -> Facts:
    """The student's facts, some of them changed; None takes one back."""
    known = {name: value for name, value in {**STUDENT, **more}.items() if value is not None}
    return read_facts(known, book.facts, LATER)


def compared(book: RuleBook, on: date = ON, **more: Any) -> Comparison:
    """The student on one day, and with something changed."""
    return compare(book, (facts_of(book), ON), (facts_of(book, **more), on))


def view_of(book: RuleBook, found: Comparison, words: Words) -> ComparisonView:
    """The comparison in words."""
    return comparison_view(book, found, ("Now", "What if"), words)


def test_what_no_longer_applies_is_gone_and_the_other_way_round_new(book: RuleBook) -> None:
    found = compared(book, study_form="part_time")
    assert {d.id: d.change for d in found.findings}[A] == "gone"
    assert [(d.id, d.change, d.first, d.second) for d in found.answers] == [
        ("study_form", "other", "full_time", "part_time")
    ]
    assert found.other_headline
    assert A not in found.same
    back = compare(book, (found.second.facts, ON), (found.first.facts, ON))
    assert {d.id: d.change for d in back.findings}[A] == "new"


def test_what_is_no_longer_decided_is_neither_gone_nor_new(book: RuleBook) -> None:
    """On academic leave the law is unclear: the ground is not lost, and nobody is told so."""
    found = compared(book, academic_leave=True)
    (ground,) = [difference for difference in found.findings if difference.id == A]
    assert (ground.change, ground.second and ground.second.status) == ("other", "undetermined")
    back = compare(book, (found.second.facts, ON), (found.first.facts, ON))
    assert {d.id: d.change for d in back.findings}[A] == "other"


def test_another_end_is_a_difference(book: RuleBook) -> None:
    found = compared(book, study_end="2029-07-01")
    assert [(d.id, d.change) for d in found.findings if d.id == A] == [(A, "other")]
    assert not found.other_headline


def test_another_day_alone(book: RuleBook, english: Words) -> None:
    found = compared(book, LATER)
    assert found.other_day
    assert (found.answers, found.findings) == ((), ())
    assert [(d.id, d.change) for d in found.notices] == [("law_edition_unknown", "new")]
    assert not found.comes_out_alike
    out, asked = view_of(book, found, english).groups
    (day,) = asked.differences
    assert (day.title, day.first, day.second) == ("Day asked about", "1 May 2026", "1 March 2027")
    assert out.differences[0].change_text == "New"


def test_an_answer_not_given_is_not_i_dont_know(book: RuleBook, english: Words) -> None:
    facts = facts_of(book, residence=None)
    found = compare(book, (facts, ON), (read_facts({"residence": None}, book.facts, ON), ON))
    assert "residence" in {d.id for d in found.answers}
    asked = view_of(book, found, english).groups[-1]
    view = next(d for d in asked.differences if d.title == book.facts["residence"].label)
    assert (view.change, view.first, view.second) == ("new", "not answered yet", "I don't know")


def test_notes_and_times_that_run_are_compared_too(book: RuleBook, english: Words) -> None:
    found = compare(
        book,
        (facts_of(book, on_military_register=True, summons="sms", summons_sent_on="2026-04-30"), ON),
        (facts_of(book, on_military_register=False, summons="paper_received", summons_sent_on="2026-04-30"), ON),
    )
    assert {d.change for d in found.notes} == {"new", "gone"}
    assert [(d.id, d.change) for d in found.dues] == [("electronic_three_days", "gone")]
    titles = {group.title: group.differences for group in view_of(book, found, english).groups}
    due = titles["Times that run"][0]
    assert (due.first, due.second) == ("3 May 2026", "does not run")
    assert len(titles["Notes that go with it"]) == len(found.notes)


def test_outside_peacetime_term_service_the_headline_is_compared_by_what_takes_its_place(book: RuleBook) -> None:
    war, assembly = {"wartime": True}, {"call_kind": "training_assembly"}
    pair = [(read_facts(raw, book.facts, ON), ON) for raw in (war, assembly)]
    assert compare(book, pair[0], pair[1]).other_headline


def test_alike_is_said_and_the_same_is_told_in_short(book: RuleBook, english: Words) -> None:
    view = view_of(book, compared(book), english)
    assert view.groups == ()
    assert view.alike == "Nothing comes out differently."
    assert view.same_title == f"What stays the same ({len(book.rules)})"
    fits = [line for line in view.same if "35(3)" in line]
    assert fits == [
        "Full-time study at school, college or university (Law 561-IV, art. 35(3)): "
        "Conditions met · Known to hold until 1 July 2028"
    ]
    counted = sum(int(line.split()[0]) for line in view.same[-2:])
    assert counted + len(view.same) - 2 == len(book.rules)


def test_a_ground_is_never_a_promise(book: RuleBook, english: Words) -> None:
    found = compared(book, study_form="part_time")
    for pair in ((found.first, found.second), (found.second, found.first)):
        view = view_of(book, compare(book, *((side.facts, ON) for side in pair)), english)
        assert "The call-up commission decides." in view.caveat


def test_the_facts_that_are_offered_can_be_chosen_from(book: RuleBook) -> None:
    marked = [fact for fact, spec in book.facts.items() if spec.can_change]
    assert marked
    for fact in marked:
        assert book.facts[fact].asked
        assert others(book, Facts(), fact), f"{fact} has no rows to choose from"


@pytest.mark.parametrize(
    ("more", "offered"),
    [
        ({"study_at": "not_studying", "on_military_register": False}, ["on_military_register"]),
        ({"study_at": "not_studying", "on_military_register": True}, []),
        ({"study_at": "not_studying", "absence_reason": "illness", "authority_told": True}, ["on_military_register"]),
        ({}, ["study_form", "academic_leave", "on_military_register"]),
        (
            {"study_place": "abroad"},
            ["study_form", "study_taught_at_distance", "academic_leave", "on_military_register"],
        ),
        ({"study_at": "not_studying"}, ["on_military_register"]),
        ({"study_at": None}, ["on_military_register"]),
        ({"study_at": "not_studying", "absence_reason": "illness"}, ["on_military_register", "authority_told"]),
    ],
)
def test_only_what_makes_sense_is_offered(book: RuleBook, more: dict[str, Any], offered: list[str]) -> None:
    assert changeable(book, facts_of(book, **more), ON) == offered


def test_what_is_not_marked_is_never_changed(book: RuleBook) -> None:
    with pytest.raises(ValueError, match="marriage"):
        changed(book, facts_of(book), {"marriage": "divorced"})
    assert others(book, facts_of(book), "marriage") == ()


@pytest.mark.parametrize("fact", ["on_military_register", "authority_told"])
def test_what_can_only_become_so_is_never_undone(book: RuleBook, fact: str) -> None:
    assert others(book, Facts(), fact) == (True,)
    assert others(book, Facts({fact: True}), fact) == ()
    with pytest.raises(ValueError, match=fact):
        changed(book, Facts({fact: True}), {fact: False})


def test_changing_leaves_the_answers_themselves_alone(book: RuleBook) -> None:
    facts = facts_of(book)
    tried = changed(book, facts, {"study_form": "distance", "academic_leave": True})
    assert (tried.value("study_form"), tried.value("academic_leave")) == ("distance", True)
    assert facts == facts_of(book)


def test_an_answer_about_a_changed_one_no_longer_counts(book: RuleBook) -> None:
    marked = {**book.facts, "study_place": altered(book.facts["study_place"], can_change=True)}
    open_book = replace(book, facts=marked)
    facts = facts_of(book, study_place="abroad", study_taught_at_distance=True)
    tried = changed(open_book, facts, {"study_place": "kz"})
    assert "study_taught_at_distance" not in tried
    assert changed(open_book, facts, {"study_place": "abroad"}) == facts
    both = changed(open_book, facts, {"study_place": "kz", "study_taught_at_distance": False})
    assert both.value("study_taught_at_distance") is False
