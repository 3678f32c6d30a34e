"""What is typed is in view: under a long page its field may stand below a small window with large text at first."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from ui.page import Page


class InView(QObject):
    """Belongs to a field: the page around it scrolls to it as soon as something is typed into it."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.textEdited.connect(self._bring_up)

    def _bring_up(self) -> None:
        around = self._field.parentWidget()
        while around is not None and not isinstance(around, Page):
            around = around.parentWidget()
        if around is not None:
            around.bring_up(self._field)
