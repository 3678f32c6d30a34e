"""The power goes at any moment of an install: afterwards the old rules or the new ones are in force, and whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from packs.making import KEY, NEWER, NEWEST, contacts_pack, remade, signed, whole_pack
from thorough import times

from app.packs.installing import Installer
from app.packs.refusal import Refused

PROGRAM = Path(__file__).parent / "killed.py"


def versions_after_kills(home: Path, pack: Path, kind: str, how: str) -> list[str]:
    """Which version was in force after each kill."""
    call = [sys.executable, str(PROGRAM), str(home), str(pack), KEY.public.line, kind, how]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.split()


@pytest.mark.thorough
@pytest.mark.parametrize("batch", range(times(1, 10)))
def test_killed_at_random_moments(batch: int, tmp_path: Path, quick: Installer, home: Path, pack_file: Path) -> None:
    quick.install(pack_file)
    newest = signed(tmp_path / "newest.pack", remade(whole_pack(), version=NEWEST))
    number = times(3, 30)  # 300 in all
    left = versions_after_kills(home, newest, "rules", f"{number}:{batch}")
    assert len(left) == number
    assert set(left) <= {NEWER, NEWEST}


def test_killed_at_every_step_on_the_disk(tmp_path: Path, quick: Installer, home: Path) -> None:
    quick.install(signed(tmp_path / "old.pack", contacts_pack(tmp_path, "2026-11-24")))
    newer = signed(tmp_path / "new.pack", contacts_pack(tmp_path, "2026-11-25"))
    left = versions_after_kills(home, newer, "contacts", "steps")
    assert len(left) > 10
    switched = left.index("2026.11.25")
    assert set(left[:switched]) == {"2026.11.24"}
    assert set(left[switched:]) == {"2026.11.25"}


@pytest.mark.parametrize("number", [28, 13])
def test_a_disk_that_takes_nothing_is_told(
    number: int, home: Path, quick: Installer, contacts_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refused) as refused:
        quick.install(contacts_file)
    assert refused.value.reason == "place"
    assert quick.rows("contacts")[0].folder is None
    assert not list((home / "packs" / "contacts").iterdir())
