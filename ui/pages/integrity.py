"""Check this program: the files are held against their list beside the window, then the result stands here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
from ui.working import Working


class IntegrityPage(Page):
    """One sentence that says whether all is well, then what is not. Nothing is changed here."""

    explains = False

    def __init__(
        self, language: Language, find: Callable[[], Path | None] = handed_out, run: Callable[[Work], None] = beside
    ) -> None:
        """`find` tells which folder was handed out, `run` does the work, at once or beside the window."""
        super().__init__(language)
        self._find = find
        self._found: Checked | None = None
        self._fault: Trouble | None = None
        self.waits = True
        self._working: Working[tuple[Checked | None]] = Working(run)
        self._working.ended.connect(self._take)
        self._waiting, self.good, self.bad = Box("quiet", sign="wait"), Box("quiet"), Box("fault")
        self._lines, self.fingerprint = Bullets(), Text("lead")
        self.fingerprint.setProperty(AS_IT_STANDS, True)
        self._files = Listing(_FilesPart, _FilesPart.show_files)
        for part in (self.heading, self._waiting, self.good, self.bad, self._files, self._lines, self.fingerprint):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def begin(self) -> None:
        """Check anew, unless that is being done; `waits` says whether the files are still being read."""
        self._found = self._fault = None
        self.waits = True
        self._working.begin(self._check)
        self.retranslate()

    def settle(self) -> None:
        """Wait for what is being checked."""
        self._working.settle()

    def let_go(self) -> None:
        """Nobody waits for it any more."""
        self._working.let_go()

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

    def _check(self) -> tuple[Checked | None]:
        """In the thread: nothing of Qt is touched here."""
        folder = self._find()
        return (check(folder) if folder else None,)

    def _take(self) -> None:
        self._fault = self._working.fault()
        if self._fault is None:
            (self._found,) = self._working.result()
        self.waits = False
        self.retranslate()
        if self.isVisible():  # else it is read when somebody comes back to the page
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
