"""After a decision: one page beside the way, reached from several others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.law.interview import Interview
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.decision import DecisionPage
from ui.trail import Trail


class Decisions(QObject):
    """Turns the page. The day of the decision is an answer of the interview; all else lives only here.

    `count` leads to the page for counting other times, `letters` to the letters that can be made.
    """

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], count: Callable[[], None],
        letters: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(frame)
        self._frame, self._interview = frame, interview
        self._trail = Trail(frame)
        self.page = DecisionPage(language)
        self.pages: tuple[Page, ...] = (self.page,)
        frame.pages.addWidget(self.page)
        self.page.count.connect(count)
        self.page.letters.connect(letters)

    def open(self) -> None:
        """The page, from wherever one is."""
        self._trail.leave()
        self.page.show_decision(self._interview())
        self._frame.show_page(self.page, rail=False, back=True, forward=False)

    def back(self) -> bool:
        """To the page one came from, keeping the day that was told."""
        self.page.keep()
        return self._trail.back()

    def forget(self) -> None:
        """Drop everything that was told here, and the way."""
        self.page.forget()
        self._trail.begin()
