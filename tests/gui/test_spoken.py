"""What a screen reader is told of the widgets: roles, states and an order that fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.reader import STUDENT, Key, Reader, settle
from ui.card import Card
from ui.fold import Fold
from ui.inputs.day import DayInput
from ui.inputs.number import NumberInput
from ui.text import Text

Role = QAccessible.Role


def told(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader gets to see of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def order(widget: QWidget) -> list[str]:
    """The names of all that shows inside a widget, in the order in which it is told."""
    spoken = told(widget)
    names = [spoken.text(QAccessible.Text.Name)]
    for number in range(spoken.childCount()):
        child = spoken.child(number).object()
        if isinstance(child, QWidget) and child.isVisible():
            names += order(child)
    return [name for name in names if name]


@pytest.fixture
def asked(reader: Reader) -> Reader:
    """A reader before the question about the summons."""
    reader.choose_language("en")
    reader.open_door("check")
    reader.journey.revisit("summons")
    return reader


def test_headings_are_headings_and_plain_text_is_not(asked: Reader) -> None:
    question = asked.journey.question
    assert told(question.heading).role() == Role.Heading
    assert told(question.heading).text(QAccessible.Text.Name) == question.heading.text()
    assert told(question._section).role() == Role.StaticText


def test_a_heading_says_that_it_can_have_the_focus_and_can_be_given_it(asked: Reader) -> None:
    heading = told(asked.journey.question.heading)
    assert heading.state().focusable
    assert not heading.state().focused
    action = heading.actionInterface()
    assert action.actionNames() == ["SetFocus"]
    action.doAction("SetFocus")
    assert QApplication.focusWidget() is asked.journey.question.heading
    assert told(asked.journey.question.heading).state().focused


def test_a_fold_is_a_button_that_says_whether_it_is_open(asked: Reader, qtbot: QtBot) -> None:
    line = asked.journey.question.why.line
    assert told(line).role() == Role.Button
    closed = told(line).state()
    assert (closed.expandable, closed.collapsed, closed.expanded, closed.checkable) == (True, True, False, False)
    with qtbot.waitSignal(line.toggled, timeout=20_000):
        told(line).actionInterface().doAction("Press")
    opened = told(line).state()
    assert (opened.collapsed, opened.expanded) == (False, True)


def test_the_line_of_the_rail_that_shows_is_selected(asked: Reader) -> None:
    lines = asked.journey.frame.rail._rows.shown
    assert {told(line).role() for line in lines} == {Role.PageTab}
    assert [line.accessibleName() for line in lines if told(line).state().selected] == ["Summons"]
    off = next(line for line in lines if not line.isEnabled())
    assert "Press" not in told(off).actionInterface().actionNames()


def test_one_language_of_the_top_bar_is_chosen(asked: Reader) -> None:
    buttons = asked.journey.frame.top.languages.values()
    assert {told(button).role() for button in buttons} == {Role.RadioButton}
    assert [button.accessibleName() for button in buttons if told(button).state().checked] == ["English"]


def test_the_answers_are_a_group_that_says_the_question(asked: Reader) -> None:
    group = asked.journey.question.fields
    assert told(group).role() == Role.Grouping
    assert group.accessibleName() == asked.heading
    assert group.isAncestorOf(asked.focus)
    asked.speak("ru")
    assert group.accessibleName() == asked.heading


def test_the_first_lines_of_a_page_are_read_after_its_heading(reader: Reader) -> None:
    reader.choose_language("en")
    start, look = reader.journey.start, reader.journey.lookups
    assert start.heading.accessibleDescription().startswith("You answer questions about your life")
    assert "Press Esc twice" in start.heading.accessibleDescription()
    reader.open_door("held")
    assert reader.journey.emergency.heading.accessibleDescription().startswith("Stay calm.")
    reader.journey.show_review()
    assert reader.page.heading.accessibleDescription() == reader.journey.review._hint.text()
    for page, hint in ((look.deadlines, look.open_deadlines), (look.examples, look._open_examples)):
        hint()
        assert page.heading.accessibleDescription() == page._hint.text()
    look.open_topic(next(iter(reader.interview.book.library.topics)))
    assert look.topic.heading.accessibleDescription() == look.topic._text.text()
    look._open_example(look._examples[0])
    assert look.example.heading.accessibleDescription().startswith("This is a worked example")
    reader.window.say_fault()
    assert reader.page.heading.accessibleDescription() == reader.journey.notice._text.text()


def test_the_answer_is_read_with_its_certainty_and_its_caveat(asked: Reader) -> None:
    asked.answer_all(STUDENT)
    banner = asked.journey.answer._banner
    texts = [text.text() for text in (banner.explain, banner.certainty, banner.caveat) if text.text()]
    assert len(texts) >= 2
    assert asked.page.heading.accessibleDescription().startswith(" ".join(texts))


def test_the_field_says_how_much_was_found(reader: Reader) -> None:
    reader.choose_language("en")
    lookup = reader.look_up().lookup
    hint = lookup.field.accessibleDescription()
    lookup.field.setText("30(1)")
    assert lookup.field.accessibleDescription() == lookup.hits.count.text() != hint
    lookup.field.clear()
    assert lookup.field.accessibleDescription() == hint


def test_what_was_counted_is_read_with_its_heading(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups._count_from("decision_known")
    lookups.counting.fields.take("2026-11-20")
    lookups.counting.submit()
    lines = [due._line.text() for due in lookups.counting.dues.shown]
    assert lines
    assert lookups.counting.result.accessibleDescription() == " ".join(lines)


def test_an_error_leaves_the_field_it_stood_at(asked: Reader) -> None:
    rows = asked.journey.question
    asked.press(Key.Key_Tab)
    rows.submit()
    assert asked.focus.accessibleDescription() == rows.error.text.text()
    asked.press(Key.Key_Down, Key.Key_Space)
    left = [row.accessibleName() for row in rows.findChildren(QWidget) if "choose" in row.accessibleDescription()]
    assert left == []


@pytest.mark.parametrize(("fact", "kind"), [("birth_date", DayInput), ("care_age", NumberInput)])
def test_an_error_leaves_a_field_that_is_typed_into(asked: Reader, fact: str, kind: type[QWidget]) -> None:
    asked.journey.revisit(fact)
    settle()
    assert isinstance(asked.journey.question.fields, kind)
    field, before = asked.focus, asked.focus.accessibleDescription()
    asked.journey.question.submit()
    assert field.accessibleDescription() == asked.journey.question.error.text.text() != before
    asked.type("1")
    assert field.accessibleDescription() == before


@pytest.mark.parametrize("fact", ["birth_date", "care_age"])
def test_fields_are_read_before_the_rows_for_not_answering(asked: Reader, fact: str) -> None:
    asked.journey.revisit(fact)
    settle()
    assert order(asked.journey.question.fields)[-1] == "I don't know"


def test_what_is_hidden_keeps_its_place_in_the_order(asked: Reader) -> None:
    page = asked.journey.question
    page.column.insertWidget(1, Text())
    asked.journey.revisit("sex")
    settle()
    page.submit()
    assert order(page).index(page.error.text.text()) == order(page).index(page.heading.text()) + 1


def test_the_months_have_a_name_and_so_has_the_line_for_none(asked: Reader) -> None:
    asked.journey.revisit("birth_date")
    month = asked.day.month
    assert month.view().accessibleName() == "Month"
    assert month.itemData(0, Qt.ItemDataRole.AccessibleTextRole) == "Month"


def test_the_month_that_the_keys_choose_is_told_while_the_focus_is_there(asked: Reader) -> None:
    asked.journey.revisit("birth_date")
    settle()
    month = asked.day.month
    asked.press(Key.Key_Tab, Key.Key_9)
    assert asked.focus is month
    assert month.accessibleDescription() == month.currentText() == "September"
    asked.press(Key.Key_Tab)
    assert month.accessibleDescription() == ""


def test_an_example_says_first_that_it_is_one(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups._open_examples()
    lookups._open_example(lookups._examples[0])
    settle()
    assert order(lookups.example)[0] == "This is a worked example, not your own answers."


def test_a_card_is_named_by_its_finding(asked: Reader) -> None:
    asked.answer_all(STUDENT)
    cards = asked.page.findChildren(Card)
    assert cards
    assert [card.accessibleName() for card in cards] == [card._title.text() for card in cards]
    assert all(told(fold.line).role() == Role.Button for fold in asked.page.findChildren(Fold))


def test_the_focus_does_not_wander_when_a_page_is_turned(reader: Reader) -> None:
    reader.choose_language("en")
    seen: list[QWidget] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(lambda _old, new: new is not None and seen.append(new))
    reader.journey.enter("check")
    settle()
    assert seen == [reader.day.day]


def test_a_fold_reads_what_it_holds_when_it_is_opened(asked: Reader) -> None:
    why = asked.journey.question.why
    assert told(why.line).text(QAccessible.Text.Description) == "folded"
    why.open()
    assert why.content is not None
    texts = [label.text() for label in why.content.findChildren(QLabel) if label.isVisible()]
    assert told(why.line).text(QAccessible.Text.Description).split("\n") == ["unfolded", *texts]
    why.open(False)
    assert told(why.line).text(QAccessible.Text.Description) == "folded"


def test_a_fold_of_folds_reads_no_more_than_that_it_is_open(asked: Reader) -> None:
    asked.answer_all(STUDENT)
    group = asked.journey.answer._notes.shown[0]
    group.open()
    settle()
    assert told(group.line).text(QAccessible.Text.Description) == "unfolded"


def test_what_a_fold_holds_is_named_by_it(asked: Reader) -> None:
    why = asked.journey.question.why
    why.open()
    assert why.content is not None
    assert why.content.accessibleName() == why.line.accessibleName() == "Why we ask"
    asked.speak("ru")
    assert why.content.accessibleName() == why.line.accessibleName() != "Why we ask"
