"""Counting in completed years, as the contract counts: born on 29 February, a year is completed on 1 March."""

from __future__ import annotations

from datetime import date


def years_completed(start: date, on: date) -> int:
    """How many years are completed on the day `on`."""
    return on.year - start.year - ((on.month, on.day) < (start.month, start.day))


def years_later(start: date, years: int) -> date:
    """The day on which so many years are completed; the last day of the calendar if it lies beyond it."""
    if start.year + years > date.max.year:
        return date.max
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 3, 1)
