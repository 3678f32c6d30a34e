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


def never() -> bool:
    """Nothing is to be waited for."""
    return False


class _Signals(QObject):
    ended = Signal()


class _Job(Generic[T]):
    """One piece of work, and what came of it. What was let go keeps its result to itself."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work, self.done = work, Event()
        self.result: T | BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as fault:  # noqa: BLE001 (raised again where the result is wanted)
            self.result = fault
        self.done.set()


class Working(Generic[T]):
    """Does one piece of work at a time; `ended` says, in the window's own thread, that there is a result.

    It says so later as long as `off` holds, because a page shows that nothing may turn away, and never once `parent` is
    gone.
    """

    def __init__(
        self, run: Callable[[Work], None] = at_once, off: Callable[[], bool] = never, parent: QObject | None = None
    ) -> None:
        self._run, self._off, self._signals = run, off, _Signals(parent)
        self.ended = self._signals.ended
        self._job: _Job[T] | None = None
        self._result: T | BaseException | None = None
        self._look = QTimer(self._signals)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_after)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._job is not None

    def begin(self, work: Callable[[], T]) -> None:
        """Begin, unless something is being done already."""
        if self.busy:
            return
        self._job, self._result = _Job(work), None
        self._look.start()
        self._run(self._job.run)
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

    def settle(self) -> None:
        """Wait for what is being done."""
        if self._job is not None:
            self._job.done.wait()
        self._look_after()

    def let_go(self) -> None:
        """Nobody waits any more; the work itself goes on to its end."""
        self._look.stop()
        self._job = self._result = None

    def _look_after(self) -> None:
        if self._job is not None and self._job.done.is_set() and not self._off():
            self._look.stop()
            self._result, self._job = self._job.result, None
            self.ended.emit()
