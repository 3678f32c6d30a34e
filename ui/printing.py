"""Drawing a page of HTML into a PDF file, without a window.

The page itself says how: its title becomes that of the file, `@page { size: A4 portrait }` stands it upright.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
    QTextFormat,
)

from app.papers.pdf_file import put_right
from app.papers.saving import save_whole
from ui.panels import draw_panels, has_panels
from ui.paper_lines import keep_whole
from ui.paper_pages import as_styled, draw_pages, keep_together, margins_of
from ui.paper_parts import Parts, paper_font, placed, share_of
from ui.theme import load_fonts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN = 14
_RESOLUTION = 96
_UPRIGHT = re.compile(r"@page\s*\{\s*size:\s*A4\s+portrait")


def write_pdf(html: str, target: Path) -> None:
    """Draw the page on sheets of A4 and save it. Raises Trouble when the file cannot be written."""
    save_whole(target, pdf_bytes(html))


def pdf_bytes(html: str) -> bytes:
    """The page drawn on sheets of A4, as a file."""
    application = QGuiApplication.instance() or _application()
    assert application is not None  # noqa: S101 (Qt draws text only while there is one)
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _draw(html, QPdfWriter(buffer))
    return put_right(bytes(buffer.data().data()), html)


def print_on(html: str, printer: QPrinter) -> None:
    """Draw the page on the sheets of a printer, as it is drawn into a file."""
    load_fonts()
    _draw(html, printer)


def _draw(html: str, writer: QPdfWriter | QPrinter) -> None:
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), _orientation(html),
                    QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    writer.setResolution(_RESOLUTION)
    writer.setCreator("")
    if has_panels(html):
        draw_panels(html, writer, _font())
        return
    paper = writer.pageLayout().paintRectPixels(_RESOLUTION).size().toSizeF()
    upright = bool(_UPRIGHT.search(html))
    margins, (text, years) = margins_of(html), placed(html)
    parts = Parts(years, paper.width() * share_of(html))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject, parts)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font())
    document.setHtml(text)
    if upright:
        as_styled(document)
    if isinstance(writer, QPdfWriter):  # a printer is told no title: others may read the list of what it prints
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.setPageSize(QSizeF(paper.width(), paper.height() - 2 * margins.band))
    if upright:
        keep_whole(document)
        keep_together(document)
    draw_pages(document, writer, margins)


def _font() -> QFont:
    """The font of the page, without joined letters: a reader of the file could not tell "fi" in them."""
    font = paper_font()
    font.setPointSize(9)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _orientation(html: str) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Portrait if _UPRIGHT.search(html) else QPageLayout.Orientation.Landscape


def _application() -> QGuiApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
