"""How long a man has been held: a clock that is started by hand and can be corrected."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from app.law.card_schema import Moment


def steady_seconds() -> float:
    """Seconds that no change of the computer's clock touches, and that go on while the computer sleeps."""
    if sys.platform.startswith("linux"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def wall_time() -> datetime:
    """What the clock on the wall shows."""
    return datetime.now()  # noqa: DTZ005 (the time of day where the person is)


class Stopwatch:
    """Counts the minutes since it was started, or since the earlier minute to which it was corrected."""

    def __init__(self, steady: Callable[[], float] = steady_seconds, now: Callable[[], datetime] = wall_time) -> None:
        self._steady, self._now = steady, now
        self._start: tuple[float, datetime] | None = None
        self._corrections: list[int] = []

    @property
    def runs(self) -> bool:
        """Whether it was started."""
        return self._start is not None

    @property
    def corrected(self) -> bool:
        """Whether there is a correction to take back."""
        return bool(self._corrections)

    @property
    def minutes(self) -> int:
        """Whole minutes gone; 0 before it is started."""
        if self._start is None:
            return 0
        return int((self._steady() - self._start[0]) // 60) + sum(self._corrections)

    @property
    def started(self) -> datetime | None:
        """When the time began, as corrected."""
        return self.at(0)

    def at(self, minutes: int) -> datetime | None:
        """When so many minutes are over; None before it is started."""
        if self._start is None:
            return None
        return self._start[1] + timedelta(minutes=minutes - sum(self._corrections))

    def reached(self, moments: Iterable[Moment]) -> tuple[Moment, ...]:
        """The moments that have come."""
        gone = self.minutes
        return tuple(moment for moment in moments if self.runs and moment.minutes <= gone)

    def start(self) -> None:
        """Count from now."""
        self._start, self._corrections = (self._steady(), self._now()), []

    def earlier(self, minutes: int) -> None:
        """The time began so many minutes earlier."""
        if self.runs:
            self._corrections.append(minutes)

    def take_back(self) -> None:
        """Take the last correction back."""
        if self._corrections:
            self._corrections.pop()

    def stop(self) -> None:
        """Forget when the time began."""
        self._start, self._corrections = None, []
