"""Whether somebody of so many whole years has reached an age that the law moves from year to year.

The age is known in whole years only, and a pension age once reached stays reached when the law moves it. So the answer
may be yes, no, or not to be told: a woman of 61 whole years in 2028, when the age is 61 and a half.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from app.law.days import months_later
from app.law.schema import Dated

NOT_KNOWN = -1


def has_reached(years: int, spans: Sequence[Dated], on: date) -> int:
    """1 reached, 0 not reached, -1 not to be told from whole years. `spans` are the ages in force, in years."""
    youngest = months_later(on, -12 * years)
    oldest = months_later(on, -12 * (years + 1)) + timedelta(days=1)
    found = {_reached(birth, spans, on) for birth in (oldest, youngest)}
    return int(found.pop()) if len(found) == 1 else NOT_KNOWN


def _reached(birth: date, spans: Sequence[Dated], on: date) -> bool:
    return any(
        months_later(birth, round(12 * span.value)) <= min(on, span.to or on)
        for span in spans
        if span.since is None or span.since <= on
    )
