"""A lawyer's sign-off holds for exactly what was signed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from app.law.book import RuleBook
from app.law.examples import read_examples
from app.law.load import load_rule_book
from app.law.rulefile import RuleError
from app.law.signoff import Digests, subject_of, subjects
from app.law.texts import rule_texts
from app.papers.letters.signing import template_path, templates_in
from app.places import LOCALES, RULES
from app.views.review_state import review_text
from app.words import LANGUAGES, source_words, words_for

RULE = "KZ-561-35-2-3"


def _digest(folder: Path, subject: str) -> str:
    book = load_rule_book(folder)
    languages = {name: words_for(name, LOCALES).text for name in LANGUAGES}
    return Digests(book, read_examples(book, folder), languages, templates_in(folder)).of(subject)


def _sign(folder: Path, subject: str) -> None:
    digest = _digest(folder, subject)
    line = f"- {{id: {subject}, by: L-1, on: 2026-11-20, edition: 2026-05-19, digest: {digest}}}\n"
    (folder / "reviewed.yaml").write_text(line, encoding="utf-8")


def test_nothing_is_signed_at_first() -> None:
    assert "Not yet" in review_text(load_rule_book(), RULE, source_words())


def test_a_signature_holds(folder: Path) -> None:
    _sign(folder, RULE)
    book = load_rule_book(folder)
    assert "20 November 2026" in review_text(book, RULE, source_words())
    assert "Not yet" in review_text(book, "KZ-561-35-2-2-A", source_words())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{fact: children, at_least: 1}", "{fact: children, at_least: 2}"),
        ("Married, with a child", "Married with a child"),
    ],
)
def test_a_change_of_the_rule_ends_it(folder: Path, old: str, new: str) -> None:
    _sign(folder, RULE)
    path = folder / "grounds" / "deferment_family.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index(RULE)
    assert old in text[start:]
    path.write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")
    assert RULE not in load_rule_book(folder).reviews


def test_a_change_of_an_example_ends_it(folder: Path) -> None:
    _sign(folder, RULE)
    path = folder / "examples" / "family.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index(f"norm: {RULE}")
    path.write_text(text[:start] + text[start:].replace("2026-11-22", "2026-11-21", 1), encoding="utf-8")
    assert RULE not in load_rule_book(folder).reviews


def test_every_text_belongs_to_something_that_can_be_signed_or_to_a_question_or_a_list() -> None:
    book = load_rule_book()
    signed = {name for name, _ in subjects(book)}
    texts = {
        subject_of(text.context)
        for text in rule_texts(book)
        if text.context.split(".")[0] in ("standing", "cards", "letters")
    }
    assert texts <= signed


def test_a_word_of_the_law_is_signed_with_its_meaning(book: RuleBook) -> None:
    def other_meaning(context: str, source: str) -> str:
        return "Otherwise" if context.endswith(".meaning") else source

    digests = Digests(book, [], {"en": lambda _, source: source}, templates_in(RULES))
    other = Digests(book, [], {"en": other_meaning}, templates_in(RULES))
    assert digests.of("terms.summons") != digests.of("terms.deferment")
    assert digests.of("terms.summons") != other.of("terms.summons")


LETTER = "letters.complaint"


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Have python-docx write a template anew, with its text changed paragraph by paragraph."""
    document = Document(str(path))
    for paragraph in document.paragraphs:
        if (text := change(paragraph.text)) != paragraph.text:
            paragraph.text = text
    document.save(str(path))


def _edit_letters(folder: Path, old: str, new: str) -> None:
    path = folder / "letters.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "what is told before": lambda folder: _edit_letters(folder, "Ask a lawyer at once.", "Ask a lawyer soon."),
    "when it is offered": lambda folder: _edit_letters(
        folder, "norms: [KZ-APPK-91, KZ-APPK-96,", "norms: [KZ-APPK-96, KZ-APPK-91,"
    ),
    "a word in Kazakh": lambda folder: _rewrite(
        template_path(folder, "kk", "complaint"), lambda text: text.replace("сұраймын", "талап етемін")
    ),
    "a mark in Russian": lambda folder: _rewrite(
        template_path(folder, "ru", "complaint"),
        lambda text: text.replace("{%p if grounds %}", "{%p if not grounds %}"),
    ),
    "no English": lambda folder: template_path(folder, "en", "complaint").unlink(),
    "broken English": lambda folder: template_path(folder, "en", "complaint").write_bytes(b"This is a letter."),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_letter_is_signed_with_its_templates(folder: Path, change: str) -> None:
    _sign(folder, LETTER)
    assert set(load_rule_book(folder).reviews) == {LETTER}
    CHANGES[change](folder)
    assert load_rule_book(folder).reviews == {}


def test_another_word_processor_ends_no_signature(folder: Path) -> None:
    _sign(folder, LETTER)
    path = template_path(folder, "kk", "complaint")
    before = path.read_bytes()
    _rewrite(path, str)
    assert path.read_bytes() != before
    _rewrite(template_path(folder, "kk", "court"), lambda text: text.replace("сұраймын", "талап етемін"))
    assert LETTER in load_rule_book(folder).reviews


def test_what_letters_share_is_signed_apart(folder: Path) -> None:
    _sign(folder, "letters.acts")
    assert "letters.acts" in load_rule_book(folder).reviews
    _edit_letters(folder, "от 16 февраля 2012 года № 561-IV", "от 17 февраля 2012 года № 561-IV")
    assert load_rule_book(folder).reviews == {}


def test_no_letter_is_named_like_what_they_share(folder: Path) -> None:
    _edit_letters(folder, "- id: written_reasons", "- id: papers")
    with pytest.raises(RuleError, match="the id “papers” is taken already"):
        load_rule_book(folder)
