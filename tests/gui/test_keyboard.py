"""Without a mouse: every page, in each language with another theme and size; and what single keys do."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from screens import pages
from thorough import THOROUGH

from gui.conftest import OPENED
from gui.keyboard import check_focus, check_keys, check_tab, kind, tab_stops, visible_focus
from gui.reader import Reader, settle
from ui.frame import Frame
from ui.page import Page
from ui.theme import Look

WALKS = {"kk": ("light", 200, (800, 600)), "ru": ("dark", 100, (1366, 768)), "en": ("contrast", 100, (800, 600))}


@pytest.mark.thorough
@pytest.mark.parametrize("language", WALKS if THOROUGH else ["kk"])
def test_every_page_by_keys(opened: OPENED, look: Look, language: str) -> None:
    theme, percent, size = WALKS[language]
    look.choose(theme)
    reader = opened(size=size)
    walk = Walk(reader, language)
    for number, name in enumerate(pages(reader, language)):
        if isinstance(reader.window.centralWidget(), Frame):
            if look.percent != percent:
                look.resize_text(percent)
            settle()
            walk.look(name, by_tab=number % len(WALKS) == list(WALKS).index(language))
    assert walk.faint == []
    assert len(walk.kinds) > 15


class Walk:
    """Goes through the pages: Tab on every third state in each language, the letters and the focus on all."""

    def __init__(self, reader: Reader, language: str) -> None:
        self._reader, self._language = reader, language
        self._standing: dict[str, str] = {}
        self._states: set[tuple[Page, int]] = set()
        self.kinds: set[object] = set()
        self.faint: list[object] = []

    def look(self, name: str, *, by_tab: bool) -> None:
        """Check the page that shows."""
        reader = self._reader
        check_focus(reader)
        for words, key in check_keys(reader, self._language).items():
            assert self._standing.setdefault(words, key) == key, f"{words} has another key on {name}"
        stops = tab_stops(reader.window)
        state = (reader.page, len(stops))
        if by_tab and state not in self._states:
            check_tab(reader)
        self._states.add(state)
        for stop in stops:
            if kind(stop) not in self.kinds and stop.visibleRegion().boundingRect().height() == stop.height():
                self._measure(name, stop)

    def _measure(self, name: str, stop: QWidget) -> None:
        self.kinds.add(kind(stop))
        clear, edge = visible_focus(self._reader, stop)
        if clear < 1.5 * edge:
            self.faint.append((name, kind(stop), clear, edge))
