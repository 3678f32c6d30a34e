"""The day asked about on the answer page: by keyboard, in three languages, and what is said of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from app.views.draft import draft_text
from app.words import LANGUAGES, words_for
from gui.conftest import OPENED
from gui.reader import Key, Reader, settle
from ui.day_asked import DayAsked
from ui.hide import Notepad
from ui.pages.example import ExamplePage
from ui.theme import Look

TODAY, APPEAR, LATER = date(2026, 11, 22), date(2026, 12, 1), date(2028, 7, 2)


def at_answer(reader: Reader, language: str = "en", **more: object) -> DayAsked:
    """The student at his answer, with further facts."""
    reader.answer_as_student(language, **more)
    settle()
    asked = reader.journey.answer.day_asked
    asked.line.click()
    settle()
    return asked


def type_day(reader: Reader, day: str) -> None:
    """Type a day into the three fields, starting in the first one."""
    for number, part in enumerate(day.split()):
        if number:
            reader.press(Key.Key_Tab)
        if hasattr(reader.focus, "clear") and number != 1:
            reader.focus.clear()  # type: ignore[attr-defined]
        reader.type(part)


def test_the_day_is_one_line_under_the_headline_until_it_is_pressed(reader: Reader) -> None:
    asked = at_answer(reader)
    asked.line.click()
    settle()
    assert (asked.line.isVisible(), asked.choice.isVisible()) == (True, False)
    assert asked.line.text() == "This answer is for today, 22 November 2026. Change the day"
    assert asked.line.accessibleDescription() == "folded"
    assert asked.y() > reader.journey.answer._banner.y()
    reader.enter(asked.line)
    assert asked.choice.isVisible()
    assert asked.line.accessibleDescription() == "unfolded"


def test_today_is_chosen_to_begin_with(reader: Reader) -> None:
    asked = at_answer(reader)
    assert [row.accessibleName() for row in asked.choice.rows.rows] == ["Today", "Another day"]
    assert asked.choice.rows.checked() == [TODAY]
    assert asked.hint.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_day_by_keyboard(reader: Reader, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = at_answer(reader, language)
    facts = reader.interview.facts
    before = reader.heading
    reader.tab_to(asked.choice.rows.rows[0])
    reader.press(Key.Key_Right)
    assert asked.choice.rows.other.isChecked()
    assert reader.interview.on == TODAY
    reader.press(Key.Key_Tab)
    assert reader.focus is asked.choice.fields.day
    heard: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility",
        lambda event: heard.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )  # fmt: skip
    type_day(reader, "1 3 2022")
    reader.press(Key.Key_Return)
    settle()
    assert reader.interview.on == date(2022, 3, 1)
    assert reader.interview.facts == facts
    assert reader.heading != before
    assert heard == [reader.heading]
    assert words_for(language).date(date(2022, 3, 1)) in asked.line.text()
    assert words_for(language).date(date(2022, 3, 1)) in asked.hint.text.text()
    assert asked.hint.isVisible()
    assert reader.focus is asked.choice.fields.year
    assert reader.page is reader.journey.answer


def test_the_day_of_the_summons_is_named_and_asked_about_at_once(reader: Reader) -> None:
    asked = at_answer(reader, summons_appear_on=APPEAR)
    rows = asked.choice.rows
    assert [row.accessibleName() for row in rows.rows] == [
        "Today", "Day of the summons: 1 December 2026", "Another day"
    ]  # fmt: skip
    reader.tab_to(rows.rows[0])
    reader.press(Key.Key_Down)
    assert reader.interview.on == APPEAR
    assert rows.checked() == [APPEAR]
    assert reader.focus is rows.rows[1]
    assert asked.line.text() == "This answer is for 1 December 2026. Change the day"
    assert asked.hint.text.text().startswith("This answer is for 1 December 2026, not for today.")
    reader.press(Key.Key_Up)
    assert reader.interview.on == TODAY
    assert asked.hint.isHidden()


@pytest.mark.parametrize(
    "more",
    [{"summons_appear_on": TODAY}, {"summons_appear_on": date(1999, 1, 1)}, {}],
    ids=["today", "before the birth", "not told"],
)
def test_the_day_of_the_summons_is_offered_only_where_it_says_something(reader: Reader, more: dict[str, date]) -> None:
    asked = at_answer(reader, "en", **more)
    assert [row.accessibleName() for row in asked.choice.rows.rows] == ["Today", "Another day"]
    asked.choice.rows.rows[0].setFocus()
    reader.press(Key.Key_Up)
    assert asked.choice.rows.other.isChecked()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("31 2 2027", "There is no such day. Please check the day, the month and the year."),
        ("1 9 1999", "That day lies before the date of birth. Please choose a later one."),
        ("1 9 2057", "Please check the year: 2057 is unlikely here."),
        ("1 9 x", "Please enter the day, the month and the year in numbers."),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_the_fields(
    reader: Reader, day: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice = at_answer(reader).choice
    choice.rows.other.click()
    choice.fields.day.setFocus()
    type_day(reader, day)
    heard: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility",
        lambda event: heard.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )  # fmt: skip
    reader.press(Key.Key_Return)
    assert (choice.error.text.text(), heard) == (said, [said])
    assert choice.error.isVisible()
    assert reader.focus is choice.fields.day
    assert choice.fields.day.accessibleDescription() == said
    assert reader.interview.on == TODAY
    reader.type("2")
    assert choice.error.isHidden()


def test_the_first_and_the_last_likely_day_are_taken(reader: Reader) -> None:
    choice = at_answer(reader).choice
    choice.rows.other.click()
    for day in ("2006-01-01", "2046-12-31"):
        choice.fields.take(day)
        choice.button.click()
        assert reader.interview.on == date.fromisoformat(day)


def test_a_change_of_language_keeps_what_was_entered(reader: Reader) -> None:
    choice = at_answer(reader).choice
    choice.rows.other.click()
    choice.fields.take("1999-09-01")
    choice.button.click()
    english = choice.error.text.text()
    reader.speak("ru")
    assert choice.rows.other.isChecked()
    assert choice.fields.value() == ("1999", "9", "1")
    assert choice.fields.month.currentText() == words_for("ru").months()[8]
    assert choice.error.isVisible()
    assert choice.error.text.text() == words_for("ru").say(english)


def test_it_is_kept_while_an_answer_is_changed_and_on_the_way_back(reader: Reader) -> None:
    asked = at_answer(reader)
    reader.journey.ask_about(LATER)
    reader.journey.change("academic_leave")
    reader.answer(False)
    assert reader.page is reader.journey.review
    reader.back()
    assert reader.page is reader.journey.answer
    assert (reader.interview.on, asked.line.text()) == (LATER, "This answer is for 2 July 2028. Change the day")
    assert asked.choice.rows.other.isChecked()
    assert asked.choice.fields.value() == ("2028", "7", "2")


def test_a_question_that_matters_only_on_that_day_can_be_gone_on_to(reader: Reader) -> None:
    at_answer(reader, birth_date=date(2010, 9, 1))
    reader.interview.facts = reader.interview.facts.without("deferred_levels")
    reader.journey.show_answer()
    following = reader.journey.frame.foot.next_button
    assert following.isHidden()
    reader.journey.ask_about(date(2030, 1, 1))
    assert following.isVisible()
    following.click()
    assert reader.page is reader.journey.question
    reader.journey.show_answer()
    reader.journey.ask_about(TODAY)
    assert following.isHidden()


def test_the_day_that_turns_out_to_be_today_leaves_the_focus_somewhere(reader: Reader) -> None:
    choice = at_answer(reader).choice
    reader.journey.ask_about(LATER)
    choice.fields.day.setFocus()
    choice.fields.take(TODAY.isoformat())
    reader.press(Key.Key_Return)
    assert choice.rows.checked() == [TODAY]
    assert choice.fields.isHidden() or not choice.fields.isVisible()
    assert reader.focus is choice.rows.rows[0]


def test_starting_again_asks_about_today(reader: Reader) -> None:
    choice = at_answer(reader).choice
    reader.journey.ask_about(LATER)
    reader.journey.start_again()
    assert reader.interview.on == TODAY
    assert choice.fields.value() == ("", "", "")


def test_hiding_drops_the_day(reader: Reader) -> None:
    choice = at_answer(reader).choice
    interview = reader.interview
    choice.rows.other.click()
    choice.fields.day.setFocus()
    reader.type("2")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), Notepad)
    assert interview.on == TODAY


def test_the_first_page_and_what_is_looked_up_are_of_today(reader: Reader) -> None:
    at_answer(reader)
    reader.journey.ask_about(date(2020, 1, 1))
    reader.journey.show_start()
    reader.journey.look_up()
    told = [box.text.text() for box in reader.journey.start._notices.shown]
    assert told == [draft_text(reader.interview.book, reader.journey.language.words)]  # and nothing of an old edition
    assert reader.journey.lookups.lookup._shown == (reader.interview.book, TODAY)


def test_today_goes_along_with_the_calendar_and_another_day_stays(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = at_answer(reader)
    monkeypatch.setattr(reader.journey, "_today", lambda: TODAY + timedelta(days=1))
    reader.journey.show_answer()
    assert asked.line.text() == "This answer is for today, 23 November 2026. Change the day"
    reader.journey.ask_about(LATER)
    monkeypatch.setattr(reader.journey, "_today", lambda: TODAY + timedelta(days=2))
    reader.journey.show_answer()
    assert (reader.interview.on, reader.interview.today) == (LATER, TODAY + timedelta(days=2))
    asked.choice.rows.rows[0].click()
    assert reader.interview.on == TODAY + timedelta(days=2)


def test_an_example_only_names_its_day(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    lookups._open_examples()
    lookups._open_example(lookups._examples[0])
    settle()
    page = reader.page
    assert isinstance(page, ExamplePage)
    assert page.day_asked.isHidden()
    assert page.what_if_row.isHidden()
    assert page._day.text().startswith("Asked about ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_is_in_view_where_the_day_takes_much_room(opened: OPENED, look: Look, language: str) -> None:
    look.resize_text(200)
    reader = opened(size=(800, 600))
    at_answer(reader, language, summons_appear_on=APPEAR)
    page = reader.page
    top = page.heading.mapTo(page.viewport(), page.heading.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height() // 2
    assert QApplication.focusWidget() is page.heading
