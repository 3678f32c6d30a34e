"""`quqyq settings`: what is remembered, and a way to forget it."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Command

from app.settings import Settings, keep_settings


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where they lie in a home that is empty."""
    found = tmp_path / "quqyq" / "settings.json"
    monkeypatch.setattr("app.commands.settings.settings_file", lambda: found)
    return found


def test_nothing_is_remembered_at_first(command: Command, path: Path) -> None:
    assert command.command("settings") == (0, "Nothing is remembered on this computer.\n", "")


def test_it_tells_what_and_where(command: Command, path: Path) -> None:
    keep_settings(path, Settings("kk", 150, "dark"))
    done = command.command("settings")
    assert done.code == 0
    assert str(path) in done.out
    assert done.out.splitlines()[1:] == ["  language: kk", "  text_size: 150", "  colours: dark"]


@pytest.mark.parametrize("content", [b"", b'{"language": "kk", "text_size": 100, "colours": "dark"}'])
def test_forgetting_leaves_nothing(command: Command, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert command.command("settings", "--forget").code == 0
    assert not path.parent.exists()


def test_a_damaged_file_is_one_line(command: Command, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"{")
    done = command.command("settings")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
