"""What can be looked up without a case: topics with their notes, words in notes, and times counted from a day."""

from __future__ import annotations

from datetime import date

from app.law.book import RuleBook
from app.law.deadlines import counted
from app.law.note_schema import EventSpec
from app.trouble import Trouble
from app.views.due import due_view
from app.views.folding import folded
from app.views.note import amendment_view, note_view
from app.views.question import day_from
from app.views.shapes import DueView, EventView, NoteView, TopicView
from app.words import Words, mark

HISTORY = "history"
_FARTHEST = 20  # years from today; a year beyond is a slip of the finger


def topic_views(book: RuleBook, words: Words) -> tuple[TopicView, ...]:
    """Every topic by its heading."""
    return tuple(topic_view(book, topic, words) for topic in book.library.topics)


def topic_view(book: RuleBook, topic: str, words: Words) -> TopicView:
    """The heading of one topic."""
    spec = book.library.topics[topic]
    title = words.text(f"topics.{topic}.title", spec.title)
    return TopicView(topic, title, words.text(f"topics.{topic}.text", spec.text))


def topic_notes(book: RuleBook, topic: str, on: date, words: Words) -> tuple[NoteView, ...]:
    """The notes of a topic that are in force on a day; under what changed, first the acts themselves, newest first."""
    acts = reversed(book.library.amendments) if topic == HISTORY else ()
    changed = [amendment_view(book, amendment, words) for amendment in acts if amendment.on <= on]
    return (*changed, *(note_view(book, note, on, words) for note in book.library.notes_of(topic, on)))


class NoteSearch:
    """Finds the notes of a day in one language by words that stand in them, whatever the case of the letters."""

    def __init__(self, book: RuleBook, on: date, words: Words) -> None:
        notes = [view for topic in book.library.topics for view in topic_notes(book, topic, on, words)]
        self._notes = [(view, folded(view.title), folded(_all_words(view))) for view in notes]

    def find(self, query: str) -> tuple[NoteView, ...]:
        """The notes in which every word of the query occurs, those with all of them in the title first."""
        wanted = folded(query).split()
        if not wanted:
            return ()
        found = [(view, title) for view, title, told in self._notes if all(word in told for word in wanted)]
        found.sort(key=lambda hit: not all(word in hit[1] for word in wanted))
        return tuple(view for view, _ in found)


def event_views(book: RuleBook, words: Words) -> tuple[EventView, ...]:
    """Everything from which a time is counted."""
    return tuple(_event_view(event, words) for event in book.library.events)


def event_named(book: RuleBook, event: str) -> EventSpec:
    """The event with this id."""
    return next(spec for spec in book.library.events if spec.id == event)


def event_view(book: RuleBook, event: str, words: Words) -> EventView:
    """One event in words."""
    return _event_view(event_named(book, event), words)


def dues_from(book: RuleBook, event: str, begins: date, words: Words) -> tuple[DueView, ...]:
    """The times that run from an event on a day, earliest end first."""
    return tuple(due_view(book, due, words) for due in counted(book, event, begins))


def read_event_day(parts: tuple[str, str, str], on: date) -> date:
    """Year, month and day as typed. Raises Trouble when they make no likely day."""
    day = day_from(parts)
    if abs(day.year - on.year) > _FARTHEST:
        raise Trouble(mark("Please check the year: {year} is unlikely here."), year=day.year)
    return day


def _event_view(event: EventSpec, words: Words) -> EventView:
    return EventView(event.id, words.text(f"events.{event.id}.label", event.label))


def _all_words(view: NoteView) -> str:
    return " ".join((view.title, view.explain, *view.points, view.norm))
