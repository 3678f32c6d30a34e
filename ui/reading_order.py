"""The order in which a page is read, which is also the order of the Tab key, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QWidget


def in_reading_order(widget: QWidget | None) -> Iterator[QWidget]:
    """A widget and all that shows inside it, as it is laid out."""
    if widget is None or widget.isHidden():
        return
    yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)
    elif isinstance(widget, QScrollArea):
        yield from in_reading_order(widget.widget())


def next_stop(root: QWidget, here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where the Tab key leads from `here`."""
    order = list(in_reading_order(root))
    if not forward:
        order.reverse()
    start = order.index(here) + 1 if here in order else 0
    return next((widget for widget in order[start:] + order[:start] if _takes_tab(widget)), None)


def words_in(widget: QWidget) -> str:
    """The text of what shows inside a widget, if it is text alone; nothing where there is something to press."""
    parts = list(in_reading_order(widget))
    if any(_takes_tab(part) for part in parts):
        return ""
    return "\n".join(part.text() for part in parts if isinstance(part, QLabel) and part.text())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return widget.isEnabled() and (policy & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
