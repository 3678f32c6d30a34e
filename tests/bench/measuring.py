"""Rounds, medians and spreads: what all figures have in common."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

ROUNDS = 9


class Row(NamedTuple):
    """One figure: what it is, the aim, what was measured with its spread, and whether the aim is met."""

    name: str
    aim: str
    measured: str
    spread: str
    met: bool | None = None


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


def span(values: Sequence[float], unit: str) -> str:
    """From the least to the greatest."""
    return f"{min(values):.3g}–{max(values):.3g} {unit}".strip()


def ratio_row(name: str, aim: str, ours: Sequence[float], base: Sequence[float], unit: str, most: float | None) -> Row:
    """A figure as a ratio of medians; met if not more than `most`."""
    middle, other = statistics.median(ours), statistics.median(base)
    measured = f"{middle / other:.2f} ({middle:.3g} / {other:.3g} {unit})"
    spread = f"{span(ours, '')} against {span(base, unit)}"
    return Row(name, aim, measured, spread, None if most is None else middle / other <= most)


def time_row(name: str, aim: str, ours: Sequence[float], base: Sequence[float], than: str, most: float | None) -> Row:
    """A figure in milliseconds (given in seconds) with its ratio to a baseline; met if not more than `most` ms."""
    middle, other = statistics.median(ours) * 1000, statistics.median(base) * 1000
    measured = f"{middle:.3g} ms ({middle / other:.3g} × {than})"
    return Row(name, aim, measured, span([one * 1000 for one in ours], "ms"), None if most is None else middle <= most)
