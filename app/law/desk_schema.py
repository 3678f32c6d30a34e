"""The form of desk.yaml and decision.yaml: how what the law says of a summons, or of a decision, is put together."""

from __future__ import annotations

from typing import Annotated, Literal

from app.law.schema import RawCondition
from app.law.strict import NONE, Key, Name, RuleId, Several, Strict, Text

OutcomeKind = Literal["notified", "disputed", "not_notified", "unlisted", "none", "open"]
Wanted = Literal["applies", "does_not_apply", "unclear"]


class PaperSpec(Strict):
    """What has to stand on a summons: names for the points of a note, one of them for the purpose."""

    note: RuleId
    fields: Several[Name]
    purpose: Name
    purposes: RuleId
    listed: Name
    ask_listed: Text
    unlisted: Text

    def __post_init__(self) -> None:
        if self.purpose not in self.fields or self.listed in self.fields or len(set(self.fields)) != len(self.fields):
            raise ValueError("the purpose is one of the fields, no field stands twice, and `listed` is none of them")


class OutcomeSpec(Strict):
    """One result: when it is told, and what the person reads."""

    id: Name
    kind: OutcomeKind
    when: RawCondition | None = None
    findings: dict[RuleId, Wanted] = NONE
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

    deadlines: Several[Name]
    unknown: Text
    past: Text
    missed: RuleId


class LineSpec(Strict):
    """A step or a paper, and when it stands in the result."""

    name: Name
    when: RawCondition | None = None
    unless: RawCondition | None = None
    kinds: Several[OutcomeKind] = ()
    gaps: bool = False


class SendSpec(Strict):
    """What goes to one of those who are told something; `reasons` adds the papers of the valid reason that was told.

    What is `ahead` is told only until the day to appear has passed.
    """

    id: Name
    to: Text
    steps: Several[LineSpec] = ()
    papers: Several[LineSpec] = ()
    reasons: bool = False
    ahead: bool = False


class PartSpec(Strict):
    """Notes under a title: open ones, folded ones, and folded ones that stand only where they fit."""

    title: Text
    shown: Several[RuleId] = ()
    notes: Several[RuleId] = ()
    fitting: Several[RuleId] = ()

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

    questions: Several[Name]
    sent: Name
    appears: Name
    reason: Name
    born: Name
    paper: PaperSpec
    outcomes: Several[OutcomeSpec]
    days: DaysSpec
    send: Several[SendSpec]
    parts: PartsSpec
    topics: Several[Name]
    closing: Text

    def __post_init__(self) -> None:
        if [outcome.always for outcome in self.outcomes] != [False] * (len(self.outcomes) - 1) + [True]:
            raise ValueError("the last outcome, and only the last, has no condition")


class SettlesSpec(Strict):
    """An answer that another answer says as well."""

    fact: Name
    value: Annotated[str, Key("is")]


class DecisionKindSpec(Strict):
    """One of the decisions that can be taken, and what a person is told then."""

    id: Name
    text: Text


class DecidedSpec(Strict):
    """What can have been decided: names for the points of a note."""

    question: Text
    not_sure: Text
    note: RuleId
    decisions: Several[DecisionKindSpec]
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
    later: Several[Name]
    assumed: dict[Name, Name]
    assumed_text: Text
    follows: FollowsSpec
    where: dict[Name, Text]
    line: Text
    dispatch: Text
    suspension: PartSpec
    parts: Several[PartSpec]
    closing: Text
