"""Draws the picture of the coming years, on a window, an image or paper, in the colours of a palette."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen

from app.views.timeline import YearsView
from ui.timeline_keys import Keys, draw_keys
from ui.timeline_measures import Words
from ui.timeline_plan import Bar, Plan
from ui.timeline_tones import EDGE, GRID, Tones

_Roles = QPalette.ColorRole


class Brush(Tones):
    """A painter, a palette and a plan; draws one picture."""

    def __init__(self, painter: QPainter, plan: Plan, palette: QPalette) -> None:
        super().__init__(painter, plan, palette)
        self._plan = plan

    def picture(self) -> None:
        """Everything but the mark of the chosen period."""
        self._all_seasons()
        self._years()
        self._needles()
        for title in self._plan.titles:
            self._title(title)
        for bar in self._plan.bars:
            self._bar(bar)
        self._goes_on()
        for head in self._plan.heads:
            draw_head(self._painter, head.centre, self._plan.radius, head.number, self._plan.small, self._palette)

    def chosen(self, index: int, *, focused: bool) -> None:
        """A frame around one period; a stronger one where the keys are."""
        role, width = (_Roles.BrightText, 5.0) if focused else (_Roles.Text, 2.0)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self.colour(role), width))
        self.rounded(self._plan.stops[index].adjusted(-3, -4, 3, 4))

    def _all_seasons(self) -> None:
        for bar in self._plan.seasons:
            self.season(bar.box, bar.tone)

    def _years(self) -> None:
        for x, words in self._plan.years:
            if x > self._plan.left:
                self._painter.setPen(QPen(self.colour(_Roles.Midlight), GRID))
                self._painter.drawLine(QPointF(x, self._plan.note * 0.2), QPointF(x, self._plan.bottom))
            if words:
                self.words(words, _Roles.LinkVisited)

    def _needles(self) -> None:
        """From each head to its day, and on down through the rows."""
        painter, plan = self._painter, self._plan
        knee = plan.top - plan.line * 0.2
        for head in plan.heads:
            neck = head.centre + QPointF(0, plan.radius)
            painter.setPen(QPen(self.colour(_Roles.Mid), GRID))
            painter.drawPolyline([neck, QPointF(head.day, knee), QPointF(head.day, plan.top)])
            painter.setPen(QPen(self.colour(_Roles.Mid), GRID, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(head.day, plan.top), QPointF(head.day, plan.bottom))

    def _title(self, words: Words) -> None:
        """A title on its own ground, so that nothing runs through it."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(_Roles.Base))
        self._painter.drawRoundedRect(words.size.adjusted(-4, -1, 4, 1), 4, 4)
        self.words(words, _Roles.Text)

    def _bar(self, bar: Bar) -> None:
        self.fill(bar.box, bar.tone, self._hem(bar))
        if bar.label is None:
            return
        self.words(bar.label, _Roles.HighlightedText if bar.tone == "ground" else _Roles.Text)

    def _hem(self, bar: Bar) -> float:
        """Where the pattern of a bar begins: below its words."""
        if bar.label is None:
            return bar.box.top()
        return max(bar.label.size.bottom(), bar.box.bottom() - self._plan.line * 0.55)

    def _goes_on(self) -> None:
        """Three dots behind the rows: the years go on where the picture stops."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(_Roles.Mid))
        middle = self._plan.stops[-1].center().y()
        for number in range(3):
            at = QPointF(self._plan.right + self._plan.line * (0.3 + 0.3 * number), middle)
            self._painter.drawEllipse(at, self._plan.line * 0.06, self._plan.line * 0.06)


def draw_head(painter: QPainter, centre: QPointF, radius: float, number: int, font: QFont, palette: QPalette) -> None:
    """The head of a pin: a number in a circle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(_Roles.Highlight), EDGE))
    painter.setBrush(palette.color(_Roles.Base))
    painter.drawEllipse(centre, radius, radius)
    bold = QFont(font)
    bold.setBold(True)
    bold.setPixelSize(max(1, round(radius * 1.15)))
    painter.setFont(bold)
    painter.setPen(palette.color(_Roles.Text))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def draw_years(painter: QPainter, view: YearsView, width: float, font: QFont, palette: QPalette) -> float:
    """Draw everything in a width, from the painter's origin, on any device; how high it has become."""
    plan, keys = Plan(view, width, font), Keys(view.keys, width, font)
    below = plan.height + plan.line * 0.5
    painter.save()
    Brush(painter, plan, palette).picture()
    painter.translate(0, below)
    draw_keys(painter, keys, palette)
    painter.restore()
    return below + keys.height
