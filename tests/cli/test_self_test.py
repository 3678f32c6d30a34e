"""`quqyq --self-test FILE`: a report and a picture, and no trace of anything else."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import run_quqyq


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
