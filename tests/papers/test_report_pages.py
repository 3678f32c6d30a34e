"""The report as a file: how many pages, what stands on each, which letters, and what its metadata say."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from no_fonts import KAZAKH, dots_of, drawn_as_usual, drawn_without_fonts
from people_who_print import CASES, page_of, view_of

from app.law.book import RuleBook
from app.papers.report import report_lines
from app.words import words_for
from ui.printing import pdf_bytes

MOST_PAGES = 4
LANGUAGES = (("kk",), ("ru",), ("en",), ("kk", "ru"))

pytestmark = pytest.mark.usefixtures("qapp")


def read(pdf: bytes) -> list[str]:
    """The text of each page, as one line."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("name", CASES)
def test_a_report_is_a_few_pages(book: RuleBook, name: str) -> None:
    for languages in LANGUAGES:
        pages = read(pdf_bytes(page_of(book, CASES[name], languages)))
        assert len(pages) <= MOST_PAGES, languages
        for number, text in enumerate(pages, 1):
            assert f"{number} of {len(pages)}" in text or "en" not in languages
            assert "2026" in text


def test_the_head_and_foot_stand_on_every_page(book: RuleBook) -> None:
    pages = read(pdf_bytes(page_of(book, CASES["everything"], ["en"])))
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert text.startswith("Report Asked about 22 November 2026")
        assert text.endswith(f"Page {number} of {len(pages)}")
        assert re.search(r"army|militar|call-up|faith", text[:40], re.IGNORECASE) is None


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_every_line_is_on_the_paper(book: RuleBook, languages: tuple[str, ...]) -> None:
    for name, facts in CASES.items():
        found = without_spaces(" ".join(read(pdf_bytes(page_of(book, facts, languages)))))
        for words in map(words_for, languages):
            lines = [line for line in report_lines(view_of(book, facts, words), words) if line.kind != "picture"]
            told = [without_spaces(text) for line in lines for text in (line.text, line.detail)]
            assert [text for text in told if text not in found] == [], name
            assert found.count(told[0]) == 1, name


def without_spaces(text: str) -> str:
    """A text however its lines were broken."""
    return "".join(text.split())


def test_nothing_personal_stands_in_the_metadata(book: RuleBook) -> None:
    found = pypdf.PdfReader(io.BytesIO(pdf_bytes(page_of(book, CASES["minister"], ["en"]))))
    about = {key: str(value) for key, value in (found.metadata or {}).items()}
    assert about["/Title"] == "Report"
    assert re.fullmatch(r"D:\d{8}000000Z.*", about["/CreationDate"])
    assert about.get("/Author", "") == about.get("/Creator", "") == about.get("/Subject", "") == ""
    assert set(about) <= {"/Title", "/CreationDate", "/ModDate", "/Creator", "/Producer", "/Author", "/Trapped"}
    assert "Qt" in about["/Producer"]


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_its_title_is_shown_its_language_told_and_its_spaces_are_spaces(
    book: RuleBook, languages: tuple[str, ...]
) -> None:
    pdf = pdf_bytes(page_of(book, CASES["student"], languages))
    found = pypdf.PdfReader(io.BytesIO(pdf), strict=True)
    catalogue: Any = found.trailer["/Root"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert catalogue.get("/Lang") == (languages[0] if len(languages) == 1 else None)
    other: Any = pypdfium2.PdfDocument(pdf)
    assert len(other) == len(found.pages)
    for number, page in enumerate(found.pages):
        assert "\t" not in page.extract_text()
        assert "\t" not in other[number].get_textpage().get_text_bounded()


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_no_line_ends_inside_a_citation(book: RuleBook, languages: tuple[str, ...]) -> None:
    for name in ("student", "everything", "missed"):
        document: Any = pypdfium2.PdfDocument(pdf_bytes(page_of(book, CASES[name], languages)))
        for page in document:
            lines = [line.strip() for line in page.get_textpage().get_text_bounded().splitlines()]
            assert lines
            assert [line for line in lines if re.search(r"(№|\bст\.|\bart\.|\d-)$", line)] == [], name
            assert [line for line in lines if re.match(r"\(\d|IV\b|бап", line)] == [], name


def test_the_type_is_in_the_file(book: RuleBook) -> None:
    for page in pypdf.PdfReader(io.BytesIO(pdf_bytes(page_of(book, CASES["student"], ["kk", "ru"])))).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "NotoSans" in str(inner["/BaseFont"])
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_the_picture_is_drawn_in_lines(book: RuleBook) -> None:
    """Nothing in the file is made of dots: it stays sharp, and its words can be selected."""
    pdf = pdf_bytes(page_of(book, CASES["student"], ["en"]))
    found = pypdf.PdfReader(io.BytesIO(pdf))
    assert sum(len(page.images) for page in found.pages) == 0
    assert "Usual months of call-up; each season has its own decree" in " ".join(read(pdf))


def test_a_heading_never_ends_a_page(book: RuleBook) -> None:
    for name, facts in CASES.items():
        words = words_for("en")
        headings = {"Your summons", "The coming years", "Papers to bring", "Days to remember", "Whom to ask",
                    words.say("Times that run"), words.say("Do this next")}  # fmt: skip
        for page in pypdf.PdfReader(io.BytesIO(pdf_bytes(page_of(book, facts, ["en"])))).pages:
            lines = [line.strip() for line in page.extract_text().splitlines() if line.strip()]
            assert lines[-2] not in headings, name


def test_kazakh_letters_are_there_with_no_font_installed(book: RuleBook, tmp_path: Path) -> None:
    html = page_of(book, CASES["student"], ["kk", "ru"]).replace("</h1>", f" {KAZAKH}</h1>", 1)
    (bare,) = drawn_without_fonts([html], tmp_path)
    assert KAZAKH in without_spaces(read(bare)[0])
    assert list(dots_of(bare)) == list(dots_of(*drawn_as_usual([html], tmp_path)))


def test_the_drawing_tells_a_letter_from_a_box(book: RuleBook) -> None:
    """The comparison above would notice a letter that is missing: each of them is drawn in its own way."""
    html = page_of(book, {}, ["kk"])
    pages = {next(dots_of(pdf_bytes(html.replace("</h1>", f" {letter}</h1>", 1)))) for letter in KAZAKH[:9] + "\ue000"}
    assert len(pages) == 10


@pytest.mark.parametrize("languages", [("kk",), ("kk", "ru")])
def test_the_line_to_write_on_stands_below_what_is_to_be_written(book: RuleBook, languages: tuple[str, ...]) -> None:
    """In Kazakh this report once ended its second sheet between the two. In two languages it is one line."""
    labels = [words_for(language).say("A lawyer or helper, with telephone:") for language in languages]
    pages = read(pdf_bytes(page_of(book, CASES["on leave"], languages)))
    assert [all(label in page for label in labels) for page in pages] == ["____" in page for page in pages]
    assert len(re.findall("_{20,}", " ".join(pages))) == 1
