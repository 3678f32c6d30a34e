"""The pictures that `screens.py` drew, side by side on sheets: contact_sheets.py FOLDER [PICTURES].

Every page in every language and theme stands on the sheets in FOLDER/sheets. With PICTURES, one sheet of the pages that
show most is written there for each language and theme, and the three pictures at the top of the README.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from app.words import LANGUAGES, NAMES
from ui.spacing import NEAR, PART, WIDE
from ui.theme import FAMILY, THEMES, load_fonts

ACROSS, DOWN = 4, 6
SIDE = QSize(480, 270)
LABEL = 26
FEW_ACROSS = 3
FEW = (
    "1-languages", "2-doors", "3-question-serving_now", "6-question-fault", "7-answer", "7-answer-years",
    "7-answer-times", "8-review", "9-held", "a-lookup", "e-conscience", "f-desk-result-0",
)  # fmt: skip
FIRST_PICTURES = {
    "start-kk": ("kk", "2-doors"), "question-ru": ("ru", "3-question-serving_now"), "answer-en": ("en", "7-answer"),
}  # fmt: skip


def drawn(folder: Path, theme: str, language: str) -> Path:
    """Where the pictures of the common screen lie, at the common text size."""
    return folder / f"{theme}-100-1366" / language


def sheet(title: str, pictures: Sequence[Path], across: int) -> QImage:
    """Pictures with their names, in rows, under a title."""
    rows = -(-len(pictures) // across)
    cell = SIDE + QSize(PART, LABEL + NEAR)
    paper = QImage(across * cell.width() + PART, rows * cell.height() + 2 * WIDE, QImage.Format.Format_RGB32)
    paper.fill(QColor("#8a9498"))
    painter = QPainter(paper)
    font = QFont(FAMILY)
    font.setPixelSize(15)
    painter.setFont(font)
    painter.drawText(QRect(PART, 0, paper.width(), 2 * WIDE - NEAR), Qt.AlignmentFlag.AlignVCenter, title)
    for number, path in enumerate(pictures):
        at = QPoint(PART + number % across * cell.width(), 2 * WIDE - NEAR + number // across * cell.height())
        shown = QImage(str(path)).scaled(
            SIDE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(at, shown)
        label = QRect(at + QPoint(0, SIDE.height()), QSize(SIDE.width(), LABEL))
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, path.stem)
    painter.end()
    return paper


def every_sheet(folder: Path) -> Iterator[tuple[str, QImage]]:
    """All pages of each language and theme, on as many sheets as they need."""
    for language in LANGUAGES:
        for theme in THEMES:
            pages = sorted(drawn(folder, theme, language).glob("*.png"))
            for first in range(0, len(pages), ACROSS * DOWN):
                part = pages[first : first + ACROSS * DOWN]
                title = f"{NAMES[language]} · {theme} · {first + 1}–{first + len(part)} / {len(pages)}"
                yield f"{language}-{theme}-{first // (ACROSS * DOWN) + 1}", sheet(title, part, ACROSS)


def few_sheets(folder: Path) -> Iterator[tuple[str, QImage]]:
    """The pages that show most, for each language and theme."""
    for language in LANGUAGES:
        for theme in THEMES:
            pages = [drawn(folder, theme, language) / f"{name}.png" for name in FEW]
            yield f"sheet-{language}-{theme}", sheet(f"{NAMES[language]} · {theme}", pages, FEW_ACROSS)


def first_pictures(folder: Path) -> Iterator[tuple[str, QImage]]:
    """The pictures at the top of the README."""
    for name, (language, page) in FIRST_PICTURES.items():
        yield name, QImage(str(drawn(folder, "light", language) / f"{page}.png"))


def save(picture: QImage, target: Path) -> None:
    """Write a picture with nothing lost; as WebP it takes half the room of a PNG."""
    if not picture.save(str(target), quality=100 if target.suffix == ".webp" else -1):
        raise SystemExit(f"The picture cannot be written: {target}")


def main(folder: Path, pictures: Path | None) -> int:
    """Write the sheets."""
    _app = QGuiApplication([])
    load_fonts()
    (folder / "sheets").mkdir(parents=True, exist_ok=True)
    for name, picture in every_sheet(folder):
        save(picture, folder / "sheets" / f"{name}.webp")
    if pictures is not None:
        for name, picture in first_pictures(folder):
            save(picture, pictures / f"{name}.png")
        for name, picture in few_sheets(folder):
            save(picture, pictures / f"{name}.webp")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
