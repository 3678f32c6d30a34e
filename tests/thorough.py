"""How much is tried: a sample that can fail in an ordinary run, all that was ever promised in a thorough one."""

from __future__ import annotations

import os

THOROUGH = bool(os.environ.get("QUQYQ_THOROUGH"))
"""Set by `make thorough`."""


def how_many(all_of_them: int, sample: int) -> int:
    """A number of trials: all of them in a thorough run, else a sample."""
    return all_of_them if THOROUGH else sample
