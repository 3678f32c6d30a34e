"""The program's icon, drawn: a plain sheet with lines. icon.py FOLDER writes it in every size and form."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPolygonF

SIZES = (16, 24, 32, 48, 64, 128, 256)
_SHEET, _EDGE, _LINE, _CORNER = "#ffffff", "#0b5c6b", "#0b5c6b", "#cfe4e8"
# On a field of 64: the sheet with its turned corner, then its lines from left to right.
_OUTLINE = ((12, 5), (40, 5), (52, 17), (52, 59), (12, 59))
_TURNED = ((40, 5), (40, 17), (52, 17))
_LINES = ((20, 27, 44), (20, 36, 44), (20, 45, 36))


def picture(size: int) -> QImage:
    """The icon as a picture of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setWindow(QRectF(0, 0, 64, 64).toRect())
    edge = QPen(QColor(_EDGE), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    for points, ground in ((_OUTLINE, _SHEET), (_TURNED, _CORNER)):
        painter.setBrush(QColor(ground))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    for left, y, right in _LINES:
        painter.drawLine(left, y, right, y)
    painter.end()
    return image


def png(size: int) -> bytes:
    """The same as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(size).save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] (the stubs name no device)
    return bytes(buffer.data().data())


def ico() -> bytes:
    """All sizes in one file, as Windows wants it."""
    pictures = [png(size) for size in SIZES]
    place = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, content in zip(SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return head + b"".join(pictures)


def svg() -> str:
    """The same as lines that scale."""
    shapes = [
        f'<polygon points="{" ".join(f"{x},{y}" for x, y in points)}" fill="{ground}"/>'
        for points, ground in ((_OUTLINE, _SHEET), (_TURNED, _CORNER))
    ]
    shapes += [f'<line x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>' for left, y, right in _LINES]
    pen = f'stroke="{_LINE}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><g {pen}>{"".join(shapes)}</g></svg>\n'


def main(folder: Path) -> int:
    """Write all forms into a folder; the result is the exit code."""
    app = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quqyq.svg").write_text(svg(), encoding="utf-8")
    (folder / "quqyq.ico").write_bytes(ico())
    for size in (48, 128, 256):
        (folder / f"quqyq-{size}.png").write_bytes(png(size))
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
