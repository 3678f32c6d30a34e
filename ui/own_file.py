"""A single person's own file: keeping the answers in it, and opening one that was kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.cases.at_work import AtWork, own_content, take_up_own
from app.cases.single import SingleFile
from app.law.interview import Interview
from app.trouble import Trouble
from ui.busy import Busy
from ui.case_files import NO_FILE, with_secret
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.case_fetch import FetchPage
from ui.pages.case_keep import KeepPage, Keeps
from ui.reading import Work, at_once
from ui.trail import Trail

_NAME = "notes"


class OwnFile(QObject):
    """Turns these two pages. A file that is open is saved once more by Hide, and by nothing else."""

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], forget: Callable[[], None],
        go_on: Callable[[], None], run: Callable[[Work], None] = at_once,
    ) -> None:  # fmt: skip
        """`forget` drops every answer, `go_on` leads on with those of the file."""
        super().__init__(frame)
        self._frame, self._language, self._interview = frame, language, interview
        self._forget, self._go_on = forget, go_on
        self._trail, self._busy = Trail(frame), Busy(run, frame.stays)
        self._file: SingleFile | None = None
        self._with_conscience = False
        self.keep, self.fetch = KeepPage(language, Keeps.OWN), FetchPage(language, for_desk=False)
        self.pages: tuple[Page, ...] = (self.keep, self.fetch)
        for page in self.pages:
            frame.pages.addWidget(page)
        self.keep.sent.connect(self._save)
        self.keep.again.connect(self._save_again)
        self.fetch.sent.connect(self._open)

    def ask_to_keep(self) -> None:
        """Where the answers are to be kept, and under which passphrase."""
        content = AtWork()
        asks, name = content.left_out(self._interview()) > 0, self._file.path.name if self._file else ""
        self.keep.begin(_NAME, asks_conscience=asks, open_file=name)
        self._turn(self.keep)

    def ask_for_file(self) -> None:
        """Which file is to be opened."""
        self.fetch.begin(gives_way=bool(len(self._interview().facts)))
        self._turn(self.fetch)

    def back(self) -> bool:
        """To the page one came from; what was typed is dropped."""
        self._busy.let_go()
        for page in self.pages:
            page.forget()
        return self._trail.back()

    @property
    def is_open(self) -> bool:
        """Whether a file is open."""
        return self._file is not None

    @property
    def locks_safely(self) -> bool:
        """Whether saving the file now would lose nothing that was answered."""
        if self._file is None:
            return True
        left_out = AtWork(with_conscience=self._with_conscience).left_out(self._interview())
        return self._file.read_only is None and not left_out and not self._busy.works

    def save_and_lock(self) -> bool:
        """Save the answers of now in the file that is open, if they are others, and drop its key.

        False if they could not be saved.
        """
        file, self._file = self._file, None
        if file is None:
            return True
        interview = self._interview()
        content = own_content(interview, with_conscience=self._with_conscience)
        try:
            if len(interview.facts) and content != file.content:
                file.save(content, interview.book)
        except Trouble:
            return False
        finally:
            file.lock()
        return True

    def forget(self) -> None:
        """Drop what was typed, and the key of the file."""
        self._busy.let_go()
        file, self._file = self._file, None
        if file is not None:
            file.lock()
        for page in self.pages:
            page.forget()
        self._trail.begin()

    def _save(self) -> None:
        page, interview = self.keep, self._interview()
        wanted = page.wanted()
        if wanted is None:
            return
        target, secret = wanted
        content = own_content(interview, with_conscience=page.conscience.isChecked())
        page.sending.work(True)
        self._busy.begin(
            lambda: with_secret(secret, lambda: SingleFile.make(target, content, secret, interview.book)),
            self._kept, self._not_kept, _lock,
        )  # fmt: skip

    def _kept(self, file: SingleFile) -> None:
        self._hold(file)
        self.keep.tell_saved(file.path.name)

    def _save_again(self) -> None:
        """Save the answers of now in the file that is open."""
        file, interview = self._file, self._interview()
        if file is None:
            return
        try:
            file.save(own_content(interview, with_conscience=self._with_conscience), interview.book)
        except Trouble as fault:
            self._not_kept(fault)
            return
        self.keep.tell_saved(file.path.name)

    def _not_kept(self, fault: Trouble) -> None:
        self.keep.sending.work(False)
        self.keep.sending.complain(fault, self._language.words)

    def _open(self) -> None:
        page, path = self.fetch, self.fetch.file
        if path is None:
            page.sending.complain(Trouble(NO_FILE), self._language.words)
            return
        secret = page.passphrase.take()
        page.sending.work(True)
        self._busy.begin(
            lambda: with_secret(secret, lambda: SingleFile.open(path, secret)), self._opened, self._not_opened, _lock
        )

    def _opened(self, file: SingleFile) -> None:
        self._forget()
        self._hold(file)
        take_up_own(file.content, self._interview())
        self._go_on()

    def _hold(self, file: SingleFile) -> None:
        if self._file is not None:
            self._file.lock()
        self._file, self._with_conscience = file, file.content.with_conscience

    def _not_opened(self, fault: Trouble) -> None:
        self.fetch.sending.work(False)
        self.fetch.passphrase.complain(fault)

    def _turn(self, page: Page) -> None:
        self._trail.begin()
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)


def _lock(file: SingleFile | None) -> None:
    if file is not None:
        file.lock()
