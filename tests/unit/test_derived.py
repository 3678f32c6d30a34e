"""What follows from plain answers, what does not, and that an answer given directly wins."""

from __future__ import annotations

from typing import Any

import pytest
from reading import USUAL_DAY, table, verdict

from app.law.book import RuleBook

ROWS: list[dict[str, Any]] = table("derived")
CONCLUSIONS = {
    *("care_others_obliged", "care_dependent", "care_situations", "care_full_state_support", "lawfully_not_called"),
    *("institution_lawful", "occupation_qualified", "conviction_live", "special_bodies_dismissal_excluded"),
}
SAFE = [
    *("KZ-561-35-2-1-P1", "KZ-561-35-2-1-P2", "KZ-561-35-2-1-P3", "KZ-561-35-2-1-P6", "KZ-561-35-3-A", "KZ-561-35-3-B"),
    *("KZ-561-35-5-1", "KZ-561-36-1-2", "KZ-561-36-1-4-1", "KZ-561-36-6"),
]


def name(row: Any) -> str:
    """What a row is about."""
    return " ".join(f"{fact}={value}" for fact, value in row["facts"].items()) + f" {row.get('day', '')}"


def derived(book: RuleBook, row: dict[str, Any], fact: str) -> Any:
    """The value of a derived fact, or "unknown"."""
    value = verdict(book, row["facts"], row.get("day", USUAL_DAY)).value(book, fact)
    return "unknown" if value is None else value


def expected(value: Any) -> Any:
    """A value of the table as the program holds it."""
    return frozenset(value) if isinstance(value, list) else value


def values_of(fact: str) -> list[Any]:
    """The values that the table tries for a derived fact."""
    return [row["gives"][fact] for row in ROWS if fact in row["gives"]]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_what_follows(book: RuleBook, row: dict[str, Any]) -> None:
    assert {fact: derived(book, row, fact) for fact in row["gives"]} == {
        fact: expected(value) for fact, value in row["gives"].items()
    }


def test_every_derived_fact_is_tried_known_and_unknown(book: RuleBook) -> None:
    facts = {derivation.fact for derivation in book.derivations}
    assert {fact for row in ROWS for fact in row["gives"]} == facts
    assert all("unknown" in values_of(fact) and len(values_of(fact)) > 2 for fact in facts)


def test_legal_conclusions_are_derived_and_never_asked(book: RuleBook) -> None:
    assert {derivation.fact for derivation in book.derivations} >= CONCLUSIONS
    assert not any(book.facts[fact].asked for fact in CONCLUSIONS)


def test_no_conclusion_stands_in_the_order_of_the_questions(book: RuleBook) -> None:
    assert {fact for fact in book.interview.order if not book.facts[fact].asked} == set()


@pytest.mark.parametrize(
    ("plain", "fact", "given"),
    [
        ({"convicted": "never"}, "conviction_live", True),
        ({"study_at": "not_studying"}, "studying", True),
        ({"study_at": "bachelor"}, "study_level", "doctorate"),
        ({"study_at": "bachelor"}, "study_institution", "religious"),
        ({"religious_school": "abroad"}, "institution_lawful", True),
        ({"care_home": True}, "care_full_state_support", False),
        ({"care_income": False}, "care_dependent", True),
        ({"job_diploma": False}, "occupation_qualified", True),
        ({"care_for": "mother", "care_age": 99}, "care_condition", "none_of_these"),
        ({"care_other_person": True}, "care_others_obliged", False),
        ({"up_to_27": "summoned_not_come"}, "lawfully_not_called", True),
        ({"dismissal_names_51_9": True}, "special_bodies_dismissal_excluded", False),
        ({"parents_lost": False}, "parents_absent", True),
    ],
)
def test_a_value_given_directly_wins(book: RuleBook, plain: dict[str, Any], fact: str, given: Any) -> None:
    assert verdict(book, plain).value(book, fact) not in (given, None)
    assert verdict(book, {**plain, fact: given}).value(book, fact) == given


def test_a_set_given_directly_wins_over_every_member(book: RuleBook) -> None:
    plain = {"care_for": "mother", "care_spouse": "none", "care_minor_children": True}
    found = verdict(book, {**plain, "care_situations": ["grandparent"]})
    assert found.value(book, "care_situations") == {"grandparent"}
    gate = {"care_full_state_support": False, "care_others_obliged": False}
    known = verdict(book, {**plain, **gate, "care_situations": []})
    assert known.finding("KZ-561-35-2-1-P3").status == "does_not_apply"


def test_what_is_given_directly_is_used_further_down(book: RuleBook) -> None:
    plain = {"care_for": "mother", "care_other_person": False, "care_siblings": "one_able", "care_spouse": "none"}
    assert verdict(book, {**plain, "care_condition": "pension_age"}).value(book, "care_others_obliged") is True
    assert verdict(book, {**plain, "care_condition": "none_of_these"}).value(book, "care_others_obliged") is None


@pytest.mark.parametrize("rule", SAFE)
def test_no_plain_answer_at_all_settles_nothing(book: RuleBook, rule: str) -> None:
    plain = [fact for fact, spec in book.facts.items() if not spec.contract]
    assert verdict(book, dict.fromkeys(plain)).finding(rule).status == "undetermined"


@pytest.mark.parametrize(
    ("facts", "gone", "rule"),
    [
        (
            {"occupation": "rural_doctor", "job_diploma": True, "job_specialty": True, "job_employer": True},
            "job_employer",
            "KZ-561-35-5-2",
        ),
        ({"birth_date": "1998-05-05", "up_to_27": "deferments_or_exempt"}, "up_to_27", "KZ-561-36-1-2"),
        ({"convicted": "crime", "sentence_state": "record_running"}, "sentence_state", "KZ-561-36-6"),
        (
            {"care_for": "wife", "care_age": 65, "care_home": False, "care_income": True, "care_other_person": False},
            "care_home",
            "KZ-561-35-2-1-P1",
        ),
        (
            {"care_for": "wife", "care_age": 65, "care_home": False, "care_income": True, "care_other_person": False},
            "care_other_person",
            "KZ-561-35-2-1-P1",
        ),
    ],
)
def test_without_one_plain_answer_a_ground_is_open(book: RuleBook, facts: dict[str, Any], gone: str, rule: str) -> None:
    less = {fact: value for fact, value in facts.items() if fact != gone}
    assert verdict(book, facts).finding(rule).status == "applies"
    assert verdict(book, less).finding(rule).status == "undetermined"
    assert verdict(book, {**facts, gone: None}).finding(rule).status == "undetermined"
