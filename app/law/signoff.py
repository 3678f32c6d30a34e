"""Who has reviewed what: a sign-off holds for exactly the rule, texts, examples and templates that were signed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from app.law.book import RuleBook
from app.law.guide import guide_subjects
from app.law.keys import written
from app.law.letter_schema import LettersFile

if TYPE_CHECKING:
    from app.law.examples import Example

_SIGNED_BY_PART = ("standing", "outside", "cards", "deadlines", "desk", "decision", "guide", "terms", "letters")
Says = Callable[[str, str], str]
Templates = Callable[[str], Mapping[str, Sequence[str]]]
"""The paragraphs of a letter's template by language. Raises Trouble for one that cannot be read."""


SHARED: Mapping[str, tuple[str, ...]] = {
    "blanks": ("blanks", "for_grounds"), "acts": ("acts",), "grounds": ("grounds",), "labels": ("labels",),
    "papers": ("papers", "papers_left_out"), "record": ("record",),
}  # fmt: skip
"""What letters share, as it is signed off, and the fields of the file in which it stands."""


class Digests:
    """The digest of everything that can be signed: SHA-256 over its data, its texts, its examples, its templates."""

    def __init__(
        self, book: RuleBook, examples: Sequence[Example], languages: Mapping[str, Says], templates: Templates
    ) -> None:
        from app.law.texts import rule_texts  # as long as nothing is signed, only the subjects are asked for

        self._data = dict(subjects(book))
        self._templates = templates
        self._letters = {letter_subject(letter): letter for letter in book.letters.by_id}
        self._examples = examples
        self._languages = languages
        self._texts: dict[str, list[tuple[str, str]]] = {}
        for text in rule_texts(book):
            self._texts.setdefault(subject_of(text.context), []).append((text.context, text.text))

    def of(self, subject: str) -> str:
        """The digest of a rule, a note, a headline, a card, a deadline, a letter.

        Raises Trouble for a letter with a template that cannot be read.
        """
        from app.law.examples import norms_of, signed

        about = [example.spec for example in self._examples if subject in norms_of(example.spec)]
        content: dict[str, Any] = {
            "data": self._data[subject],
            "texts": {name: self._said(subject, say) for name, say in self._languages.items()},
            "examples": [written(signed(spec)) for spec in sorted(about, key=lambda s: s.id)],
        }
        if subject in self._letters:
            content["templates"] = self._templates(self._letters[subject])
        told = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(told.encode()).hexdigest()

    def _said(self, subject: str, say: Says) -> dict[str, str]:
        return {context: say(context, text) for context, text in self._texts.get(subject, []) if text}


def subjects(book: RuleBook) -> Iterator[tuple[str, Any]]:
    """Everything that a lawyer signs off: its name and its data."""
    for rule in book.rules.values():
        yield rule.id, written(rule.spec)
    for note in book.library.notes.values():
        yield note.spec.id, written(note.spec)
    for amendment in book.library.amendments:
        yield amendment.id, written(amendment)
    for line in book.sayings.standings:
        yield f"standing.{line.id}", written(line)
    for name, saying in book.sayings.outside.items():
        yield f"outside.{name}", written(saying)
    for card in book.cards.values():
        yield f"cards.{card.id}", written(card)
    for deadline in book.library.deadlines:
        yield f"deadlines.{deadline.spec.id}", written(deadline.spec)
    yield from ((f"terms.{term.id}", list(term.norms)) for term in book.library.terms)
    yield from guide_subjects(book.library.guide.spec)
    yield from _of_desks(book)
    yield from _of_letters(book.letters.spec)


def _of_desks(book: RuleBook) -> Iterator[tuple[str, Any]]:
    """The results of the summons desk one by one; what else is said there, and after a decision, by its first name."""
    for outcome in book.desk.spec.outcomes:
        yield f"desk.{outcome.id}", written(outcome)
    for head, spec in (("desk", book.desk.spec), ("decision", book.decision)):
        data: dict[str, Any] = written(spec)
        yield from ((f"{head}.{name}", part) for name, part in data.items() if name != "outcomes")
    for kind in book.decision.what.decisions:
        yield f"decision.{kind.id}", written(kind)
    yield "seasons", written(book.library.seasons)


def _of_letters(spec: LettersFile) -> Iterator[tuple[str, Any]]:
    """The letters one by one, and what they share."""
    data: dict[str, Any] = written(spec)
    yield from ((letter_subject(letter["id"]), letter) for letter in data["letters"])
    for name, fields in SHARED.items():
        yield f"letters.{name}", [data[field] for field in fields]


def letter_subject(letter: str) -> str:
    """The name under which a letter is signed off."""
    return f"letters.{letter}"


def subject_of(context: str) -> str:
    """The subject to which the text under a context belongs."""
    head, _, tail = context.partition(".")
    return f"{head}.{tail.partition('.')[0]}" if head in _SIGNED_BY_PART else head
