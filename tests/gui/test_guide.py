"""Faith and conscience, and preparing with a counsellor: by keys, in each language; nothing can be typed or is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.law.facts import Value
from app.views.guide import guide_title, guide_view
from app.views.prepare import prepare_view, sheet_view, step_view
from app.words import words_for
from gui.reader import Key, Reader, settle, visible
from gui.sizes import Open, everywhere, in_every_language
from gui.sizes import open_in as open_in  # noqa: PLC0414 (a fixture)
from gui.sound import check
from ui.guides import Guides
from ui.rows import CheckRow, ChoiceRow

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, ChoiceRow, CheckRow)
OBJECTOR: dict[str, object] = {
    "minister": True,
    "association_registered": True,
    "minister_confirmation": True,
    "study_at": "not_studying",
    "objection": "weapons",
    "situation": "in_unit",
    "birth_date": "1 9 2005",
    "sex": "male",
    "citizenship": "kz",
}


def told(reader: Reader) -> str:
    """Everything the page says in labels."""
    return " ".join(label.text() for label in visible(reader.page) if isinstance(label, QLabel))


def fields(reader: Reader) -> list[QWidget]:
    """Whatever on the page could take something from a person."""
    return [widget for kind in FIELDS for widget in reader.page.findChildren(kind)]


def from_the_answer(reader: Reader, language: str) -> Guides:
    """Through the door of conscience to the answer, and from there to the page."""
    reader.choose_language(language)
    reader.open_door("conscience")
    reader.answer_all(OBJECTOR)
    assert reader.page is reader.journey.answer
    reader.enter(reader.journey.answer.ways.guide)
    return reader.journey.guides


def from_the_door(reader: Reader, language: str) -> Guides:
    """Through the counsellor's door to the sheets."""
    reader.choose_language(language)
    reader.open_door("counsellor")
    guides = reader.journey.guides
    assert reader.page is guides.counsellor
    reader.enter(guides.counsellor.prepare_row)
    assert reader.page is guides.prepare
    return guides


def open_sheet(reader: Reader, guides: Guides, sheet: str) -> None:
    """From the ways to a sheet, by keys."""
    names = [spec.id for spec in reader.interview.book.library.guide.spec.prepare.sheets]
    reader.enter(guides.prepare.rows.shown[names.index(sheet)])


@in_every_language
def test_from_the_answer_to_the_page_and_back_by_keys(reader: Reader, language: str) -> None:
    guides, words = from_the_answer(reader, language), words_for(language)
    view = guide_view(reader.interview, words)
    assert reader.page is guides.conscience
    assert reader.heading == guide_title(reader.interview.book, words) == view.title
    shown = [[line.line.accessibleName() for line in part.lines.shown] for part in guides.conscience.parts.shown]
    assert shown == [[line.text for line in part.lines] for part in view.parts]
    assert guides.conscience.closing.text() == view.closing
    assert all(text in told(reader) for text in (*view.outcomes, *view.parts[-1].contacts))
    assert fields(reader) == []
    reader.back()
    assert reader.page is reader.journey.answer
    assert reader.focus is reader.journey.answer.ways.guide


@in_every_language
def test_a_line_is_read_in_full_by_keys(reader: Reader, language: str) -> None:
    guides = from_the_answer(reader, language)
    view = guide_view(reader.interview, words_for(language)).parts[0].lines[0]
    line = guides.conscience.parts.shown[0].lines.shown[0]
    assert line.line.note == view.source
    assert line.content is None, "what is under a line is made when it is opened"
    reader.enter(line.line)
    assert line.content is not None
    assert view.notes[0].explain in told(reader)
    assert len(line.content.more.shown) == len(view.notes) - 1
    said = line.line.accessibleDescription()
    assert said.startswith(view.source)
    assert said != view.source


def test_an_open_line_stays_open_in_another_language(reader: Reader) -> None:
    guides = from_the_answer(reader, "en")
    line = guides.conscience.parts.shown[0].lines.shown[0]
    line.line.click()
    reader.speak("ru")
    assert line.is_open
    assert guide_view(reader.interview, words_for("ru")).parts[0].lines[0].notes[0].explain in told(reader)


@pytest.mark.parametrize(
    ("door", "answers", "offered"),
    [
        ("check", {"birth_date": date(2005, 9, 1), "sex": "male"}, False),
        ("check", {"objection": "oath"}, True),
        ("conscience", {"minister": False, "objection": "none"}, True),
    ],
)
def test_the_way_is_there_only_where_the_answers_speak_of_it(
    reader: Reader, door: str, answers: dict[str, Value], offered: bool
) -> None:
    reader.choose_language("en")
    reader.open_door(door)
    for fact, value in answers.items():
        reader.interview.facts = reader.interview.facts.with_answer(fact, value)
    reader.journey.show_answer()
    settle()
    assert reader.journey.answer.ways.guide.isVisible() is offered


@in_every_language
def test_the_counsellor_reaches_the_sheets_without_an_answer(reader: Reader, language: str) -> None:
    guides, words = from_the_door(reader, language), words_for(language)
    view = prepare_view(reader.interview.book, words)
    assert [row.accessibleName() for row in guides.prepare.rows.shown] == [door.title for door in view.sheets]
    assert view.closing in told(reader)
    assert not reader.interview.facts
    reader.back()
    assert reader.page is guides.counsellor
    reader.back()
    assert reader.page is reader.journey.start


def test_from_the_door_to_the_questions_with_their_reasons_open(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("counsellor")
    reader.enter(reader.journey.guides.counsellor.questions_row)
    assert reader.page is reader.journey.question
    assert reader.interview.door == "counsellor"
    assert reader.journey.question.why.is_open


def test_from_the_page_to_the_sheets_and_back(reader: Reader) -> None:
    guides = from_the_answer(reader, "en")
    reader.enter(guides.conscience.prepare_row)
    assert reader.page is guides.prepare
    open_sheet(reader, guides, "care")
    for page in (guides.prepare, guides.conscience, reader.journey.answer):
        reader.back()
        assert reader.page is page


@in_every_language
@pytest.mark.parametrize("sheet", ["statement", "care", "counsellors"])
def test_a_sheet_tells_all_and_takes_nothing(reader: Reader, on: date, language: str, sheet: str) -> None:
    guides = from_the_door(reader, language)
    open_sheet(reader, guides, sheet)
    assert reader.page is guides.sheet
    view = sheet_view(reader.interview.book, sheet, on, words_for(language))
    said = told(reader)
    for block in view.blocks:
        assert all(item.title in said and item.text in said for item in block.items)
    assert all(line in said for line in view.lead)
    assert view.closing in said
    assert fields(reader) == []
    reader.enter(guides.sheet.note.line)
    assert view.note.explain in told(reader)


@in_every_language
def test_the_questions_are_turned_by_keys(reader: Reader, on: date, language: str) -> None:
    guides = from_the_door(reader, language)
    open_sheet(reader, guides, "questions")
    book, words, page = reader.interview.book, words_for(language), guides.rehearsal
    views = [step_view(book, "questions", at, on, words) for at in range(12)]
    assert reader.page is page
    assert (reader.heading, page.place.text()) == (views[0].item.title, views[0].place)
    for key, at in ((Key.Key_Right, 1), (Key.Key_Return, 2), (Key.Key_Left, 1), (Key.Key_Right, 2)):
        reader.press(key)
        assert (page.at, reader.heading, page.about.text()) == (at, views[at].item.title, views[at].item.text)
        assert reader.focus is page.heading
    reader.back()
    assert page.at == 1
    assert fields(reader) == []
    assert views[1].closing in told(reader)


def test_at_the_ends_there_is_nothing_to_turn_to(reader: Reader) -> None:
    guides = from_the_door(reader, "en")
    open_sheet(reader, guides, "questions")
    page, foot = guides.rehearsal, reader.journey.frame.foot
    reader.press(Key.Key_Left)
    assert page.at == 0
    for _ in range(15):
        reader.press(Key.Key_Right)
    assert page.at == 11
    assert page.place.text() == "Question 12 of 12"
    assert foot.next_button.isHidden()
    reader.press(Key.Key_Return)
    assert page.at == 11
    for _ in range(11):
        reader.back()
    assert page.at == 0
    assert not foot.next_button.isHidden()
    reader.back()
    assert reader.page is guides.prepare


def test_a_question_and_its_place_are_read_aloud(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    guides = from_the_door(reader, "en")
    open_sheet(reader, guides, "questions")
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.press(Key.Key_Right)
    assert heard == ["Since when?", "Question 2 of 12"]


def test_the_place_among_the_questions_is_kept_in_another_language_but_not_for_the_next_visit(reader: Reader) -> None:
    guides = from_the_door(reader, "en")
    open_sheet(reader, guides, "questions")
    reader.press(Key.Key_Right, Key.Key_Right)
    reader.speak("kk")
    assert guides.rehearsal.at == 2
    assert guides.rehearsal.place.text() == words_for("kk").say("Question {n} of {all}", n=3, all=12)
    guides._trail.back()
    open_sheet(reader, guides, "questions")
    assert guides.rehearsal.at == 0


def test_letters_typed_on_these_pages_go_nowhere(reader: Reader) -> None:
    guides = from_the_door(reader, "en")
    open_sheet(reader, guides, "questions")
    before = told(reader)
    reader.type("abc 123")
    assert told(reader) == before
    assert not reader.interview.facts


def test_wiping_the_answers_leaves_nothing_on_the_page(reader: Reader) -> None:
    guides = from_the_answer(reader, "en")
    page = guides.conscience
    guides.open_prepare()
    guides._open_sheet("questions")
    reader.press(Key.Key_Right)
    reader.journey.start_again()
    assert page._interview is None
    assert page.parts.shown == []
    assert [label.text() for label in page.outcomes.findChildren(QLabel) if label.text()] == []
    assert guides.rehearsal.at == 0


@pytest.mark.parametrize("page", ["conscience", "counsellor", "prepare", "sheet", "rehearsal"])
def test_two_presses_of_esc_hide_every_page(reader: Reader, page: str) -> None:
    guides = from_the_answer(reader, "en")
    interview = reader.interview
    ways: dict[str, Any] = {
        "conscience": guides.open,
        "counsellor": lambda: guides.open_counsellor("counsellor"),
        "prepare": guides.open_prepare,
        "sheet": lambda: guides._open_sheet("care"),
        "rehearsal": lambda: guides._open_sheet("questions"),
    }
    ways[page]()
    settle()
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)
    assert not interview.facts
    assert reader.window.findChildren(QLabel) == []


@everywhere
def test_every_page_is_whole(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.open_door("counsellor")
    guides = reader.journey.guides
    check(reader)
    for fact, value in OBJECTOR.items():
        answer: Any = date(2005, 9, 1) if fact == "birth_date" else value
        reader.interview.facts = reader.interview.facts.with_answer(fact, answer)
    reader.journey.ask_for("son")
    reader.journey.show_answer()
    check(reader)
    reader.journey.open_guide()
    check(reader)
    for part in guides.conscience.parts.shown:
        for line in part.lines.shown:
            line.open()
    check(reader)
    guides.open_prepare()
    check(reader)
    for sheet in ("statement", "care", "counsellors"):
        guides._open_sheet(sheet)
        guides.sheet.note.open()
        check(reader)
    guides._open_sheet("questions")
    for _ in range(12):
        guides.rehearsal.note.open()
        check(reader)
        guides.forward()
