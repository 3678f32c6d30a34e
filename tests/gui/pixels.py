"""Contrast as it is on the screen: what is read here are pixels, not the colours that somebody meant."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

SHARP = 2
"""Drawn at twice the size, so that even thin strokes have pixels of their full colour between the softened ones."""
NOISE = 4
"""A colour on fewer pixels of a picture so drawn is an accident of softened edges."""
MANY = 20_000
"""The pixels of some ten letters."""
SHARED = 0.2
"""A colour on this part of a picture is a ground, even if it is not the most frequent one."""

Counts = Counter[int]


class Contrast(NamedTuple):
    """How far something stands out from its ground, and the two colours."""

    ratio: float
    ink: int
    ground: int

    def __str__(self) -> str:
        return f"{self.ratio:.2f} ({named(self.ink)} on {named(self.ground)})"


@cache
def luminance(rgb: int) -> float:
    """The relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = ((rgb >> 16 & 255) / 255, (rgb >> 8 & 255) / 255, (rgb & 255) / 255)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: int, other: int) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def named(rgb: int) -> str:
    """A colour as people write it."""
    return f"#{rgb & 0xFFFFFF:06x}"


class Shot:
    """A part of a widget with all that lies in it, drawn sharply; places are told in the widget's own measure."""

    def __init__(self, root: QWidget, part: QRect | None = None) -> None:
        self.part = (part or root.rect()).intersected(root.rect())
        self.image = QImage(self.part.size() * SHARP, QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(SHARP)
        self.image.fill(root.palette().window().color())
        root.render(self.image, QPoint(), QRegion(self.part))

    def pixels(self, place: QRect) -> memoryview:
        """The pixels of a place, row after row."""
        inside = place.intersected(self.part).translated(-self.part.topLeft())
        cut = self.image.copy(QRect(inside.topLeft() * SHARP, inside.size() * SHARP))
        return memoryview(bytes(cut.constBits())).cast("I")

    def rows(self, place: QRect) -> list[memoryview]:
        """The pixels of a place, row by row."""
        pixels = self.pixels(place)
        wide = place.intersected(self.part).width() * SHARP
        return [pixels[start : start + wide] for start in range(0, len(pixels), wide)]


def sampled(pixels: memoryview) -> Counts:
    """How often each colour occurs; of a large picture only every second, third or fourth pixel is asked."""
    return Counter(pixels[:: min(4, 1 + len(pixels) // MANY)])


def strongest(counts: Counts, ground: int) -> Contrast:
    """What stands out most from a ground."""
    drawn = [colour for colour, count in counts.items() if count >= NOISE]
    ink = max(drawn, key=lambda colour: ratio(colour, ground), default=ground)
    return Contrast(ratio(ink, ground), ink, ground)


def sign_in(counts: Counts) -> Contrast:
    """What is drawn in a picture, against the ground of most of it."""
    return strongest(counts, counts.most_common(1)[0][0])


def words_in(counts: Counts) -> Contrast:
    """What is written in a picture against its ground: the weakest, where it lies on more than one ground."""
    _, ink, ground = sign_in(counts)
    least = sum(counts.values()) * SHARED
    grounds = [colour for colour, count in counts.items() if count >= least and colour != ink]
    weakest = min(grounds, key=lambda colour: ratio(ink, colour), default=ground)
    return Contrast(ratio(ink, weakest), ink, weakest)


def edge_in(rows: list[memoryview]) -> Contrast:
    """What stands out most on the way from outside into something, against the outside, where the way begins."""
    return strongest(Counter(pixel for row in rows for pixel in row), rows[0][0])


def changed(before: Shot, after: Shot, least: float) -> int:
    """On how many pixels of the screen a change has at least this contrast with what was there before."""
    pairs = Counter(zip(before.pixels(before.part), after.pixels(after.part), strict=True))
    strong = sum(count for (old, new), count in pairs.items() if old != new and ratio(old, new) >= least)
    return strong // (SHARP * SHARP)
