"""That the rules have grown old, in words: in passing at first, plainly later."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.staleness import Stale, staleness
from app.words import Words


class StaleView(NamedTuple):
    """What there is to say, and whether it is to be said plainly; without anything to say it is empty."""

    text: str
    strong: bool


def stale_view(book: RuleBook, today: date, words: Words) -> StaleView:
    """How old the rules are today, in words."""
    found = staleness(book, today)
    return StaleView("", False) if found is None else StaleView(_text(book, found, words), found.strong)


def _text(book: RuleBook, found: Stale, words: Words) -> str:
    checked = words.date(book.pack.checked_on)
    if found.boundary is not None:
        return words.say(
            "These rules were checked on {day}, and a change of the law was known for {boundary}. "
            "Get newer rules, or ask a lawyer, before you rely on them.",
            day=checked, boundary=words.date(found.boundary),
        )  # fmt: skip
    if found.strong:
        return words.say(
            "These rules were checked on {day}, more than a year ago. "
            "Get newer rules, or ask a lawyer, before you rely on them.",
            day=checked,
        )  # fmt: skip
    return words.say(
        "These rules were checked on {day}, more than half a year ago. "
        "Ask the organisation that gave you the program for newer ones.",
        day=checked,
    )  # fmt: skip
