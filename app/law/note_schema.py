"""The form of what stands beside the rules: notes, topics, deadlines, days off, names that change, amendments."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from app.law.schema import Confidence, InForce, Name, Place, RawCondition, RuleId, Strict, Text

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
    covers: tuple[RuleId, ...] = Field(default=(), strict=False)
    explain: Text
    points: tuple[Text, ...] = Field(default=(), strict=False)
    papers: tuple[Name, ...] = Field(default=(), strict=False)
    steps: tuple[Name, ...] = Field(default=(), strict=False)


class NameSpan(Strict):
    """What a body is called for a span of days."""

    text: Text
    since: date | None = Field(default=None, alias="from")
    to: date | None = None


class EventSpec(Strict):
    """Something that happens on a day and from which a time is counted; `fact` gives the day where it was asked."""

    id: Name
    label: Text
    fact: Name | None = None


class Span(Strict):
    """How long a time is: exactly one of the four."""

    days: int | None = Field(default=None, gt=0)
    working_days: int | None = Field(default=None, gt=0)
    months: int | None = Field(default=None, gt=0)
    years: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _just_one(self) -> Span:
        if sum(part is not None for part in (self.days, self.working_days, self.months, self.years)) != 1:
            raise ValueError("exactly one of days, working_days, months, years is needed")
        return self


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

    events: tuple[EventSpec, ...] = Field(strict=False)
    deadlines: tuple[DeadlineSpec, ...] = Field(strict=False)


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
    touches: tuple[str, ...] = Field(default=(), strict=False)


class ReviewSpec(Strict):
    """A sign-off: who (a code will do), when, under which edition of the law, and the digest of what was read."""

    id: str
    by: Text
    on: date
    edition: date
    digest: str
