"""The version of the contacts that came with the program: the day of the last check, whatever else stands there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.packs import bundled


@pytest.fixture(autouse=True)
def found_anew() -> Iterator[None]:
    bundled.bundled_version.cache_clear()
    yield
    bundled.bundled_version.cache_clear()


@pytest.mark.parametrize(
    ("contacts", "version"),
    [
        ("[]", "0.0"),
        ("- {name: A, checked_on: 2026-11-02}\n- {name: B, checked_on: 2026-09-30}", "2026.11.2"),
        ("- {name: A}", "0.0"),
        ("- {name: A, checked_on: soon}\n- {name: B, checked_on: 2026-09-30}", "2026.9.30"),
        ("- A", "0.0"),
        ("- [", "0.0"),
    ],
)
def test_an_entry_with_a_fault_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, contacts: str, version: str
) -> None:
    """The fault itself is told where the contacts are read; contacts that were installed later must not fail by it."""
    (tmp_path / "contacts.yaml").write_text(contacts, encoding="utf-8")
    monkeypatch.setattr(bundled, "RULES", tmp_path)
    assert bundled.bundled_version("contacts") == version
