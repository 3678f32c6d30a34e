"""What is put right in a PDF: only what is found as it should be, and nothing before it moves."""

from __future__ import annotations

import pytest

from app.papers.pdf_file import language_of, put_right

PDF = (
    b"%PDF-1.4\n3 0 obj\n<<\n/Type /Catalog\n/Pages 4 0 R\n>>\nendobj\n"
    b"2 beginbfrange\n<0000> <0009> <0000>\n<0001> <0002> [<0009> <0431>]\nendbfrange\n<0009>\n"
    b"/CreationDate (D:20261122000000Z)\ntrailer\n<<\n/Size 5\n/Root 3 0 R\n>>\nstartxref\n99\n%%EOF\n"
)


def test_a_space_is_a_space_and_nothing_else_changes() -> None:
    done = put_right(PDF, "")
    assert b"[<0020> <0431>]" in done
    assert b"<0000> <0009> <0000>" in done
    assert b"endbfrange\n<0009>" in done
    assert done[: len(PDF)].replace(b"<0020>", b"<0009>") == PDF


def test_the_language_and_the_title_are_told_in_an_update() -> None:
    told = put_right(PDF, '<html lang="kk">')[len(PDF) :]
    catalogue, table = told.index(b"3 0 obj"), told.index(b"xref\n")
    assert told.startswith(b"3 0 obj\n<<\n/Type /Catalog\n/Pages 4 0 R\n/Lang (kk)\n/ViewerPreferences")
    assert b"\n%010d 00000 n \n" % (len(PDF) + catalogue) in told
    assert told.endswith(b"/Size 5\n/Root 3 0 R\n/Prev 99\n>>\nstartxref\n%d\n%%%%EOF\n" % (len(PDF) + table))


@pytest.mark.parametrize(
    ("page", "language"),
    [('<html lang="kk">', "kk"), ('<html lang="kk"><td lang="kk"><td lang="ru">', ""), ("<html>", "")],
)
def test_a_file_names_one_language_or_none(page: str, language: str) -> None:
    assert language_of(page) == language
    assert (b"/Lang" in put_right(PDF, page)) is bool(language)


@pytest.mark.parametrize("gone", [b"/Type /Catalog", b"startxref", b"%%EOF\n"])
def test_what_is_not_as_it_should_be_stays(gone: bytes) -> None:
    pdf = PDF.replace(gone, b"?").replace(b"[<0009>", b"[<0010>")
    assert put_right(pdf, '<html lang="kk">') == pdf
