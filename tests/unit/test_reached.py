"""A pension age that moves by half years, and ages that are known in whole years only."""

from __future__ import annotations

from datetime import date

import pytest

from app.law.forms import read_as
from app.law.reached import NOT_KNOWN, has_reached
from app.law.schema import Dated

WOMEN = (
    read_as(Dated, {"value": 61, "to": date(2027, 12, 31)}),
    read_as(Dated, {"value": 61.5, "from": date(2028, 1, 1), "to": date(2028, 12, 31)}),
    read_as(Dated, {"value": 62, "from": date(2029, 1, 1)}),
)


@pytest.mark.parametrize(
    ("years", "on", "reached"),
    [
        (60, date(2027, 12, 31), 0),
        (61, date(2027, 12, 31), 1),
        # of the women who are 61 that day, those who turned 61 in 2027 have reached it, the others have not
        (61, date(2028, 1, 1), NOT_KNOWN),
        (61, date(2028, 12, 31), NOT_KNOWN),
        (60, date(2028, 6, 1), 0),
        (62, date(2028, 1, 1), 1),
        (61, date(2029, 6, 1), NOT_KNOWN),
        (60, date(2029, 6, 1), 0),
        (62, date(2029, 6, 1), 1),
    ],
)
def test_tells_what_whole_years_can_tell(years: int, on: date, reached: int) -> None:
    assert has_reached(years, WOMEN, on) == reached
