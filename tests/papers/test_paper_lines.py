"""Where lines of a printed page end: never inside a citation, a number or a date that has room on a line."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from ui.paper_lines import keep_whole, unparted
from ui.paper_parts import paper_font
from ui.theme import load_fonts

pytestmark = pytest.mark.usefixtures("qapp")
WIDTHS = range(150, 420, 9)
TEXTS = (
    "Подайте письменное заявление в комиссию. Закон говорит · Закон № 561-IV, ст. 35(3) · Закон № 561-IV, ст. 36(1)(2)",
    "Әскерге шақыру комиссиясына өтініш беріңіз. Заң бойынша · № 561-IV Заң, 35(2)(3)-бап, 2028 ж. 1 шілде күні",
    "The law says this of students until 1 July 2028 · Law 561-IV, art. 35(2)(3) · Labour Code, art. 124(3), no more",
    "С 22 ноября 2026 г. по 4 мая 2034 г. действует ст. 35(8) и 36(4) этого закона, а 35-бап — по-казахски",
)


def laid_out(text: str, width: int) -> QTextDocument:
    """A document of one paragraph in a column of this width."""
    load_fonts()
    document = QTextDocument()
    document.setDefaultFont(paper_font())
    document.setPlainText(text)
    document.setTextWidth(width)
    document.size()
    return document


def parted(document: QTextDocument) -> list[str]:
    """What is on two lines although it would have room on one."""
    block = document.begin()
    layout, text = block.layout(), block.text()
    found: list[str] = []
    for begins, ends in unparted(text):
        first = layout.lineForTextPosition(begins)
        if first.lineNumber() != layout.lineForTextPosition(ends - 1).lineNumber() and first.textStart() != begins:
            found.append(text[begins:ends])
    return found


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_line_ends_inside(text: str) -> None:
    before = 0
    for width in WIDTHS:
        document = laid_out(text, width)
        before += bool(parted(document))
        keep_whole(document)
        assert parted(document) == [], width
        assert document.toPlainText().replace("\n", " ") == text
    assert before, "without it lines do end there"


def test_only_a_space_gives_way() -> None:
    """Qt counts some signs twice; then a place in a text is another one there, and nothing is lost."""
    for width in WIDTHS:
        document = laid_out("\U0001f600" * 3 + TEXTS[0], width)
        keep_whole(document)
        assert document.toPlainText().replace("\n", " ") == "\U0001f600" * 3 + TEXTS[0]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Law 561-IV, art. 35(2)(3)", ["561-IV", "art. 35(2)(3)"]),
        ("Заң бойынша · № 561-IV Заң, 35(3)-бап", ["№ 561-IV Заң, 35(3)-бап", "№ 561-IV", "35(3)-бап"]),
        ("Закон говорит · Сообщения прессы", []),
        ("The law says · Act on a thing with a very long name, art. 7", ["art. 7"]),
        ("on 1 July 2028, с 1 июля 2028 г., 2028 ж. 1 шілде", ["1 July 2028", "1 июля 2028 г.", "2028 ж. 1 шілде"]),
        ("aged 18-26, in 2026", []),
    ],
)
def test_what_is_whole(text: str, wholes: list[str]) -> None:
    assert [text[begins:ends] for begins, ends in unparted(text)] == wholes
