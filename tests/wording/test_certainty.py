"""The ladder of certainty: always the same three wordings."""

from __future__ import annotations

import pytest

from app.views.card import certainty_words
from app.words import LANGUAGES, words_for

LADDER = {
    "en": ("The law says", "It is reported that", "This is unclear; ask a lawyer"),
    "kk": ("Заң бойынша", "Хабарларға қарағанда", "Бұл жері анық емес; заңгерден сұраңыз"),
    "ru": ("Закон говорит", "По сообщениям", "Здесь нет ясности; спросите юриста"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_rungs_are_worded_alike_everywhere(language: str) -> None:
    words = words_for(language)
    assert tuple(certainty_words(rung, words) for rung in ("official", "reported", "unconfirmed")) == LADDER[language]
