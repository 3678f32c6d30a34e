"""Notes, as they are read: alone, by topic, and as groups in the answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.library import Note
from app.views.card import certainty_words, place_text
from app.views.dated_text import DatedTexts
from app.views.review_state import review_text
from app.views.shapes import NoteGroup, NoteView, TopicView
from app.words import Words, mark

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Your rights, and where to turn"), ("right", "remedy")),
    (mark("Your duties, and how it goes on"), ("duty", "procedure", "route")),
    (mark("Risks to know about"), ("risk",)),
    (mark("Often taken for a ground"), ("not_a_ground",)),
    (mark("What is known of practice"), ("practice", "history")),
)


def note_view(book: RuleBook, note: Note, on: date, words: Words) -> NoteView:
    """A note in the reader's language, with its sums and names as they are on that day."""
    spec, told = note.spec, DatedTexts(book, words, on)
    act = book.acts[spec.law.act]
    return NoteView(
        note=spec.id,
        title=told.text(f"{spec.id}.title", spec.title),
        explain=told.text(f"{spec.id}.explain", spec.explain),
        points=tuple(told.text(f"{spec.id}.points.{n}", point) for n, point in enumerate(spec.points)),
        papers=tuple(words.text(f"papers.{name}", book.papers[name]) for name in spec.papers),
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in spec.steps),
        norm=place_text(book, spec.law, words),
        certainty=certainty_words(spec.confidence, words),
        edition=_edition(act.edition, act.edition_note, f"sources.{act.id}.edition_note", words),
        reviewed=review_text(book, spec.id, words),
    )


def note_groups(book: RuleBook, assessment: Assessment, words: Words) -> tuple[NoteGroup, ...]:
    """The notes that belong into a person's answer, by what they are."""
    fitting = list(book.library.notes_for(assessment.world, assessment.on))
    made = (
        NoteGroup(words.say(title), _views(book, [n for n in fitting if n.spec.kind in kinds], assessment.on, words))
        for title, kinds in _GROUPS
    )
    return tuple(group for group in made if group.notes)


def topic_views(book: RuleBook, on: date, words: Words) -> tuple[TopicView, ...]:
    """Every topic with the notes that are in force on a day."""
    return tuple(
        TopicView(
            topic=topic.id,
            title=words.text(f"topics.{topic.id}.title", topic.title),
            text=words.text(f"topics.{topic.id}.text", topic.text),
            notes=_views(book, book.library.notes_of(topic.id, on), on, words),
        )
        for topic in book.library.topics.values()
    )


def _views(book: RuleBook, notes: Iterable[Note], on: date, words: Words) -> tuple[NoteView, ...]:
    return tuple(note_view(book, note, on, words) for note in notes)


def _edition(edition: date | None, note: str | None, context: str, words: Words) -> str:
    """The edition that was read, and what has to be said about it."""
    told = [words.say("Edition of {day}", day=words.date(edition))] if edition else []
    if note:
        told.append(words.text(context, note))
    return ". ".join(part.rstrip(".") for part in told) + "." if told else ""
