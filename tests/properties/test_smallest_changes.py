"""What is said to change a finding changes it, in the fewest steps, and names nothing that may not be named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations, product
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from situations import BOOK, ON, situations

from app.evaluation import evaluate_as_json, evaluate_as_text
from app.law.assess import Assessment, Finding, assess
from app.law.book import APPLIES
from app.law.changes import TURNED, Change, Changes, ChangeSet
from app.law.endings import endings
from app.law.facts import Facts, read_facts
from app.law.logic import truth
from app.law.moves import KINDS, kind_of_move, line_of
from app.law.wording import Wording
from app.law.worlds import Worlds
from app.places import RULES
from app.views.answer import answer_view
from app.views.changes import set_text
from app.words import source_words

RAW: dict[str, Any] = yaml.safe_load((RULES / "facts.yaml").read_text(encoding="utf-8"))["facts"]
PROMISES = yaml.safe_load((RULES / "promises.yaml").read_text(encoding="utf-8"))
NEVER = {fact for item in PROMISES["never_offered"] for fact in item["facts"]}
PAPERS = ("medical_on", "disability_valid_until")
MOST_TRIED = 4000
WORDING = Wording(RULES)
ORDER = BOOK.interview.order
Offer = tuple[Facts, Assessment, Finding, ChangeSet]


def assessed(raw: dict[str, Any]) -> tuple[Facts, Assessment]:
    """A case, read and judged."""
    facts = read_facts(raw, BOOK.facts, ON)
    return facts, assess(BOOK, facts, ON)


def offers(raw: dict[str, Any]) -> Iterator[Offer]:
    """Every set that is offered in a case."""
    facts, assessment = assessed(raw)
    for finding in assessment.findings:
        for found in Changes(BOOK, assessment).of(finding):
            yield facts, assessment, finding, found


def after(facts: Facts, values: dict[str, Any]) -> Assessment:
    """The verdict once some answers are otherwise."""
    for fact, value in values.items():
        facts = facts.with_answer(fact, value)
    return assess(BOOK, facts, ON)


def fits(change: Change, value: Any) -> bool:
    """Whether a value is what a change asks for."""
    world = BOOK.variables.world({change.fact: value}, ON)
    for leaf, holds in change.tests:
        counted = leaf.operator == "at_least"
        told = value >= leaf.operand if counted else truth(BOOK.variables.expression(leaf), world)
        if told is not holds:
            return False
    return True


@settings(max_examples=200)
@given(situations())
def test_a_set_makes_the_finding_apply_whichever_of_its_values_is_taken(raw: dict[str, Any]) -> None:
    for facts, _, finding, found in offers(raw):
        for values in product(*(change.samples for change in found)):
            told = dict(zip((change.fact for change in found), values, strict=True))
            assert after(facts, told).finding(finding.rule.id).status == APPLIES, (finding.rule.id, told)
            assert all(fits(change, told[change.fact]) for change in found)


@settings(max_examples=200)
@given(situations())
def test_no_part_of_a_set_is_enough(raw: dict[str, Any]) -> None:
    for facts, assessment, finding, found in offers(raw):
        assert 1 <= len(found) <= 3
        assert finding.status != APPLIES
        assert assessment.answers == facts.known()
        for size in range(1, len(found)):
            for part in combinations(found, size):
                told = {change.fact: change.samples[0] for change in part}
                assert after(facts, told).finding(finding.rule.id).status != APPLIES


@settings(max_examples=300)
@given(situations())
def test_nothing_is_named_that_may_not_be(raw: dict[str, Any]) -> None:
    for facts, _, finding, found in offers(raw):
        for change in found:
            answered = facts.value(change.fact) is not None
            may_be = {
                "question": not answered and RAW[change.fact].get("asked", True),
                "paper": answered and change.fact in PAPERS,
                "record": answered and RAW[change.fact].get("record", False),
                "change": answered and RAW[change.fact].get("can_change", False),
            }
            assert may_be[change.kind], (finding.rule.id, change)
            assert not (answered and change.fact in NEVER)


@settings(max_examples=200)
@given(situations())
def test_plausible_sets_come_first_and_none_twice(raw: dict[str, Any]) -> None:
    _, assessment = assessed(raw)
    for finding in assessment.findings:
        sets = Changes(BOOK, assessment).of(finding)
        ranks = [
            (len(one), [KINDS.index(each.kind) for each in one], [ORDER.index(each.fact) for each in one])
            for one in sets
        ]
        assert ranks == sorted(ranks)
        assert len(set(sets)) == len(sets)


@settings(max_examples=60)
@given(situations(), st.data())
def test_every_smallest_set_is_found(raw: dict[str, Any], data: st.DataObject) -> None:
    """All values of all answers that may be named are tried, for a rule with few enough of them."""
    facts, assessment = assessed(raw)
    open_now = [one for one in assessment.findings if one.kind in TURNED and one.status != APPLIES]
    assume(open_now)
    finding = data.draw(st.sampled_from(open_now), label="finding")
    assume(tries(finding, assessment) <= MOST_TRIED)
    expected = smallest(facts, assessment, finding)
    covered: set[frozenset[tuple[str, Any]]] = set()
    for found in Changes(BOOK, assessment).of(finding):
        own = {
            choice for choice in expected
            if {fact for fact, _ in choice} == {change.fact for change in found}
            and all(fits(change, dict(choice)[change.fact]) for change in found)
        }  # fmt: skip
        assert own
        covered |= own
    assert covered == expected


def tries(finding: Finding, assessment: Assessment) -> int:
    """How many choices of up to three values there are."""
    counts = [len(values) for values in choices(finding, assessment).values()]
    total = 0
    for size in (1, 2, 3):
        for some in combinations(counts, size):
            product_ = 1
            for count in some:
                product_ *= count
            total += product_
    return total


def choices(finding: Finding, assessment: Assessment) -> dict[str, list[Any]]:
    """A value of each class that is not the present one, of every answer that may be named."""
    behind = Worlds(BOOK, finding.rule, assessment.answers, BOOK.variables.world({}, ON)).behind
    return {
        fact: others(fact, assessment.answers.get(fact))
        for fact in behind
        if kind_of_move(BOOK, finding.rule, fact, assessment.answers, ON)
    }


def others(fact: str, now: Any) -> list[Any]:
    """A value of each class of a fact but the present one."""
    spec, own = BOOK.facts[fact], BOOK.variables.of_fact[fact]
    if spec.type == "set":
        some = (frozenset(one) for size in range(len(spec.values) + 1) for one in combinations(spec.values, size))
        return [one for one in some if one != now]
    present = None if now is None else tuple((one.index, one.classify(now, ON)) for one in own)
    return [option.sample for option in line_of(BOOK.variables, fact, ON) if option.classes != present]


def smallest(facts: Facts, assessment: Assessment, finding: Finding) -> set[frozenset[tuple[str, Any]]]:
    """The smallest choices of values that make a finding apply, by trying; those without sense left out."""
    values, found, sensible = choices(finding, assessment), set[frozenset[tuple[str, Any]]](), BOOK.only_if
    kept = set(found)
    for size in (1, 2, 3):
        for some in combinations(values, size):
            for told in product(*(values[fact] for fact in some)):
                choice = frozenset(zip(some, told, strict=True))
                if any(one <= choice for one in found):
                    continue
                verdict = after(facts, dict(choice))
                if verdict.finding(finding.rule.id).status == APPLIES:
                    found.add(choice)
                    if not any(fact in sensible and truth(sensible[fact], verdict.world) is False for fact in some):
                        kept.add(choice)
    return kept


@settings(max_examples=200)
@given(situations())
def test_a_ground_ends_on_the_day_after_its_last(raw: dict[str, Any]) -> None:
    raw.pop("care_age", None)  # an age as it was told does not grow with the days
    facts, assessment = assessed(raw)
    for finding in assessment.findings:
        days = [ending.last for ending in endings(BOOK, assessment, finding) if ending.last]
        assert not finding.until or finding.until == min(days)
        for day in days:
            assert assess(BOOK, facts, day + timedelta(days=1)).finding(finding.rule.id).status != APPLIES
        if days:
            assert assess(BOOK, facts, min(days)).finding(finding.rule.id).status == APPLIES


@settings(max_examples=60)
@given(situations())
def test_no_text_says_what_may_not_be_said(raw: dict[str, Any]) -> None:
    facts, assessment = assessed(raw)
    answer = evaluate_as_json(BOOK, facts, assessment, source_words())
    texts = {one["text"] for found in answer["findings"] for each in found["would_change"] for one in each}
    texts |= {end["text"] for found in answer["findings"] for end in found["ends"]}
    assert [(text, broken) for text in texts if (broken := WORDING.broken("en", text))] == []


@settings(max_examples=60)
@given(situations())
def test_json_text_and_window_name_the_same_facts(raw: dict[str, Any]) -> None:
    from app.law.interview import Interview

    facts, assessment = assessed(raw)
    words = source_words()
    answer = evaluate_as_json(BOOK, facts, assessment, words)
    lines = "\n".join(evaluate_as_text(BOOK, facts, assessment, words))
    interview = Interview(BOOK, ON)
    interview.facts = facts
    cards = {card.rule: card for group in answer_view(interview, words).groups for card in group.cards}
    for found, finding in zip(answer["findings"], assessment.findings, strict=True):
        sets = Changes(BOOK, assessment).of(finding)
        assert [[one["fact"] for one in each] for each in found["would_change"]] == [[c.fact for c in s] for s in sets]
        assert all(set_text(BOOK, one, words) in lines for one in sets)
        if finding.rule.id in cards:
            card = cards[finding.rule.id]
            shown = {line.text for line in card.changes.lines}
            rows = {fact for fact, _ in card.missing}
            for one in sets:
                assert set_text(BOOK, one, words) in shown or {change.fact for change in one} & rows
            assert shown <= {set_text(BOOK, one, words) for one in sets}
