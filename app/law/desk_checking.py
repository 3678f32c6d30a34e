"""Whether the summons desk and what follows a decision fit the rules, notes and deadlines that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from app.law.desk_schema import PartSpec
from app.law.library_checking import NO_FACT, known
from app.law.reading import unique, unique_ids
from app.law.rulefile import Path_, RuleFile
from app.law.sources import Read
from app.words import mark

NO_RULE = mark("there is no rule “{name}”")
NO_NOTE = mark("there is no note “{name}”")
NO_NORM = mark("there is no norm “{name}”")
NO_STEP = mark("there is no step “{name}”")
NO_PAPER = mark("there is no paper “{name}”")
NO_TOPIC = mark("there is no topic “{name}”")
NO_EVENT = mark("there is no event “{name}”")
NO_DEADLINE = mark("there is no deadline “{name}”")
UNEVEN = mark("“{name}” does not have as many points as there are names here")


class _Names(NamedTuple):
    """Names that stand somewhere in a file, what they must be among, and what is said otherwise."""

    where: Path_
    names: Collection[str]
    among: Collection[str]
    what: str


def check_desk(read: Read) -> None:
    """Raise a RuleError at the first name in the two files that does not exist or stands twice."""
    desk, file = read.desk, read.desk_file
    unique_ids(desk.outcomes, file, ("outcomes",))
    unique_ids(desk.send, file, ("send",))
    unique(desk.questions, file, ("questions",))
    _check(_of_desk(read), file)
    _as_many_points(read, desk.paper.note, len(desk.paper.fields), file, ("paper", "fields"))
    file = read.decision_file
    unique_ids(read.decision.what.decisions, file, ("what", "decisions"))
    _check(_of_decision(read), file)
    _can_be_answered(read, file)
    _as_many_points(read, read.decision.what.note, len(read.decision.what.decisions), file, ("what", "decisions"))


def _check(all_names: Iterator[_Names], file: RuleFile) -> None:
    for where, names, among, what in all_names:
        for name in names:
            known(name, among, file, where, what)


def _of_desk(read: Read) -> Iterator[_Names]:
    desk, notes = read.desk, _notes(read)
    rules = {source.spec.id for source in read.rules}
    dates = {name for name, spec in read.facts.items() if spec.type == "date"}
    yield _Names(("questions",), (*desk.questions, desk.reason), read.facts, NO_FACT)
    yield _Names(("sent",), (desk.sent, desk.appears, desk.born), dates, NO_FACT)
    yield _Names(("paper",), (desk.paper.note, desk.paper.purposes, desk.days.missed), notes, NO_NOTE)
    for number, outcome in enumerate(desk.outcomes):
        yield _Names(("outcomes", number, "findings"), outcome.findings, rules, NO_RULE)
        yield _Names(("outcomes", number, "norm"), (outcome.norm,), {*rules, *notes}, NO_NORM)
    yield _Names(("days", "deadlines"), desk.days.deadlines, _deadlines(read), NO_DEADLINE)
    for number, group in enumerate(desk.send):
        yield _Names(("send", number, "steps"), [line.name for line in group.steps], read.steps, NO_STEP)
        yield _Names(("send", number, "papers"), [line.name for line in group.papers], read.papers, NO_PAPER)
    for name, part in desk.parts.named():
        yield from _of_part(part, ("parts", name), notes)
    yield _Names(("topics",), desk.topics, read.library.topics, NO_TOPIC)


def _of_decision(read: Read) -> Iterator[_Names]:
    spec, notes, deadlines = read.decision, _notes(read), _deadlines(read)
    events = {event.id for event in read.library.deadlines.events}
    named = (spec.event, *spec.later, *spec.assumed, *spec.assumed.values(), spec.follows.event, spec.follows.unless)
    dates = {name for name, fact in read.facts.items() if fact.type == "date"}
    yield _Names(("fact",), (spec.fact,), dates, mark("“{name}” is not a date"))
    yield _Names(("settles",), (spec.settles.fact,), read.facts, NO_FACT)
    yield _Names(("event",), named, events, NO_EVENT)
    yield _Names(("follows",), (spec.follows.after,), deadlines, NO_DEADLINE)
    yield _Names(("where",), spec.where, deadlines, NO_DEADLINE)
    yield _Names(("what", "note"), (spec.what.note,), notes, NO_NOTE)
    for number, part in enumerate(spec.parts):
        yield from _of_part(part, ("parts", number), notes)
    yield from _of_part(spec.suspension, ("suspension",), notes)


def _of_part(part: PartSpec, where: Path_, notes: Collection[str]) -> Iterator[_Names]:
    yield _Names(where, part.all, notes, NO_NOTE)


def _notes(read: Read) -> set[str]:
    return {source.spec.id for source in read.library.notes}


def _deadlines(read: Read) -> set[str]:
    return {spec.id for spec in read.library.deadlines.deadlines}


def _as_many_points(read: Read, note: str, count: int, file: RuleFile, where: Path_) -> None:
    spec = next(source.spec for source in read.library.notes if source.spec.id == note)
    if len(spec.points) != count:
        raise file.fault(where, UNEVEN, name=note)


def _can_be_answered(read: Read, file: RuleFile) -> None:
    """The answer that the day of a decision settles must be one that a person could give."""
    settles = read.decision.settles
    values = read.facts[settles.fact].values
    if settles.value not in values:
        what = mark("“{value}” is not allowed here; allowed are: {allowed}")
        raise file.fault(("settles",), what, value=settles.value, allowed=", ".join(values))
