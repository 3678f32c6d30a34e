"""Text is neither dragged out of the window nor into it: what is dragged goes wherever it is let fall, for good."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

_COMES = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class NoDrag(QObject):
    """Watches one text: what is dragged over it is not taken, and a press on a selection begins a new one."""

    def __init__(self, text: QLabel | QLineEdit | QPlainTextEdit) -> None:
        super().__init__(text)
        self._text = text
        text.setAcceptDrops(False)
        if isinstance(text, QLineEdit):
            text.setDragEnabled(False)
        else:
            (text.viewport() if isinstance(text, QPlainTextEdit) else text).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched  # the text, or where it is drawn
        if event.type() in _COMES:
            return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._let_go(event)
        return False

    def _let_go(self, event: QMouseEvent) -> None:
        """Without a selection under it, a press drags nothing."""
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return
        if isinstance(self._text, QLabel):
            self._text.setSelection(0, 0)
        elif isinstance(self._text, QPlainTextEdit):
            cursor = self._text.textCursor()
            cursor.clearSelection()
            self._text.setTextCursor(cursor)
