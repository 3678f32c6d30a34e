"""Property 8: the law of one day differs from that of the day before only where an act is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from app.law.note_schema import NameSpan
from app.law.proofs.law import Law
from app.law.proofs.promises import Promises
from app.law.proofs.space import Refuted, Results, Spaces
from app.law.schema import Dated, InForce
from app.trouble import Trouble
from app.words import mark

UNNAMED = mark("{name} changes on {day}, but no act of that day names it")
STALE = mark("{name} changes only with acts that name it; the exception is no longer needed")
_DAY = timedelta(days=1)


def prove(spaces: Spaces, promises: Promises) -> Results:
    """For every day on which an edition begins: everything that changes on it is named."""
    law = spaces.law
    for day in boundaries(law):
        named = {name for spec in law.read.library.amendments if spec.on == day for name in spec.touches}
        unnamed = sorted(changed(law, day) - named - promises.by_calendar)
        yield from ([None] if not unnamed else _told(unnamed, day))
    for name in sorted(promises.by_calendar):
        yield None if _runs_by_itself(law, name) else Refuted(Trouble(STALE, name=name))


def _runs_by_itself(law: Law, name: str) -> bool:
    """Whether something changes on a day of which no act names it."""
    acts = law.read.library.amendments
    named = {spec.on for spec in acts if name in spec.touches}
    return any(name in changed(law, day) and day not in named for day in boundaries(law))


def boundaries(law: Law) -> list[date]:
    """The first days of all editions."""
    found = {day for _, spans in _spans(law) for span in spans for day in _edges(span)}
    return sorted(found)


def changed(law: Law, day: date) -> set[str]:
    """What is not the same on a day as on the day before: rules, notes and seasons in force, figures and names."""
    return {name for name, spans in _spans(law) if _on(spans, day) != _on(spans, day - _DAY)}


def _told(names: list[str], day: date) -> Iterator[Refuted]:
    for name in names:
        yield Refuted(Trouble(UNNAMED, name=name, day=day.isoformat()), on=day)


def _spans(law: Law) -> Iterator[tuple[str, tuple[InForce | Dated | NameSpan, ...]]]:
    library = law.read.library
    for rule in law.rules.values():
        yield rule.id, (rule.spec.in_force,)
    for note in library.notes:
        yield note.spec.id, (note.spec.in_force,)
    for season in library.seasons.seasons:
        yield season.norm, (InForce(since=season.since),)
    dated: Mapping[str, tuple[Dated | NameSpan, ...]] = {**library.dated, **library.names}
    yield from dated.items()


def _edges(span: InForce | Dated | NameSpan) -> Iterator[date]:
    if span.since is not None:
        yield span.since
    if span.to is not None:
        yield span.to + _DAY


def _on(spans: tuple[InForce | Dated | NameSpan, ...], day: date) -> int | None:
    """Which span covers a day."""
    for index, span in enumerate(spans):
        if (span.since is None or span.since <= day) and (span.to is None or day <= span.to):
            return index
    return None
