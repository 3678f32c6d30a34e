"""The coming years as they are drawn: where everything lies, and painted on anything."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPalette, QPdfWriter

from app.law.book import RuleBook
from gui.people_with_years import PEOPLE, font, view_of
from gui.place import faults_of
from ui.theme import THEMES, Look, palette_of
from ui.timeline_keys import Keys
from ui.timeline_paint import Brush, draw_years
from ui.timeline_plan import Plan

everybody = pytest.mark.parametrize("who", PEOPLE)
FONTS = [(17, 672), (17, 560), (34, 672), (13, 680), (17, 200)]


@everybody
@pytest.mark.parametrize("longer", [1, 2])
@pytest.mark.parametrize("setting", FONTS)
def test_no_two_texts_meet(
    dressed: Look, book: RuleBook, on: date, who: str, longer: int, setting: tuple[int, int]
) -> None:
    size, width = setting
    plan = Plan(view_of(book, on, who, longer), width, font(size))
    assert faults_of(plan) == []
    keys = [key.words.size for key in Keys(plan.view.keys, width, font(size)).placed]
    assert not [(a, b) for a, b in combinations(keys, 2) if a.intersects(b)]
    assert all(box.right() <= width for box in keys)


@everybody
def test_a_plan_lies_as_the_days_do(dressed: Look, book: RuleBook, on: date, who: str) -> None:
    view = view_of(book, on, who)
    plan = Plan(view, 672, font(17))
    days = (view.ends - view.begins).days + 1
    for span, bar in zip(view.rows[0].spans, plan.bars, strict=False):
        share = (span.begins - view.begins).days / days
        assert bar.box.left() - 1 == pytest.approx(plan.left + share * (plan.right - plan.left), abs=4)
    assert plan.bars[len(view.periods) - 1].box.right() + 1 == pytest.approx(plan.right, abs=0.5)
    assert all(stop.width() >= 8 and 0 <= stop.left() <= stop.right() <= 672 for stop in plan.stops)


@everybody
@pytest.mark.parametrize("theme", THEMES)
def test_it_is_painted_crisply_at_twice_the_scale(
    dressed: Look, book: RuleBook, on: date, who: str, theme: str
) -> None:
    view, palette = view_of(book, on, who), palette_of(THEMES[theme])
    plan = Plan(view, 640, font(17))
    image = QImage(1280, 2 * plan.height + 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(palette.color(QPalette.ColorRole.Base))
    painter = QPainter(image)
    height = draw_years(painter, view, 640, font(17), palette)
    painter.end()
    assert height > plan.height
    fill = {"ground": THEMES[theme].accent, "untold": THEMES[theme].accent, "outside": THEMES[theme].accent_soft}
    for bar in plan.bars:
        if bar.box.width() > 20:
            at = QPointF(bar.box.right() - 6, bar.box.top() + 4) * 2
            if bar.tone in ("ground", "outside", "gap"):
                expected = fill.get(bar.tone, THEMES[theme].surface)
                assert image.pixelColor(int(at.x()), int(at.y())).name() == expected


def test_no_colour_says_anything_alone(dressed: Look, book: RuleBook, on: date) -> None:
    """In two colours, black and white, every way of drawing still differs from every other."""
    roles = QPalette.ColorRole
    black, white = QColor("black"), QColor("white")
    palette = QPalette()
    for role in (roles.Highlight, roles.Mid, roles.Text, roles.Midlight, roles.LinkVisited, roles.BrightText):
        palette.setColor(role, black)
    for role in (roles.Base, roles.AlternateBase, roles.HighlightedText):
        palette.setColor(role, white)
    plan = Plan(view_of(book, on, "student"), 640, font(17))
    drawn: dict[str, QImage] = {}
    for tone in ("ground", "untold", "outside", "gap", "open", "unclear", "season", "usual"):
        image = QImage(120, 40, QImage.Format.Format_Mono)
        image.fill(1)
        painter = QPainter(image)
        Brush(painter, plan, palette).sample(QRectF(2, 2, 110, 34), tone)
        painter.end()
        drawn[tone] = image
    alike = [(a, b) for a, b in combinations(drawn, 2) if drawn[a] == drawn[b]]
    assert alike == []


@everybody
def test_it_is_printed(dressed: Look, book: RuleBook, on: date, who: str) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(1200)
    painter = QPainter(writer)
    painter.scale(1200 / 96, 1200 / 96)
    height = draw_years(painter, view_of(book, on, who), 640, font(13), palette_of(THEMES["light"]))
    painter.end()
    assert 0 < height < 1000
    assert bytes(buffer.data().data()).startswith(b"%PDF")
    assert buffer.size() > 4000
