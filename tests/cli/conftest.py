"""The command, and the catalogues that it needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Command

from app.law.book import RuleBook
from app.places import LOCALES
from app.words import DOMAIN, LANGUAGES


@pytest.fixture(scope="session", autouse=True)
def catalogues() -> None:
    """Without compiled catalogues nothing here can run; `make` compiles them."""
    missing = [name for name in LANGUAGES if not (LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.mo").exists()]
    assert missing == [], "run `make catalogues` first"


@pytest.fixture
def command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, book: RuleBook
) -> Command:
    """`quqyq` in this process, with the rule book that is loaded already."""
    for name in ("evaluate", "compare"):
        monkeypatch.setattr(f"app.commands.{name}.load_rule_book", lambda: book)
    return Command(tmp_path, capsys, monkeypatch)
