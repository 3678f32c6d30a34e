"""The marks of facts.yaml are held against the list of what may never be offered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from unit.changing import change

from app.law.book import RuleBook
from app.law.load import load_rule_book
from app.law.never_offered import check_marks, never_offered, papers_of
from app.law.rulefile import RuleError
from app.law.strict import altered
from app.places import RULES


def _faults(folder: Path) -> list[str]:
    return [fault.sentence() for fault in check_marks(load_rule_book(folder), folder)]


def test_the_marks_as_delivered_have_no_fault(book: RuleBook) -> None:
    assert list(check_marks(book, RULES)) == []


def test_the_marks_are_those_that_were_decided(book: RuleBook) -> None:
    facts = book.facts
    assert {name for name, spec in facts.items() if spec.can_change} == {
        "study_form", "study_taught_at_distance", "academic_leave", "on_military_register", "authority_told",
    }  # fmt: skip
    assert {name for name, spec in facts.items() if spec.record} == {
        "on_military_register", "deferred_levels", "deferment_waived", "summons_number_own", "summons_refusal_marked",
    }  # fmt: skip


@pytest.mark.parametrize("field", ["can_change", "record"])
def test_a_mark_that_may_never_be_is_a_fault(book: RuleBook, field: str) -> None:
    never = never_offered(RULES, book.facts)
    assert {"convicted", "marriage", "residence", "medical_category", "minister", "birth_date", "children"} <= set(
        never
    )
    for fact in never:
        marked = replace(book, facts={**book.facts, fact: altered(book.facts[fact], **{field: True})})
        faults = [fault.sentence() for fault in check_marks(marked, RULES)]
        assert f"“{fact}” is marked “{field}”, although it may never be offered: {never[fact]}" in faults[0]


def test_a_fault_names_file_and_line(folder: Path) -> None:
    change(folder / "facts.yaml", "\n  convicted:\n", "\n  convicted:\n    can_change: true\n")
    (fault,) = _faults(folder)
    assert fault.startswith("facts.yaml, line ")


def test_a_fact_that_is_not_asked_bears_no_mark(folder: Path) -> None:
    change(folder / "facts.yaml", "\n  studying:\n", "\n  studying:\n    can_change: true\n")
    (fault,) = _faults(folder)
    assert "“studying” is marked “can_change”, but it is not asked" in fault


def test_a_paper_that_may_never_be_offered_is_a_fault(folder: Path) -> None:
    ground = folder / "grounds" / "deferment_other.yaml"
    change(
        ground, "lapses: {fact: medical_on, older_than_years: 1}", "lapses: {fact: birth_date, older_than_years: 30}"
    )
    assert "“birth_date” is a paper that can run out in KZ-561-35-4" in _faults(folder)[0]


def test_a_paper_needs_words(folder: Path) -> None:
    change(folder / "facts.yaml", "    renewed: A new medical conclusion would be needed\n", "")
    assert "“medical_on” can run out in KZ-561-35-4, but `renewed`" in _faults(folder)[0]


def test_papers_are_the_dates_of_what_lapses(book: RuleBook) -> None:
    assert papers_of(book, book.rules["KZ-561-35-2-1-P1"]) == ("disability_valid_until",)
    assert papers_of(book, book.rules["KZ-561-35-4"]) == ("medical_on",)
    assert papers_of(book, book.rules["KZ-561-35-3-A"]) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[residence, citizenship]", "[residence, nationality]", "there is no fact “nationality”"),
        ("[residence, citizenship]", "[residence, residence]", "“residence” stands here twice"),
        ("never_offered:", "never_mentioned:", "“never_offered” is not in order|a list was expected"),
    ],
)
def test_a_list_that_cannot_be_used(book: RuleBook, folder: Path, old: str, new: str, said: str) -> None:
    change(folder / "promises.yaml", old, new)
    with pytest.raises(RuleError) as error:
        never_offered(folder, book.facts)
    assert any(part in error.value.sentence() for part in said.split("|"))
