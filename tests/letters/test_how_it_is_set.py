"""How a letter is set: no number is broken, nothing stands alone on a page, and the font is one that offices have."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from people_who_write import CASES, DECIDED, TYPED, letter_of, person

from app.law.book import RuleBook
from app.papers.letters.letter import TEMPLATES, FilledLetter, fill_letter, find_offer
from app.unbroken import held_on_paper
from app.words import LANGUAGES, words_for
from ui.printing import pdf_bytes

# Windows and macOS have it with every Kazakh letter. Elsewhere a word processor takes a font of the same widths, such
# as Liberation Serif, which has them too. (A PDF carries its font; a document for others to edit cannot.)
FONT = "Times New Roman"
FILES = sorted(TEMPLATES.rglob("*.docx"))


def page_of(document: bytes) -> str:
    """The page of a document as it is stored."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_breaks_no_number(book: RuleBook, language: str) -> None:
    for case in CASES:
        page = page_of(letter_of(book, case, language).document)
        assert re.search(r"561-IV|(?:№|\bст\.|\barts?\.|\bNo\.) \d|\)-бап", page) is None, case
        assert re.search("[\u2011\u2060]", page) is None, "no letter that a font might lack"
    page = page_of(letter_of(book, CASES[0], language).document)
    assert re.search(r"\u00a0561</w:t><w:noBreakHyphen/><w:t [^>]*>IV", page)


def test_the_page_breaks_no_number(book: RuleBook) -> None:
    assert held_on_paper("Закон № 561-IV, ст. 35(3), 98–101") == "Закон №\u00a0561\u2011IV, ст.\u00a035(3), 98–101"
    assert held_on_paper("№ 561-IV Заң, 35(3)-бап") == "№\u00a0561\u2011IV Заң, 35(3)\u2011бап"
    assert "561\u2011IV" in letter_of(book, CASES[0], "kk").html


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_template_names_a_font_that_offices_have(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        styles, page = (package.read(f"word/{part}.xml").decode() for part in ("styles", "document"))
    fonts = re.findall(r"<w:rFonts [^>]*>", styles + page)
    assert len(fonts) == 1
    assert set(re.findall(r'w:(ascii|hAnsi|cs|eastAsia)="([^"]*)"', fonts[0])) == {
        (kind, FONT) for kind in ("ascii", "hAnsi", "cs", "eastAsia")
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_document_leaves_no_heading_and_no_signature_alone(path: Path) -> None:
    paragraphs: list[Any] = [p for p in Document(str(path)).paragraphs if not p.text.startswith("{%")]
    for number, paragraph in enumerate(paragraphs[:-1]):
        kept = paragraph.paragraph_format.keep_with_next or paragraph.style.paragraph_format.keep_with_next
        style, following = paragraph.style.name, paragraphs[number + 1].style.name
        if style in ("Title", "Heading") or following == "Signature" or paragraph.text.endswith(":"):
            assert kept, paragraph.text


def lines_of(page: Any) -> list[str]:
    """The lines of a page of a PDF."""
    return [line.strip() for line in page.get_textpage().get_text_range().splitlines() if line.strip()]


@pytest.mark.usefixtures("qapp")
def test_a_page_leaves_no_heading_and_no_signature_alone(book: RuleBook) -> None:
    """However long the text is: the break falls at another place with each line more."""
    writer, broken = person(book, DECIDED), set[str]()
    offer = find_offer(writer, "court", None)
    headings = {p.text for p in filled(writer, offer, 1).paragraphs if p.style == "heading" or p.text.endswith(":")}
    for lines in range(4, 44):
        document: Any = pypdfium2.PdfDocument(pdf_bytes(filled(writer, offer, lines).html))
        pages = [lines_of(document[number]) for number in range(len(document))]
        for page, following in pairwise(pages):
            assert page[-1] not in headings, lines
            assert not following[0].startswith("Date: "), lines
            broken.add(following[0])
    assert len(broken) > 5, "it was broken at several places"


def filled(writer: Any, offer: Any, lines: int) -> FilledLetter:
    """The claim, with so many lines about what happened."""
    typed = {**TYPED, "what_happened": "\n".join("It was so." for _ in range(lines))}
    return fill_letter(writer, offer, words_for("en"), typed)
