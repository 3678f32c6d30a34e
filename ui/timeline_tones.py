"""The ways of drawing: each state of days has a pattern of its own, so that no colour says anything alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from ui.timeline_measures import Measures, Words

_Roles = QPalette.ColorRole
_CORNER = 0.28
GRID, EDGE = 1.0, 1.5
_NO_END = ("open", "untold")
_GROUNDS = {"ground": _Roles.Highlight, "untold": _Roles.Base, "outside": _Roles.AlternateBase}


class Tones:
    """A painter, a palette and the measures; draws bars, call-up seasons and words."""

    def __init__(self, painter: QPainter, measures: Measures, palette: QPalette) -> None:
        self._painter, self._measures, self._palette = painter, measures, palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def sample(self, box: QRectF, tone: str) -> None:
        """A sample of a way of drawing."""
        if tone in ("season", "usual"):
            self.season(box, tone)
        else:
            self.fill(box, tone, box.top())

    def season(self, box: QRectF, tone: str) -> None:
        """Shaded days under a bracket, which is broken where only the usual months are known."""
        painter = self._painter
        painter.fillRect(box, self.colour(_Roles.AlternateBase))
        style = Qt.PenStyle.SolidLine if tone == "season" else Qt.PenStyle.DotLine
        painter.setPen(QPen(self.colour(_Roles.Mid), EDGE * 1.3, style))
        painter.drawLine(box.topLeft(), box.topRight())
        foot = min(self._measures.note * 0.28, box.height())
        painter.setPen(QPen(self.colour(_Roles.Mid), EDGE))
        for x in (box.left(), box.right()):
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.top() + foot))

    def fill(self, box: QRectF, tone: str, top: float) -> None:
        """A bar in the pattern of its tone, which begins below the words."""
        painter, accent = self._painter, self.colour(_Roles.Highlight)
        edge = accent if tone in _GROUNDS else self.colour(_Roles.Mid)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(_GROUNDS.get(tone, _Roles.Base)))
        self.rounded(box)
        self._pattern(box, tone, top)
        style = Qt.PenStyle.DashLine if tone in _NO_END else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, EDGE, style))
        self.rounded(box.adjusted(EDGE / 2, EDGE / 2, -EDGE / 2, -EDGE / 2))

    def words(self, words: Words, role: QPalette.ColorRole) -> None:
        """A text in its place."""
        self._painter.setPen(self.colour(role))
        words.layout.draw(self._painter, words.at)

    def rounded(self, box: QRectF) -> None:
        """A box with the painter's pen and brush."""
        self._painter.drawRoundedRect(box, self._corner(box), self._corner(box))

    def colour(self, role: QPalette.ColorRole) -> QColor:
        """A colour of the palette, the same whether or not the window is the active one."""
        return self._palette.color(QPalette.ColorGroup.Active, role)

    def _pattern(self, box: QRectF, tone: str, top: float) -> None:
        draws = {"untold": self._stripes, "unclear": self._hatching, "open": self._dots, "outside": self._ruled}
        draw = draws.get(tone)
        if draw is None:
            return
        path = QPainterPath()
        path.addRoundedRect(box, self._corner(box), self._corner(box))
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        room = QRectF(box.left(), top, box.width(), box.bottom() - top)
        self._painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        draw(room)
        self._painter.restore()

    def _stripes(self, box: QRectF) -> None:
        """An open bar with fine lines through it: it holds, but nobody said how long, so it must not look sure."""
        self._painter.setPen(QPen(self.colour(_Roles.Highlight), EDGE))
        self._slanted(box, self._measures.line * 0.6, lean=-0.5)

    def _hatching(self, box: QRectF) -> None:
        self._painter.setPen(QPen(self.colour(_Roles.Mid), EDGE))
        self._slanted(box, self._measures.line * 0.4, lean=1)

    def _dots(self, box: QRectF) -> None:
        step = self._measures.line * 0.34
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(_Roles.Mid))
        columns, rows = int(box.width() / step) + 1, int(box.height() / step) + 1
        for column in range(columns):
            for row in range(rows):
                at = QPointF(box.left() + (column + 0.5) * step, box.top() + (row + 0.5) * step)
                self._painter.drawEllipse(at, step * 0.13, step * 0.13)

    def _ruled(self, box: QRectF) -> None:
        self._painter.setPen(QPen(self.colour(_Roles.Highlight), GRID))
        y, step = box.bottom() - self._measures.line * 0.16, self._measures.line * 0.16
        while y > box.top() + step / 2:
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            y -= step

    def _slanted(self, box: QRectF, step: float, *, lean: float) -> None:
        """Lines through a box, so far apart; `lean` is how far they go aside on their way up, in heights of the box."""
        aside = lean * box.height()
        x = box.left() - abs(aside)
        while x < box.right() + abs(aside):
            self._painter.drawLine(QPointF(x, box.bottom()), QPointF(x + aside, box.top()))
            x += step

    def _corner(self, box: QRectF) -> float:
        return min(self._measures.line * _CORNER, box.width() / 2, box.height() / 2)
