"""The few signs of the window, drawn: one set, so that none depends on a font. Each stands beside a word."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

_Polyline = tuple[tuple[float, float], ...]

_STROKES: dict[str, tuple[_Polyline, ...]] = {
    "tick": (((0.2, 0.52), (0.43, 0.75), (0.82, 0.28)),),
    "dash": (((0.25, 0.5), (0.75, 0.5)),),
    "plus": (((0.25, 0.5), (0.75, 0.5)), ((0.5, 0.25), (0.5, 0.75))),
    "differs": (((0.24, 0.4), (0.76, 0.4)), ((0.24, 0.62), (0.76, 0.62)), ((0.66, 0.2), (0.34, 0.82))),
    "right": (((0.38, 0.22), (0.66, 0.5), (0.38, 0.78)),),
    "down": (((0.22, 0.38), (0.5, 0.66), (0.78, 0.38)),),
    "menu": (((0.18, 0.28), (0.82, 0.28)), ((0.18, 0.5), (0.82, 0.5)), ((0.18, 0.72), (0.82, 0.72))),
    "warn": (((0.5, 0.24), (0.5, 0.58)), ((0.5, 0.74), (0.5, 0.77))),
}


def pen_for(colour: QColor, width: float) -> QPen:
    """A round pen."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def draw_strokes(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """One sign of the set, in a square box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen_for(colour, max(1.6, box.width() / 9)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in _STROKES[name]:
        painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in line])


def draw_sign(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """A sign of the set, or one of those made of circles: "ring", "asked", "half", "dot"."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in _STROKES:
        draw_strokes(painter, name, box, colour)
        return
    inner = box.adjusted(box.width() * 0.16, box.height() * 0.16, -box.width() * 0.16, -box.height() * 0.16)
    painter.setPen(pen_for(colour, max(1.6, box.width() / 9)))
    painter.setBrush(colour if name == "dot" else Qt.BrushStyle.NoBrush)
    if name == "asked":
        _draw_question(painter, box)
        return
    painter.drawEllipse(inner)
    if name == "half":
        painter.setBrush(colour)
        painter.drawPie(inner, 90 * 16, 180 * 16)


def _draw_question(painter: QPainter, box: QRectF) -> None:
    w, x, y = box.width(), box.x(), box.y()
    painter.drawArc(QRectF(x + 0.28 * w, y + 0.14 * w, 0.44 * w, 0.4 * w), -90 * 16, 250 * 16)
    painter.drawLine(QPointF(x + 0.5 * w, y + 0.54 * w), QPointF(x + 0.5 * w, y + 0.62 * w))
    painter.drawPoint(QPointF(x + 0.5 * w, y + 0.82 * w))


def draw_bullet(painter: QPainter, box: QRect, palette: QPalette) -> None:
    """The dot before a line of a list."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Accent))
    size = max(5.0, box.height() * 0.22)
    painter.drawEllipse(QRectF(box.x() + size * 0.6, box.y() + box.height() * 0.53 - size / 2, size, size))


def draw_radio(painter: QPainter, box: QRectF, checked: bool, palette: QPalette) -> None:
    """The circle of one choice among several."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = palette.color(QPalette.ColorRole.Accent if checked else QPalette.ColorRole.Mid)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    painter.drawEllipse(box)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        gap = box.width() * 0.26
        painter.drawEllipse(box.adjusted(gap, gap, -gap, -gap))


def draw_check(painter: QPainter, box: QRectF, checked: bool, palette: QPalette) -> None:
    """The box of one choice of which several may hold."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = palette.color(QPalette.ColorRole.Accent if checked else QPalette.ColorRole.Mid)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(colour if checked else palette.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(box, 4, 4)
    if checked:
        draw_strokes(painter, "tick", box, palette.color(QPalette.ColorRole.HighlightedText))
