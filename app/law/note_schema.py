"""The form of what stands beside the rules: notes, topics, deadlines, days off, names that change, amendments."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from app.law.schema import InForce, Place, RawCondition
from app.law.strict import Confidence, Key, Name, Positive, RuleId, Several, Strict, Text

NoteKind = Literal[
    "duty", "right", "risk", "route", "procedure", "practice", "remedy", "not_a_ground", "history", "definition"
]  # fmt: skip


class TopicSpec(Strict):
    """A heading under which notes are looked up."""

    id: Name
    title: Text
    text: Text


class NoteSpec(Strict):
    """A norm that is told rather than judged: a duty, a right, a risk, a way to go, a myth."""

    id: RuleId
    kind: NoteKind
    topic: Name
    title: Text
    law: Place
    confidence: Confidence
    in_force: InForce = InForce()
    when: RawCondition | None = None
    covers: Several[RuleId] = ()
    explain: Text
    points: Several[Text] = ()
    papers: Several[Name] = ()
    steps: Several[Name] = ()


class NameSpan(Strict):
    """What a body is called for a span of days."""

    text: Text
    since: Annotated[date | None, Key("from")] = None
    to: date | None = None


class EventSpec(Strict):
    """Something that happens on a day and from which a time is counted; `fact` gives the day where it was asked."""

    id: Name
    label: Text
    fact: Name | None = None


class Span(Strict):
    """How long a time is: exactly one of the four."""

    days: Positive | None = None
    working_days: Positive | None = None
    months: Positive | None = None
    years: Positive | None = None

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.days, self.working_days, self.months, self.years)) != 1:
            raise ValueError("exactly one of days, working_days, months, years is needed")


class Comparison(Strict):
    """Whether another date keeps a limit, and what is said then."""

    fact: Name
    must_be: Literal["not_before", "not_after"]
    kept: Text
    broken: Text


class DeadlineSpec(Strict):
    """A time that runs from an event."""

    id: Name
    event: Name
    adds: Span
    before: bool = False
    who: Literal["you", "authority"]
    title: Text
    law: Place
    norm: RuleId
    confidence: Confidence
    when: RawCondition | None = None
    compare: Comparison | None = None
    explain: Text


class DeadlineFile(Strict):
    """The events and the times that run from them."""

    events: Several[EventSpec]
    deadlines: Several[DeadlineSpec]


class DayOffSpec(Strict):
    """A day off in Kazakhstan. One that is not certain is counted as a working day."""

    day: date
    certain: bool
    name: Text


class AmendmentSpec(Strict):
    """An act that changed the law from a day on, and the rules and notes that it touched."""

    id: RuleId
    on: date
    act: Text
    confidence: Confidence
    title: Text
    explain: Text
    touches: Several[str] = ()


class ReviewSpec(Strict):
    """A sign-off: who (a code will do), when, under which edition of the law, and the digest of what was read."""

    id: str
    by: Text
    on: date
    edition: date
    digest: str
