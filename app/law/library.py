"""What stands beside the rules: notes by topic, times that run, names that change, acts that changed the law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.law.guide import Guide
from app.law.logic import truth
from app.law.note_schema import (
    AmendmentSpec,
    DeadlineSpec,
    EventSpec,
    NameSpan,
    NoteSpec,
    TopicSpec,
)
from app.law.schema import Dated
from app.law.season_schema import SeasonFile, TimelineSpec
from app.law.terms import LegalTerm


@dataclass(frozen=True, slots=True)
class Note:
    """A note and when it stands in a person's answer: an expression over variables, or None for never by itself."""

    spec: NoteSpec
    when: Any

    def fits(self, world: list[int], on: date) -> bool:
        """Whether the note belongs into the answer of this person on this day."""
        return self.when is not None and self.spec.in_force.holds_on(on) and truth(self.when, world) is True


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that runs, and for whom: an expression over variables, True for everybody."""

    spec: DeadlineSpec
    when: Any


@dataclass(frozen=True, slots=True)
class Horizon:
    """How far the coming years go: the norm and the fact whose birthday they run to, and for whom they are drawn."""

    spec: TimelineSpec
    when: Any
    fact: str
    age: int


@dataclass(frozen=True, slots=True)
class Library:
    """Everything of a pack that is looked up rather than judged."""

    topics: Mapping[str, TopicSpec]
    notes: Mapping[str, Note]
    events: tuple[EventSpec, ...]
    deadlines: tuple[Deadline, ...]
    certain_days_off: frozenset[date]
    names: Mapping[str, tuple[NameSpan, ...]]
    amendments: tuple[AmendmentSpec, ...]
    dated: Mapping[str, tuple[Dated, ...]]
    guide: Guide
    seasons: SeasonFile
    horizon: Horizon
    terms: tuple[LegalTerm, ...]

    def notes_for(self, world: list[int], on: date) -> Iterator[Note]:
        """The notes that belong into a person's answer."""
        return (note for note in self.notes.values() if note.fits(world, on))

    def notes_of(self, topic: str, on: date) -> Iterator[Note]:
        """The notes of a topic that are in force on a day."""
        return (note for note in self.notes.values() if note.spec.topic == topic and note.spec.in_force.holds_on(on))

    def figure(self, name: str, on: date) -> float | None:
        """A dated figure, or None for a day for which it is not known."""
        return next((span.value for span in self.dated[name] if _covers(span, on)), None)

    def name_index(self, name: str, on: date) -> int:
        """Which of a body's names holds on a day: its number in the file."""
        spans = self.names[name]
        return next(index for index, span in enumerate(spans) if _covers(span, on))


def _covers(span: Dated | NameSpan, on: date) -> bool:
    return (span.since is None or span.since <= on) and (span.to is None or on <= span.to)
