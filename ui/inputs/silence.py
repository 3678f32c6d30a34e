"""The ways of not answering: they are answers too, and different ones."""

from __future__ import annotations

from enum import Enum


class Silence(Enum):
    """What stands in the place of an answer."""

    DONT_KNOW = "dont_know"
    DECLINED = "declined"
    NOTHING = "nothing"
