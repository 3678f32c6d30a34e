"""Leads the real program through a journey without a hand: traced.py answer|print|save [FOLDER]; watched from outside.

The window is the one that a person has, on a real screen; only its event loop is led by the walk.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:  # read only once the program has begun, as it would be without a walk
    from gui.reader import Reader

TYPED = "Zhanarystan"
PATIENCE = 60.0


def to_the_answer(reader: Reader) -> None:
    """From the very first page to the answer, with all that can be opened on it."""
    from gui.every_page import ANSWERS
    from gui.reader import settle

    from app.law.facts import Silence, read_facts

    reader.journey.speak("kk")
    reader.journey.load()  # the rules are still being read beside the window
    reader.journey.show_start()
    settle()
    interview, journey = reader.interview, reader.journey
    known = read_facts(ANSWERS, interview.book.facts, interview.on)
    journey.begin("check")
    while (fact := interview.current) is not None:
        value = known.answer(fact) if fact in known else Silence.DONT_KNOW
        interview.dont_know() if isinstance(value, Silence) else interview.give(value)
        journey.go_on()
        settle(1)
    assert reader.page is journey.answer
    for code in ("ru", "en"):
        reader.speak(code)
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()


def answer(reader: Reader) -> None:
    """Interview, answer, looking something up, the emergency card, Hide, and a few words into the notepad."""
    from ui.hide import Notepad

    to_the_answer(reader)
    reader.journey.look_up()
    reader.journey.open_held()
    reader.window.hide_all()
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, Notepad)
    notepad.insertPlainText("1, 2, 3")


def save(reader: Reader, folder: Path) -> None:
    """A report, a letter, the days and the card, each into the folder that is named."""
    to_the_answer(reader)
    taking = reader.journey.taking
    for paper, ending in (("report", ".pdf"), ("calendar", ".ics"), ("wallet", ".pdf")):
        reader.journey.take_along()
        taking.page.row(paper).click()
        getattr(taking, paper).outlet.buttons[ending].click()
        keep(reader, folder)
    reader.journey.take_letters()
    taking._open_letter("complaint", "")
    taking.letter.fields.shown[0].input.put(TYPED)
    for ending in (".docx", ".pdf"):
        taking.letter.outlet.buttons[ending].click()
        keep(reader, folder)
    reader.window.close()


def print_one(reader: Reader) -> None:
    """As far as one comes without a printer: the print service is asked, and what it says is told."""
    from ui.printers import _NONE

    to_the_answer(reader)
    taking = reader.journey.taking
    reader.journey.take_along()
    taking.page.row("report").click()
    taking.report.outlet.buttons["print"].click()
    assert taking.report.outlet.error.text.text() == reader.journey.language.words.say(_NONE)


def keep(reader: Reader, folder: Path) -> None:
    """On the page that asks where: walk to the folder, and save."""
    where = reader.journey.taking.where.page
    assert reader.page is where
    where._go_to(folder)
    where.button.click()
    assert reader.page is not where, where.error.text.text()


WALKS: dict[str, Callable[..., None]] = {"answer": answer, "save": save, "print": print_one}


def lead(arguments: list[str]) -> int:
    """In place of the event loop: wait until the window stands and watches, then walk; tell what was loaded."""
    from gui.reader import Reader, settle

    from ui.refusing import REFUSED
    from ui.window import Window

    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, Window))
    window.activateWindow()
    tick, until = QTimer(window), monotonic() + PATIENCE
    tick.start(20)
    while window.cover is None or not window.isActiveWindow():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert monotonic() < until, "the window did not come up"
    tick.stop()
    reader = Reader(window)
    try:
        WALKS[arguments[1]](reader, *map(Path, arguments[2:]))
    except BaseException:
        traceback.print_exc()  # the program itself would tell it in the window alone
        raise
    settle()
    sys.stdout.write(json.dumps(sorted(REFUSED & set(sys.modules))))
    return 0


if __name__ == "__main__":
    from ui.__main__ import main

    ours, sys.argv = sys.argv, ["quqyq"]
    QApplication.exec = staticmethod(lambda *_: lead(ours))  # type: ignore[method-assign]
    raise SystemExit(main())
