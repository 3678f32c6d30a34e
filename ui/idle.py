"""How long nobody has pressed or moved anything in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

from app.law.stopwatch import steady_seconds

_LOOK = 10_000  # milliseconds
_Type = QEvent.Type
_SOMEBODY = frozenset(
    (_Type.KeyPress, _Type.MouseMove, _Type.MouseButtonPress, _Type.Wheel, _Type.TouchBegin, _Type.TabletPress)
)


class Idle(QObject):
    """Listens at the window. `seen` tells from time to time for how many seconds nobody has been there.

    A computer that sleeps counts too: the first key after it is told before anything else hears of it, and goes no
    further if `ends` finds that the rest was too long.
    """

    seen = Signal(float)

    def __init__(
        self, parent: QObject, ends: Callable[[float], bool], clock: Callable[[], float] = steady_seconds
    ) -> None:
        super().__init__(parent)
        self.clock, self._ends = clock, ends
        self._last = clock()
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK)
        self.timer.timeout.connect(self.look)

    def begin(self, handle: QWindow) -> None:
        """Listen from now on."""
        handle.removeEventFilter(self)
        handle.installEventFilter(self)
        self.touch()
        self.timer.start()

    def end(self) -> None:
        """Listen no more."""
        self.timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self.clock()

    def look(self) -> None:
        """Tell for how long nobody has been there."""
        self.seen.emit(self.clock() - self._last)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched  # the one window that this is told of
        if event.type() not in _SOMEBODY:
            return False
        if self._ends(self.clock() - self._last):
            return True
        self.touch()
        return False
