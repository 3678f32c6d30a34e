"""Pages of paper: where one ends and the next begins, and what stands at the head and foot of each."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from ui.paper_parts import paper_font
from ui.theme import THEMES

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_NOTE = re.compile(r'<meta name="page-(head|side|foot)" content="([^"]*)">')
_BAND = 26.0
_TYPE = 10


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands on every page: at its head to the left and to the right, and at its foot. "{n}" is its number."""

    head: str = ""
    side: str = ""
    foot: str = ""

    @property
    def band(self) -> float:
        """How much room they take at the head, and again at the foot."""
        return _BAND if self.head or self.side or self.foot else 0.0


def margins_of(page: str) -> Margins:
    """What a page of HTML wants on each of its sheets."""
    return Margins(**{name: html.unescape(text) for name, text in _MARGIN_NOTE.findall(page)})


def as_styled(document: QTextDocument) -> None:
    """Give headings the size that the page's style names: Qt sets its own, by their level."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        for part in block.textFormats() if block.blockFormat().headingLevel() else ():
            form = part.format.toCharFormat()
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.setPosition(block.position() + part.start)
            cursor.setPosition(cursor.position() + part.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
        block = block.next()
    cursor.endEditBlock()


def keep_together(document: QTextDocument) -> None:
    """Begin a new sheet before a paragraph or row that would be cut, and before the headings that stand above it.

    Qt writes the line at the cut twice, once unseen.
    """
    height = document.pageSize().height()
    units = _units(document)
    for number, unit in enumerate(units):
        box = _box(document, unit)
        top, bottom = box.top() // height, (box.bottom() - 1) // height
        first = number
        while first and _is_heading(units[first - 1]):
            first -= 1
        parted = first < number and _box(document, units[first]).top() // height != top
        if (top != bottom and box.height() < height) or parted:
            _break_before(units[first])
            document.markContentsDirty(0, document.characterCount())  # else Qt loses paragraphs behind the break


def draw_pages(document: QTextDocument, writer: QPdfWriter | QPrinter, margins: Margins) -> None:
    """Draw a document that has been laid out, sheet by sheet."""
    painter = QPainter(writer)
    size, count = document.pageSize(), document.pageCount()
    for number in range(count):
        if number:
            writer.newPage()
        _draw_head(painter, margins, size.width())
        painter.save()
        painter.translate(0, margins.band - number * size.height())
        _draw_text(document, painter, QRectF(0, number * size.height(), size.width(), size.height()))
        painter.restore()
        foot = margins.foot.replace("{n}", str(number + 1)).replace("{all}", str(count))
        _draw_foot(painter, foot, QRectF(0, size.height() + margins.band + 8, size.width(), _BAND - 8))
    painter.end()


Unit = QTextBlock | QTextTable


def _units(document: QTextDocument) -> list[Unit]:
    """The paragraphs and tables of a document as they follow one another, less the empty lines Qt puts between."""
    found: list[Unit] = []
    block = document.begin()
    while block.isValid():
        table = _outermost(QTextCursor(block))
        if table is None and block.text():
            found.append(block)
        elif table is not None and not (found and found[-1] == table):
            found.append(table)
        block = block.next()
    return found


def _outermost(cursor: QTextCursor) -> QTextTable | None:
    frame, table = cursor.currentFrame(), None
    while frame is not None and frame.parentFrame() is not None:
        table = frame if isinstance(frame, QTextTable) else table
        frame = frame.parentFrame()
    return table


def _box(document: QTextDocument, unit: Unit) -> QRectF:
    layout = document.documentLayout()
    return layout.blockBoundingRect(unit) if isinstance(unit, QTextBlock) else layout.frameBoundingRect(unit)


def _is_heading(unit: Unit) -> bool:
    block = unit if isinstance(unit, QTextBlock) else unit.cellAt(0, 0).firstCursorPosition().block()
    return block.blockFormat().headingLevel() > 0


def _break_before(unit: Unit) -> None:
    policy = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    if isinstance(unit, QTextBlock):
        form = unit.blockFormat()
        form.setPageBreakPolicy(policy)
        QTextCursor(unit).setBlockFormat(form)
    else:
        table = unit.format().toTableFormat()
        table.setPageBreakPolicy(policy)
        unit.setFormat(table)


def _draw_text(document: QTextDocument, painter: QPainter, sheet: QRectF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = sheet
    context.palette.setColor(QPalette.ColorRole.Text, QColor(THEMES["light"].text))
    painter.setClipRect(sheet)
    document.documentLayout().draw(painter, context)


def _draw_head(painter: QPainter, margins: Margins, width: float) -> None:
    if not margins.band:
        return
    _in_small_type(painter)
    box = QRectF(0, 0, width, _BAND - 8)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, margins.head)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, margins.side)
    painter.setPen(QColor(THEMES["light"].line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())


def _draw_foot(painter: QPainter, text: str, box: QRectF) -> None:
    _in_small_type(painter)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)


def _in_small_type(painter: QPainter) -> None:
    font = paper_font()
    font.setPixelSize(_TYPE)
    painter.setFont(font)
    painter.setPen(QColor(THEMES["light"].soft))
