"""What is inside a case file: nothing is lost on the way, older forms are understood, newer ones read only."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_answers import OLDEST
from people_with_cases import CASE, DAY
from thorough import times

from app.case import parse_case
from app.cases.content import CaseContent, CaseStep, Judged
from app.cases.fitting import fitted
from app.cases.form import NotACase, as_json, from_json
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, Value
from app.law.load import load_rule_book
from app.law.schema import FactSpec

BOOK = load_rule_book()


def answers(spec: FactSpec) -> st.SearchStrategy[Value | Silence]:
    """Every answer that a question can have."""
    values: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
        "date": st.dates,
        "bool": st.booleans,
        "integer": lambda: st.integers(0, 10**9),
        "choice": lambda: st.sampled_from(spec.values),
        "set": lambda: st.frozensets(st.sampled_from(spec.values)),
    }
    return values[spec.type]() | st.sampled_from(Silence)


FACTS = st.fixed_dictionaries({}, optional={name: answers(spec) for name, spec in BOOK.facts.items()}).map(Facts)
JUDGED = st.builds(Judged, st.none() | st.text(), st.dates(), st.text(), st.dates())
CONTENTS = st.builds(
    CaseContent,
    st.text(),
    st.dates(),
    FACTS,
    st.none() | st.dates(),
    st.text(),
    st.text(),
    st.lists(st.builds(CaseStep, st.dates(), st.text(), st.booleans()), max_size=4).map(tuple),
    st.none() | JUDGED,
    st.booleans(),
    st.booleans(),
)


@given(CONTENTS)
def test_nothing_is_lost(content: CaseContent) -> None:
    assert from_json(as_json(content)) == (content, False)


@given(FACTS)
def test_what_people_answer_fits_the_rules(facts: Facts) -> None:
    assert fitted(BOOK, facts) == (facts, ())


def test_it_is_a_case_for_the_command_line_as_well(book: RuleBook) -> None:
    case = parse_case(as_json(CASE).decode(), book.facts, DAY)
    assert case.on == CASE.on
    assert case.facts.known() == CASE.facts.known()
    assert case.facts.state("medical_category") == "dont_know"


def test_dont_know_and_rather_not_say_stay_apart() -> None:
    facts = Facts({"marriage": Silence.DONT_KNOW, "children": Silence.DECLINED, "deferred_levels": frozenset()})
    assert from_json(as_json(replace(CASE, facts=facts)))[0].facts == facts


def test_half_a_letter_does_no_harm() -> None:
    kept, _ = from_json(as_json(replace(CASE, notes="a\ud800b")))
    assert kept.notes == "a?b"
    told, _ = from_json(as_json(CASE).replace(b'"check"', b'"\\ud800"'))
    assert told.door == "?"


def test_the_oldest_form_is_understood() -> None:
    content, newer = from_json(json.dumps(OLDEST).encode())
    facts = Facts(
        {"birth_date": date(2005, 3, 1), "marriage": Silence.DONT_KNOW, "deferred_levels": frozenset({"bachelor"})}
    )
    steps = (CaseStep(date(2025, 4, 1), "call"),)
    assert content == CaseContent("A-17", date(2025, 3, 9), facts, notes="first form", steps=steps)
    assert not newer
    assert json.loads(as_json(content))["version"] == 1


def test_a_newer_form_is_read_as_far_as_it_goes() -> None:
    raw = json.loads(as_json(CASE))
    assert from_json(json.dumps({**raw, "version": 2, "colour": ["new"]}).encode()) == (CASE, True)
    with pytest.raises(NotACase):
        from_json(json.dumps({**raw, "version": 2, "steps": "another shape"}).encode())


def test_facts_that_the_rules_do_not_know_are_left_aside(book: RuleBook) -> None:
    odd: dict[str, Any] = {
        "children": 2, "no_such_fact": True, "marriage": "on_the_moon", "birth_date": "2026-99-99",
        "only_son": 1, "deferred_levels": frozenset({"x"}), "gone": Silence.DONT_KNOW, "sex": frozenset({"male"}),
        "care_age": -1,
    }  # fmt: skip
    found = fitted(book, Facts(odd))
    assert found.facts == Facts({"children": 2})
    assert set(found.unknown) == set(odd) - {"children"}


@pytest.mark.parametrize(
    "changed",
    [
        {"form": "desk"}, {"version": -1}, {"version": True}, {"version": None}, {"version": 1.0}, {"code_name": 5},
        {"opened": "9 March"}, {"on": None}, {"facts": []}, {"facts": {"children": 1.5}}, {"facts": {"x": {"y": 1}}},
        {"facts": {"x": [1]}}, {"declined": ["children"], "facts": {"children": 1}}, {"declined": [[]]},
        {"declined": {}}, {"steps": [1]}, {"steps": [{"day": "2026-01-01", "text": "x"}]}, {"steps": None},
        {"judged": []}, {"judged": {"standing": 1}}, {"archived": 0}, {"with_conscience": None},
        {"version": 0, "steps": [[1]]}, {"version": 0, "name": None},
    ],
    ids=repr,
)  # fmt: skip
def test_anything_else_is_no_case(changed: dict[str, Any]) -> None:
    with pytest.raises(NotACase):
        from_json(json.dumps({**json.loads(as_json(CASE)), **changed}).encode())


@pytest.mark.parametrize(
    "text",
    [b"", b"\xff", b"[]", b"null", b"{", b'{"form":"case","form":"case"}', b"[" * 100_000, b"9" * 5000,
     b'{"form":"case","version":1,"facts":{"a":NaN}}'],
    ids=repr,
)  # fmt: skip
def test_what_is_no_json_is_no_case(text: bytes) -> None:
    with pytest.raises(NotACase):
        from_json(text)


@pytest.mark.thorough
def test_damaged_contents_are_refused_or_read_and_never_crash(book: RuleBook) -> None:
    rng, whole, read = Random(5), as_json(CASE), 0
    for _ in range(times(500, 10_000)):
        text = bytearray(whole)
        for _ in range(rng.randrange(1, 4)):
            at = rng.randrange(len(text))
            text[at : at + rng.randrange(3)] = rng.choice((b"", b'"', b"1", b"{", b"]", b",", b"null", b"\xd0", b"-9"))
        try:
            content, _ = from_json(text)
        except NotACase:
            continue
        fitted(book, content.facts)
        assert from_json(as_json(content))[0] == content
        read += 1
    assert read
