"""What the ways of drawing in the picture of the coming years mean: samples, each with its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.timeline import KeyView
from ui.timeline_measures import Measures, Words
from ui.timeline_tones import Tones


@dataclass(frozen=True, slots=True)
class Key:
    """A sample of a way of drawing, and what it means."""

    sample: QRectF
    tone: str
    words: Words


class Keys(Measures):
    """Where the samples and their meanings stand in a width."""

    def __init__(self, keys: Sequence[KeyView], width: float, font: QFont) -> None:
        super().__init__(width, font)
        self.placed = tuple(self._place(keys))
        lowest = max((max(key.sample.bottom(), key.words.size.bottom()) for key in self.placed), default=0.0)
        self.height = ceil(lowest + 4)

    def _place(self, keys: Sequence[KeyView]) -> Iterator[Key]:
        """The samples with their meanings, beside one another as far as there is room."""
        wide, gap = self.line * 1.5, self.line * 0.4
        x, y, lowest = self.left, 2.0, 0.0
        for key in keys:
            most = self.right - self.left - wide - gap
            needed = min(QFontMetricsF(self.small).horizontalAdvance(key.text) + 2, most)
            if x > self.left and x + wide + gap + needed > self.right:
                x, y = self.left, lowest + self.line * 0.35
            words = self.set_small(key.text, QPointF(x + wide + gap, y), needed)
            yield Key(QRectF(x, y + self.note * 0.12, wide, self.note * 0.82), key.tone, words)
            lowest = max(lowest, words.size.bottom())
            x += wide + gap + needed + self.line


def draw_keys(painter: QPainter, keys: Keys, palette: QPalette) -> None:
    """Draw the samples and their meanings from the painter's origin."""
    tones = Tones(painter, keys, palette)
    for key in keys.placed:
        tones.sample(key.sample, key.tone)
        tones.words(key.words, QPalette.ColorRole.Text)


class Legend(QWidget):
    """The samples on a page."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[KeyView, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_keys(self, keys: tuple[KeyView, ...]) -> None:
        """Show these."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return Keys(self._keys, width, self.font()).height

    def sizeHint(self) -> QSize:
        width = 30 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height(), self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_keys(QPainter(self), Keys(self._keys, self.width(), self.font()), self.palette())
