"""The sheet that a client and a counsellor may sign, on the way from the page on consent and back to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from app.views.take_along import agreement_door
from ui.frame import Frame
from ui.handing_over import HandingOver, Paper, drawn
from ui.language import Language
from ui.outlet import PDF
from ui.page import Page
from ui.pages.paper import PaperPage
from ui.trail import Trail


class Agreement(QObject):
    """Turns these pages. The sheet holds the day (`today`) and nothing else of anybody."""

    def __init__(self, frame: Frame, language: Language, today: Callable[[], date]) -> None:
        super().__init__(frame)
        self._frame, self._language, self._today = frame, language, today
        self._trail = Trail(frame)
        self.page = PaperPage(language, agreement_door, paired=False)
        self.out = HandingOver(language, self._turn, self._trail.back)
        self.out.serve(Paper(self.page.outlet, "agreement", self._html, {PDF: drawn(self._html)}))
        self.pages: tuple[Page, ...] = (self.page, *self.out.pages)

    def open(self) -> None:
        """In which languages, and the buttons to save and print it."""
        self._trail.begin()
        self.page.begin(warns=True)
        self._turn(self.page)

    def back(self) -> bool:
        """To the page one came from."""
        self.out.let_go()
        return self._trail.back()

    def forget(self) -> None:
        """Drop the folder, and what was said of a file or printer."""
        self.page.forget()
        self.out.forget()
        self._trail.begin()

    def _html(self) -> str:
        from app.papers.agreement import agreement_html

        return agreement_html(self._today(), [self._language.words_in(code) for code in self.page.languages])

    def _turn(self, page: Page) -> None:
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)
