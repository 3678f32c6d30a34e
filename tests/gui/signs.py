"""What of a control is no letter and yet has to be seen: its edge, its mark, its sign; and where the keys are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from ui.chip import Chip
from ui.held_key import HeldKey
from ui.notices import Sign as WarnSign
from ui.rows import Row
from ui.term_list import TermEntry
from ui.text import Bullet
from ui.timeline import Picture, Stop
from ui.timeline_keys import Keys, Legend
from ui.topbar import SignButton
from ui.why import WhyLine

_RIM = 5  # beyond it nothing of a frame or of the mark of the focus is drawn
_PATTERNED = ("untold", "outside", "open", "unclear")


class Sign(NamedTuple):
    """Something to be seen in a widget: a mark somewhere in a place, or an edge that is crossed there."""

    name: str
    place: QRect
    is_edge: bool = False


class Unknown(AssertionError):
    """A control of which this module does not know what is to be seen."""


def signs_of(widget: QWidget) -> list[Sign]:
    """What is to be seen of a widget beside its words."""
    for kind, find in _KINDS:
        if isinstance(widget, kind):
            return list(find(widget))
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, _WITHOUT):
        raise Unknown(f"what is to be seen of a {type(widget).__name__}?")
    return []


def left_edge(box: QRect | QRectF, name: str = "edge") -> Sign:
    """The way into a box from its left, halfway up."""
    return Sign(name, QRect(round(box.left()) - 4, round(box.center().y()) - 1, 11, 2), is_edge=True)


def top_edge(box: QRectF, name: str) -> Sign:
    """The way into a box from above, somewhere on its left half: a line may be broken."""
    return Sign(
        name, QRect(round(box.left() + 1), round(box.top()) - 4, max(3, round(box.width() / 2)), 9), is_edge=True
    )


def _row(row: Row) -> Iterator[Sign]:
    inner = row.rect().adjusted(_RIM - 1, _RIM, -_RIM, -_RIM)
    if row._left() > row._side():
        yield Sign("mark", QRect(inner.topLeft(), QPoint(row._left() - 2, inner.bottom())))
    if row._right() > row._side():
        yield Sign("door", QRect(QPoint(row.width() - row._right() + 2, inner.top()), inner.bottomRight()))
    if row.framed:
        yield left_edge(row.rect())
    if row.mark_shape in ("radio", "check"):
        box = _mark_box(row)
        yield left_edge(box, "rim of the mark")
        if row.isChecked():
            yield Sign("tick", box.adjusted(4, 4, -4, -4).toAlignedRect())


def _mark_box(row: Row) -> QRectF:
    size, high = row._mark(), row.fontMetrics().height()
    return QRectF(row._side(), row._room() + (high - size) / 2 + 1, size, size)


def _button(button: QPushButton) -> Iterator[Sign]:
    """One of a bar is known by its word alone; only the one that is chosen has an edge."""
    if button.property("look") not in ("bar", "link") or button.isChecked():
        yield left_edge(button.rect().adjusted(2, 0, 0, 0))


def _sign_button(button: QToolButton) -> Iterator[Sign]:
    yield Sign("sign", button.rect().adjusted(_RIM, _RIM, -_RIM, -_RIM))


def _field(field: QWidget) -> Iterator[Sign]:
    yield left_edge(field.rect())


def _list(box: QComboBox) -> Iterator[Sign]:
    yield from _field(box)
    wide = round(1.6 * box.fontMetrics().height())
    yield Sign("arrow", QRect(box.width() - wide, _RIM, wide - _RIM, box.height() - 2 * _RIM))


def _scroll_bar(bar: QScrollBar) -> Iterator[Sign]:
    if bar.minimum() < bar.maximum():
        yield Sign("handle", bar.rect())


def _chip(chip: Chip) -> Iterator[Sign]:
    yield Sign("sign", QRect(_RIM, 3, chip._left() - _RIM - 2, chip.height() - 6))


def _before(line: Bullet | WhyLine) -> Iterator[Sign]:
    yield Sign("bullet", QRect(0, 0, line._indent() - 1, min(line.height(), line.fontMetrics().height())))


def _whole(widget: QWidget) -> Iterator[Sign]:
    yield Sign("sign", widget.rect())


def _picture(picture: Picture) -> Iterator[Sign]:
    """The bars and seasons of the coming years against what they stand on, and the patterns that tell them apart."""
    plan = picture.plan
    if plan is None:
        return
    for season in plan.seasons:
        yield top_edge(season.box, "season")
    for bar in plan.bars:
        yield top_edge(bar.box, f"bar: {bar.tone}")
        if bar.tone in _PATTERNED and bar.box.width() > plan.line:
            high = min(bar.box.height() - 6, plan.line * 0.4)
            room = QRectF(bar.box.left() + 3, bar.box.bottom() - 3 - high, bar.box.width() - 6, high)
            yield Sign(f"pattern: {bar.tone}", room.toRect())
    yield left_edge(plan.stops[picture.at].adjusted(-3, -4, 3, 4), "chosen period")


def _legend(legend: Legend) -> Iterator[Sign]:
    for key in Keys(legend._keys, legend.width(), legend.font()).placed:
        yield top_edge(key.sample, f"sample: {key.tone}")
        if key.tone in _PATTERNED:
            yield Sign(f"sample pattern: {key.tone}", key.sample.adjusted(3, 3, -3, -3).toRect())


def _nothing(_: QWidget) -> Iterator[Sign]:
    return iter(())


_KINDS: tuple[tuple[type[QWidget] | tuple[type[QWidget], ...], Callable[..., Iterator[Sign]]], ...] = (
    (Row, _row),
    ((SignButton, HeldKey), _sign_button),
    (QPushButton, _button),
    (QComboBox, _list),
    (QLineEdit, _field),
    (QScrollBar, _scroll_bar),
    (Chip, _chip),
    ((Bullet, WhyLine), _before),
    (WarnSign, _whole),
    (Picture, _picture),
    (Legend, _legend),
)
WHOLE = (QPlainTextEdit, QAbstractItemView)
"""The notepad and a list that dropped down fill a window; a caret or a chosen line shows where the keys are."""
_WITHOUT = (*WHOLE, Stop, TermEntry)
"""A period is drawn by the picture under it."""


def ground_of(widget: QWidget) -> str:
    """What a widget stands on: the style of the nearest frame around it."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QFrame) and around.property("look"):
            return str(around.property("look"))
        around = around.parentWidget()
    return "page"
