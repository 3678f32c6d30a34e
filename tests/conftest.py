"""What the tests of the part without a window share."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from app.law.book import RuleBook
from app.law.load import load_rule_book
from app.places import RULES
from app.words import Words, source_words

settings.register_profile(
    "house",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=100,
    phases=[Phase.explicit, Phase.generate],
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The rule book as it is delivered."""
    return load_rule_book()


@pytest.fixture(scope="session")
def on() -> date:
    """The day asked about, where a test names no other."""
    return date(2026, 11, 22)


@pytest.fixture(scope="session")
def english() -> Words:
    """English straight from the source texts, so that no catalogue is needed."""
    return source_words()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the rules, to be changed."""
    return Path(shutil.copytree(RULES, tmp_path / "rules"))
