"""Worked examples: a list by norm, each with its own answer; the person's own answers are not touched."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from app.law.book import RuleBook
from app.law.examples import Example, read_examples
from app.law.rulefile import RuleError
from app.places import RULES
from app.views.example_text import norm_title
from app.words import LANGUAGES, mark, words_for
from gui.reader import STUDENT, Reader, settle, visible
from ui.card import Card
from ui.lookups import Lookups
from ui.pages.examples import ExampleRows
from ui.rows import DoorRow


@pytest.fixture(scope="module")
def examples(book: RuleBook) -> tuple[Example, ...]:
    """All worked examples."""
    return tuple(read_examples(book, RULES))


def first_rows(lookups: Lookups) -> ExampleRows:
    """The examples about the first norm of the list, unfolded."""
    fold = lookups.examples.parts.shown[0].norms.shown[0]
    fold.open()
    settle()
    assert fold.content is not None
    return fold.content


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_opens_by_keys_and_back_leads_to_the_list(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    lookups = reader.look_up()
    reader.enter(lookups.lookup.ways.examples)
    assert reader.page is lookups.examples
    fold = lookups.examples.parts.shown[0].norms.shown[0]
    assert fold.content is None, "examples are worded when their norm is opened"
    reader.enter(fold.line)
    assert fold.content is not None
    row = fold.content.rows.shown[0]
    reader.enter(row)
    page = lookups.example
    assert reader.page is page
    assert page._mark.isVisible()
    assert page._mark.text.text() == words_for(language).say("This is a worked example, not your own answers.")
    assert page._interview is not None
    assert page._interview.facts
    reader.back()
    assert reader.page is lookups.examples
    assert fold.is_open
    assert reader.focus is row


def test_every_example_stands_in_the_list_once(reader: Reader, examples: tuple[Example, ...]) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups._open_examples()
    book, words = reader.interview.book, words_for("en")
    lines = [fold.line.accessibleName() for part in lookups.examples.parts.shown for fold in part.norms.shown]
    counts = [int(line.rpartition("(")[2].rstrip(")")) for line in lines]
    assert sum(counts) == len(examples)
    assert {line.rpartition(" (")[0] for line in lines} == {norm_title(book, e.spec.norm, words) for e in examples}


def test_ones_own_answers_survive(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    facts, heading = reader.interview.facts, reader.heading
    reader.journey.answer._look.click()
    lookups = reader.journey.lookups
    lookups.lookup.ways.examples.click()
    first_rows(lookups).rows.shown[0].click()
    assert lookups.example._interview is not reader.interview
    assert reader.interview.facts is facts
    for _ in range(3):
        reader.journey.frame.foot.back_button.click()
    settle()
    assert reader.page is reader.journey.answer
    assert reader.heading == heading
    assert reader.interview.facts is facts


def test_an_example_asks_nothing_and_wipes_nothing(reader: Reader, examples: tuple[Example, ...]) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    page = lookups.example
    undecided = next(e for e in examples if "undetermined" in e.spec.expect.values() and len(e.facts) > 3)
    lookups._open_example(undecided)
    for group in page.groups:
        group._fold.open()
    page.unasked.open()
    settle()
    assert page.unasked.isVisible()
    assert page.findChildren(Card)
    assert [row.text() for row in visible(page) if isinstance(row, DoorRow)] == []
    assert not any(button.isVisible() for button in (page._look, page._review, page._again))
    assert reader.journey.frame.foot.look_button.isHidden()
    assert "These answers are missing:" in {label.text() for label in visible(page) if isinstance(label, QLabel)}


def test_an_example_is_told_in_the_language_in_force(reader: Reader, examples: tuple[Example, ...]) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups._open_example(examples[0])
    before = reader.heading
    reader.speak("kk")
    assert reader.heading != before
    assert lookups.example._mark.isVisible()
    lookups.back()
    assert reader.page is lookups.lookup


def test_damaged_examples_are_told_in_a_sentence(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> list[Example]:
        raise RuleError(mark("{reason}"), reason="no")

    monkeypatch.setattr("ui.lookups.read_examples", damaged)
    reader.choose_language("ru")
    lookups = reader.look_up()
    lookups.lookup.ways.examples.click()
    assert reader.page is reader.journey.notice
    assert reader.journey.notice._text.text() == "no"
    reader.journey.notice._button.click()
    assert reader.page is reader.journey.start
