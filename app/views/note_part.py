"""Notes put together under a title: some open, the others folded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.desk_schema import PartSpec
from app.views.note import note_view
from app.views.shapes import NoteView
from app.words import Words


class PartView(NamedTuple):
    """A part of a result: its title, the notes that stand open, and those that are folded."""

    title: str
    shown: tuple[NoteView, ...]
    folded: tuple[NoteView, ...]


def part_view(book: RuleBook, assessment: Assessment, part: PartSpec, title: str, words: Words) -> PartView:
    """A part as of the day asked about; notes that were not in force on it are left out."""
    notes = book.library.notes
    fitting = [name for name in part.fitting if notes[name].fits(assessment.world, assessment.on)]
    return PartView(
        title=title,
        shown=note_views(book, assessment, part.shown, words),
        folded=note_views(book, assessment, (*part.notes, *fitting), words),
    )


def note_views(book: RuleBook, assessment: Assessment, names: Iterable[str], words: Words) -> tuple[NoteView, ...]:
    """The notes with these ids that are in force."""
    notes = (book.library.notes[name] for name in names)
    on = assessment.on
    return tuple(note_view(book, note, on, words) for note in notes if note.spec.in_force.holds_on(on))
