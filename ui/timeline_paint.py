"""Draws the picture of the coming years, on a window, an image or paper, in the colours of a palette.

Every way of drawing differs by its pattern, so that no colour says anything alone.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen

from app.views.timeline import YearsView
from ui.timeline_plan import Bar, Plan, Words

_Roles = QPalette.ColorRole
_CORNER = 0.28
_GRID, _EDGE = 1.0, 1.5


class Brush:
    """A painter, a palette and a plan; draws one picture."""

    def __init__(self, painter: QPainter, plan: Plan, palette: QPalette) -> None:
        self._painter, self._plan, self._palette = painter, plan, palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def picture(self) -> None:
        """Everything but the mark of the chosen period."""
        self._seasons()
        self._years()
        self._needles()
        for title in self._plan.titles:
            self._title(title)
        for bar in self._plan.bars:
            self._bar(bar)
        self._goes_on()
        for head in self._plan.heads:
            draw_head(self._painter, head.centre, self._plan.radius, head.number, self._plan.small, self._palette)
        for key in self._plan.keys:
            self._sample(key.sample, key.tone)
            self._words(key.words, _Roles.Text)

    def chosen(self, index: int, *, focused: bool) -> None:
        """A frame around one period; a stronger one where the keys are."""
        role, width = (_Roles.BrightText, 3.0) if focused else (_Roles.Text, 2.0)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colour(role), width))
        self._rounded(self._plan.stops[index].adjusted(-3, -4, 3, 4))

    def _seasons(self) -> None:
        for bar in self._plan.seasons:
            self._season(bar.box, bar.tone)

    def _season(self, box: QRectF, tone: str) -> None:
        """Shaded days under a bracket, which is broken where only the usual months are known."""
        painter = self._painter
        painter.fillRect(box, self._colour(_Roles.AlternateBase))
        style = Qt.PenStyle.SolidLine if tone == "season" else Qt.PenStyle.DotLine
        painter.setPen(QPen(self._colour(_Roles.Mid), _EDGE * 1.3, style))
        painter.drawLine(box.topLeft(), box.topRight())
        foot = min(self._plan.note * 0.28, box.height())
        painter.setPen(QPen(self._colour(_Roles.Mid), _EDGE))
        for x in (box.left(), box.right()):
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.top() + foot))

    def _years(self) -> None:
        for x, words in self._plan.years:
            if x > self._plan.left:
                self._painter.setPen(QPen(self._colour(_Roles.Midlight), _GRID))
                self._painter.drawLine(QPointF(x, self._plan.note * 0.2), QPointF(x, self._plan.bottom))
            if words:
                self._words(words, _Roles.LinkVisited)

    def _needles(self) -> None:
        """From each head to its day, and on down through the rows."""
        painter, plan = self._painter, self._plan
        knee = plan.top - plan.line * 0.2
        for head in plan.heads:
            neck = head.centre + QPointF(0, plan.radius)
            painter.setPen(QPen(self._colour(_Roles.Mid), _GRID))
            painter.drawPolyline([neck, QPointF(head.day, knee), QPointF(head.day, plan.top)])
            painter.setPen(QPen(self._colour(_Roles.Mid), _GRID, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(head.day, plan.top), QPointF(head.day, plan.bottom))

    def _title(self, words: Words) -> None:
        """A title on its own ground, so that nothing runs through it."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(_Roles.Base))
        self._painter.drawRoundedRect(words.size.adjusted(-4, -1, 4, 1), 4, 4)
        self._words(words, _Roles.Text)

    def _bar(self, bar: Bar) -> None:
        self._fill(bar.box, bar.tone, self._hem(bar))
        if bar.label is None:
            return
        self._words(bar.label, _Roles.HighlightedText if bar.tone in ("ground", "untold") else _Roles.Text)

    def _hem(self, bar: Bar) -> float:
        """Where the pattern of a bar begins: below its words."""
        if bar.label is None:
            return bar.box.top()
        return max(bar.label.size.bottom(), bar.box.bottom() - self._plan.line * 0.55)

    def _sample(self, box: QRectF, tone: str) -> None:
        if tone in ("season", "usual"):
            self._season(box, tone)
        else:
            self._fill(box, tone, box.top())

    def _fill(self, box: QRectF, tone: str, top: float) -> None:
        """A bar in the pattern of its tone, which begins below the words."""
        painter, accent = self._painter, self._colour(_Roles.Highlight)
        edge = {"ground": accent, "untold": accent, "outside": accent}.get(tone, self._colour(_Roles.Mid))
        grounds = {"ground": _Roles.Highlight, "untold": _Roles.Highlight, "outside": _Roles.AlternateBase}
        ground = grounds.get(tone, _Roles.Base)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(ground))
        self._rounded(box)
        self._pattern(box, tone, top)
        style = Qt.PenStyle.DashLine if tone == "open" else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, _EDGE, style))
        self._rounded(box.adjusted(_EDGE / 2, _EDGE / 2, -_EDGE / 2, -_EDGE / 2))

    def _pattern(self, box: QRectF, tone: str, top: float) -> None:
        draw = {"untold": self._stripes, "unclear": self._hatching, "open": self._dots, "outside": self._ruled}.get(
            tone
        )
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
        """A filled bar with fine lines through it: it holds, but nobody said how long."""
        self._painter.setPen(QPen(self._colour(_Roles.HighlightedText), _EDGE))
        self._slanted(box, self._plan.line * 0.6, lean=-0.5)

    def _hatching(self, box: QRectF) -> None:
        self._painter.setPen(QPen(self._colour(_Roles.Mid), _EDGE))
        self._slanted(box, self._plan.line * 0.4, lean=1)

    def _ruled(self, box: QRectF) -> None:
        self._painter.setPen(QPen(self._colour(_Roles.Highlight), _GRID))
        y, step = box.bottom() - self._plan.line * 0.16, self._plan.line * 0.16
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

    def _dots(self, box: QRectF) -> None:
        step = self._plan.line * 0.34
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(_Roles.Mid))
        columns, rows = int(box.width() / step) + 1, int(box.height() / step) + 1
        for column in range(columns):
            for row in range(rows):
                at = QPointF(box.left() + (column + 0.5) * step, box.top() + (row + 0.5) * step)
                self._painter.drawEllipse(at, step * 0.13, step * 0.13)

    def _goes_on(self) -> None:
        """Three dots behind the rows: the years go on where the picture stops."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(_Roles.Mid))
        middle = self._plan.stops[-1].center().y()
        for number in range(3):
            at = QPointF(self._plan.right + self._plan.line * (0.3 + 0.3 * number), middle)
            self._painter.drawEllipse(at, self._plan.line * 0.06, self._plan.line * 0.06)

    def _rounded(self, box: QRectF) -> None:
        self._painter.drawRoundedRect(box, self._corner(box), self._corner(box))

    def _corner(self, box: QRectF) -> float:
        return min(self._plan.line * _CORNER, box.width() / 2, box.height() / 2)

    def _words(self, words: Words, role: QPalette.ColorRole) -> None:
        self._painter.setPen(self._colour(role))
        words.layout.draw(self._painter, words.at)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self._palette.color(QPalette.ColorGroup.Active, role)


def draw_head(painter: QPainter, centre: QPointF, radius: float, number: int, font: QFont, palette: QPalette) -> None:
    """The head of a pin: a number in a circle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(_Roles.Highlight), _EDGE))
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
    """Draw the whole picture in a width, from the painter's origin on any device; the height that it took."""
    plan = Plan(view, width, font)
    painter.save()
    Brush(painter, plan, palette).picture()
    painter.restore()
    return plan.height
