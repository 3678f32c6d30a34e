"""What a screen reader is told of widgets that are something else than Qt takes them for.

A widget says what it is by `spoken_role`; one without it is left to Qt. A Text is told of by its words, a button by its
name; a fold also says whether it is open, a line of the rail whether it is the one that shows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

Role = QAccessible.Role
_PRESS, _FOCUS = "Press", "SetFocus"
_installed: list[bool] = []


@runtime_checkable
class TellsMore(Protocol):
    """A widget with more to tell than its description: what a fold holds is read when it is opened."""

    more: Callable[[], str]


@runtime_checkable
class TellsKeys(Protocol):
    """A window in which keys lead to things."""

    def key_of(self, widget: QWidget) -> str:
        """The key that leads to a widget; nothing if none does."""
        ...


class Spoken(QAccessibleWidget):
    """A widget in the role that it names itself."""

    def text(self, t: QAccessible.Text) -> str:
        widget = self.widget()
        if t == QAccessible.Text.Name and isinstance(widget, QLabel) and not widget.accessibleName():
            return widget.text()
        if t == QAccessible.Text.Name and isinstance(widget, QAbstractButton) and not widget.accessibleName():
            return widget.text().replace("&&", "&")
        if t == QAccessible.Text.Accelerator:
            return self._key()
        if t == QAccessible.Text.Description and isinstance(widget, TellsMore):
            return "\n".join(part for part in (super().text(t), widget.more()) if part)
        return super().text(t)

    def state(self) -> QAccessible.State:
        state, widget = super().state(), self.widget()
        if self._takes_focus():
            state.focusable = True
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            _mark(state, self.role(), on=widget.isChecked())
        return state

    def actionNames(self) -> list[str]:
        widget = self.widget()
        pressed = [_PRESS] if isinstance(widget, QAbstractButton) and widget.isEnabled() else []
        return pressed + ([_FOCUS] if self._takes_focus() else super().actionNames())

    def keyBindingsForAction(self, actionName: str) -> list[str]:
        key = self._key() if actionName == _PRESS else ""
        return [key] if key else []

    def doAction(self, actionName: str) -> None:
        widget = self.widget()
        if actionName == _PRESS and isinstance(widget, QAbstractButton):
            widget.animateClick()
        elif actionName == _FOCUS:
            widget.setFocus()

    def _key(self) -> str:
        """The key that leads to it, or on a label to what it names."""
        window = self.widget().window()
        return window.key_of(self.widget()) if isinstance(window, TellsKeys) else ""

    def _takes_focus(self) -> bool:
        return getattr(self.widget(), "takes_focus", False)


def describe_widgets() -> None:
    """Have Qt ask here first, once for the whole program."""
    if not _installed:
        QAccessible.installFactory(_describe)
        _installed.append(True)


def tell_opened(fold: QAbstractButton) -> None:
    """Tell that a fold was opened or closed."""
    changed = QAccessible.State()
    changed.expanded = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(fold, changed))


def _describe(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "spoken_role", None)
    return Spoken(thing, role) if role is not None and isinstance(thing, QWidget) else None


def _mark(state: QAccessible.State, role: QAccessible.Role, *, on: bool) -> None:
    """Say in the state what being checked means in this role."""
    if role == Role.Button:
        state.expandable = True
        state.expanded, state.collapsed = on, not on
    elif role == Role.PageTab:
        state.selectable, state.selected = True, on
    else:
        state.checkable, state.checked = True, on
