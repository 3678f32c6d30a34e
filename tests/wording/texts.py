"""All texts that people read, in the three languages, as the catalogues and the templates of the letters hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import polib

from app.papers.letters.checking import texts_of
from app.places import ROOT, RULES
from app.words import DOMAIN

_HOLES = re.compile(r"\{[^}]*\}")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'‑][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<!\bart\.)(?<!\bст\.)(?<=[.;:?!…])\s+|\n+")


class Read(NamedTuple):
    """A text: where it belongs, and what stands there."""

    context: str
    text: str


@cache
def texts(language: str) -> tuple[Read, ...]:
    """The texts of a language, every plural form among them."""
    return (*_of_catalogue(language), *_of_letters(language))


def _of_catalogue(language: str) -> Iterator[Read]:
    for entry in polib.pofile(str(ROOT / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po")):
        for text in [entry.msgstr] if entry.msgstr else entry.msgstr_plural.values():
            yield Read(entry.msgctxt or "", text)


def _of_letters(language: str) -> Iterator[Read]:
    """The paragraphs of the letters, less their marks."""
    for path in sorted((RULES / "letters" / language).glob("*.docx")):
        yield from (Read(f"letters/{language}/{path.name}", text) for text in texts_of(path))


def words_in(text: str) -> list[str]:
    """The words of a text; what is filled in later is left out."""
    return _WORD.findall(_HOLES.sub(" ", text))


def sentences_in(text: str) -> list[str]:
    """The sentences of a text; a part before a colon or a semicolon counts as one."""
    return _SENTENCE.split(text)
