"""What a printed page holds besides text, drawn as lines rather than as dots: boxes to tick, the coming years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QPicture,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from app.papers.picture import BEGINS, ENDS, noted_picture
from app.views.timeline import YearsView
from ui.theme import FAMILY, THEMES, palette_of
from ui.timeline_paint import draw_years

_NOTE = re.compile(f"{re.escape(BEGINS)}.*?{re.escape(ENDS)}", re.DOTALL)
_SHARE = re.compile(r'<meta name="picture-width" content="(\d+)%">')
_BOX = '<span class="box"></span>'
_YEARS = "years:"
_SIDE = 11.0
_TYPE = 11


class Parts(QPyTextObject):
    """Draws the parts of one page. They stand in its text as pictures with names."""

    def __init__(self, years: Sequence[YearsView], width: float) -> None:
        super().__init__()
        self._years, self._width = years, width
        self._palette = palette_of(THEMES["light"])
        self._font = paper_font()
        self._font.setPixelSize(_TYPE)
        self._heights = [self._measured(view) for view in years]

    def intrinsicSize(self, _document: QTextDocument, _place: int, form: QTextFormat) -> QSizeF:
        """How large a part is in its line."""
        number = _number(form)
        return QSizeF(_SIDE, _SIDE) if number is None else QSizeF(self._width, self._heights[number])

    def drawObject(
        self, painter: QPainter, box: QRectF | QRect, _document: QTextDocument, _place: int, form: QTextFormat
    ) -> None:
        """Draw a part in its place."""
        number = _number(form)
        painter.save()
        if number is None:
            painter.setPen(QPen(QColor(THEMES["light"].text), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box).adjusted(1, 2, -1, 0))
        else:
            painter.translate(box.topLeft())
            draw_years(painter, self._years[number], self._width, self._font, self._palette)
        painter.restore()

    def _measured(self, view: YearsView) -> float:
        picture = QPicture()
        painter = QPainter(picture)
        height = draw_years(painter, view, self._width, self._font, self._palette)
        painter.end()
        return height


def paper_font() -> QFont:
    """The bundled type as it is on paper: its letters stand alike whatever the system thinks is best for its screen."""
    font = QFont(FAMILY)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def placed(html: str) -> tuple[str, tuple[YearsView, ...]]:
    """The page with names where parts are drawn, and the pictures of the coming years in their order."""
    found: list[YearsView] = []

    def name(note: re.Match[str]) -> str:
        found.append(noted_picture(note[0]))
        return f'<p><img src="{_YEARS}{len(found) - 1}"></p>'

    return _NOTE.sub(name, html).replace(_BOX, '<img src="box">'), tuple(found)


def share_of(html: str) -> float:
    """How much of the width of a sheet its pictures take: the page says so where they stand in columns."""
    found = _SHARE.search(html)
    return int(found[1]) / 100 if found else 1.0


def _number(form: QTextFormat) -> int | None:
    """Which of the pictures a format names; None for a box."""
    name = form.toImageFormat().name()
    return int(name.removeprefix(_YEARS)) if name.startswith(_YEARS) else None
