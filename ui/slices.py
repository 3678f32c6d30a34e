"""Long work on the window's own thread, a slice at a time, so that keys and Hide work meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from app.trouble import Trouble
from ui.working import never

_SLICE, _LEAST = 0.03, 16  # seconds; pieces that a slice has however slow the machine is
_LOOK = 25  # milliseconds
T = TypeVar("T")
End = Callable[[], None]


class Slices(QObject):
    """Takes what an iterator gives, for a moment at a time.

    That it is over is told later as long as `off` holds, because a page shows that nothing may turn away.
    """

    def __init__(self, off: Callable[[], bool] = never) -> None:
        super().__init__()
        self._off = off
        self._step: Callable[[], End | None] = lambda: None
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
        self._step = lambda: None

    def _go_on(self) -> None:
        step = self._step
        try:
            end = step()
        except BaseException:  # a fault of the program; what is left would be taken for all that there was
            self.stop()
            raise
        if end is None or self._step is not step:
            return
        if self._off():
            self._step = lambda: end
            self._timer.start(_LOOK)
        else:
            self.stop()
            end()


def _slice(items: Iterator[T], each: Callable[[list[T]], None], done: Callable[[Trouble | None], None]) -> End | None:
    """One slice; what is to be done at the end when it was the last."""
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
    return (lambda: done(ended)) if over else None
