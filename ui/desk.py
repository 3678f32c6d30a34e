"""The summons desk and its result: two pages beside the way, with doors that lead on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from app.law.interview import Interview
from ui.frame import Frame
from ui.inputs.ticks import Marks
from ui.language import Language
from ui.page import Page
from ui.pages.desk import DeskPage
from ui.pages.summons_result import ResultPage
from ui.trail import Trail


class Ways(Protocol):
    """Where the doors of the result lead."""

    def begin(self, door: str) -> None:
        """To the questions behind a door of the first page."""
        ...

    def after_decision(self) -> None:
        """To what follows a decision."""
        ...

    def take_along(self) -> None:
        """To what can be saved and printed."""
        ...

    def open_own_card(self) -> None:
        """To the emergency card."""
        ...

    def look_up_topic(self, topic: str) -> None:
        """To a heading under which things are looked up."""
        ...


class Desk(QObject):
    """Turns these pages. The answers are those of the interview; what is marked on the summons lives only here."""

    def __init__(self, frame: Frame, language: Language, interview: Callable[[], Interview], ways: Ways) -> None:
        super().__init__(frame)
        self._frame, self._interview, self._ways = frame, interview, ways
        self._trail = Trail(frame)
        self._marks: Marks = {}
        self._door = ""
        self.form, self.result = DeskPage(language), ResultPage(language)
        self.pages: tuple[Page, ...] = (self.form, self.result)
        for page in self.pages:
            frame.pages.addWidget(page)
        self._connect()

    def open(self, door: str) -> None:
        """The form, from a door of the first page."""
        self._door = door
        self._trail.begin()
        self._trail.leave()
        self._show_form()

    def open_result(self) -> None:
        """The result, when one comes back to it from what lies behind it."""
        self.result.show_result(self._interview(), self._marks)
        self._turn(self.result)

    def back(self) -> bool:
        """To the page one came from, keeping what was entered."""
        if self._frame.pages.currentWidget() is self.result:
            self._show_form()
            return True
        self._keep()
        return self._trail.back()

    def forward(self) -> None:
        """From the form to the result, from there to the questions on the grounds."""
        if self._frame.pages.currentWidget() is self.result:
            self._ways.begin(self._door)
        else:
            self.form.submit()

    @property
    def marked(self) -> bool:
        """Whether anything was marked on the summons."""
        return bool(self._marks)

    def forget(self) -> None:
        """Drop what was marked and what stands in the form."""
        self._marks = {}
        self.form.forget()
        self.result.forget()

    def _show_form(self) -> None:
        self.form.show_form(self._interview(), self._marks)
        self._turn(self.form)

    def _show_result(self) -> None:
        self._marks = self.form.checklist.said()
        self.open_result()

    def _ask(self, fact: str) -> None:
        """Back to the form, to a question that is still open."""
        self._show_form()
        self.form.point_to(fact)

    def _keep(self) -> None:
        self.form.keep()
        self._marks = self.form.checklist.said()

    def _turn(self, page: Page) -> None:
        self._frame.show_page(page, rail=False, back=True, forward=True)

    def _connect(self) -> None:
        self.form.done.connect(self._show_result)
        self.result.asked.connect(self._ask)
        self.result.check.connect(lambda: self._ways.begin(self._door))
        self.result.stopped.connect(self._ways.open_own_card)
        self.result.decided.connect(self._ways.after_decision)
        self.result.take.connect(self._ways.take_along)
        self.result.topic.connect(self._ways.look_up_topic)
