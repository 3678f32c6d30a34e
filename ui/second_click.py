"""The second press of a double click, which many people make everywhere: it must not do what nobody asked for.

The first press may turn to another page, where something else lies under the pointer; or it only asks whether answers
are to be wiped. With a fast computer the second press came to both.
"""

from __future__ import annotations

from collections import deque
from typing import Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QMainWindow, QWidget


@runtime_checkable
class AsksFirst(Protocol):
    """A widget whose first press may only ask, so that the second must be one of its own."""

    asks_first: bool


class SecondClick(QObject):
    """Hears the mouse at the window. What lies under the pointer counts as it was at the first press."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pressed: deque[ref[QWidget] | None] = deque((None, None), maxlen=2)  # at the last two presses
        self._heard: QWindow | None = None

    def begin(self) -> None:
        """Listen from now on, once the window stands."""
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._heard:
            handle.installEventFilter(self)
            self._heard = handle

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched  # the one window that this is told of
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            under = self._under(event)
            self._pressed.append(ref(under) if under is not None else None)
        return event.type() == QEvent.Type.MouseButtonDblClick and self._is_too_much(self._under(event))

    def _is_too_much(self, under: QWidget | None) -> bool:
        first = self._pressed[0]  # a double click is told of after the two presses that it is made of
        was = first() if first is not None else None
        return was is not under or (first is not None and was is None) or asks_first(under)

    def _under(self, event: QMouseEvent) -> QWidget | None:
        return self._window.childAt(event.position().toPoint())


def asks_first(widget: QWidget | None) -> bool:
    """Whether a widget, or one in which it lies, only asks at the first press."""
    while widget is not None:
        if isinstance(widget, AsksFirst) and widget.asks_first:
            return True
        widget = widget.parentWidget()
    return False
