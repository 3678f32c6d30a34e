"""Notes, as they are read: alone, and as groups in the answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.library import Note
from app.law.note_schema import AmendmentSpec
from app.law.schema import ActSpec
from app.views.card import certainty_words, place_text
from app.views.dated_text import DatedTexts
from app.views.review_state import review_text
from app.views.shapes import NoteGroup, NoteView
from app.words import Words, mark

_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Your rights, and where to turn"), ("right", "remedy")),
    (mark("Your duties, and how it goes on"), ("duty", "procedure", "route")),
    (mark("Risks to know about"), ("risk",)),
    (mark("Often taken for a ground"), ("not_a_ground",)),
    (mark("What is known of practice"), ("practice", "history", "definition")),
)


def note_view(book: RuleBook, note: Note, on: date, words: Words, world: list[int] | None = None) -> NoteView:
    """A note in the reader's language, with its sums and names as they are on that day.

    With a `world` papers and steps that stand beside other answers only are left out.
    """
    spec, told = note.spec, DatedTexts(book, words, on)
    papers, steps = (book.wanted(name, getattr(spec, name), world) for name in ("papers", "steps"))
    return NoteView(
        note=spec.id,
        title=told.text(f"{spec.id}.title", spec.title),
        explain=told.text(f"{spec.id}.explain", spec.explain),
        points=tuple(told.text(f"{spec.id}.points.{n}", point) for n, point in enumerate(spec.points)),
        papers=tuple(words.text(f"papers.{name}", book.papers[name]) for name in papers),
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in steps),
        norm=place_text(book, spec.law, words),
        certainty=certainty_words(spec.confidence, words),
        edition=edition_of(book.acts[spec.law.act], words),
        reviewed=review_text(book, spec.id, words),
    )


def note_groups(book: RuleBook, assessment: Assessment, words: Words) -> tuple[NoteGroup, ...]:
    """The notes that belong into a person's answer, by what they are."""
    fitting = list(book.library.notes_for(assessment.world, assessment.on))
    made = (
        NoteGroup(words.say(title), _views(book, [n for n in fitting if n.spec.kind in kinds], assessment, words))
        for title, kinds in _GROUPS
    )
    return tuple(group for group in made if group.notes)


def _views(book: RuleBook, notes: Iterable[Note], assessment: Assessment, words: Words) -> tuple[NoteView, ...]:
    return tuple(note_view(book, note, assessment.on, words, assessment.world) for note in notes)


def amendment_view(book: RuleBook, amendment: AmendmentSpec, words: Words) -> NoteView:
    """An act that changed the law, told like a note."""
    title = words.text(f"{amendment.id}.title", amendment.title)
    return NoteView(
        note=amendment.id,
        title=words.say("{day}: {title}", day=words.date(amendment.on), title=title),
        explain=words.text(f"{amendment.id}.explain", amendment.explain),
        points=(), papers=(), steps=(),
        norm=words.text(f"{amendment.id}.act", amendment.act),
        certainty=certainty_words(amendment.confidence, words),
        edition="",
        reviewed=review_text(book, amendment.id, words),
    )  # fmt: skip


def edition_of(act: ActSpec, words: Words) -> str:
    """The edition of an act that was read, and what has to be said about it."""
    told = [words.say("Edition of {day}", day=words.date(act.edition))] if act.edition else []
    if act.edition_note:
        told.append(words.text(f"sources.{act.id}.edition_note", act.edition_note))
    return ". ".join(part.rstrip(".") for part in told) + "." if told else ""
