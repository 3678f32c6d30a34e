"""A worked example in words: the answers, and what comes out."""

from __future__ import annotations

from collections.abc import Iterator

from app.law.book import RuleBook
from app.law.examples import Example
from app.views.reason_text import answer_text, label
from app.words import Words


def answers_text(book: RuleBook, example: Example, words: Words) -> str:
    """The answers of an example in one line."""
    told = [
        words.say("{label}: {answer}", label=label(fact, book.facts[fact], words),
                  answer=answer_text(fact, book, example.facts, words))
        for fact in book.facts if fact in example.facts
    ]  # fmt: skip
    return "; ".join(told) if told else words.say("Nothing is answered.")


def outcome_texts(book: RuleBook, example: Example, words: Words) -> tuple[str, ...]:
    """What the example expects, a line each."""
    return tuple(_outcomes(book, example, words))


def norm_title(book: RuleBook, norm: str, words: Words) -> str:
    """The title of what an example is about: a rule, a note, a headline, a deadline."""
    if norm in book.rules:
        return words.text(f"{norm}.title", book.rules[norm].spec.title)
    if norm in book.library.notes:
        return words.text(f"{norm}.title", book.library.notes[norm].spec.title)
    head, _, name = norm.partition(".")
    if head == "standing":
        return _headline(book, name, words)
    deadline = next(found.spec for found in book.library.deadlines if found.spec.id == name)
    return words.text(f"deadlines.{name}.title", deadline.title)


def _outcomes(book: RuleBook, example: Example, words: Words) -> Iterator[str]:
    said = {
        "applies": words.say("Conditions met"),
        "does_not_apply": words.say("Does not apply"),
        "undetermined": words.say("Not decided yet"),
        "review": words.say("Unclear in law"),
    }
    for rule, outcome in example.spec.expect.items():
        yield words.say("{label}: {answer}", label=norm_title(book, rule, words), answer=said[outcome])
    if example.spec.standing:
        yield _headline(book, example.spec.standing, words)
    for note in example.spec.shows:
        yield words.say("Shown: {title}", title=norm_title(book, note, words))
    for name, day in example.spec.deadlines.items():
        if day is not None:
            title = norm_title(book, f"deadline.{name}", words)
            yield words.say("{day}: {title}", day=words.date(day), title=title)


def _headline(book: RuleBook, standing: str, words: Words) -> str:
    spec = next(line.spec for line in book.standings if line.spec.id == standing)
    return words.text(f"standing.{standing}.headline", spec.headline)
