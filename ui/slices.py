"""Long work on the window's own thread, a slice at a time, so that keys and Hide work meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from app.trouble import Trouble

_SLICE, _LEAST = 0.03, 16  # seconds; pieces that a slice has however slow the machine is
T = TypeVar("T")


class Slices(QObject):
    """Takes what an iterator gives, for a moment at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._step: Callable[[], bool] = lambda: False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def works(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def begin(
        self, items: Iterator[T], each: Callable[[list[T]], None], done: Callable[[Trouble | None], None],
        *, at_once: bool = True,
    ) -> None:  # fmt: skip
        """Hand what comes to `each`, a slice at a time; `done` is told when it is over, and by which Trouble if one.

        The first slice is worked on `at_once`, or once the page stands.
        """
        self.stop()
        self._step = lambda: _slice(items, each, done)
        self._timer.start(0)
        if at_once:
            self._go_on()

    def stop(self) -> None:
        """Leave the rest be; `done` is not told."""
        self._timer.stop()
        self._step = lambda: False

    def _go_on(self) -> None:
        step = self._step
        if not step() and self._step is step:
            self.stop()


def _slice(items: Iterator[T], each: Callable[[list[T]], None], done: Callable[[Trouble | None], None]) -> bool:
    """One slice; False when it was the last."""
    until, found = monotonic() + _SLICE, list[T]()
    ended: Trouble | None = None
    over = False
    try:
        while len(found) < _LEAST or monotonic() < until:
            found.append(next(items))
    except StopIteration:
        over = True
    except Trouble as fault:
        ended, over = fault, True
    each(found)
    if over:
        done(ended)
    return not over
