"""Answers in words, and what a norm asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.book import RuleBook
from app.law.conditions import Leaf
from app.law.facts import Facts
from app.law.schema import FactSpec
from app.words import Words

_MOST_FITTING = 4


def label(fact: str, spec: FactSpec, words: Words) -> str:
    """The short name of a fact."""
    return words.text(f"{fact}.label", spec.label)


def value_text(fact: str, spec: FactSpec, value: Any, words: Words) -> str:
    """A value as a person would say it."""
    if spec.type == "set":
        return _several(fact, spec, frozenset(value), words)
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, bool) and value not in spec.options:
        return words.say("Yes") if value else words.say("No")
    return option_text(fact, spec, value, words)


def option_text(fact: str, spec: FactSpec, value: Any, words: Words) -> str:
    """One value of a choice or a set; numbers are said as they are."""
    if value not in spec.options:
        return str(value)
    return words.text(f"{fact}.options.{str(value).lower()}", spec.options[value])


def answer_text(fact: str, book: RuleBook, facts: Facts, words: Words) -> str:
    """What was answered to a question, also when it was no value."""
    state = facts.state(fact)
    if state == "given":
        return value_text(fact, book.facts[fact], facts.value(fact), words)
    return {
        "dont_know": words.say("I don't know"),
        "declined": words.say("I'd rather not say"),
        "unasked": words.say("not answered yet"),
    }[state]


def wanted(book: RuleBook, leaf: Leaf, wanted: bool, words: Words) -> str:
    """What a test asks for, if it has to come out as `wanted`."""
    spec = book.facts[leaf.fact]
    if leaf.operator in ("is", "is_not", "in"):
        return _values_wanted(spec, leaf, wanted, words)
    if leaf.operator in ("has", "has_any"):
        members = words.join_or(_texts(leaf.fact, spec, leaf.operands, words))
        return members if wanted else words.say("not: {values}", values=members)
    return _threshold_wanted(leaf.operator, leaf.operand, wanted, words)


def _several(fact: str, spec: FactSpec, value: frozenset[str], words: Words) -> str:
    chosen = [member for member in spec.values if member in value]
    if not chosen:
        return (
            words.text(f"{fact}.none_of_these", spec.none_of_these)
            if spec.none_of_these
            else words.say("none of these")
        )
    return words.join(_texts(fact, spec, chosen, words))


def _texts(fact: str, spec: FactSpec, values: Any, words: Words) -> list[str]:
    if spec.type == "set":
        return [option_text(fact, spec, member, words) for member in values]
    return [value_text(fact, spec, value, words) for value in values]


def _values_wanted(spec: FactSpec, leaf: Leaf, wanted: bool, words: Words) -> str:
    named = set(leaf.operands)
    inside = wanted is (leaf.operator != "is_not")
    values = (False, True) if spec.type == "bool" else spec.values
    fitting = [value for value in values if (value in named) is inside]
    if len(fitting) > _MOST_FITTING and not inside:
        unfitting = _texts(leaf.fact, spec, [value for value in values if value in named], words)
        return words.say("not: {values}", values=words.join_or(unfitting))
    return words.join_or(_texts(leaf.fact, spec, fitting, words))


def _threshold_wanted(operator: str, operand: Any, wanted: bool, words: Words) -> str:
    if operator == "at_least" and not isinstance(operand, int):
        operator = "figure"
    yes, no = {
        "age_at_least": (words.say("{n} or older", n=operand), words.say("younger than {n}", n=operand)),
        "at_least": (words.say("at least {n}", n=operand), words.say("fewer than {n}", n=operand)),
        "figure": (words.say("pension age"), words.say("below pension age")),
        "older_than_years": (words.say("more than a year ago"), words.say("not more than a year ago")),
        "passed": (words.say("a day that has passed"), words.say("a day that has not passed")),
        "is_empty": (words.say("none of these"), words.say("at least one of these")),
        "not_in_fact": (words.say("no deferment used at this level"), words.say("a deferment used at this level")),
    }[operator]
    return yes if wanted else no
