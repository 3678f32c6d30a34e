"""Where everything in the picture of the coming years stands, for any width and any type. Nothing is drawn here.

No two texts may meet: a label that does not fit into its bar is left out (the sentence of the period says it), a year
that has no room goes unnumbered, and the heads of pins move aside while their needles still point at their day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

from app.views.timeline import PinView, RowView, SpanView, YearsView
from ui.text import set_text
from ui.timeline_measures import Measures, Words, widest

_DAY = timedelta(days=1)
_PLAIN = ("ground", "gap")
_HEM = 0.45  # of a line: below the words of a bar that has a pattern
_LEAST = 4.0
"""The narrowest a bar is drawn: a single day in many years would not be seen otherwise."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A span of days as drawn, with its label if there is room for it."""

    box: QRectF
    tone: str
    label: Words | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a pin, and the day on the scale at which its needle points."""

    number: int
    centre: QPointF
    day: float


class Plan(Measures):
    """The picture of one view in one width. All lengths hang on the height of a line of text."""

    def __init__(self, view: YearsView, width: float, font: QFont) -> None:
        super().__init__(width, font)
        self.view = view
        self._days = (view.ends - view.begins).days + 1
        self.radius = self.note * 0.62
        self.years = tuple(self._years())
        self.track = self.note * 1.35
        self.heads = tuple(self._heads(self.track + self.note * 0.5))
        self.needles = max((head.centre.y() + self.radius for head in self.heads), default=self.track)
        self.top = self.needles + self.line * 0.8
        self.bars: list[Bar] = []
        self.titles: list[Words] = []
        self.bottom = self._place_rows(view.rows)
        self.height = ceil(self.bottom + 2)

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (self.right - self.left) * (day - self.view.begins).days / self._days

    def span(self, begins: date, ends: date) -> tuple[float, float]:
        """From where to where some days reach, both included."""
        start, end = self.x(begins), self.x(ends) + (self.right - self.left) / self._days
        return min(start, self.right - _LEAST), max(end, start + _LEAST)

    @cached_property
    def stops(self) -> tuple[QRectF, ...]:
        """The part of the uppermost bar that belongs to each period, wide enough to be hit."""
        found = [self.span(period.begins, period.ends) for period in self.view.periods]
        least = min(self.line * 0.6, (self.right - self.left) / len(found))
        return tuple(
            QRectF(min(start, self.right - least), self.top, max(end - start, least), self._high)
            for start, end in found
        )

    @cached_property
    def seasons(self) -> tuple[Bar, ...]:
        """The call-up seasons, from their track down to the last bar."""
        found = [(span, self.span(span.begins, span.ends)) for span in self.view.seasons]
        below = self.bottom - self.track
        return tuple(Bar(QRectF(start, self.track, end - start, below), span.tone) for span, (start, end) in found)

    @property
    def _high(self) -> float:
        return self.line * 2.4

    @property
    def _low(self) -> float:
        return self.line * 0.62

    def _years(self) -> Iterator[tuple[float, Words | None]]:
        """The first day of each year, and the year's number where there is room for it."""
        first, last = self.view.begins.year, self.view.ends.year
        metrics = QFontMetricsF(self.small)
        full = (self.right - self.left) * 365 / self._days
        every = max(1, ceil(metrics.horizontalAdvance("0000 ") / full))
        for year in range(first, last + 1):
            begins = max(self.view.begins, date(year, 1, 1))
            start, end = self.span(begins, min(self.view.ends, date(year, 12, 31)))
            room = min(end - start if every == 1 else full * every, self.right - start)
            turn = (last - year) % every == 0 and (every == 1 or year > first)
            shown = turn and metrics.horizontalAdvance(f"{year} ") <= room
            yield start, self._year(str(year), start, end if every == 1 else start) if shown else None

    def _year(self, text: str, start: float, end: float) -> Words:
        wide = QFontMetricsF(self.small).horizontalAdvance(text)
        at = max(start, (start + end - wide) / 2) if end > start else start + 3
        return self.set_small(text, QPointF(at, 0), wide + 1)

    def _heads(self, top: float) -> Iterator[Head]:
        """The heads of the pins, moved aside where they would meet; in two or more rows if one does not hold them."""
        pins, apart = self.view.pins, self.radius * 2 + 4
        rows = max(1, ceil(len(pins) * apart / max(self.right - self.left, apart)))
        for row in range(rows):
            those = pins[row::rows]
            places = _spread([self._middle(pin) for pin in those], apart, self.left + self.radius, self.right)
            for pin, place in zip(those, places, strict=True):
                centre = QPointF(place, top + self.radius + row * apart)
                yield Head(pin.number, centre, self._middle(pin))

    def _middle(self, pin: PinView) -> float:
        start, end = self.span(pin.day, pin.day)
        return min((start + end) / 2, self.right)

    def _place_rows(self, rows: Sequence[RowView]) -> float:
        """Place the rows below one another; where the last one ends."""
        y = self.top
        for row in rows:
            if row.title:
                words = self.set_small(row.title, QPointF(self.left, y), self.right - self.left)
                self.titles.append(words)
                y = words.size.bottom() + self.line * 0.15
            high = self._low if row.title else self._high
            self.bars.extend(self._bar(span, y, high, labelled=not row.title) for span in row.spans)
            y += high + self.line * 0.55
        return y - self.line * 0.55 + self.line * 0.3

    def _bar(self, span: SpanView, y: float, high: float, *, labelled: bool) -> Bar:
        start, end = self.span(span.begins, span.ends)
        box = QRectF(start, y, end - start, high).adjusted(1, 0, -1, 0)
        if not labelled:
            return Bar(box, span.tone)
        hem = 0.0 if span.tone in _PLAIN else self.line * _HEM
        return Bar(box, span.tone, self._label(span.label, box.adjusted(0, 0, 0, -hem)))

    def _label(self, text: str, box: QRectF) -> Words | None:
        """The label in one line, in smaller type, in two lines, or not at all."""
        inner = box.adjusted(self.line * 0.35, 0, -self.line * 0.35, 0)
        for font in (self.font, self.small):
            wide = QFontMetricsF(font).horizontalAdvance(text)
            if wide <= inner.width():
                layout, height = set_text(text, font, ceil(wide) + 1)
                return _centred(layout, height, inner)
        longest = max(QFontMetricsF(self.small).horizontalAdvance(word) for word in text.split())
        layout, height = set_text(text, self.small, max(1, int(inner.width())))
        fits = longest <= inner.width() and layout.lineCount() <= 2 and height <= inner.height()
        return _centred(layout, height, inner) if fits else None


def _centred(layout: QTextLayout, height: float, box: QRectF) -> Words:
    at = QPointF(box.x(), box.y() + (box.height() - height) / 2)
    return Words(layout, at, QRectF(at.x(), at.y(), widest(layout), height))


def _spread(wanted: Sequence[float], apart: float, least: float, most: float) -> list[float]:
    """Places in order, at least so far apart, as near to the wanted ones as that allows."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, least, places[-1] + apart if places else least))
    bound = most
    for index in reversed(range(len(places))):
        places[index] = min(places[index], bound)
        bound = places[index] - apart
    return places
