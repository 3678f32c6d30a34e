"""The desk leads on: early to the result, from there to the grounds; what matters less is folded."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.desk import result
from app.law.facts import Facts
from app.law.interview import Interview
from app.views.desk import desk_view
from app.views.timeline import years_view
from app.words import Words
from gui.reader import Reader, settle
from ui.desk import Desk

SMS = {"summons": "sms", "summons_number_own": True, "summons_read": True}
SENT, APPEAR, PAST = date(2026, 11, 20), date(2026, 11, 25), date(2026, 11, 20)


@pytest.fixture
def desk(reader: Reader) -> Desk:
    """The form as one comes to it by its door."""
    reader.choose_language("en")
    reader.open_door("summons")
    return reader.journey.desk


def at_result(reader: Reader, desk: Desk, **answers: object) -> None:
    for fact, value in {**SMS, **answers}.items():
        # the case is written as plain data; `tell` checks it
        reader.interview.tell(fact, value)  # type: ignore[arg-type]
    desk.open_result()
    settle()


def test_the_result_can_be_had_after_the_first_questions(reader: Reader, desk: Desk) -> None:
    assert desk.form.enough.isHidden()
    reader.interview.tell("summons", "sms")
    desk.open("summons")
    settle()
    assert desk.form.enough.isVisible()
    places = {field.fact: field.y() for field in desk.form.fields if field.isVisible()}
    assert places["summons_read"] < desk.form.enough.y() < places["summons_sent_on"]
    reader.enter(desk.form.enough.button)
    assert reader.page is desk.result


def test_next_leads_from_the_form_to_the_result_and_on_to_the_grounds(reader: Reader, desk: Desk) -> None:
    reader.interview.tell("summons", "sms")
    desk.open("summons")
    forward = reader.journey.frame.foot.next_button
    reader.enter(forward)
    assert reader.page is desk.result
    reader.enter(forward)
    assert reader.page is reader.journey.question
    assert reader.interview.door == "summons"


def test_right_under_the_headline_a_row_leads_to_the_grounds(reader: Reader, desk: Desk) -> None:
    at_result(reader, desk)
    page = desk.result
    heights = [
        part.mapTo(page.widget() or page, QPoint(0, 0)).y() for part in (page.banner, page.ground_row, page.days)
    ]
    assert heights == sorted(heights)
    assert heights[1] < page.viewport().height()
    reader.enter(page.ground_row)
    assert reader.page is reader.journey.question


def test_who_can_come_finds_reasons_and_what_is_no_offence_folded(reader: Reader, desk: Desk) -> None:
    at_result(reader, desk, absence_reason="none", summons_appear_on=APPEAR)
    reasons = desk.result.reasons
    assert (reasons.line.isVisible(), reasons.inside.isVisible(), reasons.title.isVisible()) == (True, False, False)
    assert desk.result.no_offence.shown.shown == []
    assert desk.result.no_offence.folded.shown
    reader.enter(reasons.line)
    assert reasons.rows.shown[0].isVisible()
    reader.speak("ru")
    assert reasons.inside.isVisible()


@pytest.mark.parametrize("more", [{"absence_reason": "illness"}, {"summons_appear_on": PAST}])
def test_where_he_needs_them_they_stand_open(reader: Reader, desk: Desk, more: dict[str, object]) -> None:
    at_result(reader, desk, **more)
    reasons = desk.result.reasons
    assert (reasons.line.isVisible(), reasons.inside.isVisible(), reasons.title.isVisible()) == (False, True, True)
    assert desk.result.no_offence.shown.shown


def test_a_day_that_has_passed_opens_its_note_and_leaves_the_day_out(reader: Reader, desk: Desk) -> None:
    at_result(reader, desk, summons_appear_on=PAST)
    assert desk.result.days.missed.shown[0].is_open
    desk.result.days.missed.shown[0].open(False)
    desk.result.retranslate()
    assert not desk.result.days.missed.shown[0].is_open


def test_what_is_ahead_is_not_told_of_a_day_that_has_passed(book: RuleBook, on: date) -> None:
    def groups(day: date) -> set[str]:
        found = result(book, assess(book, Facts({**SMS, "summons_appear_on": day}), on), {})
        return {one.spec.id for one in found.sendings}

    assert groups(APPEAR) - groups(PAST) == {"on_the_day"}
    assert "on_the_day" in groups(on)


def test_without_a_summons_the_card_is_near_and_no_day_is_told(reader: Reader, desk: Desk) -> None:
    reader.interview.tell("summons", "none")
    desk.open_result()
    settle()
    assert desk.result.closing.isHidden()
    reader.enter(desk.result.stopped_row)
    assert reader.page is reader.window.held.page
    reader.back()
    assert reader.page is desk.result
    at_result(reader, desk)
    assert desk.result.stopped_row.isHidden()
    assert desk.result.closing.isVisible()


@pytest.mark.parametrize(("appear", "kept"), [(APPEAR, True), (date(2026, 11, 22), False)])
def test_a_time_that_was_kept_is_no_second_day_to_remember(
    book: RuleBook, on: date, english: Words, appear: date, kept: bool
) -> None:
    interview = Interview(book, on)
    facts = {**SMS, "birth_date": date(2005, 9, 1), "summons_sent_on": SENT, "summons_appear_on": appear}
    interview.facts = Facts(facts)
    days = desk_view(interview, {}, english).days
    assert days is not None
    assert days.dues[0].line.startswith("The time is kept.") is kept
    years = years_view(book, interview.facts, on, english)
    assert years is not None
    pins = [pin.line for pin in years.pins]
    assert any("23 November 2026" in line for line in pins) is not kept
    assert any(line.startswith(english.date(appear)) for line in pins)
