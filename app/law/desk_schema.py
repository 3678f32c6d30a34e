"""The form of desk.yaml and decision.yaml: how what the law says of a summons, or of a decision, is put together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from app.law.schema import Name, RawCondition, RuleId, Strict, Text

OutcomeKind = Literal["notified", "disputed", "not_notified", "unlisted", "none", "open"]
Wanted = Literal["applies", "does_not_apply", "unclear"]


class PaperSpec(Strict):
    """What has to stand on a summons: names for the points of a note, one of them for the purpose."""

    note: RuleId
    fields: tuple[Name, ...] = Field(strict=False)
    purpose: Name
    purposes: RuleId
    listed: Name
    ask_listed: Text
    unlisted: Text

    @model_validator(mode="after")
    def _purpose_is_a_field(self) -> PaperSpec:
        if self.purpose not in self.fields or self.listed in self.fields or len(set(self.fields)) != len(self.fields):
            raise ValueError("the purpose is one of the fields, no field stands twice, and `listed` is none of them")
        return self


class OutcomeSpec(Strict):
    """One result: when it is told, and what the person reads."""

    id: Name
    kind: OutcomeKind
    when: RawCondition | None = None
    findings: dict[RuleId, Wanted] = Field(default={})
    title: Text
    why: Text
    now: Text | None = None
    norm: RuleId

    @property
    def always(self) -> bool:
        """Whether it is told whatever holds."""
        return self.when is None and not self.findings


class DaysSpec(Strict):
    """The deadlines that the day to appear is compared with, and what is told of that day."""

    deadlines: tuple[Name, ...] = Field(strict=False)
    unknown: Text
    past: Text
    missed: RuleId


class LineSpec(Strict):
    """A step or a paper, and when it stands in the result."""

    name: Name
    when: RawCondition | None = None
    unless: RawCondition | None = None
    kinds: tuple[OutcomeKind, ...] = Field(default=(), strict=False)
    gaps: bool = False


class SendSpec(Strict):
    """What goes to one of those who are told something; `reasons` adds the papers of the valid reason that was told.

    What is `ahead` is told only until the day to appear has passed.
    """

    id: Name
    to: Text
    steps: tuple[LineSpec, ...] = Field(default=(), strict=False)
    papers: tuple[LineSpec, ...] = Field(default=(), strict=False)
    reasons: bool = False
    ahead: bool = False


class PartSpec(Strict):
    """Notes under a title: open ones, folded ones, and folded ones that stand only where they fit."""

    title: Text
    shown: tuple[RuleId, ...] = Field(default=(), strict=False)
    notes: tuple[RuleId, ...] = Field(default=(), strict=False)
    fitting: tuple[RuleId, ...] = Field(default=(), strict=False)

    @property
    def all(self) -> tuple[RuleId, ...]:
        """Every note of the part."""
        return (*self.shown, *self.notes, *self.fitting)


class PartsSpec(Strict):
    """The parts of the result of the summons desk."""

    why: PartSpec
    reasons: PartSpec
    fines: PartSpec
    no_offence: PartSpec

    def named(self) -> tuple[tuple[str, PartSpec], ...]:
        """Each part with its name."""
        pairs = (("why", self.why), ("reasons", self.reasons), ("fines", self.fines))
        return (*pairs, ("no_offence", self.no_offence))


class DeskSpec(Strict):
    """The summons desk."""

    questions: tuple[Name, ...] = Field(strict=False)
    sent: Name
    appears: Name
    reason: Name
    born: Name
    paper: PaperSpec
    outcomes: tuple[OutcomeSpec, ...] = Field(strict=False)
    days: DaysSpec
    send: tuple[SendSpec, ...] = Field(strict=False)
    parts: PartsSpec
    topics: tuple[Name, ...] = Field(strict=False)
    closing: Text

    @model_validator(mode="after")
    def _something_is_always_told(self) -> DeskSpec:
        if [outcome.always for outcome in self.outcomes] != [False] * (len(self.outcomes) - 1) + [True]:
            raise ValueError("the last outcome, and only the last, has no condition")
        return self


class SettlesSpec(Strict):
    """An answer that another answer says as well."""

    fact: Name
    value: str = Field(alias="is")


class DecisionKindSpec(Strict):
    """One of the decisions that can be taken, and what a person is told then."""

    id: Name
    text: Text


class DecidedSpec(Strict):
    """What can have been decided: names for the points of a note."""

    question: Text
    not_sure: Text
    note: RuleId
    decisions: tuple[DecisionKindSpec, ...] = Field(strict=False)
    untold: Text
    untold_text: Text


class FollowsSpec(Strict):
    """An event that happens by itself when a time has run out."""

    event: Name
    after: Name
    unless: Name


class DecisionSpec(Strict):
    """What there is after a decision."""

    fact: Name
    event: Name
    settles: SettlesSpec
    what: DecidedSpec
    hurry: Text
    later: tuple[Name, ...] = Field(strict=False)
    assumed: dict[Name, Name]
    assumed_text: Text
    follows: FollowsSpec
    where: dict[Name, Text]
    line: Text
    dispatch: Text
    suspension: PartSpec
    parts: tuple[PartSpec, ...] = Field(strict=False)
    closing: Text
