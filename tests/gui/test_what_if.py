"""What if…: what is offered, how it is chosen, what is compared, and that nothing of it stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from app.law.book import RuleBook
from app.law.comparing import compare
from app.law.strict import altered
from app.views.comparing import comparison_view
from app.words import LANGUAGES, Words, words_for
from gui.conftest import OPENED
from gui.reader import STUDENT, Key, Reader, settle, visible
from ui.hide import Notepad
from ui.pages.compared import ComparedPage, DifferenceBox
from ui.pages.what_if import TryBox, WhatIfPage
from ui.rows import ChoiceRow
from ui.theme import Look
from ui.what_if import WhatIf

TODAY, LATER = date(2026, 11, 22), date(2028, 7, 2)
NAMES = ("Now", "What if")


def at_what_if(reader: Reader, language: str = "en", **more: object) -> WhatIf:
    """The student, come through the door on his answer."""
    reader.answer_as_student(language, **more)
    reader.enter(reader.journey.answer.what_if_row)
    return reader.journey.what_if


def box_of(page: WhatIfPage, fact: str) -> TryBox:
    """The rows for one fact."""
    return next(box for box in page.facts.shown if box.fact == fact)


def row_of(page: WhatIfPage, fact: str, value: object) -> ChoiceRow:
    """One of its rows."""
    row = next(row for row in box_of(page, fact).rows.rows if row.value == value)
    assert isinstance(row, ChoiceRow)
    return row


def words_on(page: WhatIfPage | ComparedPage) -> list[str]:
    """All that is written on a page."""
    return [label.text() for label in visible(page) if isinstance(label, QLabel) and label.text()]


def differences(page: ComparedPage) -> dict[str, DifferenceBox]:
    """The differences that are shown, by their titles."""
    boxes = [box for group in page.groups.shown for box in group.shown.shown]
    return {box.title.text(): box for box in boxes}


def test_the_facts_that_may_change_are_offered_with_the_answer_as_it_is_first(reader: Reader) -> None:
    page = at_what_if(reader).choosing
    assert reader.page is page
    assert [box.fact for box in page.facts.shown] == ["study_form", "academic_leave", "on_military_register"]
    texts = [[row.accessibleName() for row in box.rows.rows] for box in page.facts.shown]
    assert texts == [
        ["As now: Full-time (by day)", "Part-time, evening or by correspondence", "Distance or online form"],
        ["As now: No", "Yes"],
        ["As now: not answered yet", "Yes"],
    ]
    assert all(box.value() is None for box in page.facts.shown)
    assert page.days.value() == TODAY
    question = reader.interview.book.facts["study_form"].question
    assert {row.accessibleDescription() for row in page.facts.shown[0].rows.rows} == {question}


def test_the_page_says_what_it_leaves_alone_and_what_it_offers(reader: Reader) -> None:
    said = words_on(at_what_if(reader).choosing)
    kept = "Nothing here is stored or changes your answers. For every other answer use Check your answers."
    assert kept in said
    assert "Only answers that a person can lawfully and truthfully change are offered here." in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_answer_by_keyboard(reader: Reader, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    what_if = at_what_if(reader, language)
    facts, page = reader.interview.facts, what_if.choosing
    reader.tab_to(row_of(page, "study_form", None))
    reader.press(Key.Key_Down)
    assert box_of(page, "study_form").value() == "part_time"
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.enter(page.button)
    compared = what_if.compared
    assert reader.page is compared
    assert heard[-2:] == [compared.heading.text(), compared.what_if.headline.text()]
    assert reader.interview.facts == facts
    assert reader.interview.on == TODAY
    shown = view_of(reader, words_for(language), study_form="part_time")
    assert compared.now.headline.text() == shown.first.headline
    assert compared.what_if.headline.text() == shown.second.headline
    expected = [difference for group in shown.groups for difference in group.differences]
    boxes = [box for group in compared.groups.shown for box in group.shown.shown]
    assert [(b.chip.text(), b.title.text()) for b in boxes] == [(d.change_text, d.title) for d in expected]
    assert [(b.first._said.text(), b.second._said.text()) for b in boxes] == [(d.first, d.second) for d in expected]


def view_of(reader: Reader, words: Words, on: date = TODAY, **more: str | bool):  # noqa: ANN201 (a view)
    """The comparison as it must come out, made here once more."""
    book, facts = reader.interview.book, reader.interview.facts
    tried = facts
    for fact, value in more.items():
        tried = tried.with_answer(fact, value)
    names = (words.say("Now"), words.say("What if"))
    return comparison_view(book, compare(book, (facts, reader.interview.on), (tried, on)), names, words)


def test_every_difference_has_a_sign_and_a_word(reader: Reader) -> None:
    what_if = at_what_if(reader, on_military_register=False)
    row_of(what_if.choosing, "study_form", "distance").click()
    row_of(what_if.choosing, "on_military_register", True).click()
    what_if.choosing.submit()
    found = differences(what_if.compared)
    assert {(box.chip.text(), box.chip._sign) for box in found.values()} == {
        ("New", "plus"), ("Gone", "dash"), ("Different", "differs")
    }  # fmt: skip
    ground = found["Full-time study at school, college or university"]
    assert (ground.chip.text(), ground.first._said.text(), ground.second._said.text()) == (
        "Gone", "Conditions met", "Does not fit"
    )  # fmt: skip


def test_a_new_ground_is_no_promise(reader: Reader) -> None:
    what_if = at_what_if(reader, study_form="part_time")
    row_of(what_if.choosing, "study_form", "full_time").click()
    what_if.choosing.submit()
    settle()
    found = differences(what_if.compared)["Full-time study at school, college or university"]
    assert (found.chip.text(), found.second._said.text()) == ("New", "Conditions met")
    said = words_on(what_if.compared)
    assert "This is information, not legal advice. The call-up commission decides." in said
    assert "You have a ground for deferment; the commission decides." in said


def test_another_day_is_compared_and_does_not_become_the_day_asked_about(reader: Reader) -> None:
    what_if = at_what_if(reader, study_end=date(2028, 7, 1))
    days = what_if.choosing.days
    reader.tab_to(days.rows.rows[0])
    reader.press(Key.Key_Down, Key.Key_Return)
    assert reader.focus is days.fields.day
    for part in ("2", "7", "2028"):
        reader.type(part)
        reader.press(Key.Key_Tab)
    reader.tab_to(days.fields.year)
    reader.press(Key.Key_Return)
    assert reader.page is what_if.compared
    day = differences(what_if.compared)["Day asked about"]
    assert (day.first._said.text(), day.second._said.text()) == ("22 November 2026", "2 July 2028")
    assert "Full-time study at school, college or university" in differences(what_if.compared)
    reader.back()
    reader.back()
    assert reader.page is reader.journey.answer
    assert reader.interview.on == TODAY
    assert reader.journey.answer.day_asked.choice.rows.checked() == [TODAY]


def test_several_changes_count_at_once(reader: Reader) -> None:
    what_if = at_what_if(reader)
    row_of(what_if.choosing, "study_form", "distance").click()
    row_of(what_if.choosing, "academic_leave", True).click()
    what_if.choosing.days.rows.other.click()
    what_if.choosing.days.fields.take(LATER.isoformat())
    what_if.choosing.submit()
    assert {"Day asked about", "Form of study", "On academic leave"} <= set(differences(what_if.compared))


def test_where_today_is_not_asked_about_it_can_be_tried_out(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.interview.facts = reader.interview.facts.with_answer("summons_appear_on", date(2026, 12, 1))
    reader.journey.ask_about(LATER)
    reader.enter(reader.journey.answer.what_if_row)
    rows = reader.journey.what_if.choosing.days.rows
    assert [row.accessibleName() for row in rows.rows] == [
        "As now: 2 July 2028", "Today: 22 November 2026", "Day of the summons: 1 December 2026", "Another day"
    ]  # fmt: skip
    rows.rows[1].click()
    reader.journey.what_if.choosing.submit()
    assert reader.journey.what_if.compared.what_if._day.text() == "Asked about 22 November 2026"
    assert reader.interview.on == LATER


def test_without_a_choice_nothing_is_compared(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at_what_if(reader).choosing
    heard: list[str] = []
    reader.tab_to(page.button)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.press(Key.Key_Return)
    said = "Choose another day or another answer first."
    assert (page.error.text.text(), heard, reader.page) == (said, [said], page)
    assert reader.focus is page.button
    row_of(page, "academic_leave", True).click()
    assert page.error.isHidden()
    row_of(page, "academic_leave", None).click()
    page.submit()
    assert page.error.isVisible()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-02-31", "There is no such day."),
        ("1999-01-01", "That day lies before the date of birth."),
        ("2090-01-01", "Please check the year: 2090 is unlikely here."),
    ],
)
def test_a_day_that_cannot_be_is_refused(reader: Reader, day: str, said: str) -> None:
    page = at_what_if(reader).choosing
    page.days.rows.other.click()
    page.days.fields.take(day)
    reader.enter(page.button)
    assert reader.page is page
    assert page.days.error.isVisible()
    assert page.days.error.text.text().startswith(said)
    assert reader.focus is page.days.fields.day


def test_nothing_different_is_said_in_words(reader: Reader) -> None:
    what_if = at_what_if(reader, absence_reason="illness")
    row_of(what_if.choosing, "authority_told", True).click()
    what_if.choosing.submit()
    assert what_if.compared.alike.text() == "Nothing comes out differently."
    assert list(differences(what_if.compared)) == ["Office told of the reason"]


def test_what_is_the_same_is_folded(reader: Reader) -> None:
    what_if = at_what_if(reader)
    row_of(what_if.choosing, "study_form", "distance").click()
    what_if.choosing.submit()
    fold = what_if.compared.same
    assert not fold.is_open
    reader.enter(fold.line)
    shown = view_of(reader, words_for("en"), study_form="distance")
    assert fold.line.accessibleName() == shown.same_title
    assert fold.content is not None
    assert [line.text() for line in fold.content._lines if not line.isHidden()] == list(shown.same)


def test_where_nothing_can_be_changed_only_the_day_is_offered(opened: OPENED, book: RuleBook) -> None:
    facts = {name: altered(spec, can_change=False) for name, spec in book.facts.items()}
    reader = opened(load=lambda: replace(book, facts=facts))
    page = at_what_if(reader).choosing
    assert page.facts.shown == []
    said = words_on(page)
    assert "None of your answers can be tried out here; another day can." in said
    assert not any("lawfully" in text for text in said)
    page.days.rows.other.click()
    page.days.fields.take(LATER.isoformat())
    page.submit()
    assert reader.page is reader.journey.what_if.compared


def test_a_change_of_language_keeps_what_was_chosen(reader: Reader) -> None:
    page = at_what_if(reader).choosing
    row_of(page, "study_form", "distance").click()
    page.days.rows.other.click()
    page.days.fields.take("2090-03-04")
    page.submit()
    reader.speak("ru")
    words = words_for("ru")
    assert box_of(page, "study_form").value() == "distance"
    assert page.days.rows.other.isChecked()
    assert page.days.fields.value() == ("2090", "3", "4")
    assert page.days.error.text.text() == words.say("Please check the year: {year} is unlikely here.", year=2090)
    assert row_of(page, "study_form", "distance").accessibleName() == words.text(
        "study_form.options.distance", reader.interview.book.facts["study_form"].options["distance"]
    )


def test_a_comparison_is_told_in_the_new_language_and_led_back_from(reader: Reader) -> None:
    what_if = at_what_if(reader)
    row_of(what_if.choosing, "study_form", "distance").click()
    reader.enter(what_if.choosing.button)
    reader.speak("ru")
    shown = view_of(reader, words_for("ru"), study_form="distance")
    assert what_if.compared.what_if.headline.text() == shown.second.headline
    assert list(differences(what_if.compared)) == [d.title for group in shown.groups for d in group.differences]
    reader.back()
    assert reader.page is what_if.choosing
    assert reader.focus is what_if.choosing.button
    assert box_of(what_if.choosing, "study_form").value() == "distance"
    assert box_of(what_if.choosing, "academic_leave").rows.rows[1].accessibleName() == words_for("ru").say("Yes")


def test_back_leads_to_the_door_and_the_next_visit_starts_afresh(reader: Reader) -> None:
    what_if = at_what_if(reader)
    row_of(what_if.choosing, "study_form", "distance").click()
    reader.back()
    assert reader.page is reader.journey.answer
    assert reader.focus is reader.journey.answer.what_if_row
    reader.press(Key.Key_Return)
    assert reader.page is what_if.choosing
    assert all(box.value() is None for box in what_if.choosing.facts.shown)


def tried_out(reader: Reader) -> WhatIf:
    """Something chosen, entered and compared."""
    what_if = at_what_if(reader)
    row_of(what_if.choosing, "study_form", "distance").click()
    what_if.choosing.days.rows.other.click()
    what_if.choosing.days.fields.take(LATER.isoformat())
    what_if.choosing.submit()
    settle()
    return what_if


def test_starting_again_drops_everything(reader: Reader) -> None:
    what_if = tried_out(reader)
    reader.journey.start_again()
    settle()
    assert what_if.choosing._interview is None
    assert what_if.choosing.facts.shown == []
    assert what_if.choosing.days.fields.value() == ("", "", "")
    assert what_if.compared._shown is None
    assert what_if.compared.groups.shown == []
    assert what_if.compared.what_if.headline.text() == ""


def test_hiding_wipes_it(reader: Reader) -> None:
    what_if = tried_out(reader)
    interview, compared = reader.interview, what_if.compared
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), Notepad)
    assert reader.window.journey is None
    assert compared._shown is None
    assert not interview.facts


def test_the_two_stand_beside_one_another_where_there_is_room(opened: OPENED, look: Look) -> None:
    reader = opened()
    sides = tried_out(reader).compared.sides
    assert sides.is_beside
    assert sides._parts[0].y() == sides._parts[1].y()
    look.resize_text(200)
    reader.window.resize(800, 600)
    settle()
    assert not sides.is_beside
    assert sides._parts[0].y() < sides._parts[1].y()
    look.resize_text(100)
    reader.window.resize(1366, 768)
    settle()
    assert sides.is_beside
