"""Work that takes a moment, done beside the window, so that Hide works meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.trouble import Trouble
from ui.reading import Work, at_once
from ui.working import never

_LOOK = 15
T = TypeVar("T")


class _Job(Generic[T]):
    """One piece of work: what came of it, and whether anybody still waits for it. Touches nothing of Qt."""

    def __init__(self, work: Callable[[], T], unwanted: Callable[[T | None], None]) -> None:
        self._work, self._unwanted = work, unwanted
        self._lock, self._dropped = Lock(), False
        self.done = Event()
        self.made: list[T] = []
        self.fault: BaseException | None = None

    def run(self) -> None:
        try:
            self.made.append(self._work())
        except BaseException as fault:  # noqa: BLE001 (told where the result is waited for)
            self.fault = fault
        with self._lock:
            self.done.set()
            if self._dropped:
                self._hand_away()

    def drop(self) -> None:
        """Nobody waits any more, whether it is done already or not."""
        with self._lock:
            self._dropped = True
            if self.done.is_set():
                self._hand_away()

    def _hand_away(self) -> None:
        self._unwanted(self.made.pop() if self.made else None)


def _nothing() -> bool:
    return True


class Busy(QObject):
    """Does one piece of work at a time; a second one that is begun meanwhile is let be.

    What came of it waits as long as `off` holds, because a page shows that nothing may turn away.
    """

    def __init__(self, run: Callable[[Work], None] = at_once, off: Callable[[], bool] = never) -> None:
        super().__init__()
        self._run, self._off = run, off
        self._drop: Callable[[], None] | None = None
        self._finish: Callable[[], bool] = _nothing
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._look_after)

    @property
    def works(self) -> bool:
        """Whether something is being done."""
        return self._drop is not None

    def begin(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Trouble], None],
        unwanted: Callable[[T | None], None] = lambda _: None,
    ) -> None:  # fmt: skip
        """Do it; then `done` gets what came of it, or `failed` the Trouble.

        If nobody waits for it any more, `unwanted` gets what came of it instead, None if nothing did. It is called in
        whatever thread the work was done.
        """
        if self.works:
            return
        job = _Job(work, unwanted)
        self._drop, self._finish = job.drop, lambda: self._finished(job, done, failed)
        self._run(job.run)
        if not self._finish():
            self._look.start()

    def let_go(self) -> None:
        """Nobody waits any more."""
        self._look.stop()
        drop, self._drop, self._finish = self._drop, None, _nothing
        if drop is not None:
            drop()

    def _look_after(self) -> None:
        if self.works:
            self._finish()

    def _finished(self, job: _Job[T], done: Callable[[T], None], failed: Callable[[Trouble], None]) -> bool:
        """Hand on what came of it; False while it is still being done."""
        if not job.done.is_set() or self._off():
            return False
        self._look.stop()
        self._drop, self._finish = None, _nothing  # the work may hold answers: it is not kept
        if isinstance(job.fault, Trouble):
            failed(job.fault)
        elif job.fault is not None:
            raise job.fault
        else:
            done(job.made.pop())
        return True
