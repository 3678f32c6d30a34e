"""kill -9 while saving: no case is lost, and no plain text lies anywhere on the disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from people_with_cases import PLANTED
from thorough import times

PROGRAM = Path(__file__).parent / "killing.py"
CONTROL = b"control-word-that-is-found"


def run_and_kill(folder: Path, count: int) -> dict[str, Any]:
    """What `killing.py` found."""
    command = [sys.executable, str(PROGRAM), str(folder), str(count), "1"]
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.stderr == ""
    return json.loads(done.stdout)


@contextmanager
def mounted(image: Path, place: Path) -> Iterator[bool]:
    """A small disk in a file, while this lasts; False where none can be mounted."""
    with image.open("wb") as file:
        file.truncate(48 << 20)
    commands = (["mkfs.ext4", "-q", image], ["mount", "-o", "loop", image, place])
    try:
        there = all(subprocess.run(command, check=False, capture_output=True).returncode == 0 for command in commands)
    except FileNotFoundError:
        there = False
    try:
        yield there
    finally:
        if there:
            subprocess.run(["umount", place], check=True)


@pytest.mark.thorough
def test_programs_killed_while_saving_lose_nothing_and_leave_no_plain_text(tmp_path: Path) -> None:
    count, place, image = times(20, 1000), tmp_path / "disk", tmp_path / "image"
    place.mkdir()
    with mounted(image, place) as there:
        found = run_and_kill(place / "desk", count)
        (place / "control").write_bytes(CONTROL)
    print(found)  # with `-rP` the figures are shown
    assert found["faults"] == []
    assert found["killed"] == count <= found["confirmed"]
    assert found["half way"] > 0
    if there:
        disk = image.read_bytes()
        assert CONTROL in disk
        assert [word for word in (PLANTED, "birth_date", "яяя") if word.encode() in disk] == []
