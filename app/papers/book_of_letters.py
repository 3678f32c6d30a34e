"""The letters in the rule book: what is told of each, its text with all marks, and what the letters share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.letter_schema import LetterSpec, RecordSpec
from app.law.letters import place_of
from app.law.signoff import SHARED, Templates, letter_subject, subject_of
from app.law.texts import rule_texts
from app.views.card import place_text
from app.views.reason_text import label
from app.words import Words, mark

_TITLES = {
    "blanks": mark("What is filled in for letters"),
    "acts": mark("Acts, as letters name them"),
    "grounds": mark("Grounds, as letters name them"),
    "labels": mark("Answers, as letters name them"),
    "papers": mark("Papers, as letters name them"),
    "record": mark("What the sheet about a wrong record tells"),
}


class LetterPart(NamedTuple):
    """Something to sign: its name, where it stands in the law, and by language a heading and its paragraphs."""

    subject: str
    source: tuple[str, ...]
    said: tuple[tuple[str, str, tuple[str, ...]], ...]


def letter_parts(book: RuleBook, templates: Templates, languages: Sequence[Words]) -> Iterator[LetterPart]:
    """Every letter, then what they share. Raises Trouble for a template that cannot be read."""
    for letter in book.letters.by_id.values():
        written = templates(letter.spec.id)
        source = tuple(place_text(book, place_of(book, norm), languages[0]) for norm in letter.spec.norms)
        said = tuple(_letter(letter.spec, written, words) for words in languages)
        yield LetterPart(letter_subject(letter.spec.id), source, said)
    for name in SHARED:
        said = tuple((words.language, words.say(_TITLES[name]), _shared(book, name, words)) for words in languages)
        yield LetterPart(f"letters.{name}", (), said)


def _letter(spec: LetterSpec, written: Mapping[str, Sequence[str]], words: Words) -> tuple[str, str, tuple[str, ...]]:
    place = letter_subject(spec.id)
    before = (words.text(f"{place}.before.{number}", line) for number, line in enumerate(spec.before))
    told = (words.text(f"{place}.about", spec.about), *before, *written[words.language])
    return words.language, words.text(f"{place}.title", spec.title), told


def _shared(book: RuleBook, name: str, words: Words) -> tuple[str, ...]:
    spec = book.letters.spec
    if name == "acts":
        return tuple(act.of(words.language) for act in spec.acts.values())
    if name == "record":
        return tuple(_record(book, line, words) for line in spec.record)
    texts = (text for text in rule_texts(book) if subject_of(text.context) == f"letters.{name}")
    return tuple(words.text(text.context, text.text) for text in texts)


def _record(book: RuleBook, line: RecordSpec, words: Words) -> str:
    """The answers that are told, then the norm and the papers."""
    named = words.join([label(fact, book.facts[fact], words) for fact in line.facts])
    norm = [place_text(book, place_of(book, line.norm), words)] if line.norm else []
    papers = [words.text(f"letters.papers.{name}", book.letters.spec.papers[name]) for name in line.papers]
    return words.say("{label}: {answer}", label=named, answer=words.join([*norm, *papers]))
