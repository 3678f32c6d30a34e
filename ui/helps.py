"""How the program works, and the words of the law: two pages to look at, from wherever one is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.law.interview import Interview
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.glossary import GlossaryPage
from ui.pages.how import HowPage
from ui.pages.integrity import IntegrityPage
from ui.trail import Trail


class Helps(QObject):
    """Turns these pages. Nothing is asked on them."""

    def __init__(self, frame: Frame, language: Language, interview: Callable[[], Interview]) -> None:
        super().__init__(frame)
        self._frame, self._interview = frame, interview
        self._trail = Trail(frame)
        self.how, self.glossary, self.integrity = HowPage(language), GlossaryPage(language), IntegrityPage(language)
        self.pages: tuple[Page, ...] = (self.how, self.glossary, self.integrity)
        for page in self.pages:
            frame.pages.addWidget(page)
        self.how.glossary.connect(self.open_glossary)
        self.how.check.connect(self.open_check)

    def open_how(self) -> None:
        """How the program works."""
        self.how.retranslate()
        self._turn(self.how)

    def open_glossary(self) -> None:
        """Every word of the law that is explained."""
        self.glossary.show_terms(self._interview().book.library.terms)
        self._turn(self.glossary)

    def open_check(self) -> None:
        """Whether the program's files are as they were handed out."""
        self.integrity.begin()
        self._turn(self.integrity)

    def back(self) -> bool:
        """To the page one came from."""
        return self._trail.back()

    def forget(self) -> None:
        """Drop what was looked for, and the way."""
        self.glossary.forget()
        self.integrity.let_go()
        self._trail.begin()

    def _turn(self, page: Page) -> None:
        if self._frame.pages.currentWidget() is not page:
            self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)
