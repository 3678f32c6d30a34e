"""Every word is in the dictionary of its language, or in the list of words that somebody has read and found right."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from wording.texts import texts, words_in

DICTIONARIES = {"en": "en_GB", "kk": "kk_KZ", "ru": "ru_RU"}
READ = Path(__file__).parent / "read_words"


def unknown(language: str, words: list[str]) -> set[str]:
    """The words that hunspell's dictionary does not know."""
    done = subprocess.run(
        ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"],
        input="\n".join(words), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {word for word in done.stdout.splitlines() if word}


def read_words(language: str) -> list[str]:
    """The words that were read by somebody, one a line."""
    return (READ / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def used(language: str) -> list[str]:
    """Every word of the texts, once; small letters stand for a word that only begins a sentence."""
    return sorted({word for read in texts(language) for word in words_in(read.text)})


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_is_known_or_was_read(language: str) -> None:
    known = {word.casefold() for word in read_words(language)}
    found = unknown(language, used(language))
    assert sorted(word for word in found if word.casefold() not in known) == []


@pytest.mark.parametrize("language", DICTIONARIES)
def test_the_list_holds_nothing_that_is_not_needed(language: str) -> None:
    needed = {word.casefold() for word in unknown(language, used(language))}
    listed = read_words(language)
    assert [word for word in listed if word.casefold() not in needed] == []
    assert listed == sorted(set(listed)), "sorted, each once"


@pytest.mark.parametrize(("language", "slip"), [("en", "defferment"), ("kk", "шақыруу"), ("ru", "отсрочька")])
def test_a_slip_is_found(language: str, slip: str) -> None:
    assert unknown(language, [slip]) == {slip}
