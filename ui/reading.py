"""Reading the rule book beside the window, so that nothing that can do without it has to wait."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from app.law.book import RuleBook

Work = Callable[[], None]
_LOOK = 25


def at_once(work: Work) -> None:
    """Do the work now."""
    work()


def beside(work: Work) -> None:
    """Do the work in a thread of its own; now, if the system has none to give.

    The program does not end before it is done.
    """
    try:
        Thread(target=work, name="reading").start()
    except RuntimeError:  # else it would be waited for without end
        work()


class Reading(QObject):
    """Reads the rule book once; `ended` tells when one need not wait for it any more."""

    ended = Signal()

    def __init__(self, load: Callable[[], RuleBook], run: Callable[[Work], None] = at_once) -> None:
        super().__init__()
        self.load, self.run = load, run
        self._book: RuleBook | None = None
        self._fault: BaseException | None = None
        self._begun = self._stale = False
        self._done = Event()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_after)

    @property
    def waits(self) -> bool:
        """Whether it is still being read."""
        return self._begun and not self._done.is_set()

    def begin(self) -> None:
        """Begin to read, unless that was done already."""
        if self._begun:
            return
        self._begun, self._stale = True, False
        self._done.clear()
        self.run(self._read)
        if self.waits:
            self._look.start()

    def book(self) -> RuleBook:
        """The rule book, waited for if need be. Raises what went wrong; the next time it is read anew."""
        self.begin()
        self._done.wait()
        if self._stale:
            self.again()
            return self.book()
        if self._book is not None:
            return self._book
        fault, self._fault, self._begun = self._fault, None, False
        assert fault is not None  # noqa: S101 (one of the two is there)
        raise fault

    def again(self) -> None:
        """Read it anew the next time; what was read until now is whose it was given to.

        While it is being read, that is done once more: what is read by now may be of before.
        """
        self._stale = self.waits
        if not self._stale:
            self._book, self._fault, self._begun = None, None, False

    def keep(self, book: RuleBook) -> None:
        """Stay with a book that was read before."""
        self._book, self._fault, self._begun, self._stale = book, None, True, False
        self._done.set()

    def let_go(self) -> None:
        """Nobody waits any more."""
        self._look.stop()

    def _read(self) -> None:
        """In the thread: nothing of Qt is touched here."""
        try:
            self._book = self.load()
        except BaseException as fault:  # noqa: BLE001 (raised again where the book is wanted)
            self._fault = fault
        self._done.set()

    def _look_after(self) -> None:
        if self.waits:
            return
        self._look.stop()
        if self._stale:
            self.again()
            self.begin()
        if not self.waits:
            self.ended.emit()
