"""One measured process: Hide from every page and from what can be open over one, against a bare window with a notepad.

Prints {"bare_ms": [...], "hide_ms": {page: ms}} as JSON: from the wish until the empty notepad is painted.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gui.every_page import OVER, WAYS, Way, answered
from gui.reader import Reader, settle
from gui.walks import open_everything
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPlainTextEdit

from app.law.load import load_rule_book
from ui.language import Language
from ui.spoken import describe_widgets
from ui.theme import Look, load_fonts
from ui.window import Window

SIZE = (1366, 768)
ON = date(2026, 11, 22)


def timed(app: QApplication, window: QMainWindow, act: Callable[[], object]) -> float:
    """Milliseconds from the act until what shows then is painted."""
    started = time.perf_counter()
    act()
    app.processEvents()
    window.repaint()
    return (time.perf_counter() - started) * 1000


def bare(app: QApplication) -> float:
    """The baseline: the smallest window that puts an empty notepad in the place of something else."""
    window = QMainWindow()
    window.setCentralWidget(QLabel("words"))
    window.resize(*SIZE)
    window.show()
    settle()
    found = timed(app, window, lambda: window.setCentralWidget(QPlainTextEdit()))
    window.close()
    window.deleteLater()
    return found


def everything_open(reader: Reader) -> None:
    """The longest page, with all that can be opened on it."""
    reader.journey.show_answer()
    open_everything(reader)


def main() -> int:
    """Measure, and print the figures."""
    qInstallMessageHandler(lambda kind, _, text: None if kind == QtMsgType.QtWarningMsg else print(text))
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    describe_widgets()
    look, book = Look(app), load_rule_book()
    look.choose("light")
    ways: dict[str, Way] = {**WAYS, **{name: way for name, (way, _) in OVER.items()}, "all open": everything_open}
    found: dict[str, float] = {}
    for name, way in ways.items():
        window = Window(Language(), look, lambda: book, lambda: ON)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        settle()
        way(answered(Reader(window)))
        settle()
        found[name] = timed(app, window, window.hide_all)
        window.close()
        window.deleteLater()
        settle()
    sys.stdout.write(json.dumps({"bare_ms": [bare(app) for _ in range(9)], "hide_ms": found}) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
