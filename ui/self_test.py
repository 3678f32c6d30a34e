"""`quqyq --self-test FILE`: the program tries itself with an invented case and says what works.

It opens the window, reads the rules, goes through the questions in each language, makes a letter, a calendar and a
report, and holds its files against their list. FILE gets a report as JSON, and a picture of the window goes beside it.
For whoever installs it, and for a counsellor on the telephone. Nothing of a person is in it.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice, qVersion
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.integrity import check, handed_out
from app.papers.saving import save_whole
from app.trouble import Trouble
from app.words import LANGUAGES, Words, words_for
from ui.language import Language
from ui.program import dressed, read_rules
from ui.window import Window

if TYPE_CHECKING:
    from app.law.book import RuleBook
    from app.law.examples import Example

WORKS, FAILS = 0, 1
_SIZE = (800, 600)
_MOST_QUESTIONS = 80
_NETWORK = ("socket", "ssl", "asyncio", "http.client", "urllib.request", "PySide6.QtNetwork")


def run_self_test(target: Path) -> int:
    """Try everything and write the report; the result is the exit code: 0 when all works, 1 otherwise.

    Raises Trouble when the report cannot be written.
    """
    started = time.monotonic()
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = dressed(["quqyq"])
    look.apply()
    trial = Trial()
    with trial.part("rules"):
        trial.read()
    pictures: list[QPixmap] = []
    for code in LANGUAGES:
        with trial.part(f"journey {code}"):
            window = Window(Language(), look, trial.the_book, trial.today)
            pictures.append(trial.walk(window, code))
    for name, make in _PAPERS.items():
        for code in LANGUAGES:
            with trial.part(f"{name} {code}"):
                trial.note(len(make(trial, words_for(code))))
    with trial.part("encryption"):
        _encrypt()
    with trial.part("files"):
        trial.note(_files())
    report = {**_about(look.app), "parts": trial.parts, "works": trial.works,
              "seconds": round(time.monotonic() - started, 1)}  # fmt: skip
    save_whole(target, json.dumps(report, ensure_ascii=False, indent=1).encode() + b"\n")
    save_whole(target.with_suffix(".png"), _beside_one_another(pictures))
    return WORKS if trial.works else FAILS


class Trial:
    """What is tried, and what came of each part."""

    def __init__(self) -> None:
        self.parts: dict[str, dict[str, Any]] = {}
        self._book: RuleBook | None = None
        self._case: Example | None = None
        self._now = ""

    @property
    def works(self) -> bool:
        """Whether every part so far works."""
        return all(part["works"] for part in self.parts.values())

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Try one part; a failure is noted, and the others go on."""
        self._now, began = name, time.monotonic()
        self.parts[name] = {"works": False}
        try:
            yield
            self.parts[name]["works"] = True
        except Trouble as trouble:
            self.note(trouble.sentence(None))
        except Exception as error:  # noqa: BLE001 (the report is for finding out whatever it was)
            self.note(f"{type(error).__name__}: {error}")
        self.parts[name]["seconds"] = round(time.monotonic() - began, 2)

    def note(self, what: object) -> None:
        """Keep something about the part that is tried."""
        self.parts[self._now]["note"] = what

    def read(self) -> None:
        """Read the rules, and take the worked example in which most is known."""
        from app.law.examples import read_examples
        from app.places import RULES

        self._book = read_rules()
        self._case = max(read_examples(self._book, RULES), key=lambda example: len(example.facts))
        left_out = "".join(f", without {name}" for name in sorted(self._book.left_out))
        self.note(f"{len(self._book.rules)} rules, example {self._case.spec.id}{left_out}")

    def the_book(self) -> RuleBook:
        """The rules."""
        if self._book is None:
            raise LookupError("the rules could not be read")
        return self._book

    @property
    def case(self) -> Example:
        """The example."""
        if self._case is None:
            raise LookupError("the rules could not be read")
        return self._case

    def today(self) -> Any:
        """The day of the example."""
        return self.case.spec.on

    def walk(self, window: Window, code: str) -> QPixmap:
        """Go through the window in a language to its answer, and take a picture of that."""
        try:
            window.resize(*_SIZE)
            window.show()
            QApplication.processEvents()
            asked = self._go_through(window, code)
            QApplication.processEvents()
            self.note({"questions": asked, "page": window.journey.answer.heading.text() if window.journey else ""})
            return window.grab()
        finally:
            window.close()
            window.deleteLater()

    def _go_through(self, window: Window, code: str) -> int:
        journey = window.journey
        assert journey is not None  # noqa: S101 (a window that was not hidden has one)
        journey.speak(code)
        doors = self.the_book().doors
        journey.enter(next(door.id for door in doors if not (door.card or door.desk or door.prepares)))
        interview, asked = journey.current_interview(), 0
        while interview.current is not None and asked < _MOST_QUESTIONS:
            answer = self.case.facts.value(interview.current)
            interview.dont_know() if answer is None else interview.give(answer)
            journey.go_on()
            QApplication.processEvents()
            asked += 1
        journey.show_answer()
        return asked


def _letter(trial: Trial, words: Words) -> bytes:
    from app.law.assess import assess
    from app.law.letters import offers
    from app.papers.letters.content import Person
    from app.papers.letters.letter import fill_letter
    from ui.printing import pdf_bytes

    book, facts = trial.the_book(), trial.case.facts
    assessment = assess(book, facts, trial.today())
    letter = fill_letter(Person(book, facts, assessment), offers(book, assessment)[0], words, {})
    return letter.document + pdf_bytes(letter.html)


def _calendar(trial: Trial, words: Words) -> bytes:
    from app.papers.calendar import calendar_file
    from app.views.dates import dates_to_keep

    dates = dates_to_keep(trial.the_book(), trial.case.facts, trial.today(), words)
    return calendar_file(dates, trial.today(), words, neutral=True)


def _report(trial: Trial, words: Words) -> bytes:
    from app.papers.report import report_html
    from ui.printing import pdf_bytes

    return pdf_bytes(report_html(trial.the_book(), trial.case.facts, trial.today(), [words]))


_PAPERS: dict[str, Callable[[Trial, Words], bytes]] = {"letter": _letter, "calendar": _calendar, "report": _report}


def _encrypt() -> None:
    """Lock something and unlock it again, as case files are; the numbers are small, for only the library is tried."""
    from nacl.pwhash import argon2id
    from nacl.secret import Aead

    key = argon2id.kdf(Aead.KEY_SIZE, b"self-test", bytes(argon2id.SALTBYTES), argon2id.OPSLIMIT_MIN,
                       argon2id.MEMLIMIT_MIN)  # fmt: skip
    if Aead(key).decrypt(Aead(key).encrypt(b"self-test")) != b"self-test":
        raise ValueError("what was locked came out otherwise")


def _files() -> object:
    folder = handed_out()
    if folder is None:
        return "a developer's copy, without a list of files"
    found = check(folder)
    if not found.whole:
        raise ValueError(f"missing: {[*found.missing]}, changed: {[*found.changed]}")
    return {"listed": found.listed, "added": [*found.added], "fingerprint": found.fingerprint}


def _about(app: QApplication) -> dict[str, object]:
    return {
        "program": "quqyq", "python": platform.python_version(), "qt": qVersion(), "system": platform.platform(),
        "screen": app.platformName(), "network_modules": [*filter(_is_there, _NETWORK)],
    }  # fmt: skip


def _is_there(module: str) -> bool:
    """Whether a module that could open a connection can be had."""
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def _beside_one_another(pictures: list[QPixmap]) -> bytes:
    """The pictures in a row, as a file."""
    width, height = sum(one.width() for one in pictures), max((one.height() for one in pictures), default=1)
    whole = QImage(max(width, 1), height, QImage.Format.Format_RGB32)
    painter, left = QPainter(whole), 0
    for one in pictures:
        painter.drawPixmap(left, 0, one)
        left += one.width()
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    whole.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] (the stubs know no device here)
    return bytes(buffer.data().data())
