"""The run of all checks: whether it tries the installers as well, and what it says when it cannot."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from installers.names import ROOT

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The run, with stand-ins for what it calls: they say what they were asked and end as they are told."""
    (tmp_path / ".ci").mkdir()
    script = shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)

    def stand_in(path: Path, ends: str) -> None:
        path.write_text(f'#!/bin/sh\necho "asked: $*"\n{ends}\n', encoding="utf-8")
        path.chmod(0o755)

    def run(*, tried: bool = False, test: int = 0, trial: int = 0, dist: str = "") -> tuple[int, str]:
        stand_in(tmp_path / ".venv" / "bin" / "python", "exit 0" if tried else "exit 1")
        stand_in(tmp_path / "make", f'[ "$1" = test ] && exit {test}\nexit {trial}')
        env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "DIST": dist}
        done = subprocess.run(["bash", script], env=env, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return run


def test_what_was_tried_is_not_tried_again(run: Run) -> None:
    code, said = run(tried=True)
    assert (code, "dist-test" in said) == (0, False)


@pytest.mark.parametrize(("tried", "dist"), [(False, ""), (True, "1"), (False, "1")])
def test_what_changed_or_is_asked_for_is_tried(run: Run, tried: bool, dist: str) -> None:
    code, said = run(tried=tried, dist=dist)
    assert (code, said.count("asked: dist-test")) == (0, 1)


def test_a_check_that_failed_ends_the_run(run: Run) -> None:
    assert run(test=2) == (2, "asked: test\n")


def test_a_trial_that_failed_is_no_success_and_is_told(run: Run) -> None:
    code, said = run(trial=2)
    assert code == 1
    assert "The checks passed, but not the trial of the installers" in said
