"""What a picture of the coming years is measured by: its width, its type, and texts set in it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from ui.text import set_text


@dataclass(frozen=True, slots=True)
class Words:
    """A text that has been set, and where it stands."""

    layout: QTextLayout
    at: QPointF
    size: QRectF


class Measures:
    """A width and a type, on which all lengths hang."""

    def __init__(self, width: float, font: QFont) -> None:
        self.width, self.font = width, font
        self.small = _resized(font, 0.88)
        self.line = QFontMetricsF(font).height()
        self.note = QFontMetricsF(self.small).height()
        self.left, self.right = 5.0, width - self.line * 1.1

    def set_small(self, text: str, at: QPointF, width: float) -> Words:
        """A text in small type, from a place on, in a width."""
        layout, height = set_text(text, self.small, max(1, ceil(width)))
        return Words(layout, at, QRectF(at.x(), at.y(), widest(layout), height))


def widest(layout: QTextLayout) -> float:
    """How wide the widest line of a text is."""
    return max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount()))


def _resized(font: QFont, by: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, round(font.pixelSize() * by)))
    return made
