"""Whether the page that shows is sound: everything has a name, its words, the room it needs, and its place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from gui.fit import Seen, broken, clipped, too_wide
from gui.place import meeting, outside, sideways
from gui.pseudo import PseudoWords
from gui.reader import Reader, settle, visible
from gui.told import unmarked
from ui.no_drag import NoDrag
from ui.window import Window

LEAST = (800, 600)
"""The smallest window in which everything must have room, in pixels as the program counts them."""


def check(reader: Reader) -> None:
    """The page that shows is sound."""
    found = faults(reader.window)
    assert found == [], "\n".join(found)


def faults(window: Window) -> list[str]:
    """All that is wrong with what a window shows now."""
    settle()
    found = list(_faults(window))
    if found:  # a layout within a layout may take longer to come to rest; what is wrong then stays wrong
        settle(20)
        found = list(_faults(window))
    return found


def _faults(window: Window) -> Iterator[str]:
    least = window.minimumSizeHint()
    if least.width() > LEAST[0] or least.height() > LEAST[1]:
        yield f"the window cannot be made smaller than {least.width()} × {least.height()}"
    seen = visible(window)
    for kind in (nameless, clipped, broken, sideways, outside, meeting, markup, droppable):
        yield from (f"{kind.__name__}: {fault}" for fault in kind(seen))
    yield from (f"too wide: {fault}" for fault in too_wide(window, seen))
    if isinstance(window._language.words, PseudoWords):
        yield from (f"not from the catalogue: {fault}" for fault in unmarked([window, *seen]))


def nameless(seen: Seen) -> list[str]:
    """Widgets that take the focus and have no spoken name."""
    found = [widget for widget in seen if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [repr(widget) for widget in found if not spoken_name(widget)]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def droppable(seen: Seen) -> list[str]:
    """Fields into which a text can be dragged, or out of which."""
    fields = [widget for widget in seen if isinstance(widget, QLineEdit | QPlainTextEdit)]
    fields += [label for label in seen if isinstance(label, QLabel) and _can_be_selected(label)]
    return [repr(field) for field in fields if not field.findChildren(NoDrag)]


def _can_be_selected(label: QLabel) -> bool:
    return bool(label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)


def markup(seen: Seen) -> list[str]:
    """Labels whose text could be taken for markup."""
    return [label.text() for label in seen if isinstance(label, QLabel) and _may_be_markup(label)]


def _may_be_markup(label: QLabel) -> bool:
    return label.textFormat() != Qt.TextFormat.PlainText and "<" in label.text()
