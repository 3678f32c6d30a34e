"""Questions one at a time, to be answered aloud: Next, Back and the arrow keys turn them. Nothing is entered."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.law.book import RuleBook
from app.views.prepare import step_view
from ui.announce import announce
from ui.guide_line import NoteUnder
from ui.language import Language
from ui.page import Page
from ui.text import Bullets, Text


class RehearsalPage(Page):
    """One question. `turned` says that another one shows."""

    turned = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str, date] | None = None
        self.at = 0
        self.is_last = False
        self._above, self.place, self.about = Text("section"), Text("strong"), Text("lead")
        self._lead, self._closing, self.note = Bullets("soft"), Text("strong"), NoteUnder(language)
        for part in (self._above, self.place, self.heading, self.about, self._lead, self.note, self._closing):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_first(self, book: RuleBook, sheet: str, on: date) -> None:
        """Begin with the first question."""
        self._shown, self.at = (book, sheet, on), 0
        self.note.open(False)
        self.retranslate()

    def step(self, by: int) -> bool:
        """Turn to the next question or the one before; False where there is none."""
        if self._shown is None or self.at + by < 0 or (by > 0 and self.is_last):
            return False
        self.at += by
        self.note.open(False)
        self.retranslate()
        self.turned.emit()
        return True

    def forget(self) -> None:
        """Forget how far one had come."""
        self._shown, self.at = None, 0

    def arrive(self) -> None:
        super().arrive()
        announce(self, self.place.text())

    def retranslate(self) -> None:
        if self._shown is None:
            return
        book, sheet, on = self._shown
        view = step_view(book, sheet, self.at, on, self.language.words)
        self.is_last = view.is_last
        self._above.show_words(view.above)
        self.place.show_words(view.place)
        self.heading.show_words(view.item.title)
        self.about.show_words(view.item.text)
        self._lead.show_words(view.lead)
        self.note.show_note(view.note)
        self._closing.show_words(view.closing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.step(by)
        else:
            super().keyPressEvent(event)
