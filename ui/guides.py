"""The pages on faith and conscience and on preparing with a counsellor, and the way between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.law.interview import Interview
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.conscience import ConsciencePage
from ui.pages.counsellor import CounsellorPage
from ui.pages.prepare import PreparePage, SheetPage
from ui.pages.rehearsal import RehearsalPage
from ui.trail import Trail


class Guides(QObject):
    """Turns these pages. `interview` gives the person's own answers, `begin` puts the questions behind a door."""

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], begin: Callable[[str], None]
    ) -> None:
        super().__init__(frame)
        self._frame, self._interview = frame, interview
        self._trail = Trail(frame)
        self.conscience, self.counsellor = ConsciencePage(language), CounsellorPage(language)
        self.prepare, self.sheet, self.rehearsal = PreparePage(language), SheetPage(language), RehearsalPage(language)
        self.pages: tuple[Page, ...] = (self.conscience, self.counsellor, self.prepare, self.sheet, self.rehearsal)
        for page in self.pages:
            frame.pages.addWidget(page)
        self._connect(begin)

    def open(self) -> None:
        """The page on faith and conscience, for the answers given."""
        self.conscience.show_page(self._interview())
        self._turn(self.conscience)

    def open_counsellor(self, door: str) -> None:
        """What a counsellor may choose between."""
        self.counsellor.show_door(self._interview().book, door)
        self._turn(self.counsellor)

    def open_prepare(self) -> None:
        """The ways to the sheets."""
        self.prepare.show_page(self._interview().book)
        self._turn(self.prepare)

    def back(self) -> bool:
        """To the question before, or to the page one came from. False if none is known."""
        on_the_way = self._frame.pages.currentWidget() is self.rehearsal and self.rehearsal.step(-1)
        return on_the_way or self._trail.back()

    def forward(self) -> None:
        """To the next question."""
        if self._frame.pages.currentWidget() is self.rehearsal:
            self.rehearsal.step(1)

    def forget(self) -> None:
        """Drop what was told for somebody's answers, and how far the questions had come."""
        self.conscience.forget()
        self.rehearsal.forget()

    def _open_sheet(self, sheet: str) -> None:
        interview = self._interview()
        if interview.book.library.guide.sheet(sheet).one_by_one:
            self.rehearsal.show_first(interview.book, sheet, interview.on)
            self._turn(self.rehearsal, forward=True)
        else:
            self.sheet.show_sheet(interview.book, sheet, interview.on)
            self._turn(self.sheet)

    def _turn(self, page: Page, *, forward: bool = False) -> None:
        if self._frame.pages.currentWidget() not in self.pages:
            self._trail.begin()
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=forward)

    def _turned(self) -> None:
        """Another question on the same page: it is read out, and Next is there while one is left."""
        self._frame.show_page(self.rehearsal, rail=False, back=True, forward=not self.rehearsal.is_last)

    def _connect(self, begin: Callable[[str], None]) -> None:
        self.conscience.prepare.connect(self.open_prepare)
        self.counsellor.questions.connect(begin)
        self.counsellor.prepare.connect(self.open_prepare)
        self.prepare.opened.connect(self._open_sheet)
        self.rehearsal.turned.connect(self._turned)
