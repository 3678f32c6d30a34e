"""Nothing of Qt's own remembers, asks or keeps anything behind the program's back."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BARRED = {
    "QFileDialog": "remembers folders", "QPrintDialog": "remembers printers", "QPageSetupDialog": "remembers sheets",
    "QPrintPreviewDialog": "remembers printers", "QMessageBox": "stands in the way of Hide",
    "QInputDialog": "stands in the way of Hide", "QProgressDialog": "stands in the way of Hide",
    "QErrorMessage": "stands in the way of Hide", "QColorDialog": "remembers colours",
    "QFontDialog": "stands in the way of Hide", "QDialog": "stands in the way of Hide",
    "QWizard": "stands in the way of Hide", "QSettings": "keeps things", "QSystemTrayIcon": "shows outside the window",
    "QTemporaryFile": "is written", "QTemporaryDir": "is written", "QSaveFile": "is not save_whole",
    "QLoggingCategory": "is a log", "QDesktopServices": "opens other programs", "QProcess": "starts other programs",
    "QCompleter": "remembers what was typed", "QFileSystemWatcher": "looks after files", "QLockFile": "is written",
    "QSessionManager": "keeps a state",
}  # fmt: skip
WRITES = {"tempfile", "shelve", "sqlite3", "dbm", "logging", "shutil", "pickle", "marshal", "ctypes", "subprocess"}
MAY = {
    ("app/papers/saving.py", "tempfile"),  # the file aside, in the folder that was named
    ("app/packs/store.py", "tempfile"),  # the pack that is being installed, beside those that are
    ("app/packs/store.py", "shutil"),  # packs that are not wanted any more
    ("app/packs/editions.py", "tempfile"),  # rules that are looked at before they are installed; nobody's answers
    ("app/packs/authoring.py", "shutil"),  # rules to be worked on, where the lawyer named a folder
}
WATCHES = {"ui/preview.py": {"QFileSystemWatcher"}}
"""A folder of rules that is being worked on, for the lawyer who named it."""


def sources() -> list[Path]:
    """Every Python file of the program."""
    return sorted(path for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """The file as named from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def names_in(source: str) -> set[str]:
    """Every name that a source imports, uses, or reaches through a dot."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.alias):
            found |= {node.name.rpartition(".")[2], node.asname or ""}
    return found


def modules_in(source: str) -> set[str]:
    """The outermost names of all that a source imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").partition(".")[0])
    return found


def test_the_check_sees_what_is_used() -> None:
    assert names_in("from PySide6.QtWidgets import QFileDialog as Ask") & BARRED.keys() == {"QFileDialog"}
    assert names_in("QtCore.QSettings().value('x')") & BARRED.keys() == {"QSettings"}
    assert modules_in("import logging.handlers\nfrom shutil import move") & WRITES == {"logging", "shutil"}


def test_nothing_that_remembers_is_used() -> None:
    found = {name(path): names_in(path.read_text(encoding="utf-8")) & BARRED.keys() for path in sources()}
    assert {where: used for where, used in found.items() if used} == WATCHES


def test_nothing_writes_or_starts_anything_past_the_one_place() -> None:
    found = {(name(path), module) for path in sources() for module in modules_in(path.read_text(encoding="utf-8"))}
    assert {(where, module) for where, module in found if module in WRITES} == MAY


def test_nothing_listens_to_the_whole_program() -> None:
    """Every event of every object would go through Python. The tip for a word does, for as long as it shows."""
    whole = re.compile(r"app\w*(?:\(\))?\.installEventFilter")
    listens = {name(path) for path in sources() if whole.search(path.read_text(encoding="utf-8"))}
    assert listens == {"ui/term_tip.py"}
