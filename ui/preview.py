"""The window on a folder of rules that is being worked on: saved files are read anew, and the answers stay.

What is wrong with the folder stands above the window as one sentence; until it is mended the rules read last are shown.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.law.load import load_rule_book
from app.law.soundness import check_rules
from app.places import locales_of
from app.trouble import Trouble
from app.words import Words, words_over
from ui.announce import announce
from ui.language import Language
from ui.notices import Box
from ui.program import excepthook
from ui.reading import Work, beside
from ui.spoken import describe_widgets
from ui.theme import NAME, Look, load_fonts
from ui.window import Window, screen_size
from ui.working import Working

_SETTLED = 300  # editors write a file in several steps


class Saved(QObject):
    """Hears of whatever is saved in a folder; `came` comes once it has settled."""

    came = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._settled)
        for changed in (self._watcher.fileChanged, self._watcher.directoryChanged):
            changed.connect(lambda _: self._timer.start())
        self._watch()

    def stop(self) -> None:
        """Nobody listens any more."""
        self._timer.stop()
        self._watcher.blockSignals(True)

    def _settled(self) -> None:
        self._watch()
        self.came.emit()

    def _watch(self) -> None:
        """Also the files that were replaced by new ones of the same name, which the system does not follow."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        there = {str(path) for path in (self._folder, *self._folder.rglob("*"))}
        if new := sorted(there - watched):
            self._watcher.addPaths(new)


class Preview(Window):
    """The window, with what is wrong with the rules above it."""

    def __init__(self, folder: Path, look: Look, run: Callable[[Work], None] = beside) -> None:
        super().__init__(Language(lambda code: _words(code, folder)), look, lambda: load_rule_book(folder), run=run)
        self._folder = folder
        self.fault = Box("fault", "error")
        self.fault.hide()
        self.setMenuWidget(self.fault)
        self._checking: Working[tuple[Trouble, ...]] = Working(run)
        self._newer = False
        self._checking.ended.connect(self._checked)
        self.saved = Saved(folder, self)
        self.saved.came.connect(self.read_again)
        self.read_again()

    def read_again(self) -> None:
        """Read the folder anew, and show the page that shows under its rules."""
        self._newer = False
        try:
            self._take()
        except Trouble as fault:
            self._checking.let_go()  # what it would tell is of an older state of the folder
            self._tell((fault,))
            return
        if self._checking.busy:
            self._newer = True
        else:
            self._check()

    def hide_all(self) -> None:
        self.saved.stop()
        self._checking.let_go()
        self.fault.hide()
        super().hide_all()

    def _take(self) -> None:
        journey = self._journey
        if journey is None or journey.interview is None:
            load_rule_book(self._folder)
            self._reading.again()
            if journey is not None and self._language.chosen and not self._reading.waits:
                journey.show_again()  # what was wrong before is told there
            return
        journey.renew()
        if self._language.chosen:
            journey.show_again()

    def _check(self) -> None:
        self._checking.begin(lambda: tuple(check_rules(load_rule_book(self._folder), self._folder)))

    def _checked(self) -> None:
        """Whether the rules are also sound; a fault in reading was told before. What was saved meanwhile comes next."""
        if self._newer:
            self._newer = False
            self._check()
            return
        fault = self._checking.fault()
        self._tell((fault,) if fault else self._checking.result())

    def _tell(self, faults: tuple[Trouble, ...]) -> None:
        words = self._language.words
        first = faults[0].sentence(words) if faults else ""
        more = words.count("{n} fault", "{n} faults", len(faults))
        said = words.say("{more}. The first: {first}", more=more, first=first) if len(faults) > 1 else first
        self.fault.show_words(said)
        if said:
            announce(self.fault, said, urgent=True)


def run(folder: Path, language: str) -> int:
    """Open the window on a folder and stay until it is closed; the result is the exit code.

    Raises Trouble for a folder that is not there.
    """
    load_rule_book(folder)
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setStyle("Fusion")
    load_fonts()
    describe_widgets()
    look = Look(app)
    look.apply()
    window = Preview(folder, look)
    sys.excepthook = excepthook(window)
    window.resize(*screen_size())
    window.show()
    if window.journey is not None:
        window.journey.speak(language)
    return app.exec()


def _words(code: str, folder: Path) -> Words:
    return words_over(code, locales_of(folder))
