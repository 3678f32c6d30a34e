"""Whether the parts of the library fit each other and the rules: every name exists, once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from app.law.guide_checking import check_guide
from app.law.note_schema import NoteSpec
from app.law.reading import unique_ids
from app.law.rulefile import Path_, RuleFile
from app.law.sources import NoteSource, Read
from app.law.term_checking import check_terms
from app.words import mark

NO_FACT = mark("there is no fact “{name}”")
NO_SOURCE = mark("there is no source “{name}”")


def check_library(read: Read) -> None:
    """Raise a RuleError at the first name in the library that does not exist or stands twice."""
    taken = {source.spec.id for source in read.rules}
    for note in read.library.notes:
        if note.spec.id in taken:
            what = mark("the id “{name}” is taken already")
            raise note.file.fault((*note.where, "id"), what, name=note.spec.id)
        taken.add(note.spec.id)
        _check_note(read, note)
    _check_deadlines(read, taken)
    _check_amendments(read, taken)
    check_guide(read, read.library.guide, taken)
    _check_seasons(read, taken)
    _check_timeline(read)
    check_terms(read.library, {*taken, *(norm for note in read.library.notes for norm in note.spec.covers)})


def known(name: str, names: Collection[str], file: RuleFile, where: Path_, what: str) -> None:
    """Raise a RuleError unless the name is one of those that exist."""
    if name not in names:
        raise file.fault(where, what, name=name)


class _Names(NamedTuple):
    """A list of names in a note, what they must be among, and what is said otherwise."""

    field: str
    names: tuple[str, ...]
    among: Collection[str]
    what: str


def _check_note(read: Read, note: NoteSource) -> None:
    for field, names, among, what in _names_of(read, note.spec):
        for name in names:
            known(name, among, note.file, (*note.where, field), what)


def _names_of(read: Read, spec: NoteSpec) -> Iterator[_Names]:
    yield _Names("law", (spec.law.act,), read.acts, NO_SOURCE)
    yield _Names("topic", (spec.topic,), read.library.topics, mark("there is no topic “{name}”"))
    yield _Names("papers", spec.papers, read.papers, mark("there is no paper “{name}”"))
    yield _Names("steps", spec.steps, read.steps, mark("there is no step “{name}”"))


def _check_deadlines(read: Read, ids: Collection[str]) -> None:
    file, spec = read.library.deadline_file, read.library.deadlines
    unique_ids(spec.events, file, ("events",))
    unique_ids(spec.deadlines, file, ("deadlines",))
    dates = {name for name, fact in read.facts.items() if fact.type == "date"}
    for index, event in enumerate(spec.events):
        if event.fact:
            known(event.fact, dates, file, ("events", index, "fact"), NO_FACT)
    events = {event.id for event in spec.events}
    for index, deadline in enumerate(spec.deadlines):
        where = ("deadlines", index)
        known(deadline.event, events, file, (*where, "event"), mark("there is no event “{name}”"))
        known(deadline.norm, ids, file, (*where, "norm"), mark("there is no norm “{name}”"))
        known(deadline.law.act, read.acts, file, (*where, "law"), NO_SOURCE)
        if deadline.compare:
            known(deadline.compare.fact, dates, file, (*where, "compare"), NO_FACT)


def _check_amendments(read: Read, ids: Collection[str]) -> None:
    file = read.library.amendment_file
    unique_ids(read.library.amendments, file)
    touched = {*ids, *read.library.dated, *read.library.names}
    for index, amendment in enumerate(read.library.amendments):
        for name in amendment.touches:
            known(name, touched, file, (index, "touches"), mark("there is no norm “{name}”"))
    days = [str(amendment.on) for amendment in read.library.amendments]
    if days != sorted(days):
        raise file.fault((), mark("these spans of days are not in order"))


def _check_seasons(read: Read, ids: Collection[str]) -> None:
    file, spec = read.library.season_file, read.library.seasons
    unique_ids(spec.seasons, file, ("seasons",))
    for index, season in enumerate(spec.seasons):
        known(season.norm, ids, file, ("seasons", index, "norm"), mark("there is no norm “{name}”"))


def _check_timeline(read: Read) -> None:
    file, spec = read.library.timeline_file, read.library.timeline
    rules = {source.spec.id for source in read.rules}
    known(spec.turn, rules, file, ("turn",), mark("there is no rule “{name}”"))
    dates = {name for name, fact in read.facts.items() if fact.type == "date"}
    for index, name in enumerate(spec.days):
        known(name, dates, file, ("days", index), mark("“{name}” is not a date"))
