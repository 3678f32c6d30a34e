"""Where words are drawn: a device to paint on that keeps no picture, only each run of letters and its place.

So nothing that shows words can be forgotten by a test: labels, rows, fields, and whatever is painted by hand.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPaintDevice, QPaintEngine, QPaintEngineState, QRegion, QTextItem, QTransform
from PySide6.QtWidgets import QWidget

_Dirty = QPaintEngine.DirtyFlag
_ENOUGH = 0.6  # of the height of letters; of what a clip leaves less of, not even the colour can be told
_UNSEEN = " \u00a0\u2028\u2060"


class Run(NamedTuple):
    """Letters drawn in one go, and the place in the widget where they can be seen: beyond a clip they cannot."""

    text: str
    place: QRect


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.runs: list[Run] = []
        self._transform = QTransform()

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & _Dirty.DirtyTransform:
            self._transform = QTransform(state.transform())

    def drawTextItem(self, p: QPointF, textItem: QTextItem) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] (so Qt calls it)
        place = QRectF(p.x(), p.y() - textItem.ascent(), textItem.width(), textItem.ascent() + textItem.descent())
        drawn, clip = self._transform.mapRect(place).toAlignedRect(), self.systemClip()
        seen = drawn if clip.isEmpty() else drawn.intersected(clip.boundingRect())
        if textItem.text().strip(_UNSEEN) and seen.isValid() and seen.height() > _ENOUGH * drawn.height():
            self.runs.append(Run(textItem.text(), seen))

    def _nothing(self, *_: object, **__: object) -> None:
        """Anything but letters."""

    drawPath = drawRects = drawLines = drawEllipse = drawPoints = drawPolygon = _nothing
    drawPixmap = drawImage = drawTiledPixmap = _nothing


class _Device(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._like = QImage(size, QImage.Format.Format_RGB32)

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._like.metric(metric)


def runs_in(root: QWidget, part: QRect | None = None) -> list[Run]:
    """All letters drawn in a part of a widget, with all that lies in it."""
    part = (part or root.rect()).intersected(root.rect())
    device = _Device(part.size())
    root.render(device, QPoint(), QRegion(part))
    return [run._replace(place=run.place.translated(part.topLeft())) for run in device.engine.runs]
