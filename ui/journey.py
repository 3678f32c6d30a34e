"""Which page comes when: from the language through the doors and the questions to the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.law.book import RuleBook
from app.law.interview import Interview
from app.trouble import Trouble
from app.words import CatalogueError
from ui.announce import announce
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.answer import AnswerPage
from ui.pages.emergency import EmergencyPage
from ui.pages.notice import NoticePage
from ui.pages.question import QuestionPage
from ui.pages.review import ReviewPage
from ui.pages.start import StartPage
from ui.rail import ANSWER, REVIEW

if TYPE_CHECKING:
    from ui.lookups import Lookups
    from ui.what_if import WhatIf


class Side(Protocol):
    """Pages that lie beside the way through the questions, with a way back of their own."""

    pages: tuple[Page, ...]

    def back(self) -> bool:
        """To the page one came from."""
        ...

    def forget(self) -> None:
        """Drop whatever was entered there."""
        ...


S = TypeVar("S", bound=Side)


class Journey(QObject):
    """Holds the interview and turns the pages. `begun` says that a language was chosen for the first time."""

    begun = Signal()

    def __init__(
        self, frame: Frame, language: Language, load: Callable[[], RuleBook], today: Callable[[], date]
    ) -> None:
        super().__init__(frame)
        self.frame, self.language = frame, language
        self._load, self._today = load, today
        self.interview: Interview | None = None
        self._return: Callable[[], None] = self.show_start
        self._changing = False
        self._sides: dict[str, Side] = {}
        self.start, self.notice = StartPage(language), NoticePage(language)
        self.question, self.review = QuestionPage(language), ReviewPage(language)
        self.answer, self.emergency = AnswerPage(language), EmergencyPage(language)
        for page in (self.start, self.notice, self.question, self.review, self.answer, self.emergency):
            frame.pages.addWidget(page)
        self._connect()

    @property
    def lookups(self) -> Lookups:
        """The pages on which things are looked up; made when they are first wanted."""
        from ui.lookups import Lookups

        return self._side(
            Lookups,
            lambda: Lookups(
                self.frame, self.language, self._interview, lambda fault: self.complain(fault, can_go_on=True)
            ),
        )

    @property
    def what_if(self) -> WhatIf:
        """The pages on which something is tried out; made when they are first wanted."""
        from ui.what_if import WhatIf

        return self._side(WhatIf, lambda: WhatIf(self.frame, self.language, self._interview))

    def load(self) -> None:
        """Read the rules, once the first page has been painted."""
        if self.interview is None:
            self.interview = Interview(self._load(), self._today())

    def speak(self, code: str) -> None:
        """Switch the language; the first time this leads to the first page."""
        first = not self.language.chosen
        self.begun.emit()
        try:
            self.language.choose(code)
        except CatalogueError as fault:
            self.complain(fault, can_go_on=False)
            return
        if first or self.frame.pages.currentWidget() is self.notice:
            self.show_start()

    def complain(self, fault: Trouble, *, can_go_on: bool) -> None:
        """Say in one sentence what went wrong."""
        self.notice.show_fault(fault, can_go_on=can_go_on)
        self._turn(self.notice, "")

    def show_start(self) -> None:
        """The first page with its doors."""
        try:
            self.load()
        except Trouble as fault:
            self.complain(fault, can_go_on=False)
            return
        interview = self._interview()
        interview.begin_day(self._today())
        self.start.show_start(interview.book, interview.today)
        self._turn(self.start, "")

    def enter(self, door: str) -> None:
        """Go through a door of the first page."""
        interview = self._interview()
        card = interview.book.door(door).card
        if card:
            self.emergency.show_card(interview.book, card)
            self._return = self.show_start
            self._turn(self.emergency, "", back=True)
            return
        interview.begin(door)
        self._changing = False
        self.go_on()

    def go_on(self) -> None:
        """The next question, or what comes after the last."""
        interview = self._interview()
        if interview.current is not None:
            self._ask(interview.current)
        elif self._changing:
            self.show_review()
        else:
            self.show_answer()

    def show_review(self) -> None:
        """All answers. Back leads to where they were asked for."""
        if self.frame.pages.currentWidget() is not self.review:
            shown = self.frame.pages.currentWidget()
            self._return = self.show_answer if shown is self.answer or self._changing else self.go_on
        self._changing = False
        self.review.show_review(self._interview())
        self._turn(self.review, REVIEW, back=True, forward=True)

    def show_answer(self) -> None:
        """The answer as far as it can be given."""
        self._changing = False
        self._interview().begin_day(self._today())
        self.answer.show_answer(self._interview())
        self._turn(self.answer, ANSWER, back=True, forward=self._interview().current is not None)

    def ask_about(self, day: date) -> None:
        """Judge the answers for another day; the page, the focus and the answers stay."""
        interview = self._interview()
        interview.ask_about(day)
        self.answer.show_answer(interview)
        self.frame.rail.show_way(interview, ANSWER)
        self.frame.lead_on(forward=interview.current is not None)
        announce(self.answer, self.answer.heading.text())

    def change(self, fact: str) -> None:
        """Ask a question again, from the list of answers."""
        self.revisit(fact)
        self._changing = True

    def revisit(self, fact: str) -> None:
        """Ask a question again, or a missing one now."""
        self._changing = False
        self._interview().revisit(fact)
        self.go_on()

    def look_for_more(self, section: str) -> None:
        """Go on asking in a section."""
        self._interview().look_for_more(section)
        self.go_on()

    def look_up(self) -> None:
        """Leave the page that shows for a while, to look something up."""
        self.lookups.open()

    def count_days(self) -> None:
        """Likewise, to count a time from a day."""
        self.lookups.open_deadlines()

    def try_out(self) -> None:
        """Likewise, to try out another day or other answers."""
        self.what_if.open()

    def start_again(self) -> None:
        """Drop every answer."""
        self.forget()
        self.show_start()

    def forget(self) -> None:
        """Drop every answer and leave the pages as they are."""
        self.language.words.forget()
        self.answer.forget()
        if self.interview is not None:
            self.interview.forget()
        for side in self._sides.values():
            side.forget()

    def back(self) -> None:
        """One step back from whatever shows."""
        page = self.frame.pages.currentWidget()
        if page is self.question:
            self.question.keep()
        side = next((side for side in self._sides.values() if page in side.pages), None)
        if side is not None:
            side.back()
        elif page in (self.emergency, self.review):
            self._return()
        elif page is self.question and self._changing:
            self.show_review()
        elif self._interview().back():
            self.go_on()
        else:
            self.show_start()

    def forward(self) -> None:
        """One step on from whatever shows."""
        page = self.frame.pages.currentWidget()
        if page is self.question:
            self.question.submit()
        elif page is self.review:
            self._changing = False
            self.go_on()
        else:
            self.go_on()

    def _side(self, kind: type[S], make: Callable[[], S]) -> S:
        """The pages of one kind that lie beside the way; made when they are first wanted."""
        if kind.__name__ not in self._sides:
            self._sides[kind.__name__] = make()
        found = self._sides[kind.__name__]
        assert isinstance(found, kind)  # noqa: S101 (kept under its own name)
        return found

    def _go_to(self, goal: str) -> None:
        """Where a line of the rail leads."""
        if goal == REVIEW:
            self.show_review()
        elif goal == ANSWER:
            self.show_answer()
        else:
            self.revisit(goal)

    def _ask(self, fact: str) -> None:
        interview = self._interview()
        open_why = bool(interview.door) and interview.book.door(interview.door).open_why
        self.question.ask(interview, fact, open_why=open_why)
        self._turn(self.question, "question", back=True, forward=True)

    def _turn(self, page: Page, name: str, *, back: bool = False, forward: bool = False) -> None:
        if name:
            self.frame.rail.show_way(self._interview(), name)
        self.frame.show_page(page, rail=bool(name), back=back, forward=forward)

    def _interview(self) -> Interview:
        assert self.interview is not None  # noqa: S101 (every page that needs it comes after the rules were read)
        return self.interview

    def _connect(self) -> None:
        frame = self.frame
        frame.top.language_chosen.connect(self.speak)
        frame.foot.back.connect(self.back)
        frame.foot.forward.connect(self.forward)
        frame.rail.chosen.connect(self._go_to)
        for wish in (frame.foot.look_up, self.start.look_up, self.answer.look_up):
            wish.connect(self.look_up)
        self.answer.count.connect(self.count_days)
        self.answer.day_asked.asked.connect(self.ask_about)
        self.answer.what_if.connect(self.try_out)
        self.start.opened.connect(self.enter)
        self.question.answered.connect(self.go_on)
        self.review.change.connect(self.change)
        self.answer.asked.connect(self.revisit)
        self.answer.more.connect(self.look_for_more)
        self.answer.review.connect(self.show_review)
        self.answer.again.connect(self.start_again)
        self.notice.go_on.connect(self.show_start)
