"""Quick entry beside the way: section after section, then the answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.law.interview import Interview
from app.views.quick import sections_to_ask
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.quick import QuickPage
from ui.trail import Trail


class QuickEntry(QObject):
    """Turns the page. `done` leads on when the last section has been gone through."""

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], done: Callable[[], None]
    ) -> None:
        super().__init__(frame)
        self._frame, self._interview, self._done = frame, interview, done
        self._trail = Trail(frame)
        self._came: list[str] = []
        self.page = QuickPage(language)
        self.pages: tuple[Page, ...] = (self.page,)
        frame.pages.addWidget(self.page)
        self.page.done.connect(self._go_on)

    def open(self, door: str) -> None:
        """The first section, for the answers given so far."""
        interview = self._interview()
        interview.begin(door)
        self._trail.begin()
        self._trail.leave()
        self._came = []
        self._show(interview.book.interview.sections[0].id)

    def back(self) -> bool:
        """To the section before, or to the page one came from; what can be kept of this one is kept."""
        if not self._came:
            return self._trail.back()
        self._show(self._came.pop())
        return True

    def forward(self) -> None:
        """To the next section."""
        self.page.submit()

    def forget(self) -> None:
        """Drop what stands in the fields."""
        self._came = []
        self.page.forget()

    def _go_on(self) -> None:
        interview = self._interview()
        order = [spec.id for spec in interview.book.interview.sections]
        wanted = sections_to_ask(interview)
        following = [section for section in order[order.index(self.page.section) + 1 :] if section in wanted]
        if following:
            self._came.append(self.page.section)
            self._show(following[0])
        else:
            interview.begin(interview.door)
            self._done()

    def _show(self, section: str) -> None:
        self.page.show_section(self._interview(), section)
        self._frame.show_page(self.page, rail=False, back=True, forward=True)
