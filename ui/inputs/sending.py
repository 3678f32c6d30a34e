"""A button that sends a page off: what is wrong stands above it, and that it takes a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.trouble import Trouble
from app.words import Words
from ui.announce import announce
from ui.notices import Box
from ui.page import add_button
from ui.rows import Button
from ui.spacing import NEAR


class Sending(QWidget):
    """The button with its two boxes. While `busy` it cannot be pressed."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fault: Trouble | None = None
        self._label = self._busy = ""
        self._works = False
        self.error, self.busy, self.button = Box("fault", "error"), Box("quiet", sign="wait"), Button("primary")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.error, self.busy):
            box.addWidget(part)
            part.hide()
        add_button(box, self.button)
        self.button.asks_first = True  # of some pages, whether a file is to be replaced
        self.button.clicked.connect(self.sent)

    def show_words(self, label: str, busy: str, words: Words) -> None:
        """Name the button, and say what is being done while it lasts."""
        self._label, self._busy = label, busy
        self.button.setText(label)
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.busy.show_words(busy if self._works else "")
        self.button.setAccessibleDescription(self.error.text.text())

    def work(self, wanted: bool) -> None:
        """Say that it takes a moment, or that it is over."""
        self._works = wanted
        self.busy.show_words(self._busy if wanted else "")
        self.button.setEnabled(not wanted)
        if wanted:
            announce(self, self._busy)

    def complain(self, fault: Trouble, words: Words) -> None:
        """Say above the button why it could not be done."""
        self._fault = fault
        self.show_words(self._label, self._busy, words)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.error.text.text(), urgent=True)
        QTimer.singleShot(0, self, self._come_into_view)

    def calm(self) -> None:
        """What was wrong need not be so any more."""
        self._fault = None
        self.error.show_words("")
        self.button.setAccessibleDescription("")

    def _come_into_view(self) -> None:
        from ui.outlet import bring_up

        bring_up(self.button)
        bring_up(self.error)
