"""The rows right under the headline that lead to another page, for those whose answers ask for it."""

from __future__ import annotations

from typing import NamedTuple

from app.law.interview import Interview
from app.views.do_next import DECIDED, HELD, SITUATION
from app.views.statement import said
from app.words import Words

_FAITH = "faith"


class FirstRows(NamedTuple):
    """Whether the emergency card and the page after a decision are wanted at once, and what was told of faith."""

    held: bool
    decided: bool
    faith: str


def is_held(interview: Interview) -> bool:
    """Whether he says that he is being held now."""
    return interview.facts.value(SITUATION) == HELD


def first_rows(interview: Interview, words: Words) -> FirstRows:
    """What stands right under the headline."""
    told = interview.facts.value(SITUATION)
    return FirstRows(held=told == HELD, decided=told == DECIDED, faith=_faith(interview, words))


def _faith(interview: Interview, words: Words) -> str:
    """What was told of faith and conscience, in the words of the reasons, so that nobody looks for it in vain."""
    book, known = interview.book, interview.facts.known()
    facts = [
        fact
        for fact in book.interview.order
        if fact in known and known[fact] != "none" and book.facts[fact].section == _FAITH
    ]
    told = " ".join(said(fact, book.facts[fact], known[fact], interview.on, words) for fact in facts)
    return words.say("By your answers: {statements}", statements=told) if told else ""
