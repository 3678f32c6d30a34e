"""The client at work: the page of the case, consent before the first save, and what comes before the next client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.cases.at_work import AtWork, take_up
from app.cases.desk import CaseDesk, CaseRow, OpenCase
from app.law.interview import Interview
from app.trouble import Trouble
from app.views.case_facts import cannot_save
from app.views.casework import next_name, other_names
from app.words import mark
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.case import CasePage
from ui.pages.case_consent import ConsentPage
from ui.pages.case_leave import CaseLeavePage
from ui.trail import Trail

_SAVED = mark("Saved.")


class Ways(Protocol):
    """What of the rest of the window the case desk needs."""

    def begin(self, door: str) -> None:
        """To the questions behind a door."""
        ...

    def enter_quickly(self, door: str) -> None:
        """To quick entry."""
        ...

    def show_answer(self) -> None:
        """To the answer."""
        ...

    def show_start(self) -> None:
        """To the first page."""
        ...

    def open_own_card(self) -> None:
        """To the emergency card."""
        ...

    def keep_what_shows(self) -> None:
        """Keep what stands in the question that shows."""
        ...

    def forget(self) -> None:
        """Drop every answer."""
        ...


class Client(QObject):
    """Holds the client at work, None for nobody. `changed` says that it is another one, or none any more.

    `rows` are the cases of the desk as they were listed last.
    """

    changed = Signal()
    saved = Signal()
    file_way = Signal(str)
    left = Signal()

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], ways: Ways,
        desk: Callable[[], CaseDesk], turn: Callable[[Page], None],
    ) -> None:  # fmt: skip
        super().__init__(frame)
        self._interview, self._ways, self._desk, self._turn = interview, ways, desk, turn
        self._then: Callable[[], None] = self._nothing
        self._trail = Trail(frame)
        self.door = ""
        self.rows: Sequence[CaseRow] = ()
        self._given = ""
        self.work: AtWork | None = None
        self.page, self.consent, self.leave = CasePage(language), ConsentPage(language), CaseLeavePage(language)
        self.pages: tuple[Page, ...] = (self.page, self.consent, self.leave)
        self._connect()

    @property
    def unsaved(self) -> bool:
        """Whether there is something that would be lost without saving."""
        if self.work is None:
            return False
        self._ways.keep_what_shows()
        return self.work.changed(self._interview())

    def begin(self) -> None:
        """A new client with the answers that stand now, which may be none."""
        self._given = next_name(self.rows, self._interview().today)
        self.work = AtWork(code_name=self._given)
        self.changed.emit()

    def take_rows(self, rows: Sequence[CaseRow]) -> None:
        """The list was read: a name that was given meanwhile, and that another case has, becomes another one."""
        self.rows, work = rows, self.work
        if work is None or work.case is not None or work.code_name != self._given:
            return
        work.code_name = self._given = next_name(rows, self._interview().today)
        self.changed.emit()

    def take_up(self, case: OpenCase) -> None:
        """Go on with a case of the desk, in the place of whatever stood here."""
        self._ways.forget()
        self.work = take_up(case, self._interview())
        self.changed.emit()
        self.show()

    def show(self) -> None:
        """The page of the case."""
        work = self.work
        if work is not None:
            others = other_names(self.rows, work.case.id if work.case else None)
            self.page.show_case(work, self._interview(), others)
            self._turn(self.page)

    def leave_for(self, then: Callable[[], None]) -> None:
        """Do what lets this client's answers go; ask before if something is not saved."""
        if not self.unsaved:
            then()
            return
        assert self.work is not None  # noqa: S101 (without a client nothing is unsaved)
        self._then = then
        self._trail.begin()
        self._trail.leave()
        self.leave.begin(can_save=not self.work.read_only)
        self._turn(self.leave)

    def back_from_leaving(self) -> None:
        """Nothing is let go after all."""
        self._then = self._nothing
        if not self._trail.back():
            self.show()

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Save the case, after consent if it is for the first time; without a way on, its page tells that it is."""
        if self.work is None:
            return
        self._ways.keep_what_shows()
        self._then = then or self._say_saved
        fault = cannot_save(self.work)
        if fault is not None:
            self.show()
            self.page.complain(fault)
        elif self.work.consent is None:
            self.consent.begin(self._interview().book)
            self._turn(self.consent)
        else:
            self._write(self._complain)

    @property
    def locks_safely(self) -> bool:
        """Whether everything that was entered is saved, or would be by `save_silently`."""
        interview = self._interview()
        if self.work is None:
            return not len(interview.facts)
        if self.work.left_out(interview):
            return False
        return not self.unsaved or self._can_save_silently(self.work)

    def save_silently(self) -> bool:
        """Save a case that was saved before, at once and without a word; a new one is not saved without consent.

        False if it could not be saved.
        """
        work = self.work
        if work is None or not self._can_save_silently(work) or not self.unsaved:
            return True
        content, book = work.content(self._interview()), self._interview().book
        for case in (work.case, None):  # where somebody else has changed it meanwhile, nothing of either is lost
            with suppress(Trouble):
                self._desk().save(case, content, book)
                return True
        return False

    def give_up(self) -> None:
        """Let the client at work go, saved or not, with every answer."""
        self._ways.forget()

    def drop(self) -> None:
        """Nobody is at work any more; the case is closed as it was saved last."""
        work, self.work = self.work, None
        self._then = self._nothing
        if work is not None and work.case is not None:
            with suppress(Trouble):
                self._desk().close(work.case)
        for page in self.pages:
            page.forget()
        self._trail.begin()
        if work is not None:
            self.changed.emit()

    def _can_save_silently(self, work: AtWork) -> bool:
        return work.case is not None and cannot_save(work) is None

    def _agree(self) -> None:
        if self.work is not None:
            self.work.consent = self._interview().today
            self._write(self.consent.complain, without_consent=True)

    def _write(self, failed: Callable[[Trouble], None], *, without_consent: bool = False) -> None:
        work, interview = self.work, self._interview()
        assert work is not None  # noqa: S101 (only called while there is one)
        try:
            work.case = self._desk().save(work.case, work.content(interview), interview.book)
        except Trouble as fault:
            work.consent = None if without_consent else work.consent
            failed(fault)
            return
        work.opened = work.case.content.opened
        then, self._then = self._then, self._nothing
        self.saved.emit()
        self.changed.emit()
        then()

    def _save_as_new(self) -> None:
        """Somebody else has changed the case meanwhile: this becomes another one."""
        if self.work is not None and self.work.case is not None:
            with suppress(Trouble):
                self._desk().close(self.work.case)
            self.work.case = None
            self.save()

    def _say_saved(self) -> None:
        self.show()
        self.page.tell(Trouble(_SAVED))

    def _complain(self, fault: Trouble) -> None:
        if self.leave.isVisible():
            self.leave.complain(fault)
            return
        self.show()
        self.page.complain(fault)

    def _save_and_leave(self) -> None:
        then = self._then
        self.save(then)

    def _discard(self) -> None:
        """Let everything that was not saved go."""
        then, self._then = self._then, self._nothing
        self._ways.forget()
        then()

    def _nothing(self) -> None:
        """Nothing was to be done afterwards."""

    def _connect(self) -> None:
        self.page.saved.connect(self.save)
        self.page.as_new.connect(self._save_as_new)
        self.page.edited.connect(self.changed)
        self.page.go_on.connect(lambda: self._ways.begin(self._interview().door or self.door))
        self.page.quick.connect(lambda: self._ways.enter_quickly(self._interview().door or self.door))
        self.page.answer.connect(self._ways.show_answer)
        self.page.next_client.connect(self.left)
        self.page.way.connect(self.file_way)
        self.consent.agreed.connect(self._agree)
        self.consent.held.connect(self._ways.open_own_card)
        self.leave.save.connect(self._save_and_leave)
        self.leave.discard.connect(self._discard)
