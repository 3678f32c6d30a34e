"""The one window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from app.law.book import RuleBook
from app.trouble import Trouble
from app.words import mark
from ui.frame import Frame
from ui.hide import Notepad, TwoEscapes, wipe_clipboard
from ui.journey import Journey
from ui.language import Language
from ui.theme import Look
from ui.topbar import NAME


class Window(QMainWindow):
    """Shows the journey until it is hidden; then it is a notepad and nothing else."""

    def __init__(
        self, language: Language, look: Look, load: Callable[[], RuleBook], today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.language = language
        frame = Frame(language, look)
        self.journey: Journey | None = Journey(frame, language, load, today)
        self.setCentralWidget(frame)
        frame.top.hide_asked.connect(self.hide_all)
        self._escapes = TwoEscapes(self)
        self._escapes.pressed.connect(self.hide_all)
        look.app.installEventFilter(self._escapes)
        self._painted = False
        self.journey.begin()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._read_rules)
        return done

    def hide_all(self) -> None:
        """At once an empty notepad; every answer and every page is gone."""
        if self.journey is None:
            return
        self.journey.forget()
        self.journey = None
        notepad = Notepad()
        notepad.setAccessibleName(NAME)
        self.setCentralWidget(notepad)
        notepad.show()
        notepad.setFocus()
        wipe_clipboard()

    def say_fault(self) -> None:
        """A fault of the program itself: one sentence, and a way on."""
        if self.journey is not None:
            self.journey.complain(
                Trouble(
                    mark("A fault in the program got in the way. Your answers are still here and were not stored.")
                ),
                can_go_on=True,
            )

    def _read_rules(self) -> None:
        """Read the rules while the languages are looked at; a fault is told once a language is chosen."""
        if self.journey is None:
            return
        try:
            self.journey.load()
        except Trouble:
            return


def screen_size() -> tuple[int, int]:
    """As much of the screen as is good for reading."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    return min(1240, screen.width() - 40), min(820, screen.height() - 60)
