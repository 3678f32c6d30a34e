"""The pages of "What if…": one to choose on, one that shows the comparison. The person's answers stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from app.law.comparing import compare
from app.law.facts import Value
from app.law.interview import Interview
from app.law.what_if import changed
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.compared import ComparedPage
from ui.pages.what_if import WhatIfPage
from ui.trail import Trail


class WhatIf(QObject):
    """Turns these pages. `interview` gives the person's own answers."""

    def __init__(self, frame: Frame, language: Language, interview: Callable[[], Interview]) -> None:
        super().__init__(frame)
        self._frame, self._interview = frame, interview
        self._trail = Trail(frame)
        self.choosing, self.compared = WhatIfPage(language), ComparedPage(language)
        self.pages: tuple[Page, ...] = (self.choosing, self.compared)
        for page in self.pages:
            frame.pages.addWidget(page)
        self.choosing.compare.connect(self._compare)

    def open(self) -> None:
        """The page to choose on, with nothing chosen yet."""
        self.choosing.show_what_if(self._interview())
        self._turn(self.choosing)

    def back(self) -> bool:
        """To the page one came from. False if none is known."""
        return self._trail.back()

    def forget(self) -> None:
        """Drop what was chosen, and what came of it."""
        self.choosing.forget()
        self.compared.forget()

    def _compare(self, changes: dict[str, Value], day: date) -> None:
        interview = self._interview()
        book, facts = interview.book, interview.facts
        found = compare(book, (facts, interview.on), (changed(book, facts, changes), day))
        self.compared.show_comparison(book, found)
        self._turn(self.compared)

    def _turn(self, page: Page) -> None:
        if self._frame.pages.currentWidget() not in self.pages:
            self._trail.begin()
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)
