"""The text sizes that A− and A+ step through."""

from __future__ import annotations

STEPS = (100, 125, 150, 175, 200)


def larger(percent: int) -> int:
    """The next larger size, or the same at the end."""
    return min((step for step in STEPS if step > percent), default=percent)


def smaller(percent: int) -> int:
    """The next smaller size, or the same at the end."""
    return max((step for step in STEPS if step < percent), default=percent)
