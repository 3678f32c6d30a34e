"""Whole journeys by keys, in each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLabel

from app.law.facts import Silence
from app.views.answer import answer_view
from app.words import LANGUAGES, words_for
from gui.reader import STUDENT, Key, Reader, settle, visible
from ui.card import Card
from ui.fold import Fold
from ui.rows import DoorRow


def to_the_answer(reader: Reader, language: str) -> int:
    """The student who was asked by a text message; how many questions it took."""
    reader.choose_language(language)
    reader.open_door("summons")
    return reader.answer_all(STUDENT, by_keys=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_student_has_his_answer_after_twelve_questions(reader: Reader, language: str) -> None:
    assert to_the_answer(reader, language) <= 12
    book, words = reader.interview.book, words_for(language)
    standing = next(line.spec for line in book.standings if line.spec.id == "deferment_ground")
    assert reader.page is reader.journey.answer
    assert reader.heading == words.text("standing.deferment_ground.headline", standing.headline)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_can_be_gone_through(reader: Reader, language: str) -> None:
    to_the_answer(reader, language)
    for _ in range(20):
        more = [row for row in reader.journey.answer._more.shown if row.isVisible()]
        if not more:
            break
        more[0].click()
        reader.answer_all({}, by_keys=True)
        assert reader.page is reader.journey.answer
    assert answer_view(reader.interview, words_for(language)).more_sections == ()


def test_back_leads_step_by_step_to_the_first_page_and_keeps_the_answers(reader: Reader) -> None:
    asked = to_the_answer(reader, "en")
    facts = reader.interview.facts
    at_the_desk = 3
    for _ in range(asked - at_the_desk):
        reader.journey.frame.foot.back_button.click()
        assert reader.page is reader.journey.question
    for page in (reader.journey.desk.result, reader.journey.desk.form, reader.journey.start):
        reader.journey.frame.foot.back_button.click()
        assert reader.page is page
    assert reader.interview.facts == facts


def test_an_answer_can_be_changed_from_the_list(reader: Reader) -> None:
    to_the_answer(reader, "en")
    reader.journey.answer._review.click()
    assert reader.page is reader.journey.review
    reader.journey.change("study_form")
    settle()
    assert reader.page is reader.journey.question
    assert reader.journey.question.fields.value() == "full_time"
    reader.answer("part_time")
    reader.answer_all({}, by_keys=True)
    assert reader.page is reader.journey.review
    assert reader.interview.facts.value("study_form") == "part_time"


@pytest.mark.parametrize("leave", [None, False, True])
def test_after_a_change_the_list_stands_at_the_changed_answer(reader: Reader, leave: bool | None) -> None:
    """Whoever checks a long list goes on where he was, whether he changed the answer or only looked at it."""
    to_the_answer(reader, "ru")
    reader.window.resize(800, 600)
    reader.journey.show_review()
    assert reader.focus is reader.journey.review.heading
    reader.journey.change("academic_leave")
    if leave is not None:
        reader.answer(leave)
    if leave:  # more is asked now, and the list has grown
        reader.answer("none")
    if reader.page is reader.journey.question:
        reader.journey.back()
    settle()
    assert reader.page is reader.journey.review
    assert reader.focus.accessibleName() == "Изменить: Академический отпуск сейчас"
    assert not reader.focus.visibleRegion().isEmpty()
    reader.journey.show_answer()
    reader.journey.show_review()
    assert reader.focus is reader.journey.review.heading


def test_a_missing_answer_on_a_card_leads_to_its_question(reader: Reader) -> None:
    to_the_answer(reader, "en")
    reader.interview.facts = reader.interview.facts.with_answer("marriage", Silence.DONT_KNOW)
    reader.journey.show_answer()
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()
    row = next(row for card in reader.page.findChildren(Card) for row in card.findChildren(DoorRow) if row.isVisible())
    row.click()
    assert reader.page is reader.journey.question


def test_the_rail_leads_back_to_a_section(reader: Reader) -> None:
    to_the_answer(reader, "en")
    rail = reader.journey.frame.rail
    rail._rows.shown[0].click()
    assert reader.page is reader.journey.question
    assert reader.interview.current == "birth_date"
    rail._rows.shown[-1].click()
    assert reader.page is reader.journey.answer


def test_in_a_narrow_window_the_rail_is_a_menu(reader: Reader) -> None:
    to_the_answer(reader, "en")
    reader.window.resize(800, 600)
    settle()
    frame = reader.journey.frame
    assert frame.rail.isHidden()
    assert frame.top.sections.isVisible()
    frame._menu.aboutToShow.emit()
    frame._menu.actions()[0].trigger()
    assert reader.interview.current == "birth_date"


def test_the_button_of_a_menu_is_not_lit_once_the_mouse_has_left_under_the_menu(reader: Reader) -> None:
    to_the_answer(reader, "en")
    reader.window.resize(800, 600)
    settle()
    button, menu = reader.journey.frame.top.sections, reader.journey.frame._menu
    QCursor.setPos(button.mapToGlobal(QPoint(300, 300)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as it was when it was pressed
    menu.popup(button.mapToGlobal(QPoint(0, 0)))
    settle()
    menu.hide()
    settle()
    assert not button.underMouse()


def test_start_again_wipes_every_answer(reader: Reader) -> None:
    to_the_answer(reader, "en")
    reader.journey.answer._again.click()
    assert len(reader.interview.facts) > 0, "one press only asks"
    reader.journey.answer._again.click()
    assert reader.page is reader.journey.start
    assert not reader.interview.facts


def test_switching_the_language_on_the_way_loses_nothing(reader: Reader) -> None:
    reader.choose_language("kk")
    reader.open_door("summons")
    reader.past_the_desk(STUDENT)
    facts = reader.interview.facts
    reader.type("31")
    reader.journey.question.why.open()
    reader.speak("ru")
    question = reader.journey.question
    assert reader.interview.facts == facts
    assert reader.day.day.text() == "31"
    assert question.why.is_open
    assert question.heading.text() == words_for("ru").text("birth_date.question", "When were you born?")
    assert reader.day.month.itemText(9) == words_for("ru").months()[8]


def test_switching_keeps_a_fault_in_the_new_language(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("conscience")
    reader.journey.frame.foot.next_button.click()
    reader.speak("kk")
    said = words_for("kk").say("Please choose one of the answers.")
    assert reader.journey.question.error.text.text() == said


def test_switching_on_the_answer_keeps_folds_and_place(reader: Reader) -> None:
    to_the_answer(reader, "en")
    answer = reader.journey.answer
    for group in answer.groups:
        group._fold.open()
    settle()
    opened = [group._fold.is_open for group in answer.groups]
    answer.verticalScrollBar().setValue(400)
    reader.speak("kk")
    assert [group._fold.is_open for group in answer.groups] == opened
    assert answer.verticalScrollBar().value() == 400


def test_the_answer_shown_again_keeps_its_cards_but_nothing_of_what_was_opened(reader: Reader) -> None:
    to_the_answer(reader, "en")
    answer = reader.journey.answer
    cards = [card for group in answer.groups for card in group._open.shown]
    for fold in answer.findChildren(Fold):
        fold.open()
    settle()
    reader.journey.show_answer()
    settle()
    assert [card for group in answer.groups for card in group._open.shown] == cards != []
    folds = [fold for group in answer.groups for fold in group.findChildren(Fold)]
    assert [(fold.is_open, fold.content) for fold in folds] == [(False, None)] * len(folds)


def test_no_english_is_left_after_a_switch(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    to_the_answer(reader, "en")
    english = {label.text() for label in visible(reader.page) if isinstance(label, QLabel) and len(label.text()) > 3}
    reader.speak("kk")
    kazakh = {label.text() for label in visible(reader.page) if isinstance(label, QLabel)}
    assert english & kazakh == set()


def test_enter_held_down_answers_one_question_only(reader: Reader) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    reader.choose_language("en")
    reader.open_door("conscience")
    reader.press(Key.Key_Return)
    assert len(reader.interview.facts) == 1
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
        QApplication.sendEvent(reader.focus, held)
    assert len(reader.interview.facts) == 1


def test_nothing_of_the_answers_reaches_the_disk(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home that cannot be written to changes nothing."""
    tmp_path.chmod(0o500)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert to_the_answer(reader, "en") <= 12
    assert list(tmp_path.iterdir()) == []
