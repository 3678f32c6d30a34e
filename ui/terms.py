"""Where words of the law stand in what a page shows: dots under them, and which one lies under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QWidget

from ui.reading_order import in_reading_order

if TYPE_CHECKING:
    from app.law.terms import Met, TermFinder

_GAP = 3.0  # between the line of the letters and the dots


@runtime_checkable
class Written(Protocol):
    """A widget that shows texts in which words may be explained."""

    def written(self) -> Iterator[tuple[QTextLayout, QPointF]]:
        """Its texts as they are set, and where."""
        ...

    def told(self) -> Iterator[str]:
        """Its texts."""
        ...


class Spot(NamedTuple):
    """A term in a widget, and the room that it takes there."""

    term: str
    box: QRect


def finder_for(widget: QWidget | None) -> TermFinder | None:
    """What finds words of the law in a widget: that of its page. None where nothing is explained."""
    while widget is not None:
        find = getattr(widget, "term_finder", None)
        if find is not None:
            return find()
        widget = widget.parentWidget()
    return None


def tell_reached(widget: QWidget) -> None:
    """Tell whoever explains words that the keys have come to a widget."""
    around = widget.parentWidget()
    while around is not None:
        reached = getattr(around, "reached_by_keys", None)
        if reached is not None:
            reached(widget)
            return
        around = around.parentWidget()


def draw_dots(painter: QPainter, widget: QWidget, layout: QTextLayout, origin: QPointF) -> None:
    """Draw dots under the words of the law in a text that a widget has drawn there."""
    finder = finder_for(widget)
    met = finder.met(layout.text()) if finder else ()
    if not met:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_dotted(widget))
    for one in met:
        for box, base in _stretches(layout, one):
            painter.drawLine(QPointF(box.left(), base + _GAP) + origin, QPointF(box.right(), base + _GAP) + origin)
    painter.restore()


def spot_at(widget: QWidget, place: QPoint) -> Spot | None:
    """The term under a point of a widget."""
    finder = finder_for(widget)
    if finder is None or not isinstance(widget, Written):
        return None
    for layout, origin in widget.written():
        for one in finder.met(layout.text()):
            boxes = [box.translated(origin) for box, _ in _stretches(layout, one)]
            under = next((box for box in boxes if box.contains(place)), None)
            if under is not None:
                return Spot(one.term, under.toAlignedRect())
    return None


def terms_of(widget: QWidget) -> tuple[str, ...]:
    """The terms in the texts of one widget, each once."""
    finder = finder_for(widget)
    if finder is None or not isinstance(widget, Written):
        return ()
    return tuple(dict.fromkeys(one.term for text in widget.told() for one in finder.met(text)))


def terms_on(page: QWidget) -> tuple[str, ...]:
    """The terms in all that a page shows, in the order of reading, each once."""
    return tuple(dict.fromkeys(term for part in in_reading_order(page) for term in terms_of(part)))


def _dotted(widget: QWidget) -> QPen:
    """Small round dots with room between them."""
    colour, width = widget.palette().color(QPalette.ColorRole.LinkVisited), widget.fontMetrics().height() / 15
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.4])
    return pen


def _stretches(layout: QTextLayout, met: Met) -> Iterator[tuple[QRectF, float]]:
    """The room that a term takes on each line that it stands on, and the line its letters stand on."""
    at = met.start
    while at < met.end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return
        end = min(met.end, line.textStart() + line.textLength())
        seen = at + len(layout.text()[at:end].rstrip())  # not the space at the end of a line
        left, right = _x_of(line.cursorToX(at)), _x_of(line.cursorToX(seen))
        yield QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent()
        at = max(end, at + 1)


def _x_of(found: object) -> float:
    """Qt gives the place together with the letter that it belongs to."""
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
