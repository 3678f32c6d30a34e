"""Days as they are written, and counting in completed years as the contract counts them.

Whoever is born on 29 February completes a year on 1 March.
"""

from __future__ import annotations

from datetime import date, timedelta


def day_from_iso(text: object) -> date:
    """The day written as YYYY-MM-DD and in no other of the forms that ISO 8601 knows. Raises ValueError."""
    if not isinstance(text, str) or len(text) != 10 or not text.isascii() or text[4] + text[7] != "--":
        raise ValueError(text)
    return date.fromisoformat(text)


def years_completed(start: date, on: date) -> int:
    """How many years are completed on the day `on`."""
    return on.year - start.year - ((on.month, on.day) < (start.month, start.day))


def years_later(start: date, years: int) -> date:
    """The day on which so many years are completed (or before); an end of the calendar if it lies beyond it."""
    if not date.min.year <= start.year + years <= date.max.year:
        return date.max if years > 0 else date.min
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 3, 1)


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later (or earlier); the month's last day where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    last = day.day
    while True:  # no month has fewer than 28; Python's own module for this brings another 0.3 MB along
        try:
            return date(year, month + 1, last)
        except ValueError:
            last -= 1


def days_later(day: date, days: int) -> date:
    """The day so many days later (or earlier), within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
