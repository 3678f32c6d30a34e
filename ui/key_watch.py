"""Listens for Alt: held for a moment, it shows the letters; with a letter, it leads there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.access_keys import Goal, keys_of
from ui.key_tips import KeyTips
from ui.language import Language
from ui.layouts import LETTERS, meant_by

_MOMENT = 250  # so that nothing flickers when another window, or another layout, is fetched with Alt
_SIZES = "-+"  # with Ctrl too, as everywhere
_Mod = Qt.KeyboardModifier
KEY_NAME = "Alt"


class KeyWatch(QObject):
    """Hears the keys of one window before whatever has the focus does."""

    def __init__(self, window: QMainWindow, language: Language) -> None:
        super().__init__(window)
        self._window, self._language = window, language
        self.tips = KeyTips(window)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_MOMENT)
        self.pause.timeout.connect(lambda: self.tips.show_keys(self.keys()))

    def begin(self) -> None:
        """Listen from now on, once the window stands."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def keys(self) -> dict[str, Goal]:
        """Which key leads to what now."""
        return keys_of(self._window.centralWidget(), LETTERS[self._language.words.language])

    def key_of(self, widget: QWidget) -> str:
        """The key that leads to a widget, or that shows over it, as one says it; nothing if none does."""
        found = (key for key, goal in self.keys().items() if widget in (goal.seen, goal.leads_to))
        return next((f"{KEY_NAME}+{key}" for key in found), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched  # the one window that this is told of
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.FocusOut):
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt and event.isAutoRepeat():
            return False
        self._calm()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return QApplication.activePopupWidget() is None and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        """Take a key, or leave it to what has the focus."""
        held = event.modifiers() & ~_Mod.KeypadModifier
        if event.key() == Qt.Key.Key_Alt:
            if held in (_Mod.NoModifier, _Mod.AltModifier):
                self.pause.start()
            return False
        meant = meant_by(event)
        if held == _Mod.ControlModifier:
            meant = tuple(key for key in meant if key in _SIZES)
        elif held != _Mod.AltModifier:
            return False
        return self._lead(meant, again=event.isAutoRepeat())

    def _lead(self, meant: tuple[str, ...], *, again: bool) -> bool:
        """Go where a key leads. One that leads nowhere does nothing either; it is no letter that was typed."""
        keys = self.keys()
        goal = next((keys[key] for key in meant if key in keys), None)
        if goal is not None and not again:
            goal.go()
        return bool(meant and keys)

    def _calm(self) -> None:
        self.pause.stop()
        self.tips.hide()
