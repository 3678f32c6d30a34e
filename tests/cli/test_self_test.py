"""`quqyq --self-test FILE`: a report and a picture, and no trace of anything else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from app.places import ROOT


def run_quqyq(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments], cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def test_everything_works_here(tmp_path: Path) -> None:
    target = tmp_path / "есеп.json"
    done = run_quqyq("--self-test", str(target))
    told = json.loads(target.read_text("utf-8"))
    assert done.returncode == 0
    assert told["works"]
    assert {"rules", "encryption", "files"} <= set(told["parts"])
    for language in ("kk", "ru", "en"):
        assert {f"{what} {language}" for what in ("journey", "letter", "calendar", "report")} <= set(told["parts"])
    assert target.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["есеп.json", "есеп.png"]


def test_without_a_file_it_says_what_it_needs() -> None:
    done = run_quqyq("--self-test")
    assert done.returncode == 2
    assert "needs the name of one file" in done.stderr


def test_a_place_that_takes_no_file_is_one_sentence(tmp_path: Path) -> None:
    done = run_quqyq("--self-test", str(tmp_path / "nowhere" / "report.json"))
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()[-1]) < 200
    assert "Traceback" not in done.stderr
