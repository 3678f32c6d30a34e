"""What a person told, said back as a sentence: "You study part-time.", "You are 22 years old."."""

from __future__ import annotations

from datetime import date

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.days import years_completed
from app.law.facts import Facts, Value
from app.law.schema import FactSpec
from app.views.reason_text import label, option_text
from app.words import Words


def statement(fact: str, book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> str:
    """What is known of a fact, answered or concluded, as a sentence; or that nothing is, and why."""
    value = assessment.value(book, fact)
    if value is None:
        return words.once((fact, facts.state(fact)), lambda: _nothing(fact, book.facts[fact], facts, words))
    return said(fact, book.facts[fact], value, assessment.on, words)


def said(fact: str, spec: FactSpec, value: Value, on: date, words: Words) -> str:
    """A value of a fact as a sentence; a birth date is said as the age on the day asked about."""
    day = on if spec.says_age else None
    return words.once((fact, value, day), lambda: _said(fact, spec, value, on, words))


def _said(fact: str, spec: FactSpec, value: Value, on: date, words: Words) -> str:
    if isinstance(value, date):
        return _day(fact, spec, value, on, words)
    if isinstance(value, frozenset):
        return _these(fact, spec, value, words)
    if isinstance(value, int) and not isinstance(value, bool):
        return words.text(f"{fact}.says_number", spec.says_number or "", n=value)
    return words.text(f"{fact}.says.{str(value).lower()}", spec.says[value])


def _day(fact: str, spec: FactSpec, day: date, on: date, words: Words) -> str:
    if spec.says_age:
        return words.count("You are {n} year old.", "You are {n} years old.", max(years_completed(day, on), 0))
    return words.text(f"{fact}.says_day", spec.says_day or "", day=words.date(day))


def _these(fact: str, spec: FactSpec, chosen: frozenset[str], words: Words) -> str:
    if not chosen:
        return words.text(f"{fact}.says_none", spec.says_none or "")
    these = words.join([option_text(fact, spec, member, words) for member in spec.values if member in chosen])
    return words.text(f"{fact}.says_these", spec.says_these or "", these=these)


def _nothing(fact: str, spec: FactSpec, facts: Facts, words: Words) -> str:
    name, state = label(fact, spec, words), facts.state(fact)
    if state == "dont_know":
        return words.say("You do not know: {label}.", label=name)
    if state == "declined":
        return words.say("You would rather not say: {label}.", label=name)
    if spec.asked:
        return words.say("You have not told: {label}.", label=name)
    return words.say("Your answers do not settle: {label}.", label=name)
