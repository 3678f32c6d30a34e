"""The sheet that a client and a counsellor may sign: on one page, the same in every language, and of nobody."""

from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest

from app.papers.agreement import agreement_html, agreement_lines
from app.words import LANGUAGES, words_for

ON = date(2026, 11, 22)


def test_the_lines_are_the_same_in_every_language() -> None:
    kinds = [[line.kind for line in agreement_lines(words_for(language))] for language in LANGUAGES]
    assert kinds[0] == kinds[1] == kinds[2]
    assert kinds[0].count("blank") == 3, "the client, the counsellor, the day"
    assert kinds[0].count("mark") == 1


@pytest.mark.parametrize("languages", [("en",), ("kk", "ru")])
@pytest.mark.usefixtures("qapp")
def test_it_takes_one_sheet(languages: tuple[str, ...]) -> None:
    from ui.printing import pdf_bytes

    file = pdf_bytes(agreement_html(ON, [words_for(language) for language in languages]))
    assert len(re.findall(rb"/Type\s*/Page\b", file)) == 1


@pytest.mark.parametrize("languages", [("en",), ("kk", "ru")])
@pytest.mark.usefixtures("qapp")
def test_each_signs_once(languages: tuple[str, ...]) -> None:
    """However many languages: one box, and below what is said in each of them one line to write on."""
    from ui.printing import pdf_bytes

    html = agreement_html(ON, [words_for(language) for language in languages])
    assert html.count('<span class="box">') == 1
    with pypdfium2.PdfDocument(pdf_bytes(html)) as file:
        text = file[0].get_textpage().get_text_bounded()
    told, *between, _ = re.split("_{20,}", text)
    assert len(between) == 2
    for language in languages:
        client, counsellor, day = [line.text for line in agreement_lines(words_for(language)) if line.kind == "blank"]
        assert client in " ".join(told.split())
        assert counsellor in between[0]
        assert day in between[1]


def test_outside_it_says_nothing_and_inside_it_names_nobody() -> None:
    html = agreement_html(ON, [words_for("en")])
    title = re.search("<title>(.*)</title>", html)
    assert title is not None
    assert title[1] == "Agreement"
    assert words_for("en").date(ON) in html
    assert not re.search("call-up|army|service|refus|summons", html, re.IGNORECASE)
    assert "Code name" not in html
