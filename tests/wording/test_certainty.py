"""The ladder of certainty: always the same three wordings, and none that says more than its mark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.law.load import load_rule_book
from app.places import RULES
from app.views.card import certainty_words
from app.words import LANGUAGES, words_for

LADDER = {
    "en": {"official": "The law says", "reported": "It is reported that", "unconfirmed": "This is unclear; ask a lawyer"},
    "kk": {"official": "Заң бойынша", "reported": "Хабарланғандай", "unconfirmed": "Бұл анық емес; заңгерден сұраңыз"},
    "ru": {"official": "По закону", "reported": "По сообщениям", "unconfirmed": "Это неясно; спросите юриста"},
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_rungs_are_worded_alike_everywhere(language: str) -> None:
    words = words_for(language)
    assert {rung: certainty_words(rung, words) for rung in LADDER[language]} == LADDER[language]
