"""What one book of rules says otherwise than another: new, changed and gone, by kinds that a reader knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from app.law.book import RuleBook
from app.law.comparing import Change
from app.law.keys import written
from app.law.signoff import subject_of, subjects
from app.law.texts import rule_texts
from app.packs.refusal import Refused
from app.raw import is_mapping
from app.words import LANGUAGES, Words

Kind = Literal["ground", "standing", "question", "note", "deadline", "amendment", "figure", "card", "letter", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Part = Literal["conditions", "texts", "place", "in_force", "certainty", "papers", "translation", "value", "contents"]
_PARTS: dict[str, Part] = {
    "when": "conditions", "unless": "conditions", "unclear": "conditions", "lapses": "conditions",
    "until": "conditions", "follows": "conditions", "switches_off": "conditions", "law": "place",
    "in_force": "in_force", "confidence": "certainty", "papers": "papers", "steps": "papers",
    "title": "texts", "explain": "texts", "text": "texts", "earlier": "texts",
}  # fmt: skip
_HEADS: dict[str, Kind] = {"standing": "standing", "outside": "standing", "cards": "card", "deadlines": "deadline"}


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is new, gone, or other; of another one the parts in which it differs."""

    kind: Kind
    id: str
    change: Change
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A book of rules with its words in each language, to be held against another."""

    book: RuleBook
    words: Mapping[str, Words]


def differences(old: Edition, new: Edition) -> tuple[Changed, ...]:
    """Everything that differs, by kind and in the order of the books. What only moved within a file does not."""
    before, after = _things(old), _things(new)
    said_before, said_after = _said(old), _said(new)
    found: list[Changed] = []
    for key in dict.fromkeys((*after, *before)):
        kind, name = key
        if key not in before or key not in after:
            found.append(Changed(kind, name, "new" if key in after else "gone"))
            continue
        parts = list(_parts(kind, before[key], after[key]))
        if not parts and said_before.get(name) != said_after.get(name):
            parts.append("translation")
        if parts:
            found.append(Changed(kind, name, "other", tuple(dict.fromkeys(parts))))
    return tuple(sorted(found, key=lambda changed: KINDS.index(changed.kind)))


def _parts(kind: Kind, before: Any, after: Any) -> Iterator[Part]:
    if before == after:
        return
    if kind in ("ground", "note") and is_mapping(before) and is_mapping(after):
        for name in before.keys() | after.keys():
            if before.get(name) != after.get(name):
                yield _PARTS.get(name, "contents")
    else:
        yield "value" if kind == "figure" else "contents"


def _things(edition: Edition) -> dict[tuple[Kind, str], Any]:
    """Everything that can differ, by kind and name, as plain data."""
    book = edition.book
    found: dict[tuple[Kind, str], Any] = {}
    amendments = {amendment.id for amendment in book.library.amendments}
    for name, data in subjects(book):
        found[_kind(book, amendments, name), name] = data
    for name, fact in book.facts.items():
        found["question", name] = written(fact)
    for name, spans in book.library.dated.items():
        found["figure", name] = [written(span) for span in spans]
    for name, letter in book.letters.by_id.items():
        found["letter", name] = (written(letter.spec), _templates(book.folder, name))
    return found


def _kind(book: RuleBook, amendments: set[str], name: str) -> Kind:
    if name in book.rules:
        return "ground"
    if name in book.library.notes:
        return "note"
    if name in amendments:
        return "amendment"
    return _HEADS.get(name.partition(".")[0], "other")


def _said(edition: Edition) -> dict[str, list[tuple[str, ...]]]:
    """The texts in all languages by what they belong to."""
    said: dict[str, list[tuple[str, ...]]] = {}
    for text in rule_texts(edition.book):
        if text.text:
            in_words = tuple(edition.words[language].text(text.context, text.text) for language in LANGUAGES)
            said.setdefault(subject_of(text.context), []).append((text.context, *in_words))
    return said


def _templates(folder: Path, letter: str) -> tuple[str, ...]:
    """The hashes of a letter's documents. Raises Refused for one that cannot be read."""
    try:
        raw = [(folder / "letters" / language / f"{letter}.docx").read_bytes() for language in LANGUAGES]
    except OSError as error:
        raise Refused("unreadable", name=f"{letter}.docx") from error
    return tuple(hashlib.sha256(one).hexdigest() for one in raw)
