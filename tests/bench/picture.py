"""Where the time of a start goes, as a picture for the README: ours above, a bare wizard below, on one scale."""

from __future__ import annotations

import os
import statistics
from pathlib import Path
from typing import Any

from children import child
from processes import STAGES, Runs, stages

TARGET = Path(__file__).resolve().parents[2] / "packaging" / "pictures" / "where-time-goes.png"
COLOURS = ("#0b5c6b", "#3f8f9d", "#6d4d00", "#12603f", "#7aa98f")
BESIDE = "#b9c3c6"
WIDTH, LEFT, BAR, GAP, SCALE = 1000, 150, 44, 26, 2


def draw(starts: Runs) -> None:
    """Draw the medians of some starts, and what is read beside the first page once it stands."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    application = QGuiApplication.instance() or QGuiApplication([])
    bars = {"Quqyq": stages(starts["program"]), "A bare wizard": stages(starts["bare"])}
    beside = [child("program", "rules") for _ in range(5)]
    after = [("modules for the rules", statistics.median(run["modules"] for run in beside)),
             ("the rules", statistics.median(run["rules"] for run in beside))]  # fmt: skip
    whole = max(sum(bars["Quqyq"]) + sum(value for _, value in after), *(sum(bar) for bar in bars.values()))
    image = QImage(WIDTH * SCALE, 250 * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill("#ffffff")
    painter = QPainter(image)
    _paint(painter, bars, after, (WIDTH - LEFT - 20) / whole)
    painter.end()
    image.save(str(TARGET))
    del application


def _paint(painter: Any, bars: dict[str, list[float]], after: list[tuple[str, float]], scale: float) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QFontDatabase

    for font in (TARGET.parents[2] / "ui" / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    font = QFont("Noto Sans")
    font.setPixelSize(14)
    painter.setFont(font)
    aligned = Qt.AlignmentFlag
    left, right = aligned.AlignLeft | aligned.AlignVCenter, aligned.AlignRight | aligned.AlignVCenter
    for number, (name, lengths) in enumerate(bars.items()):
        top, x = 12 + number * (BAR + GAP), float(LEFT)
        painter.setPen(QColor("#16262b"))
        painter.drawText(QRectF(0, top, LEFT - 12, BAR), right, name)
        parts = [*zip(COLOURS, lengths, strict=True), *((BESIDE, value) for _, value in after if number == 0)]
        for colour, seconds in parts:
            painter.fillRect(QRectF(x, top, seconds * scale, BAR), QColor(colour))
            x += seconds * scale
        painted = LEFT + sum(lengths) * scale
        under = QRectF(painted - 60, top + BAR, 120, GAP - 4)
        painter.drawText(under, aligned.AlignCenter, f"{sum(lengths) * 1000:.0f} ms")
    told = [*zip(COLOURS, (words for _, words in STAGES), bars["Quqyq"], strict=True),
            *((BESIDE, f"beside the first page: {words}", value) for words, value in after)]  # fmt: skip
    for number, (colour, words, seconds) in enumerate(told):
        column, line = divmod(number, 4)
        x, y = LEFT + column * 400, 158 + line * 22
        painter.fillRect(QRectF(x, y + 4, 12, 12), QColor(colour))
        painter.drawText(QRectF(x + 20, y, 380, 20), left, f"{words}: {seconds * 1000:.0f} ms")
