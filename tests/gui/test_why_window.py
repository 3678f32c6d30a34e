"""The tree of reasons on a card: one sentence first, then its lines, set in, spoken with level and state."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.views.answer import answer_view
from app.views.shapes import CardView, ReasonView
from app.words import Words, words_for
from gui.reader import Reader, settle
from gui.sizes import Open, everywhere, open_in
from gui.sound import check
from ui.card import Card
from ui.language import Language
from ui.theme import Look
from ui.why import WhyLine

__all__ = ["open_in"]  # a fixture
CASE: dict[str, Any] = {
    "birth_date": "2004-06-01",
    "sex": "male",
    "citizenship": "kz",
    "study_at": "college",
    "study_form": "part_time",
    "study_place": "kz",
    "deferred_levels": ["school", "college"],
    "academic_leave": True,
    "care_for": "mother",
    "care_age": 50,
    "care_disability": "group_2",
    "care_home": False,
    "care_siblings": "one_able",
    "only_son": True,
    "medical_category": "g",
    "medical_on": "2025-01-01",
    "wartime": False,
}
STUDY = "KZ-561-35-3-A"
CARE = "KZ-561-35-2-1-P1"


def at_answer(reader: Reader, book: RuleBook) -> Reader:
    """The answer page for the case, every group unfolded."""
    reader.open_door("check")
    reader.interview.facts = read_facts(CASE, book.facts, reader.interview.on)
    reader.journey.show_answer()
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()
    return reader


def card_view_of(reader: Reader, rule: str, words: Words) -> tuple[CardView, int]:
    """What the card of a rule says, and its place among all cards."""
    groups = answer_view(reader.interview, words).groups
    views = [view for group in groups for view in group.cards]
    place = next(n for n, view in enumerate(views) if view.rule == rule)
    return views[place], place


def card_of(reader: Reader, rule: str) -> Card:
    """The card of a rule."""
    view, _ = card_view_of(reader, rule, reader.journey.language.words)
    cards = reader.journey.answer.findChildren(Card)
    return next(card for card in cards if card._title.text() == view.title)


def opened_lines(card: Card) -> list[WhyLine]:
    """The lines of a card's reasons, unfolded."""
    card._why.open()
    settle()
    assert card._why.content is not None
    return card._why.content._tree.shown


def spoken(line: WhyLine) -> str:
    """What a screen reader says of a line."""
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def tail_colour(line: WhyLine) -> str:
    """The colour of state and norm in a line."""
    layout, _ = line._lines(400)
    formats = layout.formats()
    style = formats[0].format
    return style.foreground().color().name()


@pytest.fixture
def english(reader: Reader) -> Reader:
    """A reader who has chosen English."""
    reader.choose_language("en")
    return reader


@pytest.mark.parametrize("rule", [STUDY, CARE])
def test_the_fold_says_one_sentence_and_opens_into_the_tree(english: Reader, book: RuleBook, rule: str) -> None:
    reader = at_answer(english, book)
    view, _ = card_view_of(reader, rule, words_for("en"))
    card = card_of(reader, rule)
    assert card._why.line.accessibleName() == view.summary
    assert view.summary.startswith("Why it does not fit: ")
    assert card._why.content is None
    assert [line.text() for line in opened_lines(card)] == [reason.text for reason in view.reasons]
    assert len({reason.depth for reason in view.reasons}) >= 2


def test_a_line_is_spoken_with_its_level_its_state_and_its_norm(english: Reader, book: RuleBook) -> None:
    reader = at_answer(english, book)
    view, _ = card_view_of(reader, STUDY, words_for("en"))
    for line, reason in zip(opened_lines(card_of(reader, STUDY)), view.reasons, strict=True):
        said = spoken(line)
        assert said.startswith(f"Level {reason.depth + 1}: {reason.text}")
        assert reason.truth_text in said
        assert reason.place in said


def test_deeper_lines_stand_further_in_up_to_a_limit(look: Look) -> None:
    language, indents = Language(), []
    for depth in range(9):
        line = WhyLine()
        line.show_reason(ReasonView("You study part-time.", depth, True, "met", "art. 35(3)"), language)
        indents.append(line._indent())
        line.deleteLater()
    assert indents[:5] == sorted(set(indents[:5]))
    assert len(set(indents[4:])) == 1
    assert indents[-1] < 8 * look.app.font().pixelSize()


def test_state_and_norm_take_room_beside_the_text(look: Look) -> None:
    language, bare, full = Language(), WhyLine(), WhyLine()
    text = "You study part-time."
    bare.show_reason(ReasonView(text, 1), language)
    full.show_reason(ReasonView(text, 1, False, "not met", "art. 35(3)"), language)
    width = bare.fontMetrics().horizontalAdvance(text) + bare._indent() + 4
    assert full.heightForWidth(width) > bare.heightForWidth(width)
    assert full.heightForWidth(3 * width) == bare.heightForWidth(3 * width)
    for line in (bare, full):
        line.deleteLater()


def test_a_switch_of_language_rewords_the_open_tree_and_keeps_it_open(english: Reader, book: RuleBook) -> None:
    reader = at_answer(english, book)
    card = card_of(reader, CARE)
    lines = opened_lines(card)
    before = [spoken(line) for line in lines]
    reader.speak("ru")
    view, _ = card_view_of(reader, CARE, words_for("ru"))
    assert card._why.is_open
    assert [line.text() for line in lines] == [reason.text for reason in view.reasons]
    assert card._why.line.accessibleName() == view.summary
    assert [spoken(line) for line in lines] != before
    assert all(reason.truth_text in spoken(line) for line, reason in zip(lines, view.reasons, strict=True))


@everywhere
def test_nothing_is_cut_in_deep_trees(
    open_in: Open, book: RuleBook, language: str, percent: int, size: tuple[int, int]
) -> None:
    reader = at_answer(open_in(language, percent, size), book)
    for card in reader.journey.answer.findChildren(Card):
        card._why.open()
    settle()
    depths = {line._view.depth for line in reader.journey.answer.findChildren(WhyLine)}
    assert max(depths) >= 2
    check(reader)


def test_the_colours_of_another_look_reach_the_small_type(english: Reader, look: Look, book: RuleBook) -> None:
    reader = at_answer(english, book)
    (line, *_) = opened_lines(card_of(reader, STUDY))
    before = tail_colour(line)
    look.choose("dark")
    settle()
    assert tail_colour(line) != before
    assert tail_colour(line) == line.palette().linkVisited().color().name()
