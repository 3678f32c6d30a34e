"""Big counts: a sample in every run, the whole figure with QUQYQ_THOROUGH=1 (`make thorough`)."""

from __future__ import annotations

import os

THOROUGH = bool(os.environ.get("QUQYQ_THOROUGH"))


def times(sample: int, whole: int) -> int:
    """How often to try: `sample` in an ordinary run, `whole` in a thorough one. Mark the test `thorough`."""
    return whole if THOROUGH else sample
