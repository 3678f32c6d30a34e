"""Drawing a page of HTML into a PDF file, without a window."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from app.papers.saving import save_whole
from ui.theme import load_fonts

_MARGIN = 14
_RESOLUTION = 96


def write_pdf(html: str, target: Path) -> None:
    """Draw the page on sheets of A4 and save it. Raises Trouble when the file cannot be written."""
    application = QGuiApplication.instance() or _application()
    assert application is not None  # noqa: S101 (Qt draws text only while there is one)
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _draw(html, QPdfWriter(buffer))
    save_whole(target, bytes(buffer.data().data()))


def _draw(html: str, writer: QPdfWriter) -> None:
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape,
                    QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    writer.setResolution(_RESOLUTION)
    document = QTextDocument()
    document.setDefaultFont(QFont("Noto Sans", 9))
    document.setHtml(html)
    document.setPageSize(writer.pageLayout().paintRectPixels(_RESOLUTION).size().toSizeF())
    document.print_(writer)


def _application() -> QGuiApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
