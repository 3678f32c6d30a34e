"""Answers under other rules: what still fits stays; and what the other rules make of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from packs.making import rules_in
from people import STUDENT

from app.law.book import RuleBook
from app.law.carrying import carry, carry_over
from app.law.comparing import compare, compare_books
from app.law.facts import Facts, Silence, read_facts
from app.law.interview import Interview
from app.law.load import load_rule_book
from app.version import VERSION
from app.views.comparing import comparison_view
from app.words import Words


def test_answers_stay_as_far_as_they_fit(book: RuleBook) -> None:
    facts = Facts(
        {"birth_date": date(2005, 3, 1), "marriage": "registered", "children": 2, "sex": "male",
         "deferred_levels": frozenset({"bachelor"}), "academic_leave": True, "care_for": Silence.DONT_KNOW},
    )  # fmt: skip
    assert carry(facts, book.facts) == facts
    assert carry(facts.with_answer("marriage", "by sea"), book.facts) == facts.without("marriage")
    assert carry(facts.with_answer("children", True), book.facts) == facts.without("children")
    assert carry(facts.with_answer("deferred_levels", frozenset({"x"})), book.facts) == facts.without("deferred_levels")
    assert carry(facts.with_answer("gone", "yes"), book.facts) == facts


def test_an_interview_goes_on(book: RuleBook, on: date) -> None:
    old, new = Interview(book, on), Interview(book, on)
    old.begin("summons")
    old.ask_about(date(2027, 1, 1))
    old.tell("birth_date", date(2005, 3, 1))
    carry_over(old, new)
    assert (new.facts, new.on, new.door, new.asking_for) == (old.facts, old.on, old.door, old.asking_for)


def test_the_same_rules_change_nothing(book: RuleBook, on: date) -> None:
    facts = read_facts(STUDENT, book.facts, on)
    found = compare_books(book, book, facts, facts, on)
    assert found.comes_out_alike
    assert found == compare(book, (facts, on), (facts, on))


def test_other_rules_are_told_by_what_comes_of_them(book: RuleBook, on: date, tmp_path: Path, english: Words) -> None:
    edits = {"grounds/deferment_study.yaml": ("study_form, is: full_time", "study_form, is: distance")}
    other = load_rule_book(rules_in(tmp_path, edits=edits))
    facts = read_facts(STUDENT, book.facts, on)
    found = compare_books(book, other, facts, facts, on)
    assert found.other_headline
    (gone,) = [difference for difference in found.findings if difference.change == "gone"]
    back = compare_books(other, book, facts, facts, on)
    assert [difference.id for difference in back.findings if difference.change == "new"] == [gone.id]
    view = comparison_view(other, found, ("Until now", "From now on"), english, book)
    assert view.first.headline != view.second.headline


def test_a_rule_that_one_book_lacks_is_told_if_it_comes_to_something(book: RuleBook, on: date, english: Words) -> None:
    facts = read_facts(STUDENT, book.facts, on)
    found = compare(book, (facts, on), (facts, on)).first.assessment
    for status in ("applies", "does_not_apply"):
        rule = next(finding.rule.id for finding in found.findings if finding.status == status)
        rules = {name: one for name, one in book.rules.items() if name != rule}
        less = replace(book, rules=rules)
        told = [difference.id for difference in compare_books(book, less, facts, facts, on).findings]
        assert (rule in told) == (status == "applies")
        comparison_view(less, compare_books(book, less, facts, facts, on), ("a", "b"), english, book)


def test_the_version_stands_in_one_place_more() -> None:
    import tomllib

    from app.places import ROOT

    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == VERSION
