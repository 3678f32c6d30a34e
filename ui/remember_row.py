"""The tick *Remember on this computer* on the first page, and beside it what went wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.announce import announce
from ui.language import Language
from ui.notices import Box
from ui.remembering import Remembering
from ui.rows import CheckRow
from ui.spacing import NEAR


class RememberRow(QWidget):
    """Ticked, three settings are kept on this computer; unticked, they are forgotten."""

    def __init__(self, language: Language, remembering: Remembering) -> None:
        super().__init__()
        self._language, self._remembering = language, remembering
        self.fault, self.row = Box("quiet"), CheckRow("remember")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.fault, self.row):
            box.addWidget(part)
        self.row.clicked.connect(remembering.want)
        remembering.changed.connect(self._show)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words, fault = self._language.words, self._remembering.fault
        self.row.show_words(
            words.say("Remember on this computer"),
            words.say(
                "The language, the text size and the colours are kept in one small file. No answer is. "
                "Untick it, and the file is removed."
            ),
        )
        self.row.setChecked(self._remembering.wanted)
        self.fault.show_words(fault.sentence(words) if fault else "")

    def _show(self) -> None:
        self.retranslate()
        if self._remembering.fault is not None and self.isVisible():
            announce(self, self.fault.text.text(), urgent=True)
            self.row.setFocus(Qt.FocusReason.OtherFocusReason)
