"""What may be tried out, in words: other days, and the answers that a person may lawfully and truthfully change."""

from __future__ import annotations

from typing import NamedTuple

from app.law.interview import Interview
from app.law.what_if import changeable, others
from app.views.day_asked import DaysView, other_days_view
from app.views.reason_text import answer_text, value_text
from app.words import Words


class TryOption(NamedTuple):
    """A row: what would be answered; None leaves the answer as it is."""

    value: str | bool | None
    text: str


class TryView(NamedTuple):
    """A question with the answers to try, the present one first."""

    fact: str
    question: str
    options: tuple[TryOption, ...]


class WhatIfView(NamedTuple):
    """The page on which something is chosen to be tried out."""

    title: str
    text: str
    honest: str
    kept: str
    days: DaysView
    facts: tuple[TryView, ...]
    compare: str


def what_if_view(interview: Interview, words: Words) -> WhatIfView:
    """Everything that can be tried out in this case."""
    book, facts = interview.book, interview.facts
    found = tuple(_try(interview, fact, words) for fact in changeable(book, facts, interview.on))
    return WhatIfView(
        title=words.say("What if…"),
        text=words.say("Choose another day or another answer. You can choose several at once."),
        honest=_honest(bool(found), words),
        kept=kept_text(words),
        days=other_days_view(interview, words),
        facts=found,
        compare=words.say("Compare"),
    )


def kept_text(words: Words) -> str:
    """What trying out leaves alone, and the way to everything else."""
    return words.say("Nothing here is stored or changes your answers. For every other answer use Check your answers.")


def names(words: Words) -> tuple[str, str]:
    """What the two sides are called."""
    return words.say("Now"), words.say("What if")


def _honest(any_fact: bool, words: Words) -> str:
    if any_fact:
        return words.say("Only answers that a person can lawfully and truthfully change are offered here.")
    return words.say("None of your answers can be tried out here; another day can.")


def _try(interview: Interview, fact: str, words: Words) -> TryView:
    book, facts = interview.book, interview.facts
    spec = book.facts[fact]
    now = TryOption(None, words.say("As now: {answer}", answer=answer_text(fact, book, facts, words)))
    rest = (TryOption(value, value_text(fact, spec, value, words)) for value in others(book, facts, fact))
    return TryView(fact, words.text(f"{fact}.question", spec.question), (now, *rest))
