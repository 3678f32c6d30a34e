"""The program as it is started: no memory dumps, and nothing loaded that could open a connection."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE = {"schema": 1, "facts": {"birth_date": "2005-03-01", "sex": "male", "citizenship": "kz"}}
REMARK = "This plugin does not support propagateSizeHints()"  # Qt's screenless platform says so; a real screen does not
LOOK = """
import json, sys
from pathlib import Path
def tell():
    limits = [line for line in Path("/proc/self/limits").read_text().splitlines() if "core" in line]
    print(json.dumps([limits, sorted(set(sys.modules) & {*REFUSED, "_ctypes", "ctypes"})]))
"""
WINDOW = (
    LOOK
    + """
from PySide6.QtWidgets import QApplication
QApplication.exec = staticmethod(lambda *_: tell() or 0)
sys.argv = ["quqyq"]
from ui.__main__ import main
from ui.refusing import REFUSED
sys.exit(main())
"""
)
COMMANDS = (
    LOOK
    + """
from ui.__main__ import main
from ui.refusing import REFUSED
import io
case, folder = sys.argv[1], Path(sys.argv[1]).parent
said = sys.stdout
sys.stdout = io.StringIO()
for words in (
    ["evaluate", case, "--json"], ["compare", case, case],
    ["deadlines", "decision_known", "2026-11-02"],
    ["letter", case, "complaint", "-o", f"{folder}/letter.docx"],
    ["letter", case, "complaint", "-o", f"{folder}/letter.pdf"], ["report", case, "-o", f"{folder}/report.pdf"],
    ["calendar", case, "-o", f"{folder}/dates.ics"], ["card", "-o", f"{folder}/card.pdf"],
):
    sys.argv = ["quqyq", *words]
    assert main() == 0, words
sys.stdout = said
tell()
for name in sorted(REFUSED):
    try:
        __import__(name)
    except ImportError:
        continue
    raise SystemExit(name)
"""
)
FIRST_PAGE = """
import json, linecache, sys
from ui.plain_imports import keep_imports_plain
keep_imports_plain()
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from ui.__main__ import main
def tell(window):
    ours = [name for name in sys.modules if name.split(".")[0] in ("app", "ui")]
    read = [path for path in linecache.cache if "/ui/" in path]
    print(json.dumps([["Qt"] if "Qt" in vars(QtCore) else [], ours, read]))
    QApplication.quit()
sys.argv = ["quqyq"]
from ui.window import Window
Window._prepare = tell
sys.exit(main())
"""
LATER = {"ui.rows", "ui.text", "ui.hide", "ui.key_watch", "ui.desktop", "ui.page", "ui.journey", "app.law.load"}
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read from /proc")


def started(program: str, *words: str) -> list[list[str]]:
    """What a program of its own tells of itself: its limits on dumps, and what it has loaded that it should not."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *words], cwd=ROOT, capture_output=True, text=True, timeout=120,
        check=False, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert [line for line in done.stderr.splitlines() if line != REMARK] == []
    assert done.returncode == 0
    return json.loads(done.stdout)


@on_linux
def test_the_window_leaves_no_dump_and_loads_nothing_that_connects() -> None:
    limits, loaded = started(WINDOW)
    assert [line.split()[4:6] for line in limits] == [["0", "0"]]
    assert loaded == []


def test_the_first_page_waits_for_nothing_that_it_can_do_without() -> None:
    enumerations, ours, read = started(FIRST_PAGE)
    assert enumerations == []
    assert LATER & set(ours) == set()
    assert read == []


@on_linux
def test_no_command_leaves_a_dump_or_loads_what_connects(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    limits, loaded = started(COMMANDS, str(tmp_path / "case.json"))
    assert [line.split()[4:6] for line in limits] == [["0", "0"]]
    assert loaded == []
    assert len(list(tmp_path.iterdir())) == 6


def test_a_fault_in_a_command_tells_nothing_of_the_case(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    fails = (
        "import app.commands.evaluate as command\n"
        "def run(options, words): raise ValueError(open(options.case).read())\n"
        "command.run = run\n"
        "import sys\n"
        "sys.argv = ['quqyq', 'evaluate', sys.argv[1]]\n"
        "from ui.__main__ import main\n"
        "sys.exit(main())\n"
    )
    command = [sys.executable, "-c", fails, str(tmp_path / "case.json")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == ["The program made a mistake and has stopped."]
