"""A part of a page that opens and closes. What is inside is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.language import Language
from ui.reading_order import words_in
from ui.rows import FoldRow
from ui.spacing import NEAR

W = TypeVar("W", bound=QWidget)


class Fold(QWidget, Generic[W]):
    """A line with a sign and, below it, the content. A screen reader hears whether it is open."""

    def __init__(self, language: Language, make: Callable[[], W], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._make = make
        self._fill: Callable[[W], None] | None = None
        self.content: W | None = None
        self.line = FoldRow(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)
        self._box.addWidget(self.line)
        self.line.toggled.connect(self._turn)
        self.line.more = self._text_inside

    @property
    def is_open(self) -> bool:
        """Whether the content shows."""
        return self.line.isChecked()

    def show_words(self, title: str) -> None:
        """Name the part."""
        self.line.show_words(title)
        self.retranslate()

    def show_part(self, title: str, fill: Callable[[W], None]) -> None:
        """Name the part and say how its content is filled; that is done only while it is open."""
        self.show_words(title)
        self._fill = fill
        self._refresh()

    def open(self, wanted: bool = True) -> None:
        """Open it, or close it."""
        self.line.setChecked(wanted)

    def begin_again(self) -> None:
        """Close it and drop what is inside, as before it was first opened."""
        self.open(False)
        if self.content is not None:
            self._box.removeWidget(self.content)
            self.content.deleteLater()
            self.content = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = self._language.words
        if self.content is not None:
            self.content.setAccessibleName(self.line.accessibleName())
        self.line.setAccessibleDescription(words.say("unfolded") if self.is_open else words.say("folded"))

    def _turn(self, opened: bool) -> None:
        if opened and self.content is None:
            self.content = self._make()
            self._box.addWidget(self.content)
        self._refresh()
        if self.content is not None:
            self.content.setVisible(opened)
        self.retranslate()

    def _text_inside(self) -> str:
        """What is read when it is opened: its text, where that is all there is."""
        return words_in(self.content) if self.is_open and self.content is not None else ""

    def _refresh(self) -> None:
        if self.is_open and self.content is not None and self._fill is not None:
            self._fill(self.content)
