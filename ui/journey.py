"""Which page comes when: from the language through the doors and the questions to the answer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cached_property

from PySide6.QtCore import Signal

from app.law.book import RuleBook
from app.law.carrying import carry_over
from app.law.interview import Interview
from app.law.terms import Terms
from app.trouble import Trouble
from app.views.asking import card_behind, emergency_card
from app.words import CatalogueError
from ui.announce import announce
from ui.frame import Frame
from ui.held import Held
from ui.language import Language
from ui.page import Page
from ui.pages.answer import AnswerPage
from ui.pages.notice import NoticePage
from ui.pages.question import QuestionPage
from ui.pages.review import ReviewPage
from ui.pages.start import StartPage
from ui.rail import ANSWER, REVIEW
from ui.reading import Reading
from ui.sides import GoesOn, Sides, drop_page


class Journey(Sides):
    """Holds the interview and turns the pages. `begun` says that a language was chosen for the first time."""

    begun = Signal()

    def __init__(
        self, frame: Frame, language: Language, reading: Reading, today: Callable[[], date], held: Held
    ) -> None:
        super().__init__(frame, language)
        self.held = held
        self._reading, self._today, self.run = reading, today, reading.run
        self.interview: Interview | None = None
        self._return: Callable[[], None] = self.show_start
        self._changing = ""  # what is asked again, from the list of answers
        self.start, self.question = StartPage(language, held.name), QuestionPage(language)
        self.answer, self.emergency = AnswerPage(language), held.page
        for page in (self.start, self.question, self.answer):
            frame.pages.addWidget(page)
        self._connect()

    @cached_property
    def notice(self) -> NoticePage:
        """The page that says what went wrong; made when something has."""
        notice = NoticePage(self.language, self.held.name)
        self.frame.pages.addWidget(notice)
        notice.held.connect(self.open_held)
        notice.go_on.connect(self.show_start)
        return notice

    @cached_property
    def review(self) -> ReviewPage:
        """The page of all answers; made when it is first asked for."""
        review = ReviewPage(self.language)
        self.frame.pages.addWidget(review)
        review.change.connect(self.change)
        return review

    def prepare(self) -> None:
        """Begin to read the rules, once the first page has been painted; a fault is told once a language is chosen."""
        self._reading.begin()
        if not self._reading.waits:
            with suppress(Trouble):
                self.load()

    def load(self) -> None:
        """Take the rules, waiting for them if need be."""
        if self.interview is None:
            self.interview = Interview(self._reading.book(), self._today())
            self.language.terms = Terms(self.interview.book.library.terms)

    def read_anew(self) -> RuleBook:
        """The rules in force, as they are now; nothing of Qt is touched here."""
        return self._reading.load()

    def renew(self, book: RuleBook | None = None) -> Interview:
        """Go on with the same answers under a book, or the rules read anew.

        Raises Trouble where they cannot be read, and then nothing has changed.
        """
        before = self.current_interview()
        self._reading.keep(book or self.read_anew())
        now = Interview(self._reading.book(), self._today())
        carry_over(before, now)
        self.interview = now
        self.held.renew()
        self.language.renew(Terms(now.book.library.terms))
        return now

    def speak(self, code: str) -> None:
        """Switch the language; the first time this leads to the first page."""
        first = not self.language.chosen
        self.begun.emit()
        try:
            self.language.choose(code)
        except CatalogueError as fault:
            self.complain(fault, can_go_on=False)
            return
        if first or isinstance(self.frame.pages.currentWidget(), NoticePage):
            self.show_start()

    def complain(self, fault: Trouble, *, can_go_on: bool) -> None:
        """Say in one sentence what went wrong."""
        self.notice.show_fault(fault, can_go_on=can_go_on)
        self._turn(self.notice, "")

    def show_start(self) -> None:
        """The first page with its doors; as long as the rules are being read, only that of the emergency card."""
        self._reading.begin()
        if self._reading.waits:
            self.start.show_waiting()
            self._turn(self.start, "")
            return
        if self._fill_start():
            self._turn(self.start, "")

    def ask_for(self, asker: str) -> None:
        """For whom somebody asks: the first page says it in its words."""
        interview = self.current_interview()
        interview.asking_for = asker
        self.start.show_start(interview.book, interview.today, asker)

    def enter(self, door: str) -> None:
        """Go through a door of the first page."""
        book = self.current_interview().book
        spec, card = book.door(door), card_behind(book, door, self.current_interview().asking_for)
        if card:
            self.open_held(card)
        elif spec.desk:
            self.desk.open(door)
        elif spec.prepares:
            self.guides.open_counsellor(door)
        else:
            self.begin(door)

    def begin(self, door: str) -> None:
        """The questions behind a door."""
        self.current_interview().begin(door)
        self._changing = ""
        self.go_on()

    def open_held(self, card: str = "") -> None:
        """The emergency card, from whatever page shows."""
        try:
            self.held.open(card)
        except Trouble as fault:
            self.complain(fault, can_go_on=True)

    def open_own_card(self) -> None:
        """The emergency card for whom it is asked, because of an answer; Back leads on with the questions."""
        self.open_held(emergency_card(self.current_interview()))

    def go_on(self) -> None:
        """The next question, or what comes after the last."""
        interview = self.current_interview()
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
        self.review.show_review(self.current_interview(), self._changing)
        self._changing = ""
        self._turn(self.review, REVIEW, back=True, forward=True)

    def show_answer(self) -> None:
        """The answer as far as it can be given."""
        self._changing = ""
        self.current_interview().begin_day(self._today())
        self.answer.show_answer(self.current_interview())
        self._turn(self.answer, ANSWER, back=True, forward=self.current_interview().current is not None)

    def ask_about(self, day: date) -> None:
        """Judge the answers for another day; the page, the focus and the answers stay."""
        interview = self.current_interview()
        interview.ask_about(day)
        self.answer.show_answer(interview)
        self.frame.rail.show_way(interview, ANSWER)
        self.frame.lead_on(forward=interview.current is not None)
        announce(self.answer, self.answer.heading.text())

    def change(self, fact: str) -> None:
        """Ask a question again, from the list of answers."""
        self.revisit(fact)
        self._changing = fact

    def revisit(self, fact: str) -> None:
        """Ask a question again, or a missing one now."""
        self._changing = ""
        self.current_interview().revisit(fact)
        self.go_on()

    def look_for_more(self, section: str) -> None:
        """Go on asking in a section."""
        self.current_interview().look_for_more(section)
        self.go_on()

    def open_guide(self) -> None:
        """The page on faith and conscience."""
        self.guides.open()

    def start_again(self) -> None:
        """Drop every answer; those of a client at the case desk only once it is settled what becomes of them."""
        if "CaseWork" in self._sides and self.casework.client.work is not None:
            self.casework.next_client()
            return
        self.forget()
        self.show_start()

    def save_and_lock(self) -> bool:
        """Save the case or file that is open, if one is, then drop every key and answer; False if it was not saved."""
        try:
            return self.lock_sides()
        finally:
            self.forget()

    def keep_what_shows(self) -> None:
        """Keep what stands in the question that shows, if it is an answer."""
        if self.frame.pages.currentWidget() is self.question:
            self.question.keep()

    def take_up(self) -> None:
        """To what comes next for answers that were taken out of a file."""
        self.begin(self.current_interview().door or self.current_interview().book.doors[0].id)

    def forget(self) -> None:
        """Drop every answer and leave the pages as they are."""
        self.language.forget()
        self.answer.forget()
        if self.interview is not None:
            self.interview.forget()
        self.forget_sides()

    def holds_answers(self) -> bool:
        """Whether anything was answered or marked, or an encrypted file or desk is open."""
        answered = self.interview is not None and bool(self.interview.facts)
        return answered or ("Desk" in self._sides and self.desk.marked) or any(side.is_open for side in self._locking())

    def end(self) -> None:
        """Drop every answer and every page of this journey; the frame and the emergency card stay for another one."""
        self.forget()
        self.frame.rail.forget()
        self.drop_sides()
        for page in [own for own in vars(self).values() if isinstance(own, Page) and own is not self.emergency]:
            drop_page(page)
        self.deleteLater()

    def show_again(self) -> None:
        """Show the page of the way that shows once more, under other rules; a page beside it stays as it is."""
        page, fact = self.frame.pages.currentWidget(), self.question.fact
        if page is self.question and fact in self.current_interview().book.facts:
            self.revisit(fact)
        elif page in (self.question, self.answer):
            self.show_answer()
        elif isinstance(page, ReviewPage):
            self.show_review()
        elif page is self.start or isinstance(page, NoticePage):
            self.show_start()

    def back(self) -> None:
        """One step back from whatever shows."""
        page = self.frame.pages.currentWidget()
        self.keep_what_shows()
        side = self._beside(page)
        if side is not None:
            side.back()
        elif page is self.held.page:
            self._leave_held()
        elif isinstance(page, ReviewPage):
            self._return()
        elif page is self.question and self._changing:
            self.show_review()
        elif self.current_interview().back():
            self.go_on()
        else:
            self._leave_questions()

    def forward(self) -> None:
        """One step on from whatever shows."""
        page = self.frame.pages.currentWidget()
        side = self._beside(page)
        if isinstance(side, GoesOn):
            side.forward()
        elif page is self.question:
            self.question.submit()
        else:
            if isinstance(page, ReviewPage):
                self._changing = ""
            self.go_on()

    def _leave_held(self) -> None:
        """Back from the emergency card; where one came straight to it, or the rules were still read, to the doors."""
        waited = self.start.waits and self.held.leads_back_to is self.start
        if waited or not self.held.back():
            self.show_start()

    def _rules_read(self) -> None:
        """The rules were read while a page showed that could do without them."""
        if self.frame.pages.currentWidget() is not self.start or not self.start.waits:  # the page may have come first
            self.prepare()
            return
        if self._fill_start():
            announce(self.start, self.start.heading.text())

    def _fill_start(self) -> bool:
        """Put the doors onto the first page. Without rules it is told why, and the result is False."""
        try:
            self.load()
        except Trouble as fault:
            self.complain(fault, can_go_on=False)
            return False
        interview = self.current_interview()
        interview.begin_day(self._today())
        self.start.show_start(interview.book, interview.today, interview.asking_for)
        return True

    def _go_to(self, goal: str) -> None:
        """Where a line of the rail leads."""
        if goal == REVIEW:
            self.show_review()
        elif goal == ANSWER:
            self.show_answer()
        else:
            self.revisit(goal)

    def _leave_questions(self) -> None:
        """Back from the first question: to the desk if its door led here, else to the first page."""
        interview = self.current_interview()
        if interview.door and interview.book.door(interview.door).desk:
            self.desk.open_result()
        else:
            self.show_start()

    def _ask(self, fact: str) -> None:
        interview, door = self.current_interview(), self.current_interview().door
        self.question.ask(interview, fact, open_why=bool(door) and interview.book.door(door).open_why)
        self._turn(self.question, "question", back=True, forward=True)

    def _turn(self, page: Page, name: str, *, back: bool = False, forward: bool = False) -> None:
        if name:
            self.frame.rail.show_way(self.current_interview(), name)
        self.frame.show_page(page, rail=bool(name), back=back, forward=forward)

    @property
    def book(self) -> RuleBook | None:
        return self.interview.book if self.interview is not None else None

    def current_interview(self) -> Interview:
        assert self.interview is not None  # noqa: S101 (every page that needs it comes after the rules were read)
        return self.interview

    def _connect(self) -> None:
        frame = self.frame
        self._reading.ended.connect(self._rules_read)
        self.start.held.connect(self.open_held)
        frame.foot.back.connect(self.back)
        frame.foot.forward.connect(self.forward)
        frame.rail.chosen.connect(self._go_to)
        for wish in (frame.foot.look_up, self.start.look_up, self.answer.look_up):
            wish.connect(self.look_up)
        self.start.how.connect(self.explain_program)
        self.start.update_rules.connect(self.update_rules)
        self.start.kept.connect(self.open_kept)
        frame.words.all_asked.connect(self.explain_words)
        self.answer.count.connect(self.count_days)
        self.answer.decided.connect(self.after_decision)
        self.answer.day_asked.asked.connect(self.ask_about)
        self.answer.what_if.connect(self.try_out)
        self.answer.take.connect(self.take_along)
        self.emergency.on_paper.connect(self.take_card)
        self.start.opened.connect(self.enter)
        self.start.asker.connect(self.ask_for)
        self.answer.guide.connect(self.open_guide)
        self.answer.held.connect(self.open_own_card)
        self.question.held_told.connect(self.open_own_card)
        self.question.answered.connect(self.go_on)
        self.answer.asked.connect(self.revisit)
        self.answer.more.connect(self.look_for_more)
        self.answer.review.connect(self.show_review)
        self.answer.again.connect(self.start_again)
