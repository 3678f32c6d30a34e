"""A reason in words: what was answered, and what the norm asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.reasons import Reason
from app.law.schema import FactSpec
from app.words import Words


def reason_text(book: RuleBook, facts: Facts, reason: Reason, words: Words) -> str:
    """One line such as "Form of study: part-time; the law asks for: full-time"."""
    spec = book.facts[reason.leaf.fact]
    line = words.say(
        "{label}: {answer}", label=label(reason.leaf.fact, spec, words), answer=_answer(book, facts, reason, words)
    )
    if reason.because:
        return words.say("{line}. {sentence}", line=line, sentence=words.text(reason.context, reason.because))
    if reason.truth is True:
        return line
    return words.say("{line}; needed: {wanted}", line=line, wanted=wanted(book, reason, words))


def label(fact: str, spec: FactSpec, words: Words) -> str:
    """The short name of a fact."""
    return words.text(f"{fact}.label", spec.label)


def value_text(fact: str, spec: FactSpec, value: Any, words: Words) -> str:
    """A value as a person would say it."""
    if isinstance(value, frozenset | tuple):
        return _several(fact, spec, value, words)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, date):
        return words.date(value)
    if isinstance(value, bool) and value not in spec.options:
        return words.say("Yes") if value else words.say("No")
    return words.text(f"{fact}.options.{str(value).lower()}", spec.options[value]) if value in spec.options else str(value)


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


def wanted(book: RuleBook, reason: Reason, words: Words) -> str:
    """What the norm asks for at this point."""
    fact, operator, operand = reason.leaf.fact, reason.leaf.operator, reason.leaf.operand
    spec = book.facts[fact]
    if operator in ("is", "is_not", "in"):
        return _values_wanted(fact, spec, reason, words)
    if operator in ("has", "has_any"):
        members = words.join_or(_texts(fact, spec, operand if isinstance(operand, tuple) else (operand,), words))
        return members if reason.wanted else words.say("not: {values}", values=members)
    return _threshold_wanted(operator, operand, reason.wanted, words)


def _answer(book: RuleBook, facts: Facts, reason: Reason, words: Words) -> str:
    fact = reason.leaf.operand if reason.leaf.operator == "not_in_fact" else reason.leaf.fact
    if facts.value(fact) is not None or facts.state(fact) != "unasked":
        return answer_text(fact, book, facts, words)
    return words.say("follows from your answers") if reason.truth is not None else words.say("not known yet")


def _several(fact: str, spec: FactSpec, value: frozenset[str], words: Words) -> str:
    chosen = [member for member in spec.values if member in value]
    if not chosen:
        return words.text(f"{fact}.none_of_these", spec.none_of_these) if spec.none_of_these else words.say("none of these")
    return words.join(_texts(fact, spec, chosen, words))


def _texts(fact: str, spec: FactSpec, values: Any, words: Words) -> list[str]:
    return [value_text(fact, spec, value, words) for value in values]


def _values_wanted(fact: str, spec: FactSpec, reason: Reason, words: Words) -> str:
    operand = reason.leaf.operand
    named = set(operand) if isinstance(operand, tuple) else {operand}
    inside = reason.wanted is (reason.leaf.operator != "is_not")
    values = (False, True) if spec.type == "bool" else spec.values
    fitting = [value for value in values if (value in named) is inside]
    return words.join_or(_texts(fact, spec, fitting, words))


def _threshold_wanted(operator: str, operand: Any, wanted: bool, words: Words) -> str:
    if operator == "age_at_least":
        return words.say("{n} or older", n=operand) if wanted else words.say("younger than {n}", n=operand)
    if operator == "at_least" and isinstance(operand, int):
        return words.say("at least {n}", n=operand) if wanted else words.say("fewer than {n}", n=operand)
    if operator == "at_least":
        return words.say("pension age") if wanted else words.say("below pension age")
    if operator == "older_than_years":
        return words.say("not more than a year ago")
    if operator == "passed":
        return words.say("a day that has not passed")
    if operator == "is_empty":
        return words.say("none of these") if wanted else words.say("at least one of these")
    return words.say("a level for which no deferment was used before")
