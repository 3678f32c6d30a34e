"""With no font installed a letter and the card to fold look as they do here, with every Kazakh letter."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from no_fonts import KAZAKH, dots_of, drawn_as_usual, drawn_without_fonts
from people_who_write import DECIDED, TYPED, person

from app.law.book import RuleBook
from app.law.cards import read_shelf
from app.papers.letters.letter import fill_letter, find_offer
from app.papers.wallet import card_to_fold, wallet_html
from app.words import words_for
from ui.printing import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def letter_html(book: RuleBook) -> str:
    """The complaint in Kazakh, by somebody with every letter in his name."""
    writer = person(book, DECIDED)
    typed = {**TYPED, "full_name": KAZAKH}
    return fill_letter(writer, find_offer(writer, "complaint", None), words_for("kk"), typed).html


def card_html() -> str:
    """The card in Kazakh and Russian, with every letter on its cover."""
    shelf = read_shelf()
    html = wallet_html(card_to_fold(shelf), shelf.contacts, words_for("kk"), words_for("ru"), None)
    assert "</p>" in html
    return html.replace("</p>", f" {KAZAKH}</p>", 1)


def text_of(pdf: bytes) -> str:
    """The text of a file without spaces."""
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def fonts_of(pdf: bytes) -> set[str]:
    """The fonts of a file; each must be in it."""
    found: set[str] = set()
    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
            found.add(str(inner["/BaseFont"]).rpartition("+")[2].lstrip("/").partition("-")[0])
    return found


def test_the_letter_and_the_card_need_no_font(book: RuleBook, tmp_path: Path) -> None:
    pages = [letter_html(book), card_html()]
    usual = drawn_as_usual(pages, tmp_path)
    for drawn, bare in zip(usual, drawn_without_fonts(pages, tmp_path), strict=True):
        assert KAZAKH in text_of(bare)
        assert fonts_of(bare) == {"NotoSans"}
        assert list(dots_of(bare)) == list(dots_of(drawn))


def test_the_drawing_tells_a_letter_from_a_box(book: RuleBook) -> None:
    """The comparison above would notice a letter that is missing."""
    html = letter_html(book)
    drawn = {next(dots_of(pdf_bytes(html.replace(KAZAKH, letter, 1)))) for letter in KAZAKH[:9] + "\ue000"}
    assert len(drawn) == 10
