"""The one place that asks where a file goes, and writes it there.

It opens no dialog of Qt or of the system: both would remember folders and names, hide nothing at Esc, and Qt has no
words for one in Kazakh. The folder chosen last is known until the answers are dropped, and to nobody else.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, QStorageInfo

from app.papers.folders import is_folder, is_there, target_in
from app.papers.saving import save_whole
from app.trouble import Trouble
from app.words import mark
from ui.language import Language
from ui.page import Page
from ui.pages.where import Place, WherePage

_AT_HAND = (
    (mark("Documents"), QStandardPaths.StandardLocation.DocumentsLocation),
    (mark("Desktop"), QStandardPaths.StandardLocation.DesktopLocation),
    (mark("Home folder"), QStandardPaths.StandardLocation.HomeLocation),
)
_STICKS = ("/media/", "/run/media/", "/Volumes/")


class Asked(NamedTuple):
    """What is to be saved: its content, its ending, and who is told of the name under which it was."""

    content: bytes
    ending: str
    done: Callable[[str], None]


class AskingWhere(QObject):
    """Turns to the page that asks, and back. What is to be saved is held until then and no longer."""

    def __init__(self, language: Language, turn: Callable[[Page], None], back: Callable[[], bool]) -> None:
        super().__init__()
        self._turn, self._back = turn, back
        self._asked: Asked | None = None
        self._last: Path | None = None
        self.page = WherePage(language)
        self.page.sent.connect(self.save)

    def ask(self, asked: Asked, name: str) -> None:
        """Ask where this goes, under this name unless another one is typed."""
        self._asked = asked
        places = tuple(places_at_hand())
        last = self._last if self._last is not None and is_folder(self._last) else None
        self.page.show_places(places, last or places[0].folder, name + asked.ending)
        self._turn(self.page)

    def save(self) -> None:
        """Write it, or say beside the button why not."""
        asked = self._asked
        if asked is None:
            return
        try:
            target = target_in(self.page.folder, self.page.name.text(), asked.ending)
        except Trouble as fault:
            self.page.refuse_name(fault)
            return
        try:
            if is_there(target) and not self.page.replaces(target):
                return
            save_whole(target, asked.content)
        except Trouble as fault:
            self.page.complain(fault)
            return
        self._last = target.parent
        self.let_go()
        self._back()
        asked.done(target.name)

    def let_go(self) -> None:
        """It is not saved after all, or it has been."""
        self._asked = None

    def forget(self) -> None:
        """Drop what was to be saved, its name, and the folder."""
        self._asked = self._last = None
        self.page.forget()


def places_at_hand() -> Iterator[Place]:
    """The folders in which people keep things, and the sticks that are plugged in; at least one."""
    seen: set[Path] = set()
    for name, kind in _AT_HAND:
        folder = Path(QStandardPaths.writableLocation(kind))
        if folder not in seen and is_folder(folder):
            seen.add(folder)
            yield Place(name, folder)
    yield from _sticks()
    if not seen:
        yield Place(mark("Home folder"), Path.cwd())


def _sticks() -> Iterator[Place]:
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and (os.name == "nt" or root.startswith(_STICKS)):
            yield Place(volume.displayName() or root, Path(root), named_by_disk=True)
