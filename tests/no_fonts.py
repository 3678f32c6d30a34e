"""Drawing a page in a program for which no font is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2

from app.places import ROOT

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
_DRAW = """
import sys
from pathlib import Path
from ui.printing import write_pdf
for source in sys.argv[1:]:
    write_pdf(Path(source).read_text(encoding="utf-8"), Path(source).with_suffix(".pdf"))
"""


def drawn_without_fonts(pages: list[str], folder: Path) -> list[bytes]:
    """The pages drawn by one program for which no font is installed."""
    empty = folder / "fonts.conf"
    (folder / "none").mkdir()
    empty.write_text(f"<fontconfig><dir>{folder}/none</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
    return _drawn(pages, folder, {"FONTCONFIG_FILE": str(empty)})


def drawn_as_usual(pages: list[str], folder: Path) -> list[bytes]:
    """The pages drawn by one program of their own, whatever look the tests before have given this one."""
    return _drawn(pages, folder, {})


def _drawn(pages: list[str], folder: Path, special: dict[str, str]) -> list[bytes]:
    sources = [folder / f"page{number}.html" for number in range(len(pages))]
    for source, page in zip(sources, pages, strict=True):
        source.write_text(page, encoding="utf-8")
    environment = {**os.environ, **special, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _DRAW, *map(str, sources)], cwd=ROOT, env=environment, check=True,
                   capture_output=True, timeout=120)  # fmt: skip
    return [source.with_suffix(".pdf").read_bytes() for source in sources]


def dots_of(pdf: bytes) -> Iterator[bytes]:
    """The dots of each page of a file."""
    document: Any = pypdfium2.PdfDocument(pdf)
    for number in range(len(document)):
        yield bytes(document[number].render(scale=1).buffer)
