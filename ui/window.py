"""The one window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from app.trouble import Trouble
from app.words import mark
from ui.hide import Notepad, TwoEscapes, wipe_clipboard
from ui.language import Language
from ui.pages.language import LanguagePage
from ui.theme import NAME, Look

if TYPE_CHECKING:
    from app.law.book import RuleBook
    from ui.journey import Journey


class Window(QMainWindow):
    """Shows the languages, then the journey, until it is hidden; then it is a notepad and nothing else.

    All but the languages is made once they stand on the screen, so that the first page comes at once.
    """

    def __init__(
        self, language: Language, look: Look, load: Callable[[], RuleBook], today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self._language, self._look, self._load, self._today = language, look, load, today
        self._journey: Journey | None = None
        self._hidden = self._painted = False
        self._escapes = TwoEscapes(self)
        self._escapes.pressed.connect(self.hide_all)
        look.app.installEventFilter(self._escapes)
        page = LanguagePage(language)
        page.chosen.connect(lambda code: self.journey and self.journey.speak(code))
        self.setCentralWidget(page)
        page.arrive()

    @property
    def journey(self) -> Journey | None:
        """All that comes after the languages; none once the window is hidden."""
        if self._journey is None and not self._hidden:
            self._journey = self._make_journey()
        return self._journey

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._prepare)
        return done

    def hide_all(self) -> None:
        """At once an empty notepad; every answer and every page is gone."""
        if self._hidden:
            return
        self._hidden = True
        if self._journey is not None:
            self._journey.forget()
            self._journey.frame.deleteLater()
            self._journey = None
        notepad = Notepad()
        notepad.setAccessibleName(NAME)
        self.setCentralWidget(notepad)
        notepad.show()
        notepad.setFocus()
        wipe_clipboard()

    def say_fault(self) -> None:
        """A fault of the program itself: one sentence, and a way on."""
        fault = Trouble(mark("The program made a mistake. Your answers are still here; nothing was stored."))
        if self._journey is not None:
            self._show_frame()
            self._journey.complain(fault, can_go_on=True)
        elif not self._hidden:
            self._say_alone(fault)

    def _say_alone(self, fault: Trouble) -> None:
        """Say what went wrong where not even the pages could be made."""
        from ui.pages.notice import NoticePage

        notice = NoticePage(self._language)
        notice.show_fault(fault, can_go_on=False)
        self.setCentralWidget(notice)

    def _make_journey(self) -> Journey:
        from ui.frame import Frame
        from ui.journey import Journey

        frame = Frame(self._language, self._look, self)
        frame.hide()
        journey = Journey(frame, self._language, self._load, self._today)
        journey.begun.connect(self._show_frame)
        frame.top.hide_asked.connect(self.hide_all)
        return journey

    def _show_frame(self) -> None:
        if self._journey is not None and self.centralWidget() is not self._journey.frame:
            self.setCentralWidget(self._journey.frame)
            self._journey.frame.show()

    def _prepare(self) -> None:
        """Read the rules while the languages are looked at; a fault is told once a language is chosen."""
        try:
            if self.journey is not None:
                self.journey.load()
        except Trouble:
            return


def screen_size() -> tuple[int, int]:
    """As much of the screen as is good for reading."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    return min(1240, screen.width() - 40), min(820, screen.height() - 60)
