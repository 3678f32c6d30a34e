"""Hide: two presses of Esc in quick succession, and the window is an empty notepad."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.no_drag import NoDrag

WITHIN = 0.6


@runtime_checkable
class ClosesByEscape(Protocol):
    """A widget that may have something to close; an Esc that closed something does not count."""

    def close_by_escape(self) -> bool:
        """Close what is open; False if nothing was."""
        ...


def when_pressed(key: QKeyEvent) -> float:
    """The second in which a key was pressed, as the system tells it; where it does not, that in which it is heard.

    A window that is busy may hear of the second press long after the first; that must not keep it from hiding.
    """
    return key.timestamp() / 1000 or monotonic()


class TwoEscapes(QObject):
    """Hears keys at the window, before what has the focus does. An Esc that closes or clears something does not count.

    It listens at the window and not to the whole program: that would hand every event of every object to Python.

    `heard` tells of every Esc that does: what came up by itself goes then, and costs nobody a third press.
    """

    pressed = Signal()
    heard = Signal()

    def __init__(self, window: QWidget, clock: Callable[[QKeyEvent], float] = when_pressed) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._last: float | None = None
        self._heard: QWindow | None = None

    def begin(self) -> None:
        """Listen from now on, once the window stands; whatever listens there later hears a key first."""
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._heard:
            handle.installEventFilter(self)
            self._heard = handle

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched  # the one window that this is told of
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape:
            self._last = None
            return False
        if QApplication.activePopupWidget() is not None:
            self._last = None
            return False
        if _closed_something(QApplication.focusWidget() or self._window):
            self._last = None
            return True
        self.heard.emit()
        if not event.isAutoRepeat():
            self._count(self._clock(event))
        return True

    def _count(self, now: float) -> None:
        if self._last is not None and 0 <= now - self._last <= WITHIN:
            self._last = None
            self.pressed.emit()
        else:
            self._last = now


def _closed_something(widget: QWidget) -> bool:
    """Whether a widget, or one around it, had something to close."""
    return any(found.close_by_escape() for found in _around(widget) if isinstance(found, ClosesByEscape))


def _around(widget: QWidget) -> Iterator[QWidget]:
    """A widget and those in which it lies, up to its window."""
    inside: QWidget | None = widget
    while inside is not None:
        yield inside
        inside = None if inside.isWindow() else inside.parentWidget()


class Notepad(QPlainTextEdit):
    """An empty sheet that takes typing. Nothing typed here is kept."""

    def __init__(self) -> None:
        super().__init__()
        NoDrag(self)
