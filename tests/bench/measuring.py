"""Rounds, medians and spreads: what all figures have in common."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROUNDS = 9


class Row(NamedTuple):
    """One figure: what it is, the aim, what was measured with its spread, and whether the aim is met.

    `why` gives what shows why it is not; it is asked only then.
    """

    name: str
    aim: str
    measured: str
    spread: str
    met: bool | None = None
    why: Callable[[], str] | None = None


def rounds(*works: Callable[[], object], count: int = ROUNDS) -> list[list[float]]:
    """Seconds of the processor for each work in every round, whatever else the machine does in between.

    In a round the works follow one another, so that they share its luck.
    """
    for work in works:
        work()
    found: list[list[float]] = [[] for _ in works]
    for _ in range(count):
        for times, work in zip(found, works, strict=True):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
    return found


def held() -> float:
    """The megabytes that this process holds in memory now; 0 where the system does not tell."""
    return _status("VmRSS")


def most_held() -> float:
    """The most that it has held. What `getrusage` tells begins with what its parent held."""
    return _status("VmHWM")


def _status(name: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def span(values: Sequence[float], unit: str) -> str:
    """From the least to the greatest."""
    return f"{figure(min(values))}–{figure(max(values))} {unit}".strip()


def figure(value: float) -> str:
    """Three figures, or a whole number with its thousands set apart."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def ratio_row(
    name: str, aim: str, ours: Sequence[float], base: Sequence[float], unit: str, most: float | None,
    *, why: Callable[[], str] | None = None,
) -> Row:  # fmt: skip
    """A figure as a ratio of medians; met if not more than `most`."""
    middle, other = statistics.median(ours), statistics.median(base)
    measured = f"{middle / other:.2f} ({figure(middle)} / {figure(other)} {unit})"
    spread = f"{span(ours, '')} against {span(base, unit)}"
    return Row(name, aim, measured, spread, None if most is None else middle / other <= most, why)


def time_row(
    name: str, aim: str, ours: Sequence[float], base: Sequence[float], than: str, most: float | None,
    *, why: Callable[[], str] | None = None, unit: str = "ms",
) -> Row:  # fmt: skip
    """A figure in `unit` (given in seconds) with its ratio to a baseline; met if not more than `most` of that unit."""
    often = {"ms": 1000, "s": 1}[unit]
    middle, other = statistics.median(ours) * often, statistics.median(base) * often
    measured = f"{figure(middle)} {unit} ({figure(middle / other)} × {than}, {figure(other)} {unit})"
    spread = span([one * often for one in ours], unit)
    return Row(name, aim, measured, spread, None if most is None else middle <= most, why)
