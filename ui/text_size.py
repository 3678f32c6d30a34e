"""The text sizes that A− and A+ step through."""

from __future__ import annotations

from app.settings import TEXT_SIZES as STEPS

__all__ = ["STEPS", "larger", "smaller"]


def larger(percent: int) -> int:
    """The next larger size, or the same at the end."""
    return min((step for step in STEPS if step > percent), default=percent)


def smaller(percent: int) -> int:
    """The next smaller size, or the same at the end."""
    return max((step for step in STEPS if step < percent), default=percent)
