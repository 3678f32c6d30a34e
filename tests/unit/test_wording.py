"""The word lists: what no text may say is caught, and a wrong term is too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from app.law.wording import Said, Wording
from app.places import RULES

_SAMPLES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("forbidden_samples.yaml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return Wording(RULES)


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: f"{sample['no']}-{sample['lang']}")
def test_a_forbidden_sentence_is_caught(wording: Wording, sample: dict[str, Any]) -> None:
    assert sample["no"] in wording.broken(sample["lang"], sample["text"])


def test_every_language_has_its_samples() -> None:
    assert {sample["lang"] for sample in _SAMPLES} == {"en", "kk", "ru"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The law has no civilian service instead."),
        ("en", "This is a favour, not a right, and can be withdrawn."),
        ("ru", "Закон не знает гражданской службы вместо военной."),
        ("kk", "Заңда әскери қызметтің орнына азаматтық қызмет жоқ."),
    ],
)
def test_an_honest_sentence_passes(wording: Wording, language: str, text: str) -> None:
    assert wording.broken(language, text) == []


def test_a_wrong_term_is_told_with_the_right_one(wording: Wording) -> None:
    said = Said("ru", "x.explain", "Вам пришло приглашение.", "A summons has come.")
    (fault,) = wording.faults(said)
    assert "повестк" in fault.sentence()


def test_the_right_term_passes(wording: Wording) -> None:
    assert list(wording.faults(Said("ru", "x.explain", "Пришла повестка.", "A summons has come."))) == []
