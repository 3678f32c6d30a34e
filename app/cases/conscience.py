"""Which answers speak of faith or conscience. The rules say it; nothing here names a fact.

Such an answer is one of a section marked `apart`, one for which alone the guide on faith and conscience is offered, or
one that is only ever asked after such an answer.
"""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.facts import Facts, Silence, Value
from app.law.logic import truth, variables_in
from app.law.variables import UNKNOWN


def speaks_of_conscience(book: RuleBook, facts: Facts, fact: str) -> bool:
    """Whether this answer speaks of faith or conscience; a fact that the rules do not know does not."""
    if fact not in book.facts:
        return False
    answer = facts.answer(fact)
    return _is_apart(book, fact) or (not isinstance(answer, Silence) and _leads_there(book, fact, answer))


def _is_apart(book: RuleBook, fact: str) -> bool:
    """Whether that it was asked tells already."""
    return book.section_title(book.facts[fact].section).apart or _asked_only_after(book, fact)


def _leads_there(book: RuleBook, fact: str, value: Value) -> bool:
    """Whether the guide is offered for this answer alone; the day does not matter to it."""
    return book.library.guide.offered(_world(book, fact, value))


def _asked_only_after(book: RuleBook, fact: str) -> bool:
    """Whether every single answer that opens this question speaks of faith or conscience."""
    condition = book.only_if.get(fact)
    if condition is None:
        return False
    parents = {book.variables.all[index].fact for index in variables_in(condition)} - {fact}
    opening = [
        (parent, value)
        for parent in parents
        for value in _values(book, parent)
        if truth(condition, _world(book, parent, value)) is True
    ]
    return bool(opening) and all(
        _is_apart(book, parent) or _leads_there(book, parent, value) for parent, value in opening
    )


def _values(book: RuleBook, fact: str) -> tuple[Value, ...]:
    """Single answers to try; a day and a number say nothing of this kind."""
    spec = book.facts[fact]
    if spec.type == "bool":
        return (True, False)
    if spec.type == "set":
        return tuple(frozenset({value}) for value in spec.values)
    return spec.values


def _world(book: RuleBook, fact: str, value: Value) -> list[int]:
    """What follows from one answer, whatever the day: only choices and marks are tried here."""
    spec = book.facts[fact]
    if spec.type in ("choice", "bool", "set"):
        return book.world({fact: value}, book.pack.law_as_of)
    return [UNKNOWN] * len(book.variables.all)
