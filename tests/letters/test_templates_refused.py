"""A template from anywhere: what is more than plain paragraphs with known fields is refused in one clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from bad_templates import GOOD, PACKAGES, TEXTS, with_text, written
from people_who_write import DECIDED, TYPED, person

from app.law.book import RuleBook
from app.papers.letters.letter import FilledLetter, fill_letter, find_offer
from app.papers.letters.package import LetterError
from app.words import LANGUAGES, Words, words_for

TITLE = "“On military service and the status of servicemen”"
IN_FULL = f"Law of the Republic of Kazakhstan No. 561-IV of 16 February 2012 {TITLE}"


def filled(book: RuleBook, folder: Path, words: Words) -> FilledLetter:
    """The request for a copy, from a folder of templates."""
    writer = person(book, DECIDED)
    return fill_letter(writer, find_offer(writer, "decision_copy", None), words, TYPED, folder)


def test_the_good_one_is_taken(book: RuleBook, tmp_path: Path) -> None:
    assert filled(book, written(tmp_path, GOOD.read_bytes()), words_for("en")).document


@pytest.mark.parametrize("name", PACKAGES)
def test_a_bad_package_is_refused(book: RuleBook, tmp_path: Path, name: str) -> None:
    folder = written(tmp_path, PACKAGES[name]())
    with pytest.raises(LetterError) as caught:
        filled(book, folder, words_for("en"))
    assert_clear(caught.value)


@pytest.mark.parametrize("name", TEXTS)
def test_a_bad_mark_is_refused(book: RuleBook, tmp_path: Path, name: str) -> None:
    folder = written(tmp_path, with_text(TEXTS[name]))
    with pytest.raises(LetterError) as caught:
        filled(book, folder, words_for("en"))
    assert_clear(caught.value)


def assert_clear(error: LetterError) -> None:
    """One sentence that names the template, in every language."""
    for language in LANGUAGES:
        sentence = error.sentence(words_for(language))
        assert "en/decision_copy.docx" in sentence
        assert "\n" not in sentence
        assert len(sentence) < 300


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ fact.sex }} {{ law('KZ-561-28-3') }}", f"____________________________ {IN_FULL}, art. 28(3)"),
        ("{% if value.sex == 'male' or not grounds %}yes{% else %}no{% endif %}", "yes"),
        ("{% for ground in grounds %}{{ ground.title }}{% endfor %}{# nothing #}.", "."),
        ("{{ '{{' }}", None),
    ],
)
def test_what_a_letter_may_do(book: RuleBook, tmp_path: Path, text: str, said: str | None) -> None:
    folder = written(tmp_path, with_text(text))
    if said is None:
        with pytest.raises(LetterError):
            filled(book, folder, words_for("en"))
    else:
        assert filled(book, folder, words_for("en")).paragraphs[0].text == said


def test_a_template_that_is_missing(book: RuleBook, tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="cannot be read"):
        filled(book, tmp_path, words_for("en"))


@pytest.mark.parametrize(
    "typed", ["{{ blank.iin }}", "{% include 'x' %}", "<w:p/>&amp;", "]]>", "\x00\x07\x0c\ud800x", "{_{ x }_}", "a\tb"]
)
def test_what_is_typed_is_only_text(book: RuleBook, typed: str) -> None:
    writer = person(book, DECIDED)
    offer = find_offer(writer, "decision_copy", None)
    letter = fill_letter(writer, offer, words_for("en"), {"full_name": typed, "iin": "060505123456"})
    kept = " ".join(typed.translate(dict.fromkeys([0, 7, 12, 0xD800], " ")).split())
    assert letter.paragraphs[1].text.replace("{{", "{_{").replace("}}", "}_}") == "From: " + kept.replace(
        "{{", "{_{"
    ).replace("}}", "}_}")
    assert len(letter.paragraphs) == len(fill_letter(writer, offer, words_for("en"), {}).paragraphs)
