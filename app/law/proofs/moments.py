"""Days as terms of the solver.

A day is one number: 512 for each year since 1900, 32 for each month, 1 for each day. Such numbers stand in the order of
the days, and a year later is 512 more; somebody born on 29 February then completes a year on 1 March by itself. The
years from 1900 to 2155 are covered: every limit of the law lies far inside.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.proofs.solver import Formula, Term, at_most, both, either, engine, field, less, no, number

FIRST_YEAR, YEARS = 1900, 256
YEAR, MONTH = 512, 32
_BITS = 20
_DAY_BITS = 17
_FEBRUARY = 2
_LEAP_DAY = _FEBRUARY * MONTH + 29
_SHORT = (4, 6, 9, 11)
_NO_LEAP_YEARS = (1900, 2100)


def as_number(day: date) -> int:
    """The number of a day."""
    return (day.year - FIRST_YEAR) * YEAR + day.month * MONTH + day.day


def as_day(found: int) -> date:
    """The day of a number."""
    return date(FIRST_YEAR + found // YEAR, found % YEAR // MONTH, found % MONTH)


def moment(name: str) -> Term:
    """A day that is free."""
    return number(name, _BITS)


def exists(day: Term) -> Formula:
    """Whether a number is a day of the calendar."""
    month, number_in_month = field(day, 8, 5), field(day, 4, 0)
    length = either(
        less(number_in_month, 29),
        both(number_in_month == 29, either(month != _FEBRUARY, _is_leap(field(day, 16, 9)))),
        both(number_in_month == 30, month != _FEBRUARY),
        both(number_in_month == 31, month != _FEBRUARY, *(month != short for short in _SHORT)),
    )
    return both(
        field(day, _BITS - 1, _DAY_BITS) == 0, less(0, month), at_most(month, 12), less(0, number_in_month), length
    )


def completed(start: Term, years: int, on: Term) -> Formula:
    """Whether so many years since `start` are completed on a day."""
    return at_most(start + years * YEAR, on)


def past(day: Term, on: Term) -> Formula:
    """Whether a day lies before another."""
    return less(day, on)


def longer_ago(start: Term, years: int, on: Term) -> Formula:
    """Whether the day on which so many years were completed lies before a day; 29 February is counted as 1 March."""
    later = start + years * YEAR
    no_such_day = both(field(start, 8, 0) == _LEAP_DAY, no(_is_leap(field(later, 16, 9))))
    return either(both(no(no_such_day), less(later, on)), both(no_such_day, less(later + MONTH - 28, on)))


def _is_leap(year: Any) -> Formula:
    even = field(year, 1, 0) == 0
    return both(even, *(year != exception - FIRST_YEAR for exception in _NO_LEAP_YEARS))


def zero() -> Term:
    """The day before all days."""
    return engine().BitVecVal(0, _BITS)
