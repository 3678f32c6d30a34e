"""The document, what LibreOffice reads in it, and the page drawn as PDF hold the same text, with every letter."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest
from docx import Document
from people_who_write import CASES, letter_of, person

from app.law.book import RuleBook
from app.papers.letters.letter import TEMPLATES, FilledLetter, fill_letter, find_offer
from app.words import LANGUAGES, words_for
from ui.printing import write_pdf

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


@pytest.fixture(scope="module")
def letters(book: RuleBook) -> dict[str, FilledLetter]:
    """Every kept letter, by a name for its file."""
    return {
        f"{language}-{case}": letter_of(book, case, language)
        for language in LANGUAGES
        if (TEMPLATES / language).is_dir()
        for case in CASES
    }


@pytest.fixture(scope="module")
def opened(letters: dict[str, FilledLetter], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with what LibreOffice reads; it is started once."""
    folder = tmp_path_factory.mktemp("letters")
    for name, letter in letters.items():
        (folder / f"{name}.docx").write_bytes(letter.document)
    converted(folder, "txt:Text (encoded):UTF8", sorted(str(path) for path in folder.glob("*.docx")))
    return folder


def converted(folder: Path, kind: str, documents: list[str]) -> None:
    """Have LibreOffice write documents as another kind into a folder, with a profile of its own."""
    assert shutil.which("soffice"), "LibreOffice is needed: packaging/prepare.sh test"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", kind, "--outdir", str(folder), *documents],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip


def lines_of(text: str) -> list[str]:
    """The lines that hold something."""
    return [line.strip() for line in text.removeprefix("\ufeff").splitlines() if line.strip()]


def squeezed(text: str) -> str:
    """A text without spaces: a page is broken into lines elsewhere."""
    return re.sub(r"\s", "", plain(text))


def plain(text: str) -> str:
    """A text with usual spaces and hyphens in the place of those at which no line may end."""
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def fonts_of(pages: Any) -> set[str]:
    """The fonts of a file; each must be in it."""
    found: set[str] = set()
    for page in pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"].get_object()
            found.add(str(inner["/BaseFont"]).rpartition("+")[2].lstrip("/"))
    return found


def told(letter: FilledLetter) -> str:
    """The text of a letter."""
    return plain("\n".join(paragraph.text for paragraph in letter.paragraphs))


def test_the_document_holds_it(letters: dict[str, FilledLetter]) -> None:
    for name, letter in letters.items():
        document = Document(io.BytesIO(letter.document))
        assert [plain(p.text) for p in document.paragraphs] == [plain(p.text) for p in letter.paragraphs], name
        assert document.tables == []


def test_libreoffice_reads_it(letters: dict[str, FilledLetter], opened: Path) -> None:
    for name, letter in letters.items():
        read = (opened / f"{name}.txt").read_text(encoding="utf-8")
        assert lines_of(plain(read)) == lines_of(told(letter)), name


def test_a_template_saved_by_another_word_processor_is_the_same_letter(book: RuleBook, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    converted(folder, "docx", [str(TEMPLATES / "en" / f"{name}.docx") for name in ("ground", "court")])
    for case in CASES:
        if case.letter in ("ground", "court"):
            writer = person(book, case.facts)
            offer = find_offer(writer, case.letter, case.ground)
            edited = fill_letter(writer, offer, words_for("en"), case.typed, tmp_path)
            assert edited.paragraphs == letter_of(book, case, "en").paragraphs


@pytest.mark.usefixtures("qapp")
def test_the_page_holds_it(letters: dict[str, FilledLetter], tmp_path: Path) -> None:
    for name, letter in letters.items():
        target = tmp_path / "letter.pdf"
        write_pdf(letter.html, target)
        pages = pypdf.PdfReader(target).pages
        assert squeezed("".join(page.extract_text() for page in pages)) == squeezed(told(letter)), name
        assert fonts_of(pages) == {"NotoSans-Regular", "NotoSans-Bold"}, name


@pytest.mark.usefixtures("qapp")
def test_every_kazakh_letter_is_drawn(book: RuleBook, tmp_path: Path) -> None:
    case = next(case for case in CASES if str(case) == "complaint-student")
    letter = letter_of(book, type(case)("complaint", "letters", case.facts, typed={"full_name": KAZAKH}), "en")
    write_pdf(letter.html, tmp_path / "letter.pdf")
    page: Any = pypdf.PdfReader(tmp_path / "letter.pdf").pages[0]
    assert KAZAKH in page.extract_text()
    fonts = page["/Resources"]["/Font"]
    assert all("NotoSans" in str(fonts[name].get_object()["/BaseFont"]) for name in fonts)


@pytest.mark.usefixtures("qapp")
def test_nothing_tells_who_made_it_and_when(letters: dict[str, FilledLetter], tmp_path: Path) -> None:
    letter = letters["en-ground-student"]
    about = Document(io.BytesIO(letter.document)).core_properties
    assert (about.title, about.author, about.last_modified_by, about.comments) == ("Letter", "", "", "")
    write_pdf(letter.html, tmp_path / "letter.pdf")
    page = pypdf.PdfReader(tmp_path / "letter.pdf")
    about = {key: str(value) for key, value in (page.metadata or {}).items()}
    assert about["/Title"] == "Letter"
    assert re.fullmatch(r"D:\d{8}000000Z.*", about["/CreationDate"])
    assert about.get("/Author", "") == about.get("/Creator", "") == ""
    assert page.pages[0].mediabox.height > page.pages[0].mediabox.width


def test_a_letter_is_a_page_or_two(letters: dict[str, FilledLetter]) -> None:
    assert max(len(told(letter)) for letter in letters.values()) < 5_000
