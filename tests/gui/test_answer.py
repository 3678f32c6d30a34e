"""What the answer says beside the findings: times that run, notes, and the wording that was in force."""

from __future__ import annotations

from datetime import date

import pytest

from app.law.facts import Facts
from app.views.answer import answer_view
from app.words import words_for
from gui.reader import STUDENT, Reader, settle
from ui.note import IndentedNotes
from ui.pages.answer import AnswerPage

SENT = date(2026, 11, 20)


def at_answer(reader: Reader, **days: date) -> AnswerPage:
    """The answer of the student who got a text message."""
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    facts = reader.interview.facts
    for fact, day in days.items():
        facts = facts.with_answer(fact, day)
    reader.interview.facts = facts
    reader.journey.show_answer()
    settle()
    return reader.journey.answer


def unfolded(answer: AnswerPage) -> IndentedNotes:
    """The first notes of the answer, unfolded."""
    group = answer._notes.shown[0]
    group.open()
    assert group.content is not None
    return group.content


def test_without_a_day_no_time_runs(reader: Reader) -> None:
    assert at_answer(reader)._times.isHidden()


@pytest.mark.parametrize(("appear", "kept"), [(date(2026, 12, 1), True), (date(2026, 11, 21), False)])
def test_a_time_that_runs_says_whether_it_is_kept(reader: Reader, appear: date, kept: bool) -> None:
    times = at_answer(reader, summons_sent_on=SENT, summons_appear_on=appear)._times
    assert times.isVisible()
    box = times._dues.shown[0]
    earliest = "The time is kept. The earliest lawful day was 23 November 2026."
    assert box._line.text() == earliest if kept else box._line.text().startswith("23 November 2026")
    assert (box._kept.isVisible(), box._broken.isVisible()) == (kept, not kept)
    view = answer_view(reader.interview, words_for("en")).dues[0]
    assert (box._kept if kept else box._broken.text).text() == view.kept


def test_the_times_lead_to_the_page_for_counting_and_back(reader: Reader) -> None:
    answer = at_answer(reader, summons_sent_on=SENT)
    reader.enter(answer._times.door)
    assert reader.page is reader.journey.lookups.deadlines
    reader.back()
    assert reader.page is answer
    assert reader.focus is answer._times.door


def test_notes_are_folded_by_kind_and_made_when_they_are_opened(reader: Reader) -> None:
    answer = at_answer(reader)
    view = answer_view(reader.interview, words_for("en"))
    assert view.notes
    lines = [fold.line.accessibleName() for fold in answer._notes.shown]
    assert lines == [f"{group.title} ({len(group.notes)})" for group in view.notes]
    assert answer._notes.shown[0].content is None
    group, expected = unfolded(answer), view.notes[0].notes
    notes = group.notes.shown
    assert [note.line.accessibleName() for note in notes] == [note.title for note in expected]
    assert notes[0].content is None
    notes[0].open()
    assert notes[0].content is not None
    assert notes[0].content._explain.text() == expected[0].explain
    assert expected[0].reviewed in notes[0].content._norm.text()


def test_a_closed_note_is_told_in_the_new_language_when_it_is_opened_again(reader: Reader) -> None:
    answer = at_answer(reader)
    group, note = answer._notes.shown[0], unfolded(answer).notes.shown[0]
    note.open()
    group.open(False)
    reader.speak("ru")
    group.open()
    settle()
    assert note.is_open
    assert note.content is not None
    russian = answer_view(reader.interview, words_for("ru")).notes[0].notes[0]
    assert note.line.accessibleName() == russian.title
    assert note.content._explain.text() == russian.explain
    assert russian.certainty in note.content._norm.text()


def test_a_card_says_which_wording_is_told_and_whether_it_was_reviewed(reader: Reader) -> None:
    answer = at_answer(reader)
    card = answer.groups[0]._open.shown[0]
    view = answer_view(reader.interview, words_for("en")).groups[0].cards[0]
    assert view.reviewed in card._norm.text()
    assert view.edition in card._norm.text()
    card.show_card(view._replace(in_force=""))
    assert card._in_force.isHidden()
    card.show_card(view._replace(in_force="In force since then."))
    settle()
    assert card._in_force.isVisible()
    assert card._in_force.text.text() == "In force since then."
    assert card._body is not None
    assert card._in_force.y() < card._body.y()


def test_the_answer_of_an_empty_interview_has_no_notes_to_unfold(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.facts = Facts()
    reader.journey.show_answer()
    view = answer_view(reader.interview, words_for("en"))
    assert len(reader.journey.answer._notes.shown) == len(view.notes)
