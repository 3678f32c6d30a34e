"""Every page in three languages and two text sizes, and in the language of nobody: all named, and nothing cut off.

`test_tour.py` goes through further text sizes, windows and scales.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.reader import Reader
from gui.sizes import Open, at_every_size, everywhere, in_every_language, open_in
from gui.sound import check
from gui.walks import WALKS

__all__ = ["Open", "at_every_size", "check", "everywhere", "in_every_language", "open_in"]


@everywhere
@pytest.mark.parametrize("walk", WALKS, ids=[walk.__name__ for walk in WALKS])
def test_nothing_is_cut_off(
    open_in: Open, walk: Callable[[Reader], None], language: str, percent: int, size: tuple[int, int]
) -> None:
    walk(open_in(language, percent, size))
