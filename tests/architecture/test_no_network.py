"""The program cannot reach a network: it imports nothing that could, and runs where Python has no sockets at all."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NETWORK = {
    *("socket", "_socket", "ssl", "_ssl", "select", "selectors", "socketserver", "asyncio"),
    *("urllib", "http", "ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc", "webbrowser"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
}
WITHOUT_SOCKETS = """
import sys
for name in ("_socket", "_ssl", "select"):
    sys.modules.pop(name, None)
    sys.modules[name] = None
"""
START = """
from PySide6.QtWidgets import QApplication

def one_turn(*_):
    for _ in range(3):
        QApplication.processEvents()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    print("windows:", len(shown))
    return 0

QApplication.exec = staticmethod(one_turn)
sys.argv = ["quqyq"]
from ui.__main__ import main
sys.exit(main())
"""


def sources() -> list[Path]:
    """Every Python file of the program."""
    return sorted(path for folder in ("app", "ui") for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """The file as named from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Everything the file imports, as written and by its outermost name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found | {module.partition(".")[0] for module in found}


# Qt's screenless platform says so each time a window gets a smallest size; a real screen does not.
OFFSCREEN_REMARK = "This plugin does not support propagateSizeHints()"


def modules() -> list[str]:
    """Every module of the program by its dotted name, except the one that starts it."""
    dotted = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sources())
    return [module.removesuffix(".__init__") for module in dotted if not module.endswith("__main__")]


def run_without_sockets(program: str) -> subprocess.CompletedProcess[str]:
    """Run Python code where nothing can be imported that opens a socket."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_SOCKETS + program],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("path", sources(), ids=name)
def test_nothing_imports_a_network_module(path: Path) -> None:
    assert imported(path) & NETWORK == set()


def test_sockets_are_really_out_of_reach_here() -> None:
    assert "import of _socket halted" in run_without_sockets("import socket").stderr


def test_every_module_imports_without_sockets() -> None:
    done = run_without_sockets(f"import importlib\nfor module in {modules()!r}:\n    importlib.import_module(module)")
    assert done.stderr == ""
    assert done.returncode == 0


def test_the_window_opens_without_sockets() -> None:
    done = run_without_sockets(START)
    said = [line for line in done.stderr.splitlines() if line != OFFSCREEN_REMARK]
    assert said == []
    assert (done.returncode, done.stdout.strip()) == (0, "windows: 1")
