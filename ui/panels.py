"""A sheet to fold: its panels, each a short text of its own, drawn beside and below one another with lines between.

The page says with `<meta name="panels" content="columns rows">` that it is one; its panels follow one another column
after column, parted by `<hr class="panel">`. All have the largest type at which none is cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from ui.paper_lines import keep_whole
from ui.theme import THEMES

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PANELS = re.compile(r'<meta name="panels" content="(\d) (\d)">')
_PARTS = re.compile(r"(?P<head>.*<body>)(?P<panels>.*)</body>", re.DOTALL)
_BETWEEN = '<hr class="panel">'
_LARGEST, _SMALLEST, _STEP = 9.5, 5.0, 0.25
_MARGIN_MM = 5
_RESOLUTION = 600
_MM_PER_INCH = 25.4


def has_panels(html: str) -> bool:
    """Whether the page is a sheet to fold."""
    return _PANELS.search(html) is not None


def draw_panels(html: str, writer: QPdfWriter | QPrinter, font: QFont) -> float:
    """Draw the sheet on one page of A4. Gives the size of the type in points."""
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(_RESOLUTION)
    sheet = QRectF(writer.pageLayout().fullRectPixels(writer.resolution()))
    places = _places(html, sheet)
    margin = _MARGIN_MM / _MM_PER_INCH * writer.resolution()
    within = [place.adjusted(margin, margin, -margin, -margin) for place in places]
    size, documents = _fitting(_texts(html), within, font, writer)
    if isinstance(writer, QPdfWriter):  # a printer is told no title: others may read the list of what it prints
        writer.setTitle(documents[0].metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    painter = QPainter(writer)
    _draw_folds(painter, places, sheet)
    for document, place in zip(documents, within, strict=True):
        _draw_panel(painter, document, place.topLeft())
    painter.end()
    return size


def _places(html: str, sheet: QRectF) -> list[QRectF]:
    """Where the panels are, column after column."""
    found = _PANELS.search(html)
    assert found is not None  # noqa: S101 (asked by has_panels)
    columns, rows = int(found[1]), int(found[2])
    width, height = sheet.width() / columns, sheet.height() / rows
    return [
        QRectF(column * width, row * height, width, height) for column in range(columns) for row in range(rows)
    ]  # fmt: skip


def _texts(html: str) -> list[str]:
    """Each panel as a page of its own."""
    found = _PARTS.search(html)
    assert found is not None  # noqa: S101 (the page comes from a template)
    return [f"{found['head']}{panel}</body></html>" for panel in found["panels"].split(_BETWEEN)]


def _fitting(
    texts: list[str], places: list[QRectF], font: QFont, device: QPdfWriter | QPrinter
) -> tuple[float, list[QTextDocument]]:
    """The panels in the largest type at which each fits into its place."""
    size = _LARGEST
    while True:
        sized = QFont(font)
        sized.setPointSizeF(size)
        documents = [_document(text, place.width(), sized, device) for text, place in zip(texts, places, strict=True)]
        fits = all(
            document.size().height() <= place.height() for document, place in zip(documents, places, strict=True)
        )
        if fits or size <= _SMALLEST:
            return size, documents
        size -= _STEP


def _document(text: str, width: float, font: QFont, device: QPdfWriter | QPrinter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(text)
    document.setTextWidth(width)
    keep_whole(document)
    return document


def _draw_folds(painter: QPainter, places: list[QRectF], sheet: QRectF) -> None:
    """Thin lines where the sheet is folded."""
    painter.setPen(QPen(QColor(THEMES["light"].edge), _RESOLUTION / 200, Qt.PenStyle.DashLine))
    for x in sorted({place.left() for place in places} - {sheet.left()}):
        painter.drawLine(QPointF(x, sheet.top()), QPointF(x, sheet.bottom()))
    for y in sorted({place.top() for place in places} - {sheet.top()}):
        painter.drawLine(QPointF(sheet.left(), y), QPointF(sheet.right(), y))


def _draw_panel(painter: QPainter, document: QTextDocument, corner: QPointF) -> None:
    """Black on white, whatever the colours of the desktop are."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(THEMES["light"].text))
    painter.save()
    painter.translate(corner)
    document.documentLayout().draw(painter, context)
    painter.restore()
