"""The pages that lie beside the way through the questions: made when first wanted, each with a way back of its own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.law.book import RuleBook
from app.law.interview import Interview
from app.trouble import Trouble
from ui.frame import Frame
from ui.language import Language
from ui.page import Page

if TYPE_CHECKING:
    from ui.casework import CaseWork
    from ui.decisions import Decisions
    from ui.desk import Desk
    from ui.guides import Guides
    from ui.held import Held
    from ui.helps import Helps
    from ui.lookups import Lookups
    from ui.own_file import OwnFile
    from ui.quick import QuickEntry
    from ui.reading import Work
    from ui.take_along import TakeAlong
    from ui.updates import Updates
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


@runtime_checkable
class GoesOn(Protocol):
    """Pages beside the way that can be gone through with Next."""

    def forward(self) -> None:
        """One page on."""
        ...


@runtime_checkable
class StandsAround(Protocol):
    """Pages that have put something more into the frame, which goes when they go."""

    around: tuple[QWidget, ...]


@runtime_checkable
class SavesAndLocks(Protocol):
    """Pages beside the way with something encrypted that may be open."""

    @property
    def is_open(self) -> bool:
        """Whether something encrypted is open there."""
        ...

    @property
    def locks_safely(self) -> bool:
        """Whether locking it now would lose nothing that was entered."""
        ...

    def save_and_lock(self) -> bool:
        """Save what is open there, at once and without a word, and drop its key; False if it could not be saved."""
        ...


S = TypeVar("S", bound=Side)


class Sides(QObject):
    """Holds these pages. Who turns the pages of the way says what the doors on them lead to."""

    held: Held
    run: Callable[[Work], None]
    """How work that takes a moment is done: beside the window."""

    def __init__(self, frame: Frame, language: Language) -> None:
        super().__init__(frame)
        self.frame, self.language = frame, language
        self._sides: dict[str, Side] = {}

    @abstractmethod
    def current_interview(self) -> Interview:
        """The interview, once there is one."""

    @property
    @abstractmethod
    def book(self) -> RuleBook | None:
        """The rules, once they were read."""

    @abstractmethod
    def complain(self, fault: Trouble, *, can_go_on: bool) -> None:
        """Say in one sentence what went wrong."""

    @abstractmethod
    def begin(self, door: str) -> None:
        """To the questions behind a door of the first page."""

    @abstractmethod
    def revisit(self, fact: str) -> None:
        """To one question."""

    @abstractmethod
    def read_anew(self) -> RuleBook:
        """The rules in force, read anew and kept from nobody; for work beside the window."""

    @abstractmethod
    def renew(self, book: RuleBook | None = None) -> Interview:
        """Go on with the same answers under other rules; without a book they are read anew now."""

    @abstractmethod
    def show_start(self) -> None:
        """To the first page."""

    @abstractmethod
    def open_own_card(self) -> None:
        """To the emergency card of the asker."""

    @abstractmethod
    def show_answer(self) -> None:
        """To the answer."""

    @abstractmethod
    def keep_what_shows(self) -> None:
        """Keep what stands in the question that shows, if it is an answer."""

    @abstractmethod
    def forget(self) -> None:
        """Drop every answer."""

    @abstractmethod
    def take_up(self) -> None:
        """To what comes next for answers that were taken out of a file."""

    def count_days(self) -> None:
        """Leave the page that shows for a while, to count a time from a day."""
        self.lookups.open_deadlines()

    def look_up(self) -> None:
        """Likewise, to look something up."""
        self.lookups.open()

    def look_up_topic(self, topic: str) -> None:
        """Likewise, to read of one topic."""
        self.lookups.open_topic(topic)

    def after_decision(self) -> None:
        """Likewise, for what follows a decision."""
        self.decisions.open()

    def try_out(self) -> None:
        """Likewise, to try out another day or other answers."""
        self.what_if.open()

    def take_along(self) -> None:
        """Likewise, for what can be saved and printed."""
        self.taking.open()

    def take_letters(self) -> None:
        """Likewise, for the letters alone."""
        self.taking.open_letters()

    def enter_quickly(self, door: str) -> None:
        """Likewise, to quick entry."""
        self.quick.open(door)

    def open_casework(self, door: str) -> None:
        """Likewise, to the counsellor's case desk."""
        self.casework.open(door)

    def keep_answers(self) -> None:
        """Likewise, to keep the answers in a file."""
        self.own_file.ask_to_keep()

    def open_kept(self) -> None:
        """Likewise, to open a file that was kept, once it is settled what becomes of a client at the case desk."""
        if "CaseWork" in self._sides:
            self.casework.client.leave_for(self.own_file.ask_for_file)
        else:
            self.own_file.ask_for_file()

    def take_card(self) -> None:
        """Likewise, for the emergency card on paper."""
        self.taking.open_wallet()

    def explain_program(self) -> None:
        """Likewise, to read how the program works."""
        self.helps.open_how()

    def explain_words(self) -> None:
        """Likewise, to read what the words of the law mean."""
        self.helps.open_glossary()

    def update_rules(self) -> None:
        """Likewise, to newer rules."""
        self.updates.open()

    @property
    def helps(self) -> Helps:
        """How the program works, and the words of the law; made when they are first wanted."""
        from ui.helps import Helps

        return self._side(Helps, self._make_helps)

    @property
    def updates(self) -> Updates:
        """Newer rules, and the way back to earlier ones; made when they are first wanted."""
        from ui.updates import Updates

        return self._side(Updates, self._make_updates)

    @property
    def lookups(self) -> Lookups:
        """The pages on which things are looked up; made when they are first wanted."""
        from ui.lookups import Lookups

        return self._side(Lookups, self._make_lookups)

    @property
    def desk(self) -> Desk:
        """The summons desk and its result; made when it is first wanted."""
        from ui.desk import Desk

        return self._side(Desk, lambda: Desk(self.frame, self.language, self.current_interview, self))

    @property
    def casework(self) -> CaseWork:
        """The counsellor's case desk; made when it is first wanted."""
        from ui.casework import CaseWork

        return self._side(CaseWork, lambda: CaseWork(self.frame, self.language, self.current_interview, self, self.run))

    @property
    def own_file(self) -> OwnFile:
        """A single person's own file; made when it is first wanted."""
        from ui.own_file import OwnFile

        return self._side(OwnFile, self._make_own_file)

    @property
    def quick(self) -> QuickEntry:
        """Quick entry; made when it is first wanted."""
        from ui.quick import QuickEntry

        return self._side(
            QuickEntry, lambda: QuickEntry(self.frame, self.language, self.current_interview, self.show_answer)
        )

    @property
    def decisions(self) -> Decisions:
        """What there is after a decision; made when it is first wanted."""
        from ui.decisions import Decisions

        return self._side(
            Decisions, lambda: Decisions(self.frame, self.language, self.current_interview, self.count_days,
                                         self.take_letters),
        )  # fmt: skip

    @property
    def guides(self) -> Guides:
        """The pages on faith and conscience and on preparing; made when they are first wanted."""
        from ui.guides import Guides

        return self._side(Guides, self._make_guides)

    @property
    def what_if(self) -> WhatIf:
        """The pages on which something is tried out; made when they are first wanted."""
        from ui.what_if import WhatIf

        return self._side(WhatIf, lambda: WhatIf(self.frame, self.language, self.current_interview))

    @property
    def taking(self) -> TakeAlong:
        """What can be saved and printed; made when it is first wanted."""
        from ui.take_along import TakeAlong

        return self._side(TakeAlong, self._make_taking)

    def forget_sides(self) -> None:
        """Drop whatever was entered there."""
        for side in self._sides.values():
            side.forget()

    def _make_taking(self) -> TakeAlong:
        from ui.take_along import TakeAlong

        taking = TakeAlong(
            self.frame, self.language, self.current_interview, lambda: self.held.shelf, lambda: self.book
        )
        taking.asked.connect(self.revisit)
        taking.keep.connect(self.keep_answers)
        return taking

    def drop_sides(self) -> None:
        """Drop these pages as well, with whatever they show."""
        self.forget_sides()
        for side in self._sides.values():
            for page in (*side.pages, *(side.around if isinstance(side, StandsAround) else ())):
                drop_page(page)
            if isinstance(side, QObject):
                side.deleteLater()
        self._sides.clear()

    def _make_updates(self) -> Updates:
        from ui.updates import Updates

        updates = Updates(self.frame, self.language, self.current_interview, self, self.run)
        updates.renewed.answer.connect(self.show_answer)
        return updates

    def _make_helps(self) -> Helps:
        from ui.helps import Helps

        helps = Helps(self.frame, self.language, self.current_interview)
        helps.how.update_rules.connect(self.update_rules)
        return helps

    @property
    def locks_safely(self) -> bool:
        """Whether a desk or file is open, and locking it now would lose nothing that was entered."""
        found = [side for side in self._locking() if side.is_open]
        return bool(found) and all(side.locks_safely for side in found)

    def lock_sides(self) -> bool:
        """Save what is open in an encrypted file and lock it; False if something could not be saved."""
        saved: list[bool] = []
        with ExitStack() as each:  # each of them, also after one that failed
            for side in self._locking():
                each.callback(lambda side=side: saved.append(side.save_and_lock()))
        return all(saved)

    def _locking(self) -> list[SavesAndLocks]:
        """Those with something encrypted, also while it is only being opened."""
        return [side for side in self._sides.values() if isinstance(side, SavesAndLocks)]

    def _make_guides(self) -> Guides:
        from ui.guides import Guides

        guides = Guides(self.frame, self.language, self.current_interview, self.begin)
        guides.counsellor.desk.connect(self.open_casework)
        guides.counsellor.quick.connect(self.enter_quickly)
        return guides

    def _make_own_file(self) -> OwnFile:
        from ui.own_file import OwnFile

        return OwnFile(self.frame, self.language, self.current_interview, self.forget, self.take_up, self.run)

    def _make_lookups(self) -> Lookups:
        from ui.lookups import Lookups

        lookups = Lookups(
            self.frame, self.language, self.current_interview, lambda fault: self.complain(fault, can_go_on=True),
            self.after_decision,
        )  # fmt: skip
        lookups.lookup.glossary.connect(self.explain_words)
        lookups.lookup.how.connect(self.explain_program)
        return lookups

    def _side(self, kind: type[S], make: Callable[[], S]) -> S:
        """The pages of one kind that lie beside the way; made when they are first wanted."""
        if kind.__name__ not in self._sides:
            self._sides[kind.__name__] = make()
        found = self._sides[kind.__name__]
        assert isinstance(found, kind)  # noqa: S101 (kept under its own name)
        return found

    def _beside(self, page: QWidget | None) -> Side | None:
        """The pages beside the way to which a page belongs, if it does."""
        return next((side for side in self._sides.values() if page in side.pages), None)


def drop_page(page: QWidget) -> None:
    """Take a page out of the frame for good."""
    page.hide()
    page.setParent(None)
    page.deleteLater()
