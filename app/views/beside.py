"""Short texts set beside one another in a line."""

from __future__ import annotations

from functools import reduce

from app.words import Words


def beside(words: Words, *parts: str) -> str:
    """The parts that are not empty, with a dot between them: "The law says · Law 561-IV, art. 35(3)"."""
    told = [part for part in parts if part]
    return reduce(lambda first, second: words.say("{first} · {second}", first=first, second=second), told or [""])
