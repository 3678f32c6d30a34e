"""What has to be true of every verdict, whatever was answered."""

from __future__ import annotations

from typing import Any

import pytest
from completions import SPECS, can_be_unknown, decisive, outcomes, read_by
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import ANSWERS, BOOK, END_DATES, ON, answers, situations, values

from app.evaluation import evaluate_as_json
from app.law.assess import Assessment, assess
from app.law.facts import read_facts
from app.words import source_words

LINES = [
    *("serving", "not_liable", "too_young", "released", "exempt"),
    *("deferment_ground", "after_return", "needs_answers", "needs_review", "callable"),
]
LASTING = [name for name in ANSWERS if name not in END_DATES]
SETTLED = ("applies", "does_not_apply")
CALLS = ("term_service", "reserve_officer", "training_assembly")

WORDS = source_words()


def verdict(facts: dict[str, Any]) -> Assessment:
    """The assessment of facts as they stand in a case file."""
    return assess(BOOK, read_facts(facts, BOOK.facts, ON), ON)


def whole_answer(facts: dict[str, Any]) -> dict[str, Any]:
    """Everything that `evaluate` says."""
    read = read_facts(facts, BOOK.facts, ON)
    return evaluate_as_json(BOOK, read, assess(BOOK, read, ON), WORDS)


def forget() -> None:
    """Empty the memory of judged cases."""
    BOOK.forget()


@settings(max_examples=300)
@given(situations(), answers(LASTING), st.booleans())
def test_an_added_answer_turns_no_settled_status_round(
    facts: dict[str, Any], answer: tuple[str, Any], wartime: bool
) -> None:
    name, value = answer
    before = {**facts, "wartime": wartime, name: None}
    old, new = verdict(before), verdict({**before, name: value})
    settled = {one.rule.id: one.status for one in old.findings if one.status in SETTLED}
    assert {rule: new.finding(rule).status for rule in settled} == settled


@settings(max_examples=200)
@given(situations(), st.data())
def test_an_end_date_turns_round_only_what_it_ends(facts: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(END_DATES))
    before = {**facts, name: None}
    old, new = verdict(before), verdict({**before, name: data.draw(values(name))})
    turned = {(one.status, new.finding(one.rule.id).status) for one in old.findings if one.status in SETTLED}
    ended = {("applies", "undetermined"), ("applies", "does_not_apply"), ("does_not_apply", "applies")}
    assert turned <= {("applies", "applies"), ("does_not_apply", "does_not_apply"), *ended}
    begun = [
        one.rule.id for one in new.findings if (one.status, old.finding(one.rule.id).status) == ("applies", SETTLED[1])
    ]
    assert set(begun) <= {"KZ-561-35-10"}


@given(situations(), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(facts: dict[str, Any], random: Any) -> None:
    shuffled = list(facts.items())
    random.shuffle(shuffled)
    assert whole_answer(facts) == whole_answer(dict(shuffled))


@given(situations())
def test_evaluating_twice_gives_the_same(facts: dict[str, Any]) -> None:
    once = whole_answer(facts)
    assert whole_answer(facts) == once
    forget()
    assert whole_answer(facts) == once


@given(situations())
def test_i_dont_know_is_judged_like_not_asked(facts: dict[str, Any]) -> None:
    asked = {name: value for name, value in facts.items() if value is not None}
    old, new = verdict(facts), verdict(asked)
    assert (old.standing, old.notices, old.findings) == (new.standing, new.notices, new.findings)


@settings(max_examples=200)
@given(situations(), st.booleans(), st.sampled_from(CALLS))
def test_the_standing_is_total(facts: dict[str, Any], wartime: bool, call: str) -> None:
    standing = verdict({**facts, "wartime": wartime, "call_kind": call}).standing
    outside = wartime or call != "term_service"
    assert standing is None if outside else standing in LINES


@settings(max_examples=300)
@given(situations(), answers([name for name in LASTING if name != "deferment_waived"]))
def test_an_added_answer_moves_a_certain_standing_only_to_an_earlier_line(
    facts: dict[str, Any], answer: tuple[str, Any]
) -> None:
    name, value = answer
    before = {**facts, name: None, "wartime": None, "call_kind": None}
    old, new = verdict(before).standing, verdict({**before, name: value}).standing
    assert old is not None
    assert new is not None
    if LINES.index(old) < LINES.index("needs_answers"):
        assert LINES.index(new) <= LINES.index(old)


@given(situations())
def test_review_and_missing_belong_to_open_findings_only(facts: dict[str, Any]) -> None:
    for found in verdict(facts).findings:
        open_now = found.status == "undetermined"
        assert open_now or not (found.needs_review or found.missing or found.undecided)
        assert found.until is None or found.status == "applies"
        assert all(BOOK.facts[name].contract and facts.get(name) is None for name in found.missing)


@pytest.mark.parametrize("rule", sorted(SPECS))
@settings(max_examples=20)
@given(data=st.data())
def test_status_review_and_missing_are_those_of_all_completions(rule: str, data: st.DataObject) -> None:
    facts = {name: data.draw(values(name), label=name) for name in read_by(rule)}
    hidden = data.draw(st.lists(st.sampled_from(can_be_unknown(rule) or [""]), max_size=2, unique=True), label="hidden")
    unknown = [name for name in hidden if name]
    known = {name: value for name, value in facts.items() if name not in unknown}
    found, every = verdict(known).finding(rule), outcomes(rule, known, unknown)
    results = {result for _, result in every}
    settled = len(results) == 1 and results <= set(SETTLED)
    assert found.status == (results.pop() if settled else "undetermined")
    assert found.needs_review == (not settled and "applies" not in results and "review" in results)
    assert set(found.missing) == {name for name in unknown if decisive(every, unknown, name)}
