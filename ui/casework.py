"""The counsellor's case desk: opening or making one, its list, and what is done with all of its cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.cases.desk import CaseDesk, CaseRow
from app.cases.listing import row_of
from app.cases.nearby import desks_nearby
from app.law.interview import Interview
from app.papers.folders import target_in
from app.trouble import Trouble
from app.words import mark
from ui import asking_where
from ui.agreement import Agreement
from ui.busy import Busy
from ui.case_bar import CaseBar
from ui.case_files import CaseFiles, with_secret
from ui.case_whole import WholeDesk
from ui.client import Client, Ways
from ui.frame import Frame
from ui.inputs.sending import Sending
from ui.language import Language
from ui.page import Page
from ui.pages.case_door import CaseDoorPage
from ui.pages.case_list import CaseListPage
from ui.pages.case_make import CaseMakePage
from ui.reading import Work, at_once
from ui.slices import Slices
from ui.trail import Trail

T = TypeVar("T")
_CHOOSE = mark("Choose the desk that is to be opened.")


class CaseWork(QObject):
    """Turns these pages. The desk is open until it is locked; the client at work lies in `client`."""

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], ways: Ways,
        run: Callable[[Work], None] = at_once,
    ) -> None:  # fmt: skip
        super().__init__(frame)
        self._frame, self._language, self._interview, self._ways = frame, language, interview, ways
        self._trail, self._busy = Trail(frame), Busy(run, frame.stays)
        self._reading, self._slices = Slices(frame.stays), Slices(frame.stays)
        self.desk: CaseDesk | None = None
        self.bar = CaseBar(language)
        self.around = (self.bar,)
        self.door, self.make, self.list = CaseDoorPage(language), CaseMakePage(language), CaseListPage(language)
        self.client = Client(frame, language, interview, ways, self.open_desk, self._turn)
        self.files = CaseFiles(language, self.client, self.open_desk, self._turn, self.job, self.show_list)
        self.whole = WholeDesk(language, interview, self.open_desk, self._turn, self.show_fault, frame.stays)
        self.agreement = Agreement(frame, language, lambda: interview().today)
        own = (self.door, self.make, self.list, *self.agreement.pages)
        self.pages: tuple[Page, ...] = (*own, *self.whole.pages, *self.client.pages, *self.files.pages)
        for page in self.pages:
            frame.pages.addWidget(page)
        self.around: tuple[QWidget, ...] = (self.bar,)
        self._put_bar(frame)
        self._connect()

    def open(self, door: str) -> None:
        """The list of the open desk, or the page on which one is opened."""
        self.client.door = door
        if self._frame.pages.currentWidget() not in self.pages:
            self._trail.begin()
            self._trail.leave()
        if self.desk is not None:
            self.show_list()
            return
        self.door.begin(desks_nearby(place.folder for place in asking_where.places_at_hand()))
        self._turn(self.door)

    def open_desk(self) -> CaseDesk:
        """The desk that is open."""
        assert self.desk is not None  # noqa: S101 (its pages are reached only while one is)
        return self.desk

    def show_list(self, told: Trouble | None = None) -> None:
        """The cases of the desk, read anew; `told` is what was done before, if anything was."""
        self._read_list(told, None)

    def show_fault(self, fault: Trouble) -> None:
        """The same, with what could not be done."""
        self._read_list(None, fault)

    def _read_list(self, told: Trouble | None, failed: Trouble | None) -> None:
        desk, book, today = self.open_desk(), self._interview().book, self._interview().today
        rows = list[CaseRow]()

        def done(fault: Trouble | None) -> None:
            self.client.take_rows(rows)
            self.list.show_rows(rows, book, today)
            if fault is not None:
                self.list.complain(fault)

        self.list.begin_reading(str(desk.folder), told, failed)
        self._reading.begin((row_of(id_, found, book, today) for id_, found in desk.each()), rows.extend, done)
        self._turn(self.list)
        self.list.tell_again()

    def back(self) -> bool:
        """To the page above; while something is being done there, it is waited for."""
        page = self._frame.pages.currentWidget()
        if self._busy.works and page is not self.door:
            return True
        self._busy.let_go()
        self._stop_slices()
        return self._leave(page)

    def next_client(self) -> None:
        """A blank case, once it is settled what becomes of the one at work."""
        if not self._busy.works:
            self.client.leave_for(self._begin_blank)

    @property
    def is_open(self) -> bool:
        """Whether a desk is open."""
        return self.desk is not None

    @property
    def locks_safely(self) -> bool:
        """Whether locking now would lose nothing that was entered."""
        return not self._busy.works and self.client.locks_safely

    def save_and_lock(self) -> bool:
        """Save the open case at once, lock the desk, and drop every name; False if it could not be saved.

        A new case is not saved without consent.
        """
        try:
            return self._busy.works or self.client.save_silently()
        finally:
            self.lock()

    def lock(self) -> None:
        """Lock the desk, and drop every name and key."""
        self._stop_slices()
        self.client.drop()
        desk, self.desk = self.desk, None
        waits = self._busy.works and desk is not None
        self._busy.let_go()  # what is being done with the desk locks it afterwards
        if desk is not None and not waits:
            desk.lock()
        self.client.rows = []
        for page in (self.door, self.make, self.list, *self.files.pages):
            page.forget()
        self.whole.forget()
        self.agreement.forget()

    def forget(self) -> None:
        """Drop the client at work; the desk stays open for the next one."""
        self.client.drop()
        self.whole.where.forget()
        self.agreement.forget()

    def job(
        self,
        sending: Sending,
        work: Callable[[CaseDesk], T],
        done: Callable[[T], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Do something with the desk beside the window. If nobody waits any more, the desk is locked after it."""
        desk = self.open_desk()
        self._begin(sending, lambda: work(desk), done, failed, lambda _: desk.lock())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is to be closed: not before it is settled what becomes of what is not saved."""
        if event.type() != QEvent.Type.Close or self.desk is None:
            return super().eventFilter(watched, event)
        if self.client.unsaved and not self.client.leave.isVisible():
            event.ignore()
            self.client.leave_for(self._close_window)
            return True
        self.lock()
        return False

    def _begin(
        self, sending: Sending, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Trouble], None],
        unwanted: Callable[[T | None], None],
    ) -> None:  # fmt: skip
        """Do it beside the window, and say that it takes a moment."""
        if self._busy.works:
            return

        def over(found: T) -> None:
            sending.work(False)
            done(found)

        def wrong(fault: Trouble) -> None:
            sending.work(False)
            failed(fault)

        sending.work(True)
        self._busy.begin(work, over, wrong, unwanted)

    def _unlock(self) -> None:
        folder = self.door.folder
        if folder is None:
            self.door.sending.complain(Trouble(_CHOOSE), self._language.words)
            return
        secret = self.door.passphrase.take()
        self._begin(
            self.door.sending, lambda: with_secret(secret, lambda: CaseDesk.unlock(folder, secret)), self._opened,
            self.door.passphrase.complain, _lock,
        )  # fmt: skip

    def _make(self) -> None:
        try:
            folder = target_in(self.make.place.folder, self.make.name.text(), "")
        except Trouble as fault:
            self.make.complain(fault)
            return
        secret = self.make.passphrase.ask()
        if secret is None:
            return
        self._begin(
            self.make.sending, lambda: with_secret(secret, lambda: CaseDesk.make(folder, secret)), self._opened,
            self.make.complain, _lock,
        )  # fmt: skip

    def _opened(self, desk: CaseDesk) -> None:
        self.desk = desk
        self.door.forget()
        self.make.forget()
        self.show_list()
        if len(self._interview().facts):
            self.client.begin()

    def _begin_blank(self) -> None:
        self._ways.forget()
        self.client.begin()
        self.client.show()

    def _save_asked(self) -> None:
        if not self._busy.works:
            self.client.save()

    def _without_client(self, then: Callable[[], None]) -> None:
        """What concerns the desk alone: nobody is at work meanwhile."""

        def give_up() -> None:
            self.client.give_up()
            then()

        self.client.leave_for(give_up)

    def _note_row(self) -> None:
        """The case at work as it was saved last: its name is taken, also before the list is read anew."""
        work, interview = self.client.work, self._interview()
        if work is not None and work.case is not None:
            case = work.case
            others = [row for row in self.client.rows if row.id != case.id]
            self.client.rows = [*others, row_of(case.id, case.content, interview.book, interview.today)]

    def _open_case(self, id_: str) -> None:
        work = self.client.work
        if work is not None and work.case is not None and work.case.id == id_:
            self.client.show()
        else:
            self.client.leave_for(lambda: self._take_up(id_))

    def _take_up(self, id_: str) -> None:
        self._ways.forget()
        try:
            case = self.open_desk().open(id_)
        except Trouble as fault:
            self.show_fault(fault)
            return
        self.client.take_up(case)

    def _lock_asked(self) -> None:
        """Lock; a case that was saved before is saved once more, of a new one it is asked."""
        work = self.client.work
        if work is not None and work.case is not None and not work.read_only and self.client.unsaved:
            self.client.save(self._lock_now)
        else:
            self.client.leave_for(self._lock_now)

    def _lock_now(self) -> None:
        self._ways.forget()
        self.lock()
        self.open(self.client.door)

    def _search(self, text: str) -> None:
        found: set[str] = set()
        if text.strip():
            self._slices.begin(
                self.open_desk().search(text), found.update, lambda _: self.list.show_found(frozenset(found))
            )

    def _leave(self, page: QWidget | None) -> bool:
        client, files = self.client, self.files
        if page is self.list or page is self.door:
            self.door.forget()
            if not self._trail.back():
                self._ways.show_start()
        elif page is self.make:
            self.make.forget()
            self.open(client.door)
        elif page is client.leave:
            client.back_from_leaving()
        elif page is client.consent or (page in files.pages and files.of_a_case(page)):
            client.show()
        elif page in self.agreement.pages:
            self.agreement.back()
        elif page is self.whole.where.page:
            self.whole.back_to_totals()
        else:
            self.show_list()
        return True

    def _close_window(self) -> None:
        self._ways.forget()
        self._frame.window().close()

    def _turn(self, page: Page) -> None:
        self._frame.show_page(page, rail=False, back=True, forward=False)

    def _stop_slices(self) -> None:
        self._slices.stop()
        self._reading.stop()
        self.whole.stop()

    def _show_bar(self) -> None:
        work = self.client.work
        name = None if work is None or self.desk is None else work.code_name
        self.bar.show_name(name, can_save=work is None or not work.read_only)

    def _put_bar(self, frame: Frame) -> None:
        """Under the top bar, where it is read after it."""
        layout = frame.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 (as the frame is made)
        layout.insertWidget(1, self.bar)
        frame.window().installEventFilter(self)

    def _connect(self) -> None:
        self.door.sent.connect(self._unlock)
        self.door.make.connect(self._ask_to_make)
        self.make.sent.connect(self._make)
        self.client.changed.connect(self._show_bar)
        self.client.saved.connect(self._note_row)
        self.client.left.connect(self.next_client)
        self.client.consent.paper.connect(self.agreement.open)
        self.client.file_way.connect(self.files.open)
        self.files.failed.connect(self.show_fault)
        self.bar.case.connect(self.client.show)
        self.bar.save.connect(self._save_asked)
        self.bar.next_client.connect(self.next_client)
        self.list.opened.connect(self._open_case)
        self.list.searched.connect(self._search)
        self.list.new.connect(self.next_client)
        self.list.lock.connect(self._lock_asked)
        self.list.recheck.connect(self.whole.check_anew)
        self.list.totals.connect(self.whole.count_up)
        self.list.take_in.connect(lambda: self._without_client(self.files.ask_to_take_in))
        self.list.new_passphrase.connect(lambda: self._without_client(self.files.ask_new_passphrase))
        self.whole.recheck.opened.connect(self._open_case)

    def _ask_to_make(self) -> None:
        self.make.begin()
        self._turn(self.make)


def _lock(desk: CaseDesk | None) -> None:
    if desk is not None:
        desk.lock()
