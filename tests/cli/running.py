"""Running `quqyq evaluate`: in this process, and as a program of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.cli import main
from app.places import ROOT

DAY = "2026-11-22"
STUDENT: dict[str, Any] = {
    "birth_date": "2006-05-05",
    "sex": "male",
    "citizenship": "kz",
    "studying": True,
    "study_form": "full_time",
    "study_institution": "ordinary",
    "study_level": "bachelor",
    "study_place": "kz",
    "deferred_levels": [],
    "academic_leave": False,
    "study_end": "2028-07-01",
}


class Done(NamedTuple):
    """How a run ended, and what it said."""

    code: int
    out: str
    err: str


class Command:
    """`quqyq` in this process."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        self._capture = capture
        self._patch = patch

    def run(self, *arguments: str) -> Done:
        """Run `evaluate` with these arguments."""
        return self.command("evaluate", *arguments)

    def command(self, *arguments: str) -> Done:
        """Run any command."""
        self._capture.readouterr()
        try:
            code = main(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        said = self._capture.readouterr()
        return Done(code, said.out, said.err)

    def case(self, content: Any, *options: str, name: str = "case.json") -> Done:
        """Evaluate a file with this content: facts, text or bytes."""
        return self.run(self.file(content, name), *options)

    def file(self, content: Any, name: str = "case.json") -> str:
        """Write a file and give its name."""
        path = self._folder / name
        path.write_bytes(as_bytes(content))
        return str(path)

    def typed(self, content: Any, *options: str) -> Done:
        """Evaluate what comes on standard input."""
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(as_bytes(content)), encoding="ascii"))
        return self.run("-", *options)

    def answer(self, facts: dict[str, Any], *options: str) -> dict[str, Any]:
        """The answer to facts."""
        done = self.case(facts, "--json", "--on", DAY, *options)
        assert (done.code, done.err) == (0, "")
        return json.loads(done.out)


def as_bytes(content: Any) -> bytes:
    """Facts, text or bytes as a file holds them."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    return json.dumps({"schema": 1, "facts": content}).encode()


def program(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """Run it as a program of its own."""
    command = [sys.executable, "-m", "ui", *arguments]
    given = {"cwd": ROOT, "capture_output": True, "timeout": 120, **more}
    return subprocess.run(command, check=False, **given)


def lines(texts: Sequence[str]) -> str:
    """Texts as the lines of a file."""
    return "".join(text + "\n" for text in texts)
