"""The tests of the part without a window, run by the Python and in the folder that people on Windows have."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

from installers.fetch import some_wheels
from installers.names import NAME, ROOT
from installers.runtime import interpreter
from installers.stdlib import ships
from installers.tree import put
from installers.trials import WORK, Tried
from installers.wine import Wine, windows_path

# What the tests need beyond the program; the rest of a developer's tools has no place there.
_NEEDED = {
    "pytest", "pluggy", "iniconfig", "packaging", "pygments", "hypothesis", "sortedcontainers", "polib", "holidays",
    "babel",
}  # fmt: skip
# The first needs a developer's solver; the others copy and read the rules hundreds of times, which Wine is slow at.
_NOT_HERE = ("test_proofs.py", "test_rule_files.py", "test_wording.py")
# What tests of several folders share, and where the version stands.
_SHARED = ("tests/conftest.py", "tests/packs/making.py", "pyproject.toml")
_LONGEST = 1800
# Wine 8.0 ends a process that calls CopyFile2; without it Python copies by itself.
_BEGIN = """
import sys
import _winapi
del _winapi.CopyFile2
sys.path[:0] = [{tests!r}, {unit!r}]
sys.path += [{tools!r}, {rest!r}]
import pytest
raise SystemExit(pytest.main({arguments!r}))
"""


def try_units(portable: Path, wine: Wine, tried: Tried) -> None:
    """Run them, with what a test needs beside the folder and the interpreter started under its own name."""
    place = WORK / "units"
    shutil.rmtree(place, ignore_errors=True)
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(place)
    _add_interpreter(place)
    _add_tools(place)
    _copy_tests(place / NAME / "program")
    put(place / "run.py", _begin(place).encode())
    python, script = place / NAME / "runtime" / "python.exe", windows_path(place / "run.py")
    with tried.timed("unit tests in the Windows folder"):
        done = wine.run(python, "-B", "-X", "utf8", script, timeout=_LONGEST)
    said = done.stdout.decode("utf-8", errors="replace").strip()
    tried.check("they pass", done.returncode == 0, said.splitlines()[-1] if said else "nothing said")
    if done.returncode:
        print(said[-3000:])
    if os.environ.get("QUQYQ_KEEP_TRIALS") is None:
        shutil.rmtree(place)


def _add_interpreter(place: Path) -> None:
    """The interpreter to be called by name, and what of its library only tools for testing read."""
    binaries, library = interpreter()
    put(place / NAME / "runtime" / "python.exe", binaries["python.exe"])
    for name, text in library.items():
        if not ships(name) and not name.startswith(("test/", "idlelib/", "tkinter/", "turtledemo/", "lib2to3/")):
            put(place / "rest" / name, text)


def _add_tools(place: Path) -> None:
    """What runs the tests, and what they hold the program against."""
    for wheel in some_wheels("windows", ROOT / "requirements-dev.lock", _NEEDED):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(place / "tools")


def _begin(place: Path) -> str:
    """The script that runs them."""
    tests = place / NAME / "program" / "tests"
    put(tests / "none.ini", b"[pytest]\n")
    options = ["-q", "-p", "no:cacheprovider", "--maxfail=10", "--rootdir", windows_path(tests)]
    return _BEGIN.format(
        tests=windows_path(tests), unit=windows_path(tests / "unit"), tools=windows_path(place / "tools"),
        rest=windows_path(place / "rest"),
        arguments=[*options, "-c", windows_path(tests / "none.ini"), windows_path(tests / "unit")],
    )  # fmt: skip


def _copy_tests(program: Path) -> None:
    """The tests, less those that are not for here, and what only they read of the catalogues."""
    tests = program / "tests"
    shutil.copytree(ROOT / "tests" / "unit", tests / "unit", ignore=shutil.ignore_patterns("__pycache__", *_NOT_HERE))
    for name in _SHARED:
        put(program / name, (ROOT / name).read_bytes())
    for catalogue in (ROOT / "locales").rglob("*.po"):
        shutil.copy(catalogue, program / catalogue.relative_to(ROOT))
