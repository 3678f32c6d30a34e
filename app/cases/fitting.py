"""Answers out of a file, held against the rules that are there now."""

from __future__ import annotations

from typing import NamedTuple

from app.cases.form import value_raw
from app.law.book import RuleBook
from app.law.facts import CaseError, Facts, Silence, Value, read_value


class Fitted(NamedTuple):
    """The answers that these rules know, and the names of those they do not know (any more)."""

    facts: Facts
    unknown: tuple[str, ...]


def fitted(book: RuleBook, facts: Facts) -> Fitted:
    """The answers that these rules can judge. A file can come from other rules, so nothing in it is taken on trust."""
    unknown = tuple(name for name in facts if not _fits(book, name, facts.answer(name)))
    if not unknown:
        return Fitted(facts, ())
    return Fitted(Facts({name: facts.answer(name) for name in facts if name not in unknown}), unknown)


def _fits(book: RuleBook, name: str, answer: Value | Silence) -> bool:
    if name not in book.facts or isinstance(answer, Silence):
        return name in book.facts
    try:
        return read_value(name, value_raw(answer), book.facts[name]) == answer
    except CaseError:
        return False
