"""The pages that `make screens` draws, looked through for faults, at any scale of the screen.

As a program: tour.py CASE..., with QT_SCALE_FACTOR set; a case is LANGUAGE-PERCENT-WIDTH-HEIGHT. It prints the faults.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from screens import ON, pages

from app.law.book import RuleBook
from app.law.load import load_rule_book
from gui.reader import Reader, settle
from gui.sizes import Case, spoken_in, words_of
from gui.sound import faults
from ui.language import Language
from ui.spoken import describe_widgets
from ui.theme import Look, load_fonts
from ui.window import Window

TESTS = Path(__file__).resolve().parents[1]
SCREEN = {"name": "4K", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96, "dpr": 1}


def tour(reader: Reader, language: str) -> Iterator[str]:
    """From page to page; the faults of each."""
    for page in pages(reader, spoken_in(language)):
        yield from (f"{page}: {fault}" for fault in faults(reader.window))


def tour_at(scale: float, cases: Sequence[Case], folder: Path) -> str:
    """The faults of all cases at a scale of a 4K screen, found by another process; nothing if there are none."""
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    texts = [f"{case.name}-{case.size[1]}" for case in cases]
    environment = os.environ | {
        "QT_SCALE_FACTOR": str(scale),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent))),
    }
    command = [sys.executable, "-m", "gui.tour", *texts]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=900)
    return done.stdout if done.returncode == 0 else done.stdout + done.stderr


def main(cases: Sequence[str]) -> int:
    """Go through the pages in each of these cases."""
    qInstallMessageHandler(lambda kind, _, text: None if kind == QtMsgType.QtWarningMsg else sys.stderr.write(text))
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    describe_widgets()
    look, book = Look(app), load_rule_book()
    look.choose("light")
    for case in cases:
        language, percent, width, height = case.split("-")
        look.resize_text(int(percent))
        found = _seen(look, book, Case(language, int(percent), (int(width), int(height))))
        sys.stdout.writelines(f"{case}: {fault}\n" for fault in found)
    return 0


def _seen(look: Look, book: RuleBook, case: Case) -> Iterator[str]:
    window = Window(Language(words_of(case.language)), look, lambda: book, lambda: ON)
    window.resize(*case.size)
    window.show()
    window.activateWindow()
    settle()
    if window.devicePixelRatio() != float(os.environ["QT_SCALE_FACTOR"]):
        yield f"the scale is {window.devicePixelRatio()}"
    yield from tour(Reader(window), case.language)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
