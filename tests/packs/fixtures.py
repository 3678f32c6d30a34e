"""What the tests of packs share, with and without a window."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packs.making import TRUST, contacts_pack, signed, whole_pack

from app.packs import trust
from app.packs.home import VARIABLE
from app.packs.in_force import look_again
from app.packs.installing import Installer


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A person's folder of the program, empty at first, instead of that of whoever runs the tests."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    look_again()
    yield tmp_path / "home"
    look_again()


@pytest.fixture
def trusting(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build that trusts the keys of the tests; the person's folder comes back."""
    file = tmp_path / "keys.txt"
    lines = [f"{one.role} {','.join(one.kinds)} {one.key.line} {one.name}" for one in TRUST.keys]
    file.write_text("# a comment\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(trust, "KEYS", file)
    return home


@pytest.fixture
def quick(home: Path) -> Installer:
    """Installs without running the checks of the rules, for what comes before and after them."""
    return Installer(home, TRUST, check=lambda pack, folder: None)


@pytest.fixture
def careful(home: Path) -> Installer:
    """Installs as the program does."""
    return Installer(home, TRUST)


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    """The delivered rules as a signed pack of a newer version."""
    return signed(tmp_path / "new.pack", whole_pack())


@pytest.fixture
def contacts_file(tmp_path: Path) -> Path:
    """A signed pack of contacts."""
    return signed(tmp_path / "contacts.pack", contacts_pack(tmp_path))
