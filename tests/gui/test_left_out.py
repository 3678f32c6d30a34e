"""A copy without the section on faith and conscience: no way leads there, and every other page is whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from app.law.book import RuleBook
from app.law.overlay import CONSCIENCE
from app.views.guide import guide_title
from app.views.prepare import prepare_view
from app.words import words_for
from gui.conftest import OPENED
from gui.every_page import CASE_WAYS, RULE_PAGES, WAYS, answered
from gui.reader import Reader, settle, visible
from gui.sizes import in_every_language
from gui.sound import check
from gui.test_guide import OBJECTOR

GONE = {"ConsciencePage", "PreparePage", "SheetPage", "RehearsalPage"}
ELSEWHERE = {*CASE_WAYS, *RULE_PAGES}  # what these hold is not told by the rules, and they are slow to come to
TITLE = "I object on grounds of conscience"


@pytest.fixture
def less(opened: OPENED, book: RuleBook) -> Reader:
    """A reader of such a copy."""
    return opened(load=lambda: replace(book, left_out=frozenset({CONSCIENCE})))


def leading_there(reader: Reader) -> list[str]:
    """Whatever can be pressed on the page and bears the name of what was left out."""
    words, book = reader.journey.language.words, reader.interview.book
    names = {guide_title(book, words), prepare_view(book, words).title, words.text("doors.conscience.title", TITLE)}
    return [name for widget in visible(reader.window) if (name := _pressed(widget)) in names]


def _pressed(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


@in_every_language
def test_from_the_first_page_to_the_answer_nothing_leads_there(less: Reader, language: str) -> None:
    less.choose_language(language)
    doors = [row.accessibleName() for row in less.journey.start.doors]
    assert len(doors) == len(less.interview.book.doors) == 4
    assert leading_there(less) == []
    check(less)
    less.journey.enter("check")
    less.answer_all(OBJECTOR)
    less.interview.look_for_more()
    less.journey.go_on()
    less.answer_all(OBJECTOR)
    assert less.page is less.journey.answer
    assert less.interview.facts.value("objection") == "weapons", "he is still asked"
    assert not less.journey.answer.ways.guide.isVisible()
    assert leading_there(less) == []
    check(less)


@in_every_language
def test_the_counsellor_has_three_ways(less: Reader, language: str) -> None:
    less.choose_language(language)
    less.journey.enter("counsellor")
    settle()
    page = less.journey.guides.counsellor
    assert less.page is page
    rows = (page.desk_row, page.questions_row, page.quick_row, page.prepare_row)
    assert [row.isVisible() for row in rows] == [True, True, True, False]
    assert leading_there(less) == []
    check(less)


def test_with_the_section_the_same_look_finds_the_ways(reader: Reader) -> None:
    reader.choose_language("en")
    assert leading_there(reader) == [TITLE]
    reader.journey.enter("counsellor")
    settle()
    assert leading_there(reader) == [prepare_view(reader.interview.book, words_for("en")).title]


@pytest.mark.parametrize("page", sorted(set(WAYS) - GONE - ELSEWHERE))
def test_every_other_page_is_there_and_whole(less: Reader, page: str) -> None:
    answered(less)
    WAYS[page](less)
    settle()
    assert type(less.page).__name__ == page
    assert leading_there(less) == []
    check(less)
