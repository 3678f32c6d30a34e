"""*Remember on this computer*: language, text size and colours are kept for who ticks it, and for nobody else."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.settings import Settings, forget_settings, keep_settings, read_settings
from app.trouble import Trouble
from ui.language import Language
from ui.theme import Look


class Remembering(QObject):
    """Reads the settings when the program starts, and writes them while that is wanted.

    `wanted` says whether it is ticked, `fault` what went wrong last; `changed` tells that one of them is another.
    """

    changed = Signal()

    def __init__(self, path: Path, language: Language, look: Look) -> None:
        """Nothing is read yet; `path` is the one file that is ever read or written here."""
        super().__init__()
        self._path, self._language, self._look = path, language, look
        self.wanted = False
        self.fault: Trouble | None = None
        self._kept: Settings | None = None
        language.changed.connect(self._keep)
        look.changed.connect(self._keep)

    def begin(self) -> str:
        """Take what was kept: the size and the colours at once. The language is the result, "" for none."""
        with suppress(Trouble):
            self._kept = self._read()
        if self._kept is not None:
            self.wanted = True
            self._look.percent, self._look.choice = self._kept.text_size, self._kept.colours
        return self._kept.language if self._kept else ""

    def want(self, wanted: bool) -> None:
        """Keep the settings from now on; or forget them, and keep none."""
        self.fault, self._kept = None, None
        self.wanted = wanted
        if wanted:
            self._keep()
        else:
            self._forget()
        self.changed.emit()

    def _read(self) -> Settings | None:
        try:
            return read_settings(self._path)
        except Trouble as fault:
            self.fault = fault
            raise

    def _keep(self) -> None:
        """Write the settings of now, unless they are what is kept already."""
        settings = Settings(self._language.words.language, self._look.percent, self._look.choice)
        if not self.wanted or not self._language.chosen or settings == self._kept:
            return
        try:
            keep_settings(self._path, settings)
        except Trouble as fault:
            self.wanted, self.fault = False, fault
            self.changed.emit()
        else:
            self._kept = settings

    def _forget(self) -> None:
        try:
            forget_settings(self._path)
        except Trouble as fault:
            self.wanted, self.fault = True, fault
