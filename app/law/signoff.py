"""Who has reviewed what: a sign-off holds for exactly the rule, the texts and the examples that were signed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from app.law.book import RuleBook
from app.law.examples import Example, norms_of
from app.law.guide import guide_subjects
from app.law.texts import rule_texts
from app.places import RULES

_SIGNED_BY_PART = ("standing", "outside", "cards", "deadlines", "desk", "decision", "guide", "terms", "letters")
Says = Callable[[str, str], str]


class Digests:
    """The digest of everything that can be signed: SHA-256 over its data, its texts and its examples."""

    def __init__(self, book: RuleBook, examples: Sequence[Example], languages: Mapping[str, Says]) -> None:
        self._data = dict(subjects(book))
        self._examples = examples
        self._languages = languages
        self._texts: dict[str, list[tuple[str, str]]] = {}
        for text in rule_texts(book):
            self._texts.setdefault(subject_of(text.context), []).append((text.context, text.text))

    def of(self, subject: str) -> str:
        """The digest of a rule, a note, a headline, a card or a deadline."""
        about = [example.spec for example in self._examples if subject in norms_of(example.spec)]
        content = {
            "data": self._data[subject],
            "texts": {name: self._said(subject, say) for name, say in self._languages.items()},
            "examples": [spec.model_dump(mode="json", by_alias=True) for spec in sorted(about, key=lambda s: s.id)],
        }
        written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(written.encode()).hexdigest()

    def _said(self, subject: str, say: Says) -> dict[str, str]:
        return {context: say(context, text) for context, text in self._texts.get(subject, []) if text}


def subjects(book: RuleBook) -> Iterator[tuple[str, Any]]:
    """Everything that a lawyer signs off: its name and its data."""
    for rule in book.rules.values():
        yield rule.id, rule.spec.model_dump(mode="json", by_alias=True)
    for note in book.library.notes.values():
        yield note.spec.id, note.spec.model_dump(mode="json", by_alias=True)
    for amendment in book.library.amendments:
        yield amendment.id, amendment.model_dump(mode="json", by_alias=True)
    for line in book.sayings.standings:
        yield f"standing.{line.id}", line.model_dump(mode="json", by_alias=True)
    for name, saying in book.sayings.outside.items():
        yield f"outside.{name}", saying.model_dump(mode="json", by_alias=True)
    for card in book.cards.values():
        yield f"cards.{card.id}", card.model_dump(mode="json", by_alias=True)
    for deadline in book.library.deadlines:
        yield f"deadlines.{deadline.spec.id}", deadline.spec.model_dump(mode="json", by_alias=True)
    yield from ((f"terms.{term.id}", list(term.norms)) for term in book.library.terms)
    yield from guide_subjects(book.library.guide.spec)
    yield from _of_desks(book)
    yield from _of_letters(book)


def _of_desks(book: RuleBook) -> Iterator[tuple[str, Any]]:
    """The results of the summons desk one by one; what else is said there, and after a decision, by its first name."""
    for outcome in book.desk.spec.outcomes:
        yield f"desk.{outcome.id}", outcome.model_dump(mode="json", by_alias=True)
    for head, spec in (("desk", book.desk.spec), ("decision", book.decision)):
        written: dict[str, Any] = spec.model_dump(mode="json", by_alias=True)
        yield from ((f"{head}.{name}", part) for name, part in written.items() if name != "outcomes")
    for kind in book.decision.what.decisions:
        yield f"decision.{kind.id}", kind.model_dump(mode="json", by_alias=True)
    yield "seasons", book.library.seasons.model_dump(mode="json", by_alias=True)


def _of_letters(book: RuleBook) -> Iterator[tuple[str, Any]]:
    """Each letter with its templates; what is told in several letters by its first name."""
    written: dict[str, Any] = book.letters.spec.model_dump(mode="json", by_alias=True)
    for letter in written.pop("letters"):
        yield f"letters.{letter['id']}", {"spec": letter, "templates": _templates(letter["id"])}
    yield from ((f"letters.{name}", part) for name, part in written.items())


def _templates(letter: str) -> dict[str, str]:
    """The digest of a letter's template in each language; those of a language that has none are left out."""
    paths = sorted((RULES / "letters").glob(f"*/{letter}.docx"))
    return {path.parent.name: sha256(path.read_bytes()).hexdigest() for path in paths}


def subject_of(context: str) -> str:
    """The subject to which the text under a context belongs."""
    head, _, tail = context.partition(".")
    return f"{head}.{tail.partition('.')[0]}" if head in _SIGNED_BY_PART else head
