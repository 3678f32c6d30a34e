"""The line under the top bar while a client's case is at work: its code name, and the ways to it, to saving, and on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.language import Language
from ui.rows import Button
from ui.spacing import CARD, NEAR
from ui.text import AS_IT_STANDS, Text

_WIDE = 30  # times the height of a line


class CaseBar(QFrame):
    """Not there while no client is at work. In a narrow window the code name gives way."""

    case = Signal()
    save = Signal()
    next_client = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self._language = language
        self._shown: str | None = None
        self._name = Text("strong")
        self._name.setWordWrap(False)
        self._name.setProperty(AS_IT_STANDS, True)
        self.case_button, self.save_button, self.next_button = Button("bar"), Button("bar"), Button("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD, 0, CARD, 0)
        row.setSpacing(NEAR)
        row.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        for button, signal in zip(self.buttons, (self.case, self.save, self.next_client), strict=True):
            row.addWidget(button)
            button.clicked.connect(signal)
        self.hide()
        self.retranslate()

    @property
    def buttons(self) -> tuple[Button, Button, Button]:
        """To the case, to saving it, and to the next client."""
        return self.case_button, self.save_button, self.next_button

    def show_name(self, name: str | None, *, can_save: bool = True) -> None:
        """Show whose case is at work; None for nobody's."""
        self._shown = name
        self.save_button.setEnabled(can_save)
        self.setVisible(name is not None)
        self._word_name()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its buttons."""
        least = super().minimumSizeHint()
        room = sum(button.minimumSizeHint().width() for button in self.buttons) + 2 * NEAR + 2 * CARD
        return QSize(min(least.width(), room), least.height())

    def retranslate(self) -> None:
        """Word the buttons."""
        words = self._language.words
        said = (words.say("Case"), words.say("Save"), words.say("Next client"))
        for button, text in zip(self.buttons, said, strict=True):
            button.setText(text)
        self.case_button.setAccessibleName(words.say("To the page of the case"))
        self.save_button.setAccessibleName(words.say("Save the case"))
        self._word_name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _word_name(self) -> None:
        """The code name; of a case that has none for now, that it is a new one, as on its page."""
        self._name.setText(self._shown or ("" if self._shown is None else self._language.words.say("New case")))
        self._fit()

    def _fit(self) -> None:
        self._name.setVisible(bool(self._name.text()) and self.width() >= _WIDE * self.fontMetrics().height())
