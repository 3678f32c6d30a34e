"""How a language writes dates, lists and numbers: read from `locales/<language>/forms.json`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from app.places import LOCALES

if TYPE_CHECKING:
    from datetime import date

Joining = Literal["and", "or"]


class Forms(NamedTuple):
    """The patterns of one language; `months_alone` are the names of the months as they stand in a list."""

    date: str
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    lists: dict[Joining, dict[str, str]]
    thousands: str

    def day(self, day: date) -> str:
        """A date in full, the month as a word: "1 July 2028"."""
        return self.date.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def joined(self, items: Sequence[str], how: Joining) -> str:
        """A list in a sentence: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        pattern = self.lists[how]["two" if len(items) == 2 else "last"]
        return pattern.format(", ".join(items[:-1]), items[-1])

    def number(self, number: int) -> str:
        """A whole number with its thousands set apart: "21,625"."""
        return f"{number:,}".replace(",", self.thousands)


@cache
def forms_of(language: str) -> Forms:
    """The forms of "kk", "ru" or "en". Raises OSError or ValueError when they cannot be read."""
    import json  # not before something is to be written out: the first page says nothing yet

    raw: dict[str, Any] = json.loads((LOCALES / language / "forms.json").read_text(encoding="utf-8"))
    try:
        return Forms(raw["date"], tuple(raw["months"]), tuple(raw["months_alone"]), raw["lists"], raw["thousands"])
    except (KeyError, TypeError) as error:
        raise ValueError(language) from error
