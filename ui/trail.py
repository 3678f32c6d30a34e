"""The pages that lie open below the one that shows, each as it was left, to lead back to."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.frame import Frame, Turn
from ui.page import Page


class Left(NamedTuple):
    """A page that was left: how it had been turned to, how far it was scrolled, and what had the focus."""

    turn: Turn
    height: int
    focus: QWidget | None


class Trail:
    """Leads back the way that one came."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._left: list[Left] = []

    def begin(self) -> None:
        """Forget the way; what shows now is where it starts."""
        self._left.clear()

    def leave(self) -> None:
        """Note the page that shows before another is turned to."""
        turn = self._frame.turn
        if turn is not None:
            height = turn.page.verticalScrollBar().value()
            self._left.append(Left(turn, height, QApplication.focusWidget()))

    def lead_to(self, page: Page) -> None:
        """From now on the way leads back to this page, which stands alone, and no further."""
        self._left = [Left(Turn(page, rail=False, back=False, forward=False), 0, None)]

    @property
    def leads_to(self) -> Page | None:
        """The page left last."""
        return self._left[-1].turn.page if self._left else None

    def back(self) -> bool:
        """Turn to the page left last, in the language of now, at the same place. False without one."""
        if not self._left:
            return False
        left = self._left.pop()
        page, rail, back, forward = left.turn
        page.retranslate()
        self._frame.show_page(page, rail=rail, back=back, forward=forward)
        if left.focus is not None and isValid(left.focus) and left.focus.isVisible():
            left.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        page.verticalScrollBar().setValue(left.height)
        return True
