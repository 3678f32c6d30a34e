"""The mark of a draft: there until everything is signed, on all that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.law.book import RuleBook
from app.law.cards import read_shelf
from app.law.draft import is_draft
from app.law.facts import Facts
from app.law.signoff import subjects
from app.papers.letters.draft_mark import marked
from app.papers.letters.letter import FilledLetter, paragraphs_of
from app.papers.report import report_html
from app.papers.wallet import card_to_fold, wallet_html
from app.places import RULES
from app.views.draft import draft_text
from app.views.start import start_view
from app.words import Words

MARK = "Unreviewed draft"


@pytest.fixture(scope="module")
def signed(book: RuleBook) -> RuleBook:
    """The book with a sign-off for everything in it."""
    review: Any = object()
    return replace(book, reviews=dict.fromkeys((name for name, _ in subjects(book)), review))


def test_the_rules_as_they_are_make_a_draft(book: RuleBook) -> None:
    assert is_draft(book)


def test_signed_rules_make_none(signed: RuleBook, english: Words) -> None:
    assert not is_draft(signed)
    assert draft_text(signed, english) == ""


def test_one_missing_sign_off_makes_a_draft(signed: RuleBook) -> None:
    for subject, _ in subjects(signed):
        rest = {name: review for name, review in signed.reviews.items() if name != subject}
        assert is_draft(replace(signed, reviews=rest)), subject


def test_rules_cards_and_letters_have_to_be_signed(book: RuleBook) -> None:
    names = {name for name, _ in subjects(book)}
    assert set(book.rules) <= names
    assert {f"cards.{card}" for card in book.cards} <= names
    assert {f"letters.{letter}" for letter in book.letters.by_id} <= names


def test_the_first_page_says_it(book: RuleBook, signed: RuleBook, on: date, english: Words) -> None:
    assert any(MARK in notice for notice in start_view(book, on, english).notices)
    assert not any(MARK in notice for notice in start_view(signed, on, english).notices)


def test_the_report_says_it(book: RuleBook, on: date, english: Words) -> None:
    assert MARK in report_html(book, Facts(), on, [english])


def test_the_card_to_fold_says_it(book: RuleBook, signed: RuleBook, english: Words) -> None:
    """Once on each of its sides; also where the rules could not be read, as nobody can say that they were reviewed."""
    card = card_to_fold(read_shelf())
    told = [wallet_html(card, (), english, english, of).count(MARK) for of in (book, None, signed)]
    assert told == [2, 2, 0]


def test_a_letter_says_it_first() -> None:
    document = (RULES / "letters" / "en" / "decision_copy.docx").read_bytes()
    before = paragraphs_of(document)
    letter = FilledLetter(document, before, "en", "Letter")
    assert marked(letter, "") is letter
    told = marked(letter, MARK)
    assert [p.text for p in told.paragraphs] == [MARK, *(p.text for p in before)]
    assert paragraphs_of(told.document) == told.paragraphs
    assert told.document == marked(letter, MARK).document
