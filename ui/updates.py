"""Updating the rules: a pack is chosen, looked at, installed; then what that changed. And the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QStandardPaths

from app.law.book import RuleBook
from app.law.card_schema import ContactSpec
from app.law.comparing import compare_books
from app.law.interview import Interview
from app.packs.difference import Changed, Edition, differences
from app.packs.editions import contacts_in, edition_in, edition_of
from app.packs.home import data_folder
from app.packs.in_force import in_force
from app.packs.installing import Installer
from app.packs.manifest import Kind
from app.packs.opening import Pack
from app.trouble import Trouble
from app.views.pack import DifferencesView, PackView, differences_view, pack_view
from app.views.updates import UpdatesView, updates_view
from app.words import Words
from ui.announce import announce
from ui.asking_where import places_at_hand
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.offered import OfferedPage
from ui.pages.renewed import RenewedPage
from ui.pages.update import UpdatePage
from ui.reading import Work
from ui.trail import Trail
from ui.working import Working


class Ways(Protocol):
    """What of the rest of the window this needs."""

    def read_anew(self) -> RuleBook:
        """The rules in force, read beside the window."""
        ...

    def renew(self, book: RuleBook) -> Interview:
        """Go on with the same answers under other rules."""
        ...

    def show_start(self) -> None:
        """To the first page."""
        ...


class Looked(NamedTuple):
    """A pack that was looked at, and for rules the books in use and in it, with what differs."""

    path: Path
    pack: Pack
    editions: tuple[Edition, Edition] | None = None
    found: tuple[Changed, ...] = ()
    contacts: tuple[ContactSpec, ...] = ()

    def said(self, words: Words) -> tuple[PackView, DifferencesView]:
        """In the words of a language."""
        view = pack_view(self.pack, words, self.contacts)
        if self.editions is None:
            return view, DifferencesView((), "", "")
        return view, differences_view(self.found, *self.editions, words.language)


class Installed(NamedTuple):
    """What is in use from now on: rules, or contacts, and the book that was read with it."""

    kind: Kind
    book: RuleBook


class Updates(QObject):
    """Turns these pages."""

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], ways: Ways,
        run: Callable[[Work], None],
    ) -> None:  # fmt: skip
        super().__init__(frame)
        self._frame, self._language, self._interview, self._ways = frame, language, interview, ways
        self._trail = Trail(frame)
        self._path: Path | None = None
        self._opening: Working[Looked] = Working(run, frame.stays, self)
        self._changing: Working[Installed] = Working(run, frame.stays, self)
        self.update = UpdatePage(language, self._view)
        self.offered, self.renewed = OfferedPage(language), RenewedPage(language)
        self.pages: tuple[Page, ...] = (self.update, self.offered, self.renewed)
        for page in self.pages:
            frame.pages.addWidget(page)
        self.update.chosen.connect(self.offer)
        self.update.back_to.connect(self.go_back)
        self.offered.wanted.connect(self.install)
        self._opening.ended.connect(self._opened)
        self._changing.ended.connect(self._changed)

    def open(self) -> None:
        """What is in use, and the packs at hand."""
        self.update.begin(_at_hand())
        self._turn(self.update)

    def offer(self, path: Path) -> None:
        """Look at a pack: who signed it, and what it says otherwise than the rules in use.

        The one that was wanted last counts; while one is being installed, none.
        """
        if self._changing.busy:
            return
        if self._frame.pages.currentWidget() is not self.update:
            self.open()
        self.update.calm()
        self._path = None
        self._opening.let_go()
        self._opening.begin(lambda: _looked_at(path))

    def install(self) -> None:
        """Have the pack checked and use it from now on."""
        path = self._path
        if path is None or self._changing.busy:
            return
        self.offered.work(True)
        self._changing.begin(
            lambda: Installed(Installer(data_folder()).install(path).manifest.kind, self._ways.read_anew())
        )

    def go_back(self, kind: Kind) -> None:
        """Use the earlier ones again."""
        self.update.calm()
        self._changing.begin(lambda: Installed(_gone_back(kind), self._ways.read_anew()))

    def back(self) -> bool:
        """To the page one came from, or to the first one after other rules came into use.

        While they are being changed that is waited for.
        """
        if self._changing.busy:
            return True
        self._opening.let_go()
        if not self._trail.back():
            self._ways.show_start()
        return True

    def forget(self) -> None:
        """Drop what was chosen and what came of it. Rules that are being changed come into use all the same."""
        self._path = None
        self._opening.let_go()
        for page in (self.update, self.offered, self.renewed):
            page.forget()
        self._trail.begin()

    def _opened(self) -> None:
        if fault := self._opening.fault():
            self.update.complain(fault)
            return
        looked = self._opening.result()
        self._path = looked.path
        self.offered.show_pack(lambda: looked.said(self._language.words))
        self._turn(self.offered)

    def _changed(self) -> None:
        """Other rules are in use: everything is read anew, and what it means for the person is shown."""
        page = self.offered if self._frame.pages.currentWidget() is self.offered else self.update
        if fault := self._changing.fault():
            page.complain(fault)
            return
        before, installed = self._interview(), self._changing.result()
        try:
            now = self._ways.renew(installed.book)
        except Trouble as fault:
            page.complain(fault)
            return
        self._trail.begin()
        self._path = None
        if installed.kind == "rules" and len(before.facts):
            self._show_renewed(before, now)
        else:
            self._show_done(now.book)

    def _show_renewed(self, before: Interview, now: Interview) -> None:
        found = compare_books(before.book, now.book, before.facts, now.facts, now.on)
        self.renewed.show_renewed(before.book, now.book, found)
        self._frame.show_page(self.renewed, rail=False, back=True, forward=False)

    def _show_done(self, book: RuleBook) -> None:
        self._ways.show_start()
        words = self._language.words
        announce(self._frame, words.say("In use now: version {version}", version=book.pack.version))

    def _view(self) -> UpdatesView:
        return updates_view(self._interview().book, Installer(data_folder()), in_force(), self._language.words)

    def _turn(self, page: Page) -> None:
        if self._frame.pages.currentWidget() is not page:
            self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)


def _at_hand() -> list[Path]:
    """Where files that were received usually lie, and the sticks that are plugged in."""
    received = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    return list(dict.fromkeys((received, *(place.folder for place in places_at_hand()))))


def _looked_at(path: Path) -> Looked:
    """A pack, and what it says otherwise. Raises Trouble for one that would not be installed."""
    pack = Installer(data_folder()).open(path)
    if pack.manifest.kind == "contacts":
        return Looked(path, pack, contacts=contacts_in(pack))
    with edition_in(pack) as new:
        old = edition_of()
        return Looked(path, pack, (old, new), differences(old, new))


def _gone_back(kind: Kind) -> Kind:
    Installer(data_folder()).roll_back(kind)
    return kind
