"""Whole journeys, watched from outside: no connection, and no file changed but those that were asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from atspi.desktop import Desktop
from e2e.calls import Calls, traced
from e2e.desk import ROOT
from e2e.traced import TYPED

CASE = {
    "schema": 1,
    "facts": {"birth_date": "2005-03-01", "sex": "male", "citizenship": "kz", "study_at": "bachelor"},
}
DRIVER = str(Path(__file__).parent / "traced.py")


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    """A screen, a session bus and an accessibility bus, as a screen reader has them."""
    desktop = Desktop()
    yield desktop
    desktop.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def in_the_window(desktop: Desktop, home: Path, *words: str) -> Calls:
    """A walk through the real window."""
    environment = desktop.environment | {"HOME": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    calls = traced((sys.executable, "-B", DRIVER, *words), environment, ROOT, home.parent / "calls.txt")
    assert (calls.code, calls.errors) == (0, "")
    assert json.loads(calls.said) == []  # nothing was loaded that could open a connection
    return calls


def aside(calls: Calls, folder: Path) -> list[tuple[str, str]]:
    """What was changed outside of a folder. The system's list of fonts is kept by the system's own library."""
    fonts = str(Path("/.cache/fontconfig"))
    return [(call, path) for call, path in calls.changed if folder not in Path(path).parents and fonts not in path]


def files(folder: Path) -> list[Path]:
    """Every file in a folder, that list of fonts apart."""
    return [path for path in folder.rglob("*") if path.is_file() and "fontconfig" not in path.parts]


def speaks_only_to(calls: Calls, desktop: Desktop) -> None:
    """Nothing but the screen and the two buses of the desktop, through files of this computer."""
    assert calls.families == {"AF_UNIX"}
    assert calls.others == ()
    number = desktop.environment["DISPLAY"].removeprefix(":")
    session = desktop.environment["DBUS_SESSION_BUS_ADDRESS"].removeprefix("unix:").partition(",")[0].partition("=")[2]
    for name in calls.spoken_to:
        assert name in (f"/tmp/.X11-unix/X{number}", session) or "at-spi" in name, name
    assert any("at-spi" in name for name in calls.spoken_to)


def test_a_journey_to_the_answer_and_hide_changes_no_file(desktop: Desktop, home: Path) -> None:
    calls = in_the_window(desktop, home, "answer")
    speaks_only_to(calls, desktop)
    assert aside(calls, home.parent / "nowhere") == []
    assert files(home) == []


def test_saving_changes_only_what_was_named(desktop: Desktop, home: Path) -> None:
    """And nobody remembers the folder, nor what was typed."""
    folder = home.parent / "Qyzylqum"
    folder.mkdir()
    calls = in_the_window(desktop, home, "save", str(folder))
    speaks_only_to(calls, desktop)
    assert aside(calls, folder) == []
    assert sorted(path.name for path in folder.iterdir()) == [
        "card.pdf", "dates.ics", "letter.docx", "letter.pdf", "report.pdf",
    ]  # fmt: skip
    remembered = [path for path in home.rglob("*") if "Qyzylqum" in path.name]
    told = [
        path for path in home.rglob("*") if path.is_file()
        for planted in ("Qyzylqum", TYPED) if planted.encode() in path.read_bytes()
    ]  # fmt: skip
    assert remembered + told == []


def test_asking_for_printers_stays_on_this_computer(desktop: Desktop, home: Path) -> None:
    calls = in_the_window(desktop, home, "print")
    assert calls.families == {"AF_UNIX"}
    assert "/run/cups/cups.sock" in calls.spoken_to
    assert aside(calls, home.parent / "nowhere") == []


COMMANDS = {
    "evaluate": ("evaluate", "case.json", "--json"),
    "letter": ("letter", "case.json", "complaint", "-o", "letter.docx"),
    "report": ("report", "case.json", "-o", "report.pdf"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_changes_only_what_was_named(home: Path, command: str) -> None:
    (home.parent / "work").mkdir()
    (home.parent / "work" / "case.json").write_text(json.dumps(CASE))
    environment = {"HOME": str(home), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    words = COMMANDS[command]
    started = (sys.executable, "-B", "-m", "ui", *words)
    calls = traced(started, environment, home.parent / "work", home.parent / "calls.txt")
    assert (calls.code, calls.errors) == (0, "")
    assert calls.families == frozenset()
    assert calls.spoken_to == frozenset()
    written = {words[-1]} if "-o" in words else set()
    assert {path.name for path in (home.parent / "work").iterdir()} == written | {"case.json"}
    assert aside(calls, home.parent / "work") == []
    assert files(home) == []


def test_the_watch_sees_what_is_done(tmp_path: Path) -> None:
    """Otherwise an empty list would mean nothing."""
    done = (
        "import os, socket; open('a', 'w').close(); os.rename('a', 'b'); os.mkdir('c'); os.rmdir('c'); os.unlink('b');"
        "socket.socket(socket.AF_INET).close(); s = socket.socket(socket.AF_UNIX); s.connect_ex('/nobody'); s.close()"
    )
    calls = traced((sys.executable, "-B", "-c", done), {"HOME": str(tmp_path)}, tmp_path, tmp_path / "calls.txt")
    assert [(call, Path(path).name) for call, path in calls.changed] == [
        ("openat", "a"), ("rename", "a"), ("rename", "b"), ("mkdir", "c"), ("rmdir", "c"), ("unlink", "b"),
    ]  # fmt: skip
    assert calls.families == {"AF_INET", "AF_UNIX"}
    assert calls.spoken_to == {"/nobody"}
