"""Comparing: alike is alike, and every difference that is told is one, with none left out."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from situations import BOOK, FACTS, ON, situations

from app.comparison import WIDTH, comparison_as_json, comparison_as_text
from app.law.assess import Assessment, assess
from app.law.book import APPLIES, FAILS
from app.law.comparing import Comparison, compare
from app.law.deadlines import dues
from app.law.facts import Facts, read_facts
from app.law.what_if import changeable, changed, others
from app.words import source_words

DAYS = st.sampled_from((ON, date(2024, 2, 29), date(2026, 11, 23), date(2028, 7, 2), date(2033, 1, 1)))
LATE = date(2040, 1, 1)
WORDS = source_words()


@st.composite
def sides(draw: st.DrawFn) -> tuple[Facts, date]:
    """Answers, and a day on which they are asked about."""
    return read_facts(draw(situations()), FACTS, LATE), draw(DAYS)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[tuple[Facts, date], tuple[Facts, date]]:
    """Two situations, often near to one another."""
    first = draw(sides())
    if draw(st.booleans()):
        return first, draw(sides())
    more = read_facts(draw(situations()), FACTS, LATE)
    kept = draw(st.sets(st.sampled_from(sorted(more)), max_size=2)) if more else set[str]()
    facts = first[0]
    for fact in sorted(kept):
        facts = facts.with_answer(fact, more.answer(fact))
    return first, (facts, draw(DAYS) if draw(st.booleans()) else first[1])


def outcomes(assessment: Assessment) -> dict[str, tuple[Any, ...]]:
    """What every rule comes to, read here once more."""
    return {found.rule.id: (found.status, found.needs_review, found.until) for found in assessment.findings}


def whole(found: Comparison) -> tuple[Any, ...]:
    """All that differs."""
    return found.answers, found.findings, found.notices, found.dues, found.notes


@given(sides())
def test_a_situation_does_not_differ_from_itself(side: tuple[Facts, date]) -> None:
    found = compare(BOOK, side, side)
    assert whole(found) == ((), (), (), (), ())
    assert (found.other_day, found.other_headline) == (False, False)
    assert found.comes_out_alike
    assert found.same == tuple(BOOK.rules)


@given(pairs())
def test_every_difference_is_one_and_none_is_left_out(pair: tuple[tuple[Facts, date], tuple[Facts, date]]) -> None:
    found = compare(BOOK, *pair)
    one, two = assess(BOOK, *pair[0]), assess(BOOK, *pair[1])
    before, after = outcomes(one), outcomes(two)
    assert {d.id for d in found.findings} == {rule for rule in before if before[rule] != after[rule]}
    assert set(found.same) == {rule for rule in before if before[rule] == after[rule]}
    for difference in found.findings:
        turned = before[difference.id][0], after[difference.id][0]
        assert difference.change == {(FAILS, APPLIES): "new", (APPLIES, FAILS): "gone"}.get(turned, "other")
    assert {d.id for d in found.notices} == set(one.notices) ^ set(two.notices)
    told = [{due.deadline.spec.id: (due.begins, due.ends, due.kept) for due in dues(BOOK, s)} for s in (one, two)]
    assert {d.id for d in found.dues} == {n for n in told[0] | told[1] if told[0].get(n) != told[1].get(n)}
    facts = [{name: side[0].answer(name) for name in side[0]} for side in pair]
    assert {d.id for d in found.answers} == {n for n in facts[0] | facts[1] if facts[0].get(n) != facts[1].get(n)}


@given(pairs())
def test_the_other_way_round_new_is_gone(pair: tuple[tuple[Facts, date], tuple[Facts, date]]) -> None:
    turned = {"new": "gone", "gone": "new", "other": "other"}
    there, back = compare(BOOK, *pair), compare(BOOK, *reversed(pair))
    for one, two in zip(whole(there), whole(back), strict=True):
        assert {(d.id, d.change) for d in one} == {(d.id, turned[d.change]) for d in two}


@given(pairs())
def test_the_text_is_narrow_and_tells_every_difference(pair: tuple[tuple[Facts, date], tuple[Facts, date]]) -> None:
    found = compare(BOOK, *pair)
    lines = list(comparison_as_text(BOOK, found, ("a" * 200, "b.json"), WORDS))
    assert max(map(len, lines)) <= WIDTH
    marked = [line for line in lines if line.startswith(("  + ", "  - ", "  * "))]
    assert len(marked) == sum(map(len, whole(found))) + found.other_day
    written = comparison_as_json(BOOK, found, WORDS)
    assert written["alike"] is found.comes_out_alike
    assert [len(written[name]) for name in ("answers", "findings", "notices", "deadlines", "notes")] == list(
        map(len, whole(found))
    )


@given(sides(), st.data())
def test_only_marked_facts_that_make_sense_are_offered(side: tuple[Facts, date], data: st.DataObject) -> None:
    facts, on = side
    offered = changeable(BOOK, facts, on)
    assert all(FACTS[fact].can_change for fact in offered)
    changes = {
        fact: data.draw(st.sampled_from(others(BOOK, facts, fact)), label=fact)
        for fact in data.draw(st.sets(st.sampled_from(offered)) if offered else st.just(set[str]()), label="changed")
    }
    tried = changed(BOOK, facts, changes)
    found = compare(BOOK, side, (tried, on))
    hanging = {other for fact in changes for other in BOOK.hanging_on(fact)}
    assert set(changes) <= {difference.id for difference in found.answers} <= set(changes) | hanging
    assert facts == side[0]
