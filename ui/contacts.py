"""Whom to ask: the contacts in a list, or a quiet box that says that none are entered."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.notices import Box
from ui.text import Bullets


class Contacts(QWidget):
    """The lines under "Whom to ask"."""

    def __init__(self) -> None:
        super().__init__()
        self._lines, self._none = Bullets(), Box("quiet")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._lines)
        box.addWidget(self._none)

    def show_contacts(self, lines: tuple[str, ...], *, entered: bool) -> None:
        """Show the contacts; without any `lines` holds the word that says so."""
        self._lines.show_words(lines if entered else ())
        self._none.show_words("" if entered else " ".join(lines))
