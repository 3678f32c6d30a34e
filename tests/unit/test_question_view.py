"""A question page carries the texts of its own fact, whatever its type."""

from __future__ import annotations

from datetime import date

import pytest

from app.law.book import RuleBook
from app.law.interview import Interview
from app.law.load import load_rule_book
from app.views.question import question_view
from app.words import Words

ASKED = sorted(load_rule_book().interview.order)


@pytest.mark.parametrize("fact", ASKED)
def test_every_option_has_its_own_text(book: RuleBook, on: date, english: Words, fact: str) -> None:
    spec = book.facts[fact]
    view = question_view(Interview(book, on), fact, english)
    expected = dict(spec.options) if spec.type != "bool" else {True: "Yes", False: "No", **spec.options}
    assert {option.value: option.text for option in view.options} == expected
    assert view.heading == spec.question
    assert bool(view.none_of_these) == (spec.type == "set")


@pytest.mark.parametrize("fact", [name for name in ASKED if load_rule_book().facts[name].sensitive])
def test_a_sensitive_question_gives_its_written_reason(book: RuleBook, on: date, english: Words, fact: str) -> None:
    view = question_view(Interview(book, on), fact, english)
    assert view.why == (book.facts[fact].why,)
    assert view.declined == book.facts[fact].declined
