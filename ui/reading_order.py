"""The order in which a page is read, which is also the order of the Tab key, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QRadioButton, QScrollArea, QWidget
from shiboken6 import invalidate


def in_reading_order(widget: QWidget | None, *, hidden: bool = False) -> Iterator[QWidget]:
    """A widget and all that shows inside it, as it is laid out; with `hidden` also what could show there."""
    if widget is None or (widget.isHidden() and not hidden):
        return
    yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout, hidden)
    elif isinstance(widget, QScrollArea):
        yield from in_reading_order(widget.widget(), hidden=hidden)


def stack_in_order(root: QWidget) -> None:
    """Have a screen reader read what is inside as it is laid out; it takes widgets as their parent stacks them."""
    laid_out: dict[QWidget, list[QWidget]] = {}
    for widget in in_reading_order(root, hidden=True):
        parent = widget.parentWidget() if widget is not root else None
        if parent is not None:
            laid_out.setdefault(parent, []).append(widget)
    for parent, widgets in laid_out.items():
        known = set(widgets)
        if [child for child in parent.children() if child in known] != widgets:
            for widget in widgets:
                widget.raise_()


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


def _in_layout(layout: QLayout, hidden: bool) -> Iterator[QWidget]:
    for number in range(layout.count()):
        widget, inner = part_at(layout, number)
        if widget is not None:
            yield from in_reading_order(widget, hidden=hidden)
        elif inner is not None:
            yield from _in_layout(inner, hidden)


def part_at(layout: QLayout, number: int) -> tuple[QWidget | None, QLayout | None]:
    """The widget, or the layout, at a place in a layout; neither where there is only room.

    What Qt keeps there is deleted by Qt, and Python is not told: whatever Qt makes later at the same place in memory
    would be taken for it. So nobody keeps it.
    """
    item = layout.itemAt(number)
    if item is None:
        return None, None
    widget, inner = item.widget(), item.layout()
    if inner is None:  # else it is the layout itself
        invalidate(item)
    return widget, inner


def _takes_tab(widget: QWidget) -> bool:
    if isinstance(widget, QRadioButton):
        return widget is _stop_among(widget)
    policy = widget.focusPolicy()
    return widget.isEnabled() and (policy & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus


def _stop_among(row: QRadioButton) -> QRadioButton | None:
    """Of answers that exclude one another the one that the keys come to: the chosen one, or else the first.

    Qt marks one of them for this when it is given the focus, and leaves the mark there when another is chosen later.
    """
    beside, here = row.parentWidget(), Qt.FindChildOption.FindDirectChildrenOnly
    rows = beside.findChildren(QRadioButton, options=here) if beside else [row]
    shown = [one for one in rows if one.isVisible() and one.isEnabled()]
    return next((one for one in shown if one.isChecked()), shown[0] if shown else None)
