"""The languages, text sizes and windows in which every page must be whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from app.words import LANGUAGES, Words, words_for
from gui.conftest import OPENED
from gui.pseudo import CODE, PseudoWords
from gui.reader import Reader
from gui.sound import check
from ui.theme import Look

SMALL, LAPTOP, FOUR_K = (800, 600), (1366, 768), (3840, 2160)
SIZES = [(100, LAPTOP), (100, SMALL), (200, SMALL)]
Open = Callable[[str, int, tuple[int, int]], Reader]


class Case(NamedTuple):
    """A language, a text size in per cent, and a size of the window; at a scale its pixels are those of the screen."""

    language: str
    percent: int
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """What a test is called that runs in this case."""
        return f"{self.language}-{self.percent}-{self.size[0]}"


SWEEP = [Case("kk", 200, LAPTOP), Case("ru", 100, SMALL), Case("en", 200, SMALL), Case(CODE, 200, SMALL)]
"""Each language once, and the longest words in the least room; with the tour every choice meets every other one."""
at_every_size = pytest.mark.parametrize(("percent", "size"), SIZES, ids=["100", "100-small", "200-small"])
in_every_language = pytest.mark.parametrize("language", LANGUAGES)
everywhere = pytest.mark.parametrize(("language", "percent", "size"), SWEEP, ids=[case.name for case in SWEEP])


def words_of(language: str) -> Callable[[str], Words]:
    """Where a window finds its words: the one that is to speak the language of nobody finds no other."""
    return (lambda _code: PseudoWords()) if language == CODE else words_for


def spoken_in(language: str) -> str:
    """The language that a reader chooses on the very first page."""
    return "en" if language == CODE else language


@pytest.fixture
def open_in(opened: OPENED, look: Look) -> Open:
    """Open the window in a language, a text size and a size."""

    def open_window(language: str, percent: int, size: tuple[int, int]) -> Reader:
        look.resize_text(percent)
        reader = opened(words_of(language), size=size)
        check(reader)
        reader.choose_language(spoken_in(language))
        assert (reader.window.width(), reader.window.height()) == size
        return reader

    return open_window
