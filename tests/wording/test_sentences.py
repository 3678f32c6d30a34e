"""Sentences are short enough to be read aloud to somebody who is worried."""

from __future__ import annotations

import pytest

from wording.texts import sentences_in, texts, words_in

MOST_WORDS = {"en": 24, "kk": 24, "ru": 26}
MOST_LONG = 0.015  # the share of sentences over 20 words


@pytest.mark.parametrize(("language", "most"), MOST_WORDS.items())
def test_no_sentence_is_too_long(language: str, most: int) -> None:
    found = [
        (len(words_in(sentence)), read.context, sentence)
        for read in texts(language)
        for sentence in sentences_in(read.text)
        if len(words_in(sentence)) > most
    ]
    assert found == []


@pytest.mark.parametrize("language", MOST_WORDS)
def test_few_sentences_are_long(language: str) -> None:
    lengths = [len(words_in(sentence)) for read in texts(language) for sentence in sentences_in(read.text)]
    assert sum(length > 20 for length in lengths) < MOST_LONG * len(lengths)


def test_sentences_are_told_apart() -> None:
    assert sentences_in("Come on the day. See art. 35(3): it says so; ask.") == [
        "Come on the day.", "See art. 35(3):", "it says so;", "ask."
    ]  # fmt: skip
