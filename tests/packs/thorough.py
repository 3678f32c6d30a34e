"""How often something random is tried: a sample in an ordinary run, the whole figure with QUQYQ_THOROUGH."""

from __future__ import annotations

import os


def times(ordinary: int, thorough: int) -> int:
    """The count for this run."""
    return thorough if os.environ.get("QUQYQ_THOROUGH") else ordinary
