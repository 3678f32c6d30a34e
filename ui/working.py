"""Work that takes seconds, done beside the window, so that Hide answers at once meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.trouble import Trouble
from ui.reading import Work, at_once

T = TypeVar("T")
_LOOK = 25


class _Signals(QObject):
    ended = Signal()


class Working(Generic[T]):
    """Does one piece of work at a time; `ended` says, in the window's own thread, that there is a result."""

    def __init__(self, run: Callable[[Work], None] = at_once) -> None:
        self._run, self._signals = run, _Signals()
        self.ended = self._signals.ended
        self._done: Event | None = None
        self._result: T | BaseException | None = None
        self._look = QTimer(self._signals)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_after)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._look.isActive()

    def begin(self, work: Callable[[], T]) -> None:
        """Begin, unless something is being done already."""
        if self.busy:
            return
        done, self._result = Event(), None
        self._done = done

        def do() -> None:
            try:
                self._result = work()
            except BaseException as fault:  # noqa: BLE001 (raised again where the result is wanted)
                self._result = fault
            done.set()

        self._look.start()
        self._run(do)
        self._look_after()

    def result(self) -> T:
        """What came of it. Raises what went wrong."""
        if isinstance(self._result, BaseException):
            raise self._result
        assert self._result is not None  # noqa: S101 (asked for once it has ended)
        return self._result

    def fault(self) -> Trouble | None:
        """What a person can be told of what went wrong, if anything did; a fault of the program is raised."""
        if isinstance(self._result, BaseException) and not isinstance(self._result, Trouble):
            raise self._result
        return self._result if isinstance(self._result, Trouble) else None

    def let_go(self) -> None:
        """Nobody waits any more; the work itself goes on to its end."""
        self._look.stop()
        self._done = None

    def _look_after(self) -> None:
        if self._done is not None and self._done.is_set():
            self._look.stop()
            self._done = None
            self.ended.emit()
