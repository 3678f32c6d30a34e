"""Reading a case: every type of fact, and everything that is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from app.case import parse_case
from app.law.book import RuleBook
from app.law.facts import CaseError, Facts, Silence, read_facts

ON = date(2026, 11, 22)
LONG = "x" * 10_000
DATES = "an existing day written as YYYY-MM-DD"
WHOLE = "a whole number, 0 or more"
KEEPS = 1_000


def refusal(book: RuleBook, raw: dict[str, Any]) -> str:
    """The sentence with which facts are refused."""
    with pytest.raises(CaseError) as refused:
        read_facts(raw, book.facts, ON)
    return refused.value.sentence()


def case_refusal(book: RuleBook, text: str) -> str:
    """The sentence with which a case is refused."""
    with pytest.raises(CaseError) as refused:
        parse_case(text, book.facts, ON)
    return refused.value.sentence()


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("birth_date", "2004-02-29", date(2004, 2, 29)),
        ("birth_date", "2026-11-22", date(2026, 11, 22)),
        ("study_end", "9999-12-31", date(9999, 12, 31)),
        ("study_end", "0001-01-01", date(1, 1, 1)),
        ("sex", "male", "male"),
        ("past_service", "none", "none"),
        ("studying", True, True),
        ("studying", False, False),
        ("children", 0, 0),
        ("children", 20, 20),
        ("deferred_levels", [], frozenset()),
        ("deferred_levels", ["school", "college"], frozenset({"school", "college"})),
        ("deferred_levels", ["school", "school"], frozenset({"school"})),
        ("care_age", 63, 63),
    ],
)
def test_a_value_of_every_type(book: RuleBook, fact: str, raw: Any, value: Any) -> None:
    facts = read_facts({fact: raw}, book.facts, ON)
    assert facts.value(fact) == value
    assert type(facts.value(fact)) is type(value)
    assert facts.state(fact) == "given"


def test_null_is_i_dont_know_for_every_fact(book: RuleBook) -> None:
    facts = read_facts(dict.fromkeys(book.facts), book.facts, ON)
    assert {facts.state(fact) for fact in book.facts} == {"dont_know"}
    assert facts.known() == {}


def test_not_asked_not_known_declined_and_none_of_these_are_four_things() -> None:
    answers: dict[str, Any] = {
        "deferred_levels": frozenset(),
        "minister": Silence.DECLINED,
        "sex": Silence.DONT_KNOW,
    }
    facts = Facts(answers)
    named = ("deferred_levels", "minister", "sex", "children")
    assert [facts.state(fact) for fact in named] == ["given", "declined", "dont_know", "unasked"]
    assert facts.known() == {"deferred_levels": frozenset()}


@pytest.mark.parametrize("value", ["01.05.2004", "2004-5-5", "2004-02-30", "2005-02-29", "20040505", "2004-W10-1"])
@pytest.mark.parametrize("fact", ["birth_date", "study_end"])
def test_an_impossible_date_is_refused(book: RuleBook, fact: str, value: str) -> None:
    sentence = refusal(book, {fact: value})
    assert sentence.startswith(f"The fact “{fact}” cannot be ")
    assert f"{value}" in sentence
    assert sentence.endswith(f"; allowed is: {DATES}.")


@pytest.mark.parametrize(
    "value", ["", " 2004-05-05", "2004-05-05T00:00", "٢٠٠٤-٠٥-٠٥", "0000-01-01", 20040505, 1.5, True, []]
)
def test_what_is_no_date_is_refused(book: RuleBook, value: Any) -> None:
    assert DATES in refusal(book, {"study_end": value})


def test_a_birth_after_the_day_asked_about_is_refused(book: RuleBook) -> None:
    expected = "The fact “birth_date” cannot be 2026-11-23; allowed is: a day not after 2026-11-22."
    assert refusal(book, {"birth_date": "2026-11-23"}) == expected


@pytest.mark.parametrize("value", ["Male", "", "male ", "женский", True, 1, "None", [], {}, ["male"]])
def test_a_value_outside_its_list_is_refused(book: RuleBook, value: Any) -> None:
    sentence = refusal(book, {"sex": value})
    assert sentence.startswith("The fact “sex” cannot be ")
    assert sentence.endswith("; allowed is: male, female.")


@pytest.mark.parametrize("value", [1, 0, "true", "yes", 1.0, [], {}])
def test_what_is_no_yes_or_no_is_refused(book: RuleBook, value: Any) -> None:
    assert refusal(book, {"studying": value}).endswith("; allowed is: true, false.")


@pytest.mark.parametrize("value", [True, False, 1.0, -1, "1", [], float("nan"), float("inf")])
def test_what_is_no_whole_number_is_refused(book: RuleBook, value: Any) -> None:
    assert refusal(book, {"children": value}).endswith(f"; allowed is: {WHOLE}.")


@pytest.mark.parametrize("value", ["school", {"school": True}, True, 1])
def test_what_is_no_list_is_refused(book: RuleBook, value: Any) -> None:
    assert "; allowed is: a list of: school, college, " in refusal(book, {"deferred_levels": value})


@pytest.mark.parametrize("member", ["preparatory", "", None, 1, ["school"], {}])
def test_a_member_outside_the_list_is_refused(book: RuleBook, member: Any) -> None:
    sentence = refusal(book, {"deferred_levels": ["school", member]})
    assert sentence.startswith("The fact “deferred_levels” cannot be ")
    assert "allowed is: school, college, post_secondary" in sentence


@pytest.mark.parametrize("name", ["studing", "", "Sex", "schema", "birth-date", "😀"])
def test_an_unknown_fact_is_refused(book: RuleBook, name: str) -> None:
    sentence = refusal(book, {name: None})
    assert sentence.startswith(f"There is no fact “{name}”; allowed are: birth_date, sex, ")
    assert "study_at" not in sentence


@pytest.mark.parametrize(
    "raw", [{"sex": LONG}, {"birth_date": LONG}, {"deferred_levels": [LONG]}, {"children": LONG}], ids=list
)
def test_a_value_of_ten_thousand_characters_is_shortened(book: RuleBook, raw: dict[str, Any]) -> None:
    assert len(refusal(book, raw)) < KEEPS


def test_a_name_of_ten_thousand_characters_is_shortened(book: RuleBook) -> None:
    allowed = ", ".join(name for name, spec in book.facts.items() if spec.contract)
    assert len(refusal(book, {LONG: 1})) < len(allowed) + KEEPS


def test_a_repeated_name_of_ten_thousand_characters_is_shortened(book: RuleBook) -> None:
    assert len(case_refusal(book, f'{{"{LONG}": 1, "{LONG}": 1}}')) < KEEPS


def test_a_case(book: RuleBook) -> None:
    case = parse_case('{"schema": 1, "facts": {"sex": "male", "children": null}}', book.facts, ON)
    assert case.facts == Facts({"sex": "male", "children": Silence.DONT_KNOW})


def test_an_empty_case(book: RuleBook) -> None:
    assert len(parse_case('{"schema": 1, "facts": {}}', book.facts, ON).facts) == 0


@pytest.mark.parametrize("text", ["", "x", "[]", "1", "null", '"a"', "{", '{"schema": 1} {}'])
def test_what_is_no_object_is_refused(book: RuleBook, text: str) -> None:
    expected = "This is not a case: a JSON object with “schema” and “facts” is needed."
    assert case_refusal(book, text) == expected


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "9" * 5_000], ids=["lists", "objects", "digits"])
def test_what_no_reader_can_hold_is_refused(book: RuleBook, text: str) -> None:
    assert case_refusal(book, text).startswith("This is not a case")


@pytest.mark.parametrize("schema", ["2", "0", '"1"', "1.0", "true", "null", "[1]"])
def test_an_unknown_schema_is_refused(book: RuleBook, schema: str) -> None:
    expected = f"The “schema” of the case is {schema}; allowed is: 1."
    assert case_refusal(book, f'{{"schema": {schema}, "facts": {{}}}}') == expected


def test_no_schema_is_refused(book: RuleBook) -> None:
    assert case_refusal(book, '{"facts": {}}') == "The “schema” of the case is null; allowed is: 1."


@pytest.mark.parametrize("rest", ["", ', "facts": null', ', "facts": []', ', "facts": "sex"'])
def test_no_facts_are_refused(book: RuleBook, rest: str) -> None:
    expected = "The “facts” of the case are missing; allowed is: an object of facts and values."
    assert case_refusal(book, f'{{"schema": 1{rest}}}') == expected


@pytest.mark.parametrize(
    "text",
    ['{"schema": 1, "facts": {"sex": "male", "sex": "female"}}', '{"schema": 1, "schema": 1, "facts": {}}'],
)
def test_a_name_that_stands_twice_is_refused(book: RuleBook, text: str) -> None:
    name = "sex" if "sex" in text else "schema"
    assert case_refusal(book, text) == f"The name “{name}” stands twice in the case; each is allowed once."


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "0.5"])
def test_a_number_that_is_not_whole_is_refused_in_a_case(book: RuleBook, number: str) -> None:
    assert WHOLE in case_refusal(book, f'{{"schema": 1, "facts": {{"children": {number}}}}}')


def test_changing_an_answer_leaves_the_old_answers_alone() -> None:
    old = Facts({"sex": "male"})
    new = old.with_answer("children", 2)
    assert (dict.fromkeys(old), new.value("children"), old.value("children")) == ({"sex": None}, 2, None)
    assert new.without("children") == old
    assert hash(new.without("children")) == hash(old)


def test_a_case_survives_the_way_through_json(book: RuleBook) -> None:
    raw = {"birth_date": "2004-05-05", "deferred_levels": ["college"], "studying": True, "children": 2, "sex": None}
    text = json.dumps({"schema": 1, "facts": raw})
    assert parse_case(text, book.facts, ON).facts == read_facts(raw, book.facts, ON)


OTHER, THIRD = date(2027, 3, 1), date(2028, 3, 1)


def on_of(book: RuleBook, more: str, named: date | None = None) -> date:
    """The day asked about of a case that holds something beside its facts."""
    return parse_case(f'{{"schema": 1, {more} "facts": {{}}}}', book.facts, ON, named).on


def test_the_day_named_elsewhere_goes_before_that_of_the_case_and_that_before_today(book: RuleBook) -> None:
    assert on_of(book, "") == ON
    assert on_of(book, '"on": "2027-03-01",') == OTHER
    assert on_of(book, '"on": "2027-03-01",', THIRD) == THIRD
    assert on_of(book, "", THIRD) == THIRD


@pytest.mark.parametrize(
    "on", ['"2026-02-30"', '"20270301"', '"2026-W47-7"', '"01.03.2027"', '""', "null", "20270301", "true", "[]", "{}"]
)
def test_a_day_asked_about_that_is_none_is_refused(book: RuleBook, on: str) -> None:
    text = f'{{"schema": 1, "on": {on}, "facts": {{}}}}'
    assert case_refusal(book, text) == f"The “on” of the case is {on}; allowed is: {DATES}."
    with pytest.raises(CaseError):
        parse_case(text, book.facts, ON, OTHER)


def test_a_birth_is_compared_with_the_day_of_the_case(book: RuleBook) -> None:
    text = '{"schema": 1, "on": "2004-05-04", "facts": {"birth_date": "2004-05-05"}}'
    assert "a day not after 2004-05-04" in case_refusal(book, text)
    assert parse_case(text, book.facts, ON, ON).facts.value("birth_date") == date(2004, 5, 5)


def test_other_names_beside_the_facts_are_passed_over(book: RuleBook) -> None:
    assert on_of(book, '"note": "2030-01-01", "On": 5,') == ON
