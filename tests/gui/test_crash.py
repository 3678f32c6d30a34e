"""A fault of the program itself: nothing of the answers is shown, written or kept, whatever the exception holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MARKERS = ("Zhanarystan", "4711", "1987", "part_time", "weapons")
REMARKS = ("This plugin does not support propagateSizeHints()", "Error calling Python override of Q")
"""Qt's screenless platform says the one, PySide the other; neither knows of answers."""
CRASH = """
import json, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
sys.path.insert(0, "tests")

def steps():
    from app.law.facts import read_facts
    from gui.reader import Reader
    from ui.window import Window
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    reader = Reader(window)
    reader.journey.speak("en")
    reader.journey.load()
    interview = reader.interview
    answers = {"birth_date": "1987-04-11", "children": 4711, "study_form": "part_time", "objection": "weapons"}
    interview.facts = read_facts(answers, interview.book.facts, interview.on)
    reader.journey.show_answer()
    reader.journey.take_letters()
    taking = reader.journey.taking
    taking._open_letter("complaint", "")
    for field in taking.letter.fields.shown:
        field.input.put("Zhanarystan")
    yield

    def fault(*_):
        raise ValueError(repr(interview.facts._answers) + repr(taking.letter.typed))

    class Falls:
        def __del__(self):
            fault()

    painted = []

    class Draws(QWidget):
        def paintEvent(self, event):
            self.deleteLater()
            painted.append(event.type())
            fault()

    def slot():
        window.journey.frame.foot.look_button.clicked.connect(fault)
        window.journey.frame.foot.look_button.click()
        window.journey.frame.foot.look_button.clicked.disconnect(fault)

    def timer():
        QTimer.singleShot(0, window, fault)

    def thread():
        thread = threading.Thread(target=fault)
        thread.start()
        thread.join()

    def paint():
        drawn = Draws(window)
        drawn.setGeometry(0, 0, 50, 50)
        drawn.show()
        return painted

    def twice():
        window.say_fault = fault
        timer()

    for way in (slot, timer, paint, thread, Falls, twice):
        window.journey.show_answer()
        yield
        happened = way()
        yield
        while happened == []:  # a busy machine paints later
            yield
        shown = [text.text() for text in window.findChildren(QLabel) if text.isVisible()]
        page = type(window.journey.frame.pages.currentWidget()).__name__
        print(json.dumps([way.__name__, page, [window.windowTitle(), *shown] if page == "NoticePage" else []]))
    QApplication.quit()

def step():
    next(going, None)

going, start, tick = steps(), QApplication.exec, []

def lead(*_):
    tick.append(QTimer())
    tick[0].setInterval(150)
    tick[0].timeout.connect(step)
    tick[0].start()
    code = start()
    tick.clear()
    return code

QApplication.exec = staticmethod(lead)
sys.argv = ["quqyq"]
from ui.__main__ import main
sys.exit(main())
"""


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Start the program, answer, fill in a letter, and let it fail in one way after the other."""
    for name in ("home", "temporary"):
        (folder / name).mkdir()
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder / "home"), "TMPDIR": str(folder / "temporary"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-c", CRASH], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip


def test_a_fault_tells_nothing_of_the_answers(tmp_path: Path) -> None:
    done = run(tmp_path)
    told = {way: (page, texts) for way, page, texts in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0
    assert {way: page for way, (page, _) in told.items()} == {
        **dict.fromkeys(("slot", "timer", "paint"), "NoticePage"),
        **dict.fromkeys(("thread", "Falls", "twice"), "AnswerPage"),
    }
    for way in ("slot", "timer", "paint"):
        assert told[way][1][0] == "Quqyq"
        assert "The program made a mistake. Your answers are still here; nothing was stored." in told[way][1]
    assert [line for line in done.stderr.splitlines() if not line.startswith(REMARKS)] == []
    assert [marker for marker in MARKERS if marker in done.stdout + done.stderr] == []
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "fontconfig" not in path.parts] == []
