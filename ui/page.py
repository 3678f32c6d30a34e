"""What every page is: a scrolling column with a heading, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.announce import announce
from ui.column import Column
from ui.language import Language
from ui.reading_order import stack_in_order
from ui.text import Heading
from ui.wrapping import WrappingButton

if TYPE_CHECKING:
    from app.law.terms import TermFinder

_ROOM = 40  # what shows above or below what has the focus


class Page(Column):
    """A scrolling column with a heading. `retranslate` puts its words into the language in force."""

    explains = True
    """Whether words of the law bear dots here, and are explained."""
    stays = False
    """Whether nothing but a person turns away from it: what is over by itself meanwhile is told afterwards."""
    heading_look = "first"

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.heading = Heading(self.heading_look, parent=self._sheet)

    def retranslate(self) -> None:
        """Put the words of the page into the language in force, losing nothing."""

    def forget(self) -> None:
        """Drop whatever is of one person."""

    def arrive(self) -> None:
        """The page has just been turned to: begin at its top, say its heading, place the focus."""
        self.verticalScrollBar().setValue(0)
        stack_in_order(self._sheet)
        announce(self, self.heading.text())
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def read_on_arrival(self, *texts: str) -> None:
        """What a screen reader reads after the heading, when that is given the focus: the first lines under it."""
        self.heading.setAccessibleDescription(" ".join(text for text in texts if text))

    def first(self) -> QWidget:
        """The widget that takes the focus on arrival."""
        return self.heading

    def bring_up(self, widget: QWidget) -> None:
        """Scroll just so far that a widget is in view; of one that is higher than the view, the beginning."""
        view, bar = self.viewport().height(), self.verticalScrollBar()
        top = widget.mapTo(self._sheet, QPoint(0, 0)).y()
        room = max(0, min(_ROOM, view - widget.height()))
        if top - room < bar.value() or widget.height() > view:
            bar.setValue(top - room)
        elif top + widget.height() + room > bar.value() + view:
            bar.setValue(top + widget.height() + room - view)

    def term_finder(self) -> TermFinder | None:
        """What finds words of the law in the texts of the page; none where they are not explained."""
        return self.language.term_finder() if self.explains else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self.isHidden():
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)


def add_button(column: QVBoxLayout, button: WrappingButton) -> None:
    """Put a button into a column, no wider than it needs to be."""
    button.let_wrap()
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
