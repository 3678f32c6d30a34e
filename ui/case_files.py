"""What is done with the file of one case, and with a file that comes from somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.cases.at_work import AtWork
from app.cases.desk import CaseDesk, OpenCase
from app.cases.sodium import zero
from app.trouble import Trouble
from app.words import mark
from ui.client import Client
from ui.inputs.sending import Sending
from ui.language import Language
from ui.page import Page
from ui.pages.case_fetch import FetchPage
from ui.pages.case_keep import KeepPage, Keeps
from ui.pages.case_move import CaseMovePage
from ui.pages.case_secret import CaseSecretPage

T = TypeVar("T")
NO_FILE = mark("Choose the file that is to be opened.")
_UNSAVED = mark("Save the case first: the file does not hold what you changed.")
_COPIED, _DELETED = mark("Saved: {name}"), mark("The case was deleted.")
_MOVED = mark(
    "The file was moved to {folder} as “{name}”. Only the passphrase that this desk has today opens it there."
)
_LAID = mark("“{name}” is in the archive now. Tick “{tick}” to see it in the list.")
_TAKEN_BACK = mark("“{name}” is back from the archive.")
_TICK = mark("Show archived cases too")
_CHANGED = mark("The passphrase of the desk was changed.")


class Job(Protocol):
    """Does something with the desk beside the window; see `CaseWork.job`."""

    def __call__(
        self, sending: Sending, work: Callable[[CaseDesk], Any], done: Callable[[Any], None],
        failed: Callable[[Trouble], None],
    ) -> None: ...  # fmt: skip


class CaseFiles(QObject):
    """Turns the pages on which a file is copied, moved or taken in, and the passphrase changed.

    `failed` says why the file of the case at work could not be taken away; the case is closed by then.
    """

    failed = Signal(object)

    def __init__(
        self, language: Language, client: Client, desk: Callable[[], CaseDesk], turn: Callable[[Page], None], job: Job,
        show_list: Callable[[Trouble | None], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self._language, self._client, self._desk = language, client, desk
        self._turn, self._job, self._show_list = turn, job, show_list
        self.copy, self.move = KeepPage(language, Keeps.FOR_SOMEBODY), CaseMovePage(language)
        self.fetch, self.secret = FetchPage(language, for_desk=True), CaseSecretPage(language)
        self.pages: tuple[Page, ...] = (self.copy, self.move, self.fetch, self.secret)
        self.copy.sent.connect(self._copy)
        self.move.sent.connect(self._move)
        self.fetch.sent.connect(self._take_in)
        self.secret.sent.connect(self._change_passphrase)

    def of_a_case(self, page: QWidget | None) -> bool:
        """Whether a page is about the case at work, and leads back to it."""
        return page in (self.copy, self.move)

    def open(self, way: str) -> None:
        """Do with the case at work what is wanted, or ask what that takes."""
        page, work = self._client.page, self._client.work
        if work is None or work.case is None:
            return
        if way == "archive":
            self._archive(work, work.case)
        elif way == "delete":
            self._delete(work.case.id)
        elif self._client.unsaved and not work.read_only:
            page.complain(Trouble(_UNSAVED))
        elif way == "export":
            self.copy.begin(work.code_name, asks_conscience=False)
            self._turn(self.copy)
        else:
            self.move.begin()
            self._turn(self.move)

    def _archive(self, work: AtWork, case: OpenCase) -> None:
        """Into the archive or out of it; where it cannot be saved, the case stays where it is."""
        laid, work.archived = work.archived, not work.archived
        said = Trouble(_TAKEN_BACK if laid else _LAID, name=work.code_name, tick=Trouble(_TICK))
        self._client.save(lambda: self._show_list(said))
        if work.case is case:
            work.archived = laid

    def ask_to_take_in(self) -> None:
        """Which file is to become a case."""
        self.fetch.begin(gives_way=False, desk=self._desk().folder)
        self._turn(self.fetch)

    def ask_new_passphrase(self) -> None:
        """The passphrase of now, and the new one."""
        self.secret.begin()
        self._turn(self.secret)

    def _delete(self, id_: str) -> None:
        if self._client.page.is_sure():
            self._let_go_of(lambda: self._desk().delete(id_), lambda _: Trouble(_DELETED))

    def _move(self) -> None:
        work, folder = self._client.work, self.move.place.folder
        if work is not None and work.case is not None:
            id_ = work.case.id
            self._let_go_of(
                lambda: self._desk().move(id_, folder),
                lambda target: Trouble(_MOVED, folder=str(folder), name=target.name),
            )

    def _let_go_of(self, what: Callable[[], T], done: Callable[[T], Trouble]) -> None:
        """Close the case at work, and do with its file what takes it from the desk; the list says what came of it."""
        self._client.give_up()
        try:
            found = what()
        except Trouble as fault:
            self.failed.emit(fault)
            return
        self._show_list(done(found))

    def _copy(self) -> None:
        page, work = self.copy, self._client.work
        if work is None or work.case is None:
            return
        id_ = work.case.id
        wanted = page.wanted()
        if wanted is None:
            return
        target, secret = wanted
        self._job(
            page.sending, lambda desk: with_secret(secret, lambda: desk.export(id_, target, secret)),
            lambda _: self._copied(target), lambda fault: page.sending.complain(fault, self._language.words),
        )  # fmt: skip

    def _copied(self, target: Path) -> None:
        self.copy.forget()
        self._client.show()
        self._client.page.tell(Trouble(_COPIED, name=target.name))

    def _take_in(self) -> None:
        page, path = self.fetch, self.fetch.file
        if path is None:
            page.sending.complain(Trouble(NO_FILE), self._language.words)
            return
        secret = page.passphrase.take()
        self._job(
            page.sending, lambda desk: with_secret(secret, lambda: desk.take_in(path, secret)), self._client.take_up,
            page.passphrase.complain,
        )  # fmt: skip

    def _change_passphrase(self) -> None:
        page = self.secret
        new = page.new.ask()
        if new is None:
            return
        old = page.old.take()
        self._job(
            page.sending,
            lambda desk: with_secret(new, lambda: with_secret(old, lambda: desk.change_passphrase(old, new))),
            lambda _: self._changed(), page.complain,
        )  # fmt: skip

    def _changed(self) -> None:
        self.secret.forget()
        self._show_list(Trouble(_CHANGED))


def with_secret(secret: bytearray, work: Callable[[], T]) -> T:
    """Do something with a passphrase, and overwrite it."""
    try:
        return work()
    finally:
        zero(secret)
