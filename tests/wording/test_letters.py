"""No letter of another script hides in a word: it would look right, and be searched for in vain."""

from __future__ import annotations

import re
import unicodedata

import pytest

from app.words import LANGUAGES
from wording.texts import texts, words_in

# Single letters that are meant: Cyrillic ones as fitness categories in English, and Roman numerals and sections.
MEANT = {"en": frozenset("АБВГДЕ"), "kk": frozenset("ABCIVXaz"), "ru": frozenset("ABCIVXaz")}
INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
)


def script(letter: str) -> str:
    """ "LATIN", "CYRILLIC" or another script's name."""
    return unicodedata.name(letter).split(" ", 1)[0]


def mixed(word: str) -> bool:
    """Whether a part of a word, between hyphens, is written in more than one script."""
    return any(len({script(letter) for letter in part if letter.isalpha()}) > 1 for part in re.split(r"[-’'‑]", word))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_mixes_scripts(language: str) -> None:
    assert [(read.context, word) for read in texts(language) for word in words_in(read.text) if mixed(word)] == []


@pytest.mark.parametrize(("language", "strange"), [("en", "CYRILLIC"), ("kk", "LATIN"), ("ru", "LATIN")])
def test_no_single_letter_comes_from_the_other_alphabet(language: str, strange: str) -> None:
    """A Latin "a", "c" or "o" between Russian words is a slip of the keyboard."""
    found = [
        (read.context, word)
        for read in texts(language)
        for word in words_in(read.text)
        if len(word) == 1 and script(word) == strange and word not in MEANT[language]
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_character_is_invisible(language: str) -> None:
    assert [read for read in texts(language) if INVISIBLE & set(read.text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_composed(language: str) -> None:
    """A letter with its mark is one character, so that every font has it."""
    assert [read for read in texts(language) if unicodedata.normalize("NFC", read.text) != read.text] == []


@pytest.mark.parametrize(
    ("word", "found"), [("призыв", False), ("пpизыв", True), ("eGov", False), ("SMS-хабарлама", False)]
)
def test_the_check_itself(word: str, found: bool) -> None:
    assert mixed(word) is found
