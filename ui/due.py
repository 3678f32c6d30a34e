"""A time that runs, in a box: its day, whether it is kept, and what the law says of it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.views.beside import beside
from app.views.shapes import DueView
from ui.language import Language
from ui.notices import Box
from ui.signed import SignedLine
from ui.spacing import CARD, NEAR, PART
from ui.text import Text


class DueBox(QFrame):
    """One time that runs."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language = language
        self._line, self._explain, self._norm = Text("strong"), Text(), Text("small")
        self._kept, self._broken = SignedLine(), Box()
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self._line, self._kept, self._broken, self._explain, self._norm):
            box.addWidget(part)

    def show_due(self, view: DueView) -> None:
        """Show a time; one that another date does not keep stands out."""
        self._line.show_words(view.line)
        self._kept.show_signed("tick", view.kept if view.is_kept else "")
        self._broken.show_words("" if view.is_kept else view.kept)
        self._explain.show_words(view.explain)
        self._norm.show_words(beside(self._language.words, view.certainty, view.norm))
