"""Check this program: the files are held against their list beside the window, then the result stands here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.integrity import Checked, check, handed_out
from app.trouble import Trouble
from app.views.integrity import FilesView, integrity_view
from ui.announce import announce
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page
from ui.reading import Work, beside
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Bullets, Text

_LOOK = 25


class IntegrityPage(Page):
    """One sentence that says whether all is well, then what is not. Nothing is changed here."""

    explains = False

    def __init__(
        self, language: Language, find: Callable[[], Path | None] = handed_out, run: Callable[[Work], None] = beside
    ) -> None:
        """`find` tells which folder was handed out, `run` does the work, at once or beside the window."""
        super().__init__(language)
        self._find, self._run = find, run
        self._found: Checked | None = None
        self._fault: Trouble | None = None
        self._done = Event()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_after)
        self._waiting, self.good, self.bad = Box("quiet", sign="wait"), Box("quiet"), Box("fault")
        self._lines, self.fingerprint = Bullets(), Text("lead")
        self.fingerprint.setProperty(AS_IT_STANDS, True)
        self._files = Listing(_FilesPart, _FilesPart.show_files)
        for part in (self.heading, self._waiting, self.good, self.bad, self._files, self._lines, self.fingerprint):
            self.column.addWidget(part)
        self.column.addStretch(1)

    @property
    def waits(self) -> bool:
        """Whether the files are still being read."""
        return not self._done.is_set()

    def begin(self) -> None:
        """Check anew."""
        self._found = self._fault = None
        self._done.clear()
        self._run(self._check)
        if self.waits:
            self._look.start()
        self.retranslate()

    def settle(self) -> None:
        """Wait for what is being checked."""
        self._done.wait()
        self._look_after()

    def let_go(self) -> None:
        """Nobody waits for it any more."""
        self._look.stop()

    def retranslate(self) -> None:
        words = self.language.words
        view = integrity_view(self._found, words)
        self.heading.show_words(view.title)
        result = "" if self.waits or self._fault else view.result
        self._waiting.show_words(words.say("One moment, the files are being checked.") if self.waits else "")
        self.good.show_words("" if view.bad else result)
        self.bad.show_words(self._fault.sentence(words) if self._fault else result if view.bad else "")
        self._files.show_items(() if self.waits else view.files)
        self._lines.show_words(() if self.waits else view.lines)
        self.fingerprint.show_words("" if self.waits or view.bad else view.fingerprint)
        self.fingerprint.setVisible(bool(self.fingerprint.text()))
        self.read_on_arrival(self.good.text.text(), self.bad.text.text())

    def _check(self) -> None:
        """In the thread: nothing of Qt is touched here."""
        folder = self._find()
        try:
            self._found = check(folder) if folder else None
        except Trouble as fault:
            self._fault = fault
        self._done.set()

    def _look_after(self) -> None:
        if not self.waits:
            self._look.stop()
            self.retranslate()
            announce(self, self.good.text.text() or self.bad.text.text())


class _FilesPart(QWidget):
    """Files of one kind, by name; the names are no words of a language."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._names, self._rest = Text("second"), Bullets(), Text("small")
        self._names.setProperty(AS_IT_STANDS, True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        for part in (self._title, self._names, self._rest):
            box.addWidget(part)

    def show_files(self, view: FilesView) -> None:
        """Show them."""
        self._title.show_words(view.title)
        self._names.show_words(view.names)
        self._rest.show_words(view.rest)
        self._rest.setVisible(bool(view.rest))
