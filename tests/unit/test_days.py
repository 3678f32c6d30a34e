"""Completed years: born on 29 February, a year is completed on 1 March."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.law.days import years_completed, years_later

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "on", "years"),
    [
        ("2000-05-05", "2018-05-04", 17),
        ("2000-05-05", "2018-05-05", 18),
        ("2000-05-05", "2018-05-06", 18),
        ("2000-02-29", "2018-02-28", 17),
        ("2000-02-29", "2018-03-01", 18),
        ("2000-02-29", "2020-02-28", 19),
        ("2000-02-29", "2020-02-29", 20),
        ("2000-12-31", "2001-01-01", 0),
        ("2000-01-01", "2000-01-01", 0),
        ("0001-01-01", "9999-12-31", 9998),
    ],
)
def test_years_completed(start: str, on: str, years: int) -> None:
    assert years_completed(date.fromisoformat(start), date.fromisoformat(on)) == years


@pytest.mark.parametrize(
    ("start", "years", "day"),
    [
        ("2000-05-05", 18, "2018-05-05"),
        ("2000-02-29", 18, "2018-03-01"),
        ("2000-02-29", 4, "2004-02-29"),
        ("2000-02-28", 1, "2001-02-28"),
        ("2000-02-29", 0, "2000-02-29"),
        ("9999-05-05", 1, "9999-12-31"),
        ("9996-02-29", 27, "9999-12-31"),
        ("9998-12-31", 1, "9999-12-31"),
    ],
)
def test_years_later(start: str, years: int, day: str) -> None:
    assert years_later(date.fromisoformat(start), years) == date.fromisoformat(day)


@given(DAYS, st.integers(0, 80))
def test_so_many_years_are_completed_on_that_day_and_not_the_day_before(start: date, years: int) -> None:
    day = years_later(start, years)
    assert years_completed(start, day) == years
    assert years == 0 or years_completed(start, day - timedelta(days=1)) == years - 1


@given(DAYS, DAYS, st.integers(1, 400))
def test_years_never_run_backwards(start: date, on: date, further: int) -> None:
    assert years_completed(start, on + timedelta(days=further)) >= years_completed(start, on)
