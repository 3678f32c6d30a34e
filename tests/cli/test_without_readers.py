"""What starts often loads neither pydantic nor PyYAML: the rules that ship are read in their compact form.

Nor does Python learn of every widget there is in Qt, which it does once one is named that Qt has made itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.law.compacting import compact_form
from app.places import ROOT, RULES


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The rules in their compact form."""
    path = tmp_path / "compact.jsonl"
    path.write_bytes(compact_form(RULES))
    return path


HELD = """
import json, sys
from pathlib import Path
import app.law.compact
app.law.compact.COMPACT = Path(sys.argv.pop(1))
from PySide6.QtWidgets import QApplication

def one_turn(*_):
    (window,) = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for _ in range(5):
        QApplication.processEvents()
    ANSWER
    from PySide6.QtWidgets import QAbstractScrollArea
    found = {name.partition(".")[0] for name in sys.modules} | {kind.__name__ for kind in
        QAbstractScrollArea.__subclasses__()}
    print(json.dumps(sorted(found & {"pydantic", "pydantic_core", "yaml", "QMdiArea"})))
    return 0

QApplication.exec = staticmethod(one_turn)
from ui.__main__ import main
sys.exit(main())
"""
JOURNEY = """
    journey = window.journey
    journey.load()
    journey.enter("check")
    while journey.interview.current is not None:
        journey.interview.dont_know()
        journey.go_on()
        QApplication.processEvents()
    journey.show_answer()
"""
EVALUATE = """
import json, sys
from pathlib import Path
import app.law.compact
app.law.compact.COMPACT = Path(sys.argv.pop(1))
from app.cli import main
assert main(["evaluate", sys.argv[1], "--json"]) == 0
print()
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules} & {"pydantic", "pydantic_core", "yaml"})))
"""


def loaded(program: str, *words: str) -> Any:
    """Which of the readers a program of its own has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize(
    ("program", "words"), [(HELD.replace("ANSWER", "pass"), ["--held"]), (HELD.replace("    ANSWER", JOURNEY), [])]
)
def test_the_window_needs_no_reader_of_files(made: Path, program: str, words: list[str]) -> None:
    """At the emergency card, and from the first page to the answer."""
    assert loaded(program, str(made), *words) == []
    made.unlink()
    assert {"pydantic", "yaml"} <= set(loaded(program, str(made), *words))


def test_evaluate_needs_no_reader_of_files(made: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"schema": 1, "facts": {"birth_date": "2005-03-01", "sex": "male"}}), encoding="utf-8")
    assert loaded(EVALUATE, str(made), str(case)) == []
