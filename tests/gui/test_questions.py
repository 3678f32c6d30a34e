"""The ways to answer, and what happens when an answer is not possible."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.words import words_for
from gui.reader import Key, Reader, settle
from ui.inputs.choice import ChoiceInput
from ui.inputs.day import DayInput
from ui.inputs.number import NumberInput
from ui.inputs.several import SeveralInput
from ui.inputs.silence import Silence
from ui.rows import CheckRow, ChoiceRow
from ui.theme import Look


def at_question(reader: Reader, fact: str, language: str = "en") -> Reader:
    """The window at one question."""
    reader.choose_language(language)
    reader.interview.begin("check")
    reader.journey.revisit(fact)
    settle()
    assert reader.page is reader.journey.question
    return reader


def said(reader: Reader) -> str:
    """What is wrong, if anything, as it stands on the page."""
    box = reader.journey.question.error
    return box.text.text() if box.isVisible() else ""


@pytest.mark.parametrize("fact", ["sex", "deferred_levels"])
def test_an_empty_choice_is_refused_in_words_beside_the_rows(reader: Reader, fact: str) -> None:
    at_question(reader, fact)
    reader.journey.frame.foot.next_button.click()
    assert said(reader) == "Please choose one of the answers."
    assert reader.focus is reader.journey.question.fields.first()
    assert reader.focus.accessibleDescription() == said(reader)
    assert fact not in reader.interview.facts


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("31 2 2005", "There is no such day. Please check the day, the month and the year."),
        ("1 9 2999", "A birth date cannot lie after 22 November 2026."),
        ("1 9 5", "Please check the year: 5 is unlikely here."),
        ("x 9 2005", "Please enter the day, the month and the year in numbers."),
    ],
)
def test_an_impossible_day_is_refused_in_words(reader: Reader, day: str, sentence: str) -> None:
    at_question(reader, "birth_date")
    reader.answer(day)
    assert said(reader) == sentence
    assert reader.focus is reader.journey.question.fields.first()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_fault_is_told_in_the_readers_language(reader: Reader, language: str) -> None:
    at_question(reader, "birth_date", language)
    reader.press(Key.Key_Return)
    expected = "Please enter the day, the month and the year in numbers."
    assert said(reader) == words_for(language).say(expected)


def test_what_was_wrong_goes_away_when_the_answer_is_changed(reader: Reader) -> None:
    at_question(reader, "birth_date")
    reader.press(Key.Key_Return)
    assert said(reader)
    reader.type("1")
    assert said(reader) == ""


def test_an_empty_day_is_refused(reader: Reader) -> None:
    at_question(reader, "birth_date")
    reader.press(Key.Key_Return)
    assert said(reader)
    assert reader.interview.facts.state("birth_date") == "unasked"


@pytest.mark.parametrize("text", ["9" * 10_000, "ә" * 10_000, "1\n2\n3 " * 2_500], ids=["digits", "letters", "lines"])
@pytest.mark.parametrize("fact", ["birth_date", "care_age"])
def test_ten_thousand_characters_are_harmless(reader: Reader, fact: str, text: str) -> None:
    at_question(reader, fact)
    field = reader.focus
    assert isinstance(field, QLineEdit)
    QApplication.clipboard().setText(text)
    field.paste()
    settle()
    assert len(field.text()) <= 40
    reader.press(Key.Key_Return)
    assert said(reader)
    assert fact not in reader.interview.facts


@pytest.mark.parametrize("fact", ["upbringing_years", "care_age", "deferred_levels"])
def test_what_is_wrong_is_in_view_under_a_long_question(reader: Reader, look: Look, fact: str) -> None:
    """With large text in a small window, too: the whole sentence, and the field that it is about."""
    look.resize_text(200)
    reader.window.resize(800, 600)
    at_question(reader, fact, "kk")
    for _ in range(2):  # the second time nothing else changes
        reader.journey.frame.foot.next_button.click()
        settle()
        page = reader.journey.question
        for part in (page.error, page.fields.first()):
            assert part.visibleRegion().boundingRect().height() == part.height()


@pytest.mark.parametrize(("fact", "key"), [("children", Key.Key_2), ("deferred_levels", Key.Key_Space)])
def test_what_is_typed_under_a_long_question_is_in_view(reader: Reader, look: Look, fact: str, key: Key) -> None:
    """With large text in a small window the answers stand below it at first; nobody has to answer blindly."""
    look.resize_text(200)
    reader.window.resize(800, 600)
    at_question(reader, fact, "kk")
    page, field = reader.journey.question, reader.focus
    assert field.visibleRegion().boundingRect().height() < field.height()
    reader.press(key)
    settle()
    assert field.visibleRegion().boundingRect().height() == field.height()
    assert page.verticalScrollBar().value() > 0


def test_what_is_too_long_is_cut(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.enter("check")
    reader.day.day.insert("1" * 100)
    assert reader.day.day.text() == "1" * 40


@pytest.mark.parametrize("text", ["01.09.2005", "2005-09-01", " 1/9/2005 "])
def test_a_whole_date_can_be_pasted(reader: Reader, text: str) -> None:
    at_question(reader, "birth_date")
    QApplication.clipboard().setText(text)
    fields = reader.day
    assert fields.take(QApplication.clipboard().text())
    assert fields.value() == ("2005", "9", "1")


@pytest.mark.parametrize(("digits", "month"), [("9", 9), ("09", 9), ("12", 12), ("1", 1), ("34", 4)])
def test_a_month_can_be_typed_as_a_number(reader: Reader, digits: str, month: int) -> None:
    at_question(reader, "birth_date")
    reader.press(Key.Key_Tab)
    reader.type(digits)
    fields = reader.day
    assert fields.month.currentIndex() == month


def test_i_dont_know_is_always_last_and_i_would_rather_not_say_before_it(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.begin("check")
    for fact, spec in reader.interview.book.facts.items():
        if not spec.asked:
            continue
        reader.journey.revisit(fact)
        fields = reader.journey.question.fields
        rows = fields.findChildren(ChoiceRow) + fields.findChildren(CheckRow)
        assert rows[-1].value is Silence.DONT_KNOW
        declined = [row for row in rows if row.value is Silence.DECLINED]
        assert len(declined) == spec.sensitive
        assert all(row.note == spec.declined and row is rows[-2] for row in declined)


@pytest.mark.parametrize("fact", ["sex", "deferred_levels", "birth_date", "care_age"])
def test_i_dont_know_is_an_answer(reader: Reader, fact: str) -> None:
    at_question(reader, fact)
    reader.answer(Silence.DONT_KNOW)
    assert reader.interview.facts.state(fact) == "dont_know"
    reader.journey.revisit(fact)
    assert reader.journey.question.fields.value() is Silence.DONT_KNOW


def test_a_first_letter_leads_to_its_row(reader: Reader) -> None:
    at_question(reader, "sex")
    reader.type("f")
    assert reader.journey.question.fields.value() == "female"


def test_a_first_letter_may_be_kazakh(reader: Reader) -> None:
    at_question(reader, "citizenship", "kk")
    rows = reader.journey.question.fields.findChildren(ChoiceRow)
    for row in rows[:-1]:
        reader.type(row.accessibleName()[0])
        chosen = next(row for row in rows if row.isChecked())
        assert chosen.accessibleName()[0].casefold() == row.accessibleName()[0].casefold()


def test_the_whole_row_can_be_clicked(reader: Reader) -> None:
    at_question(reader, "sex")
    row = reader.journey.question.fields.findChildren(ChoiceRow)[1]
    assert row.hitButton(row.rect().bottomRight())
    row.click()
    assert reader.journey.question.fields.value() == row.value


def test_none_of_these_and_the_others_clear_each_other(reader: Reader) -> None:
    at_question(reader, "deferred_levels")
    fields = reader.journey.question.fields
    assert isinstance(fields, SeveralInput)
    rows = fields.findChildren(CheckRow)
    nothing, first, second, *_, unknown = rows
    first.click()
    second.click()
    assert fields.value() == {first.value, second.value}
    nothing.click()
    assert fields.value() == frozenset()
    unknown.click()
    assert fields.value() is Silence.DONT_KNOW
    first.click()
    assert fields.value() == {first.value}


def test_the_line_in_the_open_is_read_with_the_answers(reader: Reader) -> None:
    at_question(reader, "deferred_levels")
    page = reader.journey.question
    assert page.hint.isVisible()
    assert page.hint.text() == page.fields.accessibleDescription()
    at_question(reader, "sex")
    assert not page.hint.isVisible()
    assert page.fields.accessibleDescription() == ""


def test_typing_and_not_knowing_clear_each_other(reader: Reader) -> None:
    at_question(reader, "care_age")
    fields = reader.journey.question.fields
    assert isinstance(fields, NumberInput)
    reader.type("63")
    fields.findChildren(CheckRow)[-1].click()
    assert fields.value() is Silence.DONT_KNOW
    assert fields.field.text() == ""
    fields.field.setFocus()
    reader.type("7")
    assert fields.value() == "7"


def test_an_answer_given_before_is_shown_again(reader: Reader) -> None:
    at_question(reader, "birth_date")
    reader.answer("1 9 2005")
    reader.journey.revisit("birth_date")
    fields = reader.day
    assert fields.value() == ("2005", "9", "1")


def test_every_kind_of_question_has_its_input(reader: Reader) -> None:
    kinds = {"sex": ChoiceInput, "deferred_levels": SeveralInput, "care_age": NumberInput, "birth_date": DayInput}
    reader.choose_language("en")
    for fact, kind in kinds.items():
        reader.journey.revisit(fact)
        assert isinstance(reader.journey.question.fields, kind)


def test_the_rows_for_help_fold_and_say_so(reader: Reader) -> None:
    at_question(reader, "sex")
    why = reader.journey.question.why
    assert why.line.accessibleDescription() == "folded"
    why.line.setFocus()
    reader.press(Key.Key_Return)
    assert why.is_open
    assert why.line.accessibleDescription() == "unfolded"
    assert why.content is not None
    assert why.content.isVisible()


@pytest.mark.parametrize("fact", ["sex", "birth_date", "deferred_levels"])
def test_a_question_is_laid_out_before_it_is_painted(reader: Reader, fact: str) -> None:
    at_question(reader, "citizenship")
    reader.journey.revisit(fact)
    page = reader.page
    before = {widget: widget.geometry() for widget in page.findChildren(QWidget) if widget.isVisible()}
    assert reader.journey.question.fields in before
    settle()
    assert {widget: widget.geometry() for widget in page.findChildren(QWidget) if widget.isVisible()} == before
