"""The form of the rule files, checked by pydantic at load. Anything not named here is refused."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from app.law.strict import Confidence, Name, RuleId, Strict, Text, Version
from app.words import placeholders

Kind = Literal[
    "liability", "deferment", "exemption", "general", "notification", "valid_reason", "objector"
]  # fmt: skip
FactType = Literal["date", "choice", "bool", "integer", "set"]
RawCondition = dict[str, Any]
MYSELF = "myself"
_TEMPLATES: dict[str, dict[str, frozenset[str]]] = {
    "integer": {"says_number": frozenset({"n:"})},
    "date": {"says_day": frozenset({"day:"})},
    "set": {"says_these": frozenset({"these:"}), "says_none": frozenset()},
}
"""The sentences that tell an answer of a type that has no list of values, and their placeholders."""


class IntegerRange(Strict):
    """The plausible range of a number."""

    least: int = Field(alias="from")
    most: int = Field(alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> IntegerRange:
        if self.least > self.most:
            raise ValueError("the range would end before it begins")
        return self


class DateRange(Strict):
    """The plausible range of a date, in years around the day asked about."""

    years_before: int
    years_after: int


class FactSpec(Strict):
    """One thing that can be known about a person, and how it is asked."""

    type: FactType
    values: tuple[Name, ...] = Field(default=(), strict=False)
    contract: bool = True
    section: Name
    label: Text
    question: Text
    options: dict[str | bool, Text] = Field(default={})
    none_of_these: Text | None = None
    hint: Text | None = None
    not_sure: Text | None = None
    why: Text | None = None
    sensitive: bool = False
    declined: Text | None = None
    range: IntegerRange | DateRange | None = None
    default: str | bool | None = None
    asked: bool = True
    change_to: tuple[str | bool, ...] = Field(default=(), strict=False)
    """The values that it may be changed to, where `can_change` is lawful one way only."""
    only_if: RawCondition | None = None
    note: Text | None = None
    says: dict[str | bool, Text] = Field(default={})
    says_number: Text | None = None
    says_day: Text | None = None
    says_these: Text | None = None
    says_none: Text | None = None
    says_age: bool = False
    can_change: bool = False
    record: bool = False
    ending: Text | None = None
    renewed: Text | None = None

    @model_validator(mode="after")
    def _options_fit_values(self) -> FactSpec:
        if self.type in ("choice", "set") and (not self.values or set(self.options) != set(self.values)):
            raise ValueError("every value needs its option text, and no other")
        if self.sensitive and self.asked and not (self.why and self.declined):
            raise ValueError("a sensitive question needs `why` and `declined`")
        if self.default is not None and not self._default_fits():
            raise ValueError("the default is not one of the values")
        return self

    @model_validator(mode="after")
    def _every_answer_is_said(self) -> FactSpec:
        values = {"choice": {*self.values}, "bool": {True, False}}.get(self.type, set[str | bool]())
        if set(self.says) != values or any(placeholders(text) for text in self.says.values()):
            raise ValueError("every value needs its sentence in `says`, without placeholders, and no other")
        if self.says_age and self.type != "date":
            raise ValueError("only a date can be said as an age")
        needed = {} if self.says_age else _TEMPLATES.get(self.type, {})
        for field in ("says_number", "says_day", "says_these", "says_none"):
            text: str | None = getattr(self, field)
            if placeholders(text or "") != needed.get(field, frozenset()) or bool(text) is not (field in needed):
                raise ValueError(f"`{field}` does not fit a fact of type {self.type}, or its placeholder is wrong")
        return self

    def _default_fits(self) -> bool:
        return isinstance(self.default, bool) if self.type == "bool" else self.default in self.values

    @model_validator(mode="after")
    def _changes_fit_values(self) -> FactSpec:
        values = (True, False) if self.type == "bool" else self.values
        if not set(self.change_to) <= set(values):
            raise ValueError("`change_to` names something that is not one of the values")
        return self


class Because(Strict):
    """An exception or an unclear point: its condition and the sentence that says it."""

    when: RawCondition
    because: Text


class Until(Strict):
    """A date up to which a ground is known to hold."""

    fact: Name
    plus_years: int = 0
    when: RawCondition | None = None


class Place(Strict):
    """Where a norm stands: the act's key in sources.yaml and article(paragraph)(item)."""

    act: str
    place: str = ""


class InForce(Strict):
    """When a norm is in force, where a sheet says so."""

    since: date | None = Field(default=None, alias="from")
    to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> InForce:
        if self.since and self.to and self.since > self.to:
            raise ValueError("the norm would end before it begins")
        return self

    def holds_on(self, day: date) -> bool:
        """Whether the norm is known to be in force on a day."""
        return (self.since is None or self.since <= day) and (self.to is None or day <= self.to)


class Earlier(Strict):
    """What is known of the wording that held up to a day."""

    to: date
    text: Text
    confidence: Confidence


class SwitchOff(Strict):
    """Whole kinds of grounds, and single rules, that a general rule switches off."""

    kinds: tuple[Kind, ...] = Field(default=(), strict=False)
    rules: tuple[RuleId, ...] = Field(default=(), strict=False)
    spares: tuple[RuleId, ...] = Field(default=(), alias="except", strict=False)


class RuleSpec(Strict):
    """One norm as a rule."""

    id: RuleId
    kind: Kind
    title: Text
    law: Place
    confidence: Confidence
    in_force: InForce = InForce()
    earlier: tuple[Earlier, ...] = Field(default=(), strict=False)
    when: RawCondition | None = None
    unless: tuple[Because, ...] = Field(default=(), strict=False)
    unclear: tuple[Because, ...] = Field(default=(), strict=False)
    lapses: RawCondition | None = None
    until: tuple[Until, ...] = Field(default=(), strict=False)
    follows: RuleId | None = None
    switches_off: SwitchOff | None = None
    explain: Text
    papers: tuple[Name, ...] = Field(default=(), strict=False)
    steps: tuple[Name, ...] = Field(default=(), strict=False)

    @model_validator(mode="after")
    def _one_source_of_verdict(self) -> RuleSpec:
        if (self.when is None) == (self.follows is None):
            raise ValueError("a rule needs either `when` or `follows`")
        if not self.law.place:
            raise ValueError("a rule needs its place in the act")
        return self


class StandingSpec(Strict):
    """One line of the standing: when it holds, and what the person reads."""

    id: Name
    holds: RawCondition | None = None
    settles: bool = False
    short: Text
    over_time: Text
    headline: Text
    explain: Text


class Saying(Strict):
    """A headline with its explanation, or a notice with only one of them."""

    headline: Text | None = None
    explain: Text


class StandingFile(Strict):
    """The lines in their order, the texts outside peacetime term service, and the notices."""

    standings: tuple[StandingSpec, ...] = Field(strict=False)
    outside: dict[Name, Saying]
    notices: dict[Name, Text]


class Case(Strict):
    """One line of a decision list."""

    when: RawCondition
    gives: str | bool | None


class DerivedSpec(Strict):
    """How a fact follows from plainer ones: a decision list, or a set member by member."""

    fact: Name
    first: tuple[Case, ...] = Field(default=(), strict=False)
    members: dict[Name, RawCondition] = Field(default={})


class ActSpec(Strict):
    """An act: its title, where it is registered, and the edition that was read."""

    id: str
    short: Text
    title: Text
    address: Text | None = None
    edition: date | None = None
    edition_note: Text | None = None


class IdText(Strict):
    """A short text under an id: a paper to bring, a next step. In a person's answer it stands where `when` holds for
    certain and `unless` does not; a step that helps `anyway` also beside a ground that does not fit.
    """

    id: Name
    text: Text
    anyway: bool = False
    when: RawCondition | None = None
    unless: RawCondition | None = None


class Dated(Strict):
    """A figure that holds for a span of days."""

    value: float = Field(strict=False)
    since: date | None = Field(default=None, alias="from")
    to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Dated:
        if self.since and self.to and self.since > self.to:
            raise ValueError("the figure would end before it begins")
        return self


class PackSpec(Strict):
    """Which rules these are."""

    id: Name
    version: Version
    law_as_of: date
    known_from: date
    checked_on: date
    needs_program: Version | None = None

    @model_validator(mode="after")
    def _in_order(self) -> PackSpec:
        if not self.known_from <= self.law_as_of <= self.checked_on:
            raise ValueError("the days must be in order: known_from, law_as_of, checked_on")
        return self


class SectionSpec(Strict):
    """A section of the interview; answers of one `apart` go into a case file only if that is ticked by itself."""

    id: Name
    title: Text
    apart: bool = False


class DoorSpec(Strict):
    """A door of the first page: what is asked first behind it, or which card it opens; a desk is asked at before.

    `sign` names the picture that stands beside its title.
    `early` stands right after the basics, where they settle nothing.
    `also` names the sections that are gone through in any case, even when the standing is settled without them.
    Behind a door that `prepares` one first chooses between the questions and preparing together; its text is
    `without_sheets` in a copy in which the sheets for that were left out.
    """

    id: Name
    title: Text
    text: Text
    first: tuple[Name, ...] = Field(default=(), strict=False)
    early: tuple[Name, ...] = Field(default=(), strict=False)
    also: tuple[Name, ...] = Field(default=(), strict=False)
    sign: Name | None = None
    card: Name | None = None
    desk: bool = False
    open_why: bool = False
    prepares: bool = False
    without_sheets: Text | None = None


class DoorWords(Strict):
    """How a door is named when somebody asks for another person, and which card it then opens if there is one."""

    title: Text
    text: Text
    card: Name | None = None


class AskerSpec(Strict):
    """For whom somebody asks: its label, the heading of the report, and what changes on the first page.

    `line` says who is meant by "you" on the other pages; there is none when somebody asks for himself.
    """

    id: Name
    label: Text
    heading: Text
    title: Text | None = None
    intro: tuple[Text, ...] = Field(default=(), strict=False)
    line: Text | None = None
    doors: dict[Name, DoorWords] = Field(default={})


class DaySpec(Strict):
    """A day that settles no verdict but from which times run: it is asked for where `when` holds for certain."""

    fact: Name
    when: RawCondition


class InterviewSpec(Strict):
    """The order of the questions and the doors."""

    title: Text
    intro: tuple[Text, ...] = Field(strict=False)
    askers: tuple[AskerSpec, ...] = Field(strict=False, min_length=1)
    sections: tuple[SectionSpec, ...] = Field(strict=False)
    order: tuple[Name, ...] = Field(strict=False)
    basics: tuple[Name, ...] = Field(strict=False)
    days: tuple[DaySpec, ...] = Field(default=(), strict=False)
    doors: tuple[DoorSpec, ...] = Field(strict=False)
