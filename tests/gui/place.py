"""Whether everything in a window is in its place: nothing over another, nothing out of what it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from gui.fit import Seen, name_of
from ui.term_tip import TermTip
from ui.timeline import Picture, Stop
from ui.timeline_keys import Keys, Legend
from ui.timeline_plan import Plan

_WITH_WORDS = (QAbstractButton, QComboBox, QLineEdit, Picture, Legend)


def sideways(seen: Seen) -> list[str]:
    """What reaches beyond the right edge of its page or of the window."""
    wide = [f"{type(area).__name__}: {area}" for area in seen if _is_wide(area)]
    return wide + [f"{name_of(widget)!r}" for widget in seen if _is_beyond(widget)]


def _is_beyond(widget: QWidget) -> bool:
    window = widget.window()
    return widget.mapTo(window, QPoint(widget.width(), 0)).x() > window.width()


def _is_wide(area: QWidget) -> bool:
    if not isinstance(area, QScrollArea):
        return False
    inside = area.widget()
    assert inside is not None
    return inside.width() > area.viewport().width() or area.horizontalScrollBar().isVisible()


def outside(seen: Seen) -> list[str]:
    """Widgets that reach out of what they lie in; what scrolls may."""
    return [f"{name_of(widget)!r} {widget.geometry()}" for widget in seen if _reaches_out(widget)]


def _reaches_out(widget: QWidget) -> bool:
    around = widget.parentWidget()
    if around is None or widget.isWindow() or is_sheet(widget):
        return False
    return not around.rect().contains(widget.geometry())


def is_sheet(widget: QWidget) -> bool:
    """Whether this is what a scroll area scrolls."""
    around = widget.parentWidget()
    area = around.parentWidget() if around else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is around


class Place(NamedTuple):
    """Where something with words stands on its sheet."""

    what: str
    box: QRect


def meeting(seen: Seen) -> list[str]:
    """Texts, buttons and fields that lie over one another."""
    sheets: dict[QWidget, list[Place]] = {}
    for widget in seen:
        if _has_words(widget):
            sheet = _sheet_of(widget)
            at = QRect(widget.mapTo(sheet, QPoint(0, 0)), widget.size())
            sheets.setdefault(sheet, []).append(Place(f"{name_of(widget)!r}", at))
    return [f"{a.what} over {b.what}" for places in sheets.values() for a, b in _overlapping(places)] + painted(seen)


def _overlapping(places: list[Place]) -> Iterator[tuple[Place, Place]]:
    near: list[Place] = []
    for place in sorted(places, key=lambda place: place.box.top()):
        near = [other for other in near if other.box.bottom() >= place.box.top()]
        yield from ((other, place) for other in near if other.box.intersects(place.box))
        near.append(place)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text())
    return isinstance(widget, _WITH_WORDS) and not isinstance(widget, Stop)  # stops lie over the picture


def _sheet_of(widget: QWidget) -> QWidget:
    around = widget
    while not (around.isWindow() or is_sheet(around) or isinstance(around, TermTip)):  # a tip lies over what is there
        above = around.parentWidget()
        assert above is not None
        around = above
    return around


def painted(seen: Seen) -> list[str]:
    """What a picture or its legend paints over something else it paints, or beyond its edge."""
    found: list[str] = []
    for widget in seen:
        if isinstance(widget, Picture) and widget.plan is not None:
            found += [f"in the picture: {fault}" for fault in faults_of(widget.plan)]
        elif isinstance(widget, Legend):
            boxes = [key.words.size for key in Keys(widget._keys, widget.width(), widget.font()).placed]
            found += [f"in the legend: {fault}" for fault in _crowded(boxes, QRectF(widget.rect()))]
    return found


def faults_of(plan: Plan) -> list[str]:
    """What meets in the picture of some years, and what sticks out of it."""
    labels = [f"a label out of its bar: {bar.box}" for bar in plan.bars
              if bar.label and not bar.box.contains(bar.label.size)]  # fmt: skip
    return labels + _crowded(list(painted_texts(plan)), QRectF(0, 0, plan.width, plan.height))


def painted_texts(plan: Plan) -> Iterator[QRectF]:
    """Where all texts of a picture stand."""
    yield from (words.size for _, words in plan.years if words)
    yield from (words.size for words in plan.titles)
    yield from (bar.label.size for bar in plan.bars if bar.label)
    yield from (QRectF(h.centre.x() - plan.radius, h.centre.y() - plan.radius, 2 * plan.radius, 2 * plan.radius)
                for h in plan.heads)  # fmt: skip


def _crowded(boxes: list[QRectF], edge: QRectF) -> list[str]:
    over = [f"{a} over {b}" for a, b in combinations(boxes, 2) if a.intersects(b)]
    return over + [f"{box} beyond {edge}" for box in boxes if not edge.contains(box)]
