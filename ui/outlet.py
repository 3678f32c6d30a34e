"""The buttons that save and print a paper, and under them what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.trouble import Trouble
from app.words import mark
from ui.announce import announce
from ui.language import Language
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button
from ui.spacing import NEAR

WORD, PDF, DATES, TABLE, PRINT = ".docx", ".pdf", ".ics", ".csv", "print"
_NAMES = {
    WORD: mark("Save as Word document…"),
    PDF: mark("Save as PDF…"),
    DATES: mark("Save the calendar…"),
    TABLE: mark("Save the table…"),
    PRINT: mark("Print…"),
}
_SAVED = mark("Saved: {name}")
_SENT = mark("Sent to the printer “{name}”.")


class Outlet(QWidget):
    """`wanted` says which of the buttons was pressed."""

    wanted = Signal(str)

    def __init__(self, language: Language, kinds: Sequence[str]) -> None:
        super().__init__()
        self._language = language
        self._spoken = ""
        self._fault: Trouble | None = None
        self._done: Trouble | None = None
        self.error, self.told = Box("fault", "error"), Box("quiet", sign="done")
        self.buttons = {kind: Button("" if kind == PRINT else "primary") for kind in kinds}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(NEAR)
        for kind, button in self.buttons.items():
            add_button(box, button)
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
        for part in (self.error, self.told):
            box.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons, and what is wrong; what was done is told once, in the language of then."""
        words = self._language.words
        if self._spoken != words.language:
            self._spoken, self._done = words.language, None
        for kind, button in self.buttons.items():
            button.setText(words.say(_NAMES[kind]))
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.told.show_words(self._done.sentence(words) if self._done else "")
        for button in self.buttons.values():
            button.setAccessibleDescription(self.error.text.text() or self.told.text.text())

    def calm(self) -> None:
        """What was said of an earlier press no longer matters."""
        if self._fault or self._done:
            self._fault = self._done = None
            self.retranslate()

    def complain(self, fault: Trouble) -> None:
        """Say that it could not be made, and why."""
        self._fault, self._done = fault, None
        self._tell(self.error)

    def say_saved(self, name: str) -> None:
        """Say that it lies on the disk."""
        self._fault, self._done = None, Trouble(_SAVED, name=name)
        self._tell(self.told)

    def say_printed(self, printer: str) -> None:
        """Say that it is on its way to the printer."""
        self._fault, self._done = None, Trouble(_SENT, name=printer)
        self._tell(self.told)

    def _tell(self, box: Box) -> None:
        """Show it, have it read, and scroll to it once it has its place."""
        self.retranslate()
        announce(self, box.text.text(), urgent=self._fault is not None)
        QTimer.singleShot(0, self, lambda: bring_up(box))


def bring_up(box: QWidget) -> None:
    """Scroll the page to a box on it."""
    around = box.parentWidget()
    while around is not None and not isinstance(around, Page):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(box)
