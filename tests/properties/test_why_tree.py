"""The tree of reasons: true in all its parts, resting on answers alone, and the same as the flat list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from situations import BOOK, END_DATES, ON, SETTINGS, situations

from app.evaluation import evaluate_as_json
from app.law.assess import Assessment, Finding, assess
from app.law.facts import Facts, read_facts
from app.law.logic import joined, negated, truth
from app.law.reasons import Branch, Node, Reason, reasons, tree
from app.views.condition_text import Conditions
from app.views.why import Why
from app.words import source_words

WORDS = source_words()
DERIVED = {derivation.fact for derivation in BOOK.derivations}


def judged(facts: dict[str, Any]) -> tuple[Facts, Assessment]:
    """The answers of a case, and what they come to."""
    read = read_facts(facts, BOOK.facts, ON)
    return read, assess(BOOK, read, ON)


def trees(facts: dict[str, Any]) -> Iterator[tuple[Assessment, Finding, tuple[Node, ...]]]:
    """Every finding with its tree."""
    _, assessment = judged(facts)
    for found in assessment.findings:
        yield assessment, found, tree(BOOK, assessment, found)


def ends(nodes: tuple[Node, ...]) -> Iterator[Reason]:
    """The conditions of a tree."""
    for node in nodes:
        if isinstance(node, Branch):
            yield from ends(node.parts)
        else:
            yield node


def branches(nodes: tuple[Node, ...]) -> Iterator[Branch]:
    """The branches of a tree."""
    for node in nodes:
        if isinstance(node, Branch):
            yield node
            yield from branches(node.parts)


def steps(tree_of: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The steps of a printed tree."""
    for step in tree_of:
        yield step
        yield from steps(step.get("parts", []))


@given(situations())
def test_what_is_settled_rests_on_an_answer_or_follows_from_answers(facts: dict[str, Any]) -> None:
    answered = {name for name, value in facts.items() if value is not None}
    for assessment, found, nodes in trees(facts):
        for reason in ends(nodes):
            assert reason.truth is not None or found.status == "undetermined"
            if reason.truth is not None:
                assert assessment.value(BOOK, reason.fact) is not None, (found.rule.id, reason)
                assert reason.fact in answered or (reason.fact in DERIVED and answered & BOOK.plain_inputs)


@given(situations())
def test_every_condition_has_the_truth_it_has_in_the_world(facts: dict[str, Any]) -> None:
    for assessment, found, nodes in trees(facts):
        for reason in ends(nodes):
            value = truth(BOOK.expressions[reason.leaf], assessment.world)
            if value is None and reason.leaf.operator == "not_in_fact" and found.status == "does_not_apply":
                continue  # the level is open, but the earlier deferments cover every level there is
            assert reason.truth is (value if reason.wanted else negated(value)), (found.rule.id, reason)


@given(situations())
def test_a_branch_has_the_truth_of_its_parts(facts: dict[str, Any]) -> None:
    for _, found, nodes in trees(facts):
        for branch in branches(nodes):
            assert branch.parts
            assert joined(branch.joint, [part.truth for part in branch.parts]) is branch.truth, (found.rule.id, branch)


@given(situations())
def test_the_whole_tree_has_the_truth_of_the_finding(facts: dict[str, Any]) -> None:
    expected = {"applies": (True,), "does_not_apply": (False,), "undetermined": (None, False)}
    for _, found, nodes in trees(facts):
        whole = joined("all", [node.truth for node in nodes])
        assert not nodes or whole in expected[found.status] or found.rule.id == "KZ-561-35-10", found.rule.id


@given(situations())
def test_only_what_rests_on_settings_and_days_nobody_gave_has_no_tree(facts: dict[str, Any]) -> None:
    read_by_nobody = {*SETTINGS, *END_DATES}
    for _, found, nodes in trees(facts):
        if not nodes:
            read = {BOOK.variables.all[number].fact for number in found.rule.diagram.variables}
            assert found.status == "does_not_apply"
            assert read & read_by_nobody, found.rule.id


@given(situations())
def test_the_tree_and_the_flat_list_hold_the_same_conditions(facts: dict[str, Any]) -> None:
    for assessment, found, nodes in trees(facts):
        flat = reasons(BOOK, assessment, found)
        in_tree = {(reason.leaf, reason.wanted, reason.against, reason.truth, reason.fact) for reason in ends(nodes)}
        in_list = [(reason.leaf, reason.wanted, reason.against, reason.truth, reason.fact) for reason in flat]
        assert set(in_list) == in_tree
        assert len(in_list) == len(in_tree)


@given(situations())
def test_they_are_printed_in_the_same_words(facts: dict[str, Any]) -> None:
    read, assessment = judged(facts)
    for found in evaluate_as_json(BOOK, read, assessment, WORDS)["findings"]:
        conditions = [step for step in steps(found["why"]["tree"]) if step["kind"] == "condition"]
        in_tree = {(step["text"], step["fact"], str(step["value"]), step["truth"]) for step in conditions}
        in_list = {(one["text"], one["fact"], str(one["value"]), one["truth"]) for one in found["because"]}
        assert in_list == in_tree, found["rule"]
        assert bool(found["why"]["summary"]) is bool(found["because"])


@given(situations())
def test_the_answers_behind_a_conclusion_were_given(facts: dict[str, Any]) -> None:
    read, assessment = judged(facts)
    for found in evaluate_as_json(BOOK, read, assessment, WORDS)["findings"]:
        for step in steps(found["why"]["tree"]):
            for answer in step.get("answers", []):
                assert answer["fact"] in facts
                assert facts[answer["fact"]] is not None or step["truth"] is None
                assert answer["value"] == facts[answer["fact"]] or answer["fact"] in DERIVED


@given(situations())
def test_lines_go_down_by_one_level_at_a_time(facts: dict[str, Any]) -> None:
    read, assessment = judged(facts)
    conditions = Conditions(BOOK, read, assessment, WORDS)
    for found in assessment.findings:
        depth = -1
        for line in Why(conditions, found).lines():
            assert 0 <= line.depth <= depth + 1
            assert line.text.strip()
            assert bool(line.truth_text) is bool(line.place)
            depth = line.depth
