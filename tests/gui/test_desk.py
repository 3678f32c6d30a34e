"""The summons desk by keys: what shows, what is told to the interview, where its doors lead, and what is forgotten."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.views.desk import outcome_word
from app.words import LANGUAGES, words_for
from gui.reader import STUDENT, Key, Reader, settle
from ui.desk import Desk
from ui.inputs.day_fields import DayFields
from ui.inputs.field import FieldBox
from ui.rows import ChoiceRow

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def desk(reader: Reader) -> Desk:
    """A reader of English at the form."""
    reader.choose_language("en")
    reader.open_door("summons")
    return reader.journey.desk


def field(desk: Desk, fact: str) -> FieldBox:
    """A question of the form."""
    return next(found for found in desk.form.fields if found.fact == fact)


def shown(desk: Desk) -> list[str]:
    """The questions that show."""
    return [found.fact for found in desk.form.fields if found.isVisible()]


def tell(reader: Reader, **answers: Any) -> None:
    """Answer questions of the form by keys."""
    for fact, value in answers.items():
        reader.tell(field(reader.journey.desk, fact), value)


def show_result(reader: Reader) -> None:
    """Press the button under the form."""
    reader.journey.desk.form.button.setFocus()
    reader.press(Key.Key_Return)


@in_every_language
def test_from_the_door_to_the_result_and_on_by_keys_alone(reader: Reader, language: str) -> None:
    """Enter leads from question to question; the marks are chosen by arrows; nothing told is asked again."""
    reader.choose_language(language)
    words, book = words_for(language), reader.interview.book
    reader.open_door("summons")
    desk = reader.journey.desk
    assert reader.page is desk.form
    reader.press(Key.Key_Return)
    reader.press(Key.Key_Return)
    reader.press(Key.Key_Down, Key.Key_Return)
    for part in ("20", "11", "2026", "24", "11", "2026"):
        reader.type(part)
        reader.press(Key.Key_Return if part == "2026" else Key.Key_Tab)
    reader.press(Key.Key_Return)
    for _ in desk.form.checklist.rows.shown[:-1]:
        reader.press(Key.Key_Down, Key.Key_Return)
    reader.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert reader.focus is desk.form.button
    reader.press(Key.Key_Return)
    assert reader.page is desk.result
    spec = next(outcome for outcome in book.desk.spec.outcomes if outcome.id == "unread")
    assert reader.heading == words.text("desk.unread.title", spec.title)
    assert desk.result.banner.chip.text() == outcome_word("disputed", words)
    assert desk.result.days.left.text() == words.count("{n} day is left.", "{n} days are left.", 2)
    note = book.library.notes["KZ-RULES-SUMMONS-CONTENT"].spec
    purpose = words.text("KZ-RULES-SUMMONS-CONTENT.points.6", note.points[-1])
    assert [line.text() for line in desk.result.gaps.missing._lines if line.isVisible()] == [purpose]
    facts = reader.interview.facts
    assert facts.known() == {
        "summons": "sms", "summons_number_own": True, "summons_read": False, "summons_sent_on": date(2026, 11, 20),
        "summons_appear_on": date(2026, 11, 24), "absence_reason": "none",
    }  # fmt: skip
    reader.enter(desk.result.check_row)
    assert reader.page is reader.journey.question
    assert reader.interview.current == "birth_date"
    reader.answer_all(STUDENT, by_keys=True)
    assert reader.page is reader.journey.answer
    assert {fact: reader.interview.facts.answer(fact) for fact in facts} == facts.known()


def test_at_first_only_the_first_question_shows(reader: Reader, desk: Desk) -> None:
    assert shown(desk) == ["summons"]
    assert desk.form.checklist.isHidden()
    assert reader.focus is field(desk, "summons").input.first()


def test_only_what_makes_sense_shows(reader: Reader, desk: Desk) -> None:
    rest = ["summons_sent_on", "summons_appear_on", "absence_reason"]
    tell(reader, summons="sms")
    assert shown(desk) == ["summons", "summons_number_own", "summons_read", *rest]
    tell(reader, summons="paper_refused")
    assert shown(desk) == ["summons", "summons_refusal_marked", *rest]
    tell(reader, absence_reason="illness")
    assert shown(desk)[-1] == "authority_told"
    assert desk.form.checklist.isVisible()
    tell(reader, summons="phone_call")
    assert desk.form.checklist.isHidden()
    tell(reader, summons="none")
    assert shown(desk) == ["summons"]


def test_everything_may_stay_open(reader: Reader, desk: Desk) -> None:
    show_result(reader)
    assert reader.page is desk.result
    assert not reader.interview.facts
    assert desk.result.banner.chip.text() == "Not known yet"
    assert desk.result.closing.text.isVisible()


def test_i_dont_know_is_an_answer(reader: Reader, desk: Desk) -> None:
    from ui.inputs.silence import Silence

    tell(reader, summons="sms", summons_number_own=Silence.DONT_KNOW, summons_read=True)
    show_result(reader)
    assert reader.interview.facts.state("summons_number_own") == "dont_know"
    assert desk.result.banner.chip.text() == "Not known yet"
    desk.result.check_row.click()
    assert reader.interview.current == "birth_date"


def test_what_is_still_open_leads_back_to_its_question(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms", summons_number_own=True)
    show_result(reader)
    (row,) = desk.result.ask.shown
    reader.enter(row)
    assert reader.page is desk.form
    assert reader.focus is field(desk, "summons_read").input.first()
    tell(reader, summons_read=True)
    show_result(reader)
    assert desk.result.banner.chip.text() == "Duly notified"
    assert not desk.result.ask.shown


@pytest.mark.parametrize(
    ("fact", "days", "says"),
    [
        ("summons_sent_on", {"summons_sent_on": "31 2 2026"}, "There is no such day"),
        ("summons_sent_on", {"summons_sent_on": "23 11 2026"}, "cannot have been sent later"),
        ("summons_sent_on", {"summons_sent_on": "1 1 2004"}, "Your birth date is 1 March 2005"),
        (
            "summons_appear_on",
            {"summons_sent_on": "20 11 2026", "summons_appear_on": "19 11 2026"},
            "cannot lie before",
        ),
        ("summons_appear_on", {"summons_appear_on": "x 1 2026"}, "in numbers"),
    ],
)
def test_a_wrong_day_is_told_beside_its_field(
    reader: Reader, desk: Desk, monkeypatch: pytest.MonkeyPatch, fact: str, days: dict[str, str], says: str
) -> None:
    reader.interview.tell("birth_date", date(2005, 3, 1))
    tell(reader, summons="sms", **days)
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    show_result(reader)
    wrong = field(desk, fact)
    assert reader.page is desk.form
    assert says in wrong.error.text.text()
    assert [found.fact for found in desk.form.fields if found.error.isVisible()] == [fact]
    assert reader.focus is wrong.input.first()
    assert reader.focus.accessibleDescription() == wrong.error.text.text()
    assert heard[-1] == wrong.error.text.text()
    reader.type("1")
    assert not wrong.error.isVisible()


def test_a_fault_stays_in_the_new_language(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms", summons_sent_on="31 2 2026")
    show_result(reader)
    reader.speak("ru")
    said = words_for("ru").say("There is no such day. Please check the day, the month and the year.")
    assert field(desk, "summons_sent_on").error.text.text() == said


def test_a_switch_of_language_loses_nothing(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="egov", summons_read=False, summons_sent_on="20 11 2026", absence_reason="abroad")
    desk.form.checklist.rows.shown[3].mark.choose("missing")
    entered = [found.entry() for found in desk.form.fields]
    reader.speak("kk")
    assert [found.entry() for found in desk.form.fields] == entered
    assert desk.form.checklist.said() == {"address": "missing"}
    words = words_for("kk")
    assert desk.form.button.text() == words.say("Show the result")
    show_result(reader)
    reader.speak("ru")
    spec = reader.interview.book.desk.spec
    assert desk.result.closing.text.text() == words_for("ru").text("desk.closing", spec.closing)


def test_what_was_told_before_stands_in_the_form_and_the_other_way_round(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("summons", "sms")
    reader.interview.tell("summons_read", True)
    reader.interview.tell("summons_appear_on", date(2026, 12, 1))
    reader.open_door("summons")
    desk = reader.journey.desk
    assert field(desk, "summons").entry() == "sms"
    assert field(desk, "summons_appear_on").entry() == ("2026", "12", "1")
    tell(reader, summons_read=False)
    reader.back()
    assert reader.page is reader.journey.start
    assert reader.interview.facts.known() == {
        "summons": "sms", "summons_read": False, "summons_appear_on": date(2026, 12, 1),
    }  # fmt: skip


def test_back_keeps_what_was_entered(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms", summons_sent_on="20 11 2026", summons_appear_on="31 2 2026")
    desk.form.checklist.rows.shown[0].mark.choose("missing")
    reader.back()
    reader.open_door("summons")
    assert field(desk, "summons_sent_on").entry() == ("2026", "11", "20")
    assert field(desk, "summons_appear_on").entry() is None
    assert desk.form.checklist.said() == {"full_name": "missing"}
    show_result(reader)
    reader.back()
    assert reader.page is desk.form
    reader.back()
    assert reader.page is reader.journey.start


def test_back_from_the_first_question_leads_to_the_result(reader: Reader, desk: Desk) -> None:
    reader.past_the_desk(STUDENT)
    reader.answer("1 9 2005")
    reader.back()
    reader.back()
    assert reader.page is desk.result
    reader.enter(desk.result.check_row)
    assert reader.interview.current == "sex"
    reader.back()
    for page in (desk.form, reader.journey.start):
        reader.back()
        assert reader.page is page
    reader.open_door("check")
    reader.back()
    assert reader.page is reader.journey.start


def test_the_doors_stand_below_the_last_word(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="left_with_other_person")
    show_result(reader)
    page = desk.result
    doors = [page.check_row, page.decision_row, *page.topics.shown]
    heights = [part.mapTo(page.widget() or page, QPoint(0, 0)).y() for part in (page.closing, *doors)]
    assert heights == sorted(heights)
    above = [page.banner, page.days, page.fines, page.no_offence]
    assert all(part.mapTo(page.widget() or page, QPoint(0, 0)).y() < heights[0] for part in above)
    assert [row.accessibleName() for row in page.topics.shown] == [
        reader.interview.book.library.topics[topic].title for topic in reader.interview.book.desk.spec.topics
    ]


def test_a_topic_leads_back_to_the_same_place(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms")
    show_result(reader)
    desk.result.fines.folded.shown[0].open()
    row = desk.result.topics.shown[1]
    reader.enter(row)
    assert reader.page is reader.journey.lookups.topic
    reader.back()
    assert reader.page is desk.result
    assert reader.focus is row
    assert desk.result.fines.folded.shown[0].is_open


def test_hidden_marks_and_answers_are_forgotten(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms", summons_sent_on="20 11 2026")
    desk.form.checklist.rows.shown[0].mark.choose("missing")
    show_result(reader)
    interview = reader.interview
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert reader.window.journey is None
    assert not interview.facts
    assert (desk._marks, desk.form.fields, desk.form._interview) == ({}, [], None)
    assert (desk.result._interview, desk.result._marks) == (None, {})


def test_wiping_the_answers_wipes_the_desk(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms")
    desk.form.checklist.rows.shown[0].mark.choose("missing")
    show_result(reader)
    reader.journey.start_again()
    reader.open_door("summons")
    assert shown(desk) == ["summons"]
    assert field(desk, "summons").entry() is None
    assert desk.form.checklist.said() == {}


@pytest.mark.parametrize("up", [True, False])
def test_the_wheel_turns_the_page_and_no_answer(reader: Reader, desk: Desk, up: bool) -> None:
    """Neither a mark nor the month of a date changes, and the keys stay where they are."""
    tell(reader, summons="sms")
    mark = desk.form.checklist.rows.shown[0].mark
    fields = field(desk, "summons_appear_on").input.findChild(DayFields)
    assert fields is not None
    fields.show_day(date(2026, 10, 3))
    mark.choose("missing")
    for drop_down in (mark, fields.month):
        turn_wheel(drop_down, up)
        assert drop_down.focusPolicy() is Qt.FocusPolicy.StrongFocus  # WheelFocus would bring the keys here
    assert fields.value() == ("2026", "10", "3")
    assert mark.value() == "missing"


def turn_wheel(widget: QWidget, up: bool) -> None:
    """Turn the wheel by one notch over a widget."""
    nothing, phase, notch = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120 if up else -120)
    at, button = QPointF(5, 5), Qt.MouseButton.NoButton
    QApplication.sendEvent(widget, QWheelEvent(at, at, QPoint(), notch, button, nothing, phase, False))


def test_a_purpose_that_is_missing_is_not_asked_about(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms")
    checklist = desk.form.checklist
    assert checklist.listed.isVisible()
    checklist.rows.shown[-1].mark.choose("missing")
    settle()
    assert not checklist.listed.isVisible()


def test_every_row_says_to_which_question_it_belongs(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms")
    asked = "Have you read that message?"
    rows = field(desk, "summons_read").input.findChildren(ChoiceRow)
    assert [row.accessibleDescription() for row in rows] == [asked] * 3


def test_his_own_reason_is_marked(reader: Reader, desk: Desk) -> None:
    tell(reader, summons="sms", absence_reason="illness")
    show_result(reader)
    assert [row.chip.isVisible() for row in desk.result.reasons.rows.shown] == [True, False, False, False, False]


def test_the_answer_begins_with_the_summons_for_who_came_from_the_desk(reader: Reader, desk: Desk) -> None:
    reader.answer_all(STUDENT, by_keys=True)
    assert reader.journey.answer.groups[0]._title.text() == "Your summons"
