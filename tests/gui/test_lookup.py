"""Looking something up: topics, words and days, by keys, in each language; the person's answers stay as they are."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from app.views.lookup import NoteSearch, dues_from, event_views, topic_views
from app.words import LANGUAGES, words_for
from gui.reader import STUDENT, Key, Reader, settle
from ui.lookups import Lookups

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def lookups(reader: Reader) -> Lookups:
    """A reader of English who looks something up."""
    reader.choose_language("en")
    return reader.look_up()


def told(reader: Reader) -> str:
    """Everything the page says in labels."""
    return " ".join(label.text() for label in reader.page.findChildren(QLabel) if label.isVisible())


@in_every_language
def test_in_from_the_first_page_and_out_again_by_keys(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    lookups = reader.look_up()
    words = words_for(language)
    assert reader.page is lookups.lookup
    assert reader.heading == words.say("Look something up")
    rows = lookups.lookup.ways.topics.shown
    assert [row.accessibleName() for row in rows] == [t.title for t in topic_views(reader.interview.book, words)]
    reader.back()
    assert reader.page is reader.journey.start
    assert reader.focus is reader.journey.start.look_row


@in_every_language
def test_a_note_is_opened_by_keys(reader: Reader, on: date, language: str) -> None:
    reader.choose_language(language)
    lookups, words, library = reader.look_up(), words_for(language), reader.interview.book.library
    reader.enter(lookups.lookup.ways.topics.shown[2])
    topic = list(library.topics)[2]
    specs = [note.spec for note in library.notes_of(topic, on)]
    assert reader.page is lookups.topic
    assert reader.heading == words.text(f"topics.{topic}.title", library.topics[topic].title)
    assert len(lookups.topic.notes.shown) == len(specs)
    fold = lookups.topic.notes.shown[1]
    assert fold.content is None, "a note is made when it is opened"
    reader.enter(fold.line)
    assert fold.content is not None
    assert fold.content._norm.isVisible()
    reader.back()
    assert reader.page is lookups.lookup
    assert reader.focus is lookups.lookup.ways.topics.shown[2]


def test_an_open_note_stays_open_in_another_language(reader: Reader, lookups: Lookups) -> None:
    lookups.lookup.ways.topics.shown[0].click()
    fold = lookups.topic.notes.shown[0]
    fold.open()
    reader.speak("ru")
    assert fold.is_open
    assert fold.content is not None
    assert fold.content._norm.text().startswith(words_for("ru").say("The law says"))


@in_every_language
def test_words_are_found_whatever_their_case(reader: Reader, on: date, language: str) -> None:
    reader.choose_language(language)
    lookups = reader.look_up()
    title = NoteSearch(reader.interview.book, on, words_for(language))._notes[0][0].title
    reader.tab_to(lookups.lookup.field)
    reader.type(title.upper())
    hits = lookups.lookup.hits
    assert hits.isVisible()
    assert lookups.lookup.ways.isHidden()
    assert hits.notes.shown[0].line.accessibleName() == title
    assert str(len(hits.notes.shown)) in hits.count.text()
    reader.enter(hits.notes.shown[0].line)
    assert hits.notes.shown[0].is_open


def test_every_word_must_occur_and_the_title_counts_first(reader: Reader, lookups: Lookups, on: date) -> None:
    search = NoteSearch(reader.interview.book, on, words_for("en"))
    both, one = search.find("police office"), search.find("police")
    assert 0 < len(both) < len(one)
    assert {note.note for note in both} <= {note.note for note in one}
    inside = ["police" in note.title.casefold() for note in one]
    assert inside == sorted(inside, reverse=True)
    assert search.find("  ") == ()


def test_the_number_of_hits_is_announced(reader: Reader, lookups: Lookups, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.tab_to(lookups.lookup.field)
    reader.type("zzz")
    assert heard[-1] == lookups.lookup.hits.count.text()
    assert heard[-1].startswith("0")
    lookups.lookup.field.clear()
    assert len(heard) == 3, "an empty field finds nothing and says nothing"


def test_of_very_many_hits_the_first_are_shown(reader: Reader, lookups: Lookups) -> None:
    lookups.lookup.field.setText("e")
    hits = lookups.lookup.hits
    assert len(hits.notes.shown) == 30
    assert int(hits.count.text().split()[0]) > 30
    assert "30" in hits._rest.text()


def test_the_words_stay_when_the_language_changes(reader: Reader, lookups: Lookups) -> None:
    lookups.lookup.field.setText("30(1)")
    reader.speak("kk")
    assert lookups.lookup.field.text() == "30(1)"
    assert lookups.lookup.hits.isVisible()


def test_the_words_stay_behind_a_note_but_not_for_the_next_visit(reader: Reader, lookups: Lookups) -> None:
    lookups.lookup.field.setText("police")
    reader.back()
    reader.look_up()
    assert lookups.lookup.field.text() == ""
    assert lookups.lookup.ways.isVisible()


@in_every_language
def test_a_deadline_is_counted_by_keys(reader: Reader, on: date, language: str) -> None:
    reader.choose_language(language)
    lookups, book, words = reader.look_up(), reader.interview.book, words_for(language)
    reader.enter(lookups.lookup.ways.deadlines)
    assert reader.page is lookups.deadlines
    events = [view.event for view in event_views(book, words)]
    reader.enter(lookups.deadlines.rows.shown[events.index("decision_known")])
    assert reader.page is lookups.counting
    for part in ("22", "11", "2026"):
        reader.type(part)
        reader.press(Key.Key_Tab)
    reader.press(Key.Key_Return)
    settle()
    expected = [due.line for due in dues_from(book, "decision_known", on, words)]
    assert [box._line.text() for box in lookups.counting.dues.shown] == expected
    assert words.date(date(2027, 2, 22)) in expected[0]
    assert lookups.counting._caveat.isVisible()
    assert reader.focus is lookups.counting.result
    assert not reader.interview.facts
    for page in (lookups.deadlines, lookups.lookup, reader.journey.start):
        reader.back()
        assert reader.page is page


@pytest.mark.parametrize("day", ["", "31 2 2026", "1 1 1926", "x 1 2026"])
def test_an_impossible_day_is_refused_in_words(reader: Reader, lookups: Lookups, day: str) -> None:
    lookups._count_from("decision_known")
    for part in day.split():
        reader.type(part)
        reader.press(Key.Key_Tab)
    lookups.counting.fields.day.setFocus()
    reader.press(Key.Key_Return)
    counting = lookups.counting
    assert counting.error.isVisible()
    assert reader.focus is counting.fields.day
    assert reader.focus.accessibleDescription() == counting.error.text.text()
    assert not counting.dues.isVisible()
    reader.type("1")
    assert not counting.error.isVisible()


def test_a_changed_day_takes_the_count_away(reader: Reader, lookups: Lookups) -> None:
    lookups._count_from("decision_known")
    lookups.counting.fields.take("2026-11-22")
    lookups.counting.submit()
    assert lookups.counting.dues.isVisible()
    lookups.counting.fields.day.setFocus()
    reader.type("1")
    assert not lookups.counting.dues.isVisible()
    assert not lookups.counting._caveat.isVisible()


def test_a_counted_day_is_told_in_another_language(reader: Reader, lookups: Lookups) -> None:
    lookups._count_from("decision_known")
    lookups.counting.fields.take("2026-11-22")
    lookups.counting.submit()
    reader.speak("ru")
    assert words_for("ru").date(date(2027, 2, 22)) in told(reader)


def test_a_day_told_in_an_answer_is_put_in(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.facts = reader.interview.facts.with_answer("summons_sent_on", date(2026, 11, 20))
    lookups = reader.look_up()
    lookups._count_from("summons_sent")
    assert lookups.counting.fields.value() == ("2026", "11", "20")
    reader.back()
    lookups._count_from("decision_known")
    assert lookups.counting.fields.value() == ("", "", "")


def test_from_a_question_and_back_to_what_was_typed(reader: Reader) -> None:
    reader.choose_language("kk")
    reader.open_door("summons")
    reader.past_the_desk(STUDENT)
    facts = reader.interview.facts
    reader.type("31")
    reader.enter(reader.journey.frame.foot.look_button)
    assert reader.page is reader.journey.lookups.lookup
    assert reader.journey.frame.rail.isHidden()
    reader.speak("ru")
    reader.back()
    question = reader.journey.question
    assert reader.page is question
    assert reader.day.day.text() == "31"
    assert reader.heading == words_for("ru").text("birth_date.question", "When were you born?")
    assert reader.interview.facts == facts
    assert reader.journey.frame.rail.isVisible()


def test_from_the_answer_and_back_to_the_same_place(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    answer, facts = reader.journey.answer, reader.interview.facts
    answer.groups[-1]._fold.open()
    answer._notes.shown[0].open()
    settle()
    reader.tab_to(answer._look)
    answer.verticalScrollBar().setValue(400)
    reader.press(Key.Key_Return)
    assert reader.page is reader.journey.lookups.lookup
    reader.back()
    assert reader.page is answer
    assert answer.groups[-1]._fold.is_open
    assert answer._notes.shown[0].is_open
    assert answer.verticalScrollBar().value() == 400
    assert reader.focus is answer._look
    assert reader.interview.facts == facts


def test_a_fault_on_the_way_leads_to_the_first_page(reader: Reader, lookups: Lookups) -> None:
    lookups.open_deadlines()
    reader.window.say_fault()
    reader.journey.notice._button.click()
    assert reader.page is reader.journey.start
    reader.look_up()
    reader.back()
    assert reader.page is reader.journey.start
