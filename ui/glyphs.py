"""The few signs of the window: one set, drawn in the colour of the palette. Each stands beside a word.

They come from a maintained set of icons (`packaging/icons.py`) as strokes on a grid; `icons/` holds no others.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QTransform

_STROKES = Path(__file__).parent / "icons" / "strokes.json"
_GRID = 24
_THINNEST = 1.7


def pen_for(colour: QColor, width: float) -> QPen:
    """A round pen."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@cache
def signs() -> dict[str, str]:
    """Every sign there is, by name: its strokes."""
    return json.loads(_STROKES.read_text(encoding="utf-8"))


def draw_sign(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """One sign of the set, in a square box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen_for(colour, max(_THINNEST, box.width() * 2 / _GRID)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    size = box.width() / _GRID
    painter.drawPath(QTransform(size, 0, 0, size, box.x(), box.y()).map(_path(name)))


@cache
def _path(name: str) -> QPainterPath:
    """The strokes of a sign as a path on the grid."""
    path, numbers, command = QPainterPath(), [], "M"
    draw = {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}
    takes = {"M": 2, "L": 2, "C": 6}
    for part in signs()[name].split():
        if part in draw:
            command = part
            continue
        numbers.append(float(part))
        if len(numbers) == takes[command]:
            draw[command](*numbers)
            numbers.clear()
    return path


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
        draw_sign(painter, "tick", box, palette.color(QPalette.ColorRole.HighlightedText))
