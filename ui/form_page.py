"""Several questions on one page, of which some may stay open."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.question import Refused
from ui.announce import announce
from ui.inputs.field import FieldBox
from ui.language import Language
from ui.page import Page
from ui.rows import Button


class FormPage(Page):
    """The fields of such a page, and its button. `done` says that everything entered can be used."""

    done = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._faults: dict[str, Refused] = {}
        self.fields: list[FieldBox] = []
        self.button, self._place = Button("primary"), QVBoxLayout()
        self.button.clicked.connect(self.submit)

    @abstractmethod
    def tell_all(self) -> None:
        """Tell the interview everything as it stands, and say beside each field what is wrong with it."""

    def submit(self) -> None:
        """Take everything as it stands, or lead to the first field with which something is wrong."""
        self.tell_all()
        wrong = next((field for field in self.fields if field.fact in self._faults), None)
        if wrong is None:
            self.done.emit()
            return
        self.lead_to(wrong)
        announce(self, wrong.error.text.text(), urgent=True)

    def lead_to(self, field: FieldBox) -> None:
        """Give a field the focus and bring it into view."""
        field.point()
        self._bring_up(field)

    def _bring_up(self, goal: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(goal))
