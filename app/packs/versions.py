"""Versions: whole numbers with points between, compared number by number."""

from __future__ import annotations

import re

FORM = r"[0-9]{1,4}(\.[0-9]{1,4}){1,3}"


def is_version(text: str) -> bool:
    """Whether this is a version."""
    return re.fullmatch(FORM, text) is not None


def ordered(version: str) -> tuple[int, ...]:
    """A version to be compared; "1.0" is as old as "1.0.0". Raises ValueError for anything else."""
    if not is_version(version):
        raise ValueError(version)
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
