"""Worked examples as they are shown: by what they are about, each with its answers and what must come out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.examples import Example
from app.views.example_text import answers_text, norm_title, outcome_texts
from app.views.lookup import event_view
from app.views.shapes import ExampleView
from app.words import Words, mark

_PARTS = (
    mark("Grounds and rules"),
    mark("The headline of the answer"),
    mark("Times that run"),
    mark("Notes and published cases"),
)


class ExampleGroup(NamedTuple):
    """The examples about one norm. Their words are made only when they are asked for."""

    norm: str
    title: str
    examples: tuple[Example, ...]


class ExamplePart(NamedTuple):
    """Norms of one kind under a heading."""

    title: str
    groups: tuple[ExampleGroup, ...]


def example_parts(book: RuleBook, examples: Iterable[Example], words: Words) -> tuple[ExamplePart, ...]:
    """All examples by what they are about, in the order of the rules."""
    about: dict[str, list[Example]] = {}
    for example in examples:
        about.setdefault(example.spec.norm, []).append(example)
    made = (
        ExamplePart(words.say(title), _groups(book, [norm for norm in norms if norm in about], about, words))
        for title, norms in zip(_PARTS, _norms(book), strict=True)
    )
    return tuple(part for part in made if part.groups)


def example_view(book: RuleBook, example: Example, words: Words) -> ExampleView:
    """One example in words."""
    spec, told = example.spec, _told(book, example, words)
    day = words.say("Asked about {day}", day=words.date(spec.on))
    return ExampleView(
        example=spec.id,
        text=words.text(f"{spec.id}.text", spec.text) if spec.text else told,
        answers=told,
        outcome="\n".join((day, *outcome_texts(book, example, words))),
    )


def _groups(
    book: RuleBook, norms: list[str], about: dict[str, list[Example]], words: Words
) -> tuple[ExampleGroup, ...]:
    return tuple(ExampleGroup(norm, norm_title(book, norm, words), tuple(about[norm])) for norm in norms)


def _norms(book: RuleBook) -> tuple[list[str], ...]:
    """Every norm that an example can be about, by part."""
    return (
        list(book.rules),
        [f"standing.{line.spec.id}" for line in book.standings],
        [f"deadline.{deadline.spec.id}" for deadline in book.library.deadlines],
        [name for name in book.library.notes if name not in book.rules],
    )


def _told(book: RuleBook, example: Example, words: Words) -> str:
    """What happened on a day, and the answers of an example, in one line."""
    told = [
        words.say("{label}: {answer}", label=event_view(book, event, words).label, answer=words.date(day))
        for event, day in example.spec.events.items()
    ]
    if example.facts or not told:
        told.append(answers_text(book, example, words))
    return "; ".join(told)
