"""The form of the rule files, checked by pydantic at load. Anything not named here is refused."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Kind = Literal[
    "liability", "deferment", "exemption", "general", "notification", "valid_reason", "objector"
]  # fmt: skip
Confidence = Literal["official", "reported", "unconfirmed"]
FactType = Literal["date", "choice", "bool", "integer", "set"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]+$")]
RawCondition = dict[str, Any]


class Strict(BaseModel):
    """Unknown keys are faults, values are not bent to fit, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


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
    options: dict[str | bool, Text] = {}
    none_of_these: Text | None = None
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
    says: dict[str | bool, Text] = {}
    can_change: bool = False
    record: bool = False

    @model_validator(mode="after")
    def _options_fit_values(self) -> FactSpec:
        if self.type in ("choice", "set") and (not self.values or set(self.options) != set(self.values)):
            raise ValueError("every value needs its option text, and no other")
        if self.sensitive and self.asked and not (self.why and self.declined):
            raise ValueError("a sensitive question needs `why` and `declined`")
        if self.default is not None and not self._default_fits():
            raise ValueError("the default is not one of the values")
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
    members: dict[Name, RawCondition] = {}


class ActSpec(Strict):
    """An act: its title, where it is registered, and the edition that was read."""

    id: str
    short: Text
    title: Text
    address: Text | None = None
    edition: date | None = None
    edition_note: Text | None = None


class IdText(Strict):
    """A short text under an id: a paper to bring, a next step."""

    id: Name
    text: Text


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
    version: str
    law_as_of: date
    known_from: date
    checked_on: date

    @model_validator(mode="after")
    def _in_order(self) -> PackSpec:
        if not self.known_from <= self.law_as_of <= self.checked_on:
            raise ValueError("the days must be in order: known_from, law_as_of, checked_on")
        return self


class SectionSpec(Strict):
    """A section of the interview."""

    id: Name
    title: Text


class DoorSpec(Strict):
    """A door of the first page: what is asked first behind it, or which card it opens."""

    id: Name
    title: Text
    text: Text
    first: tuple[Name, ...] = Field(default=(), strict=False)
    card: Name | None = None
    open_why: bool = False


class InterviewSpec(Strict):
    """The order of the questions and the doors."""

    title: Text
    intro: tuple[Text, ...] = Field(strict=False)
    sections: tuple[SectionSpec, ...] = Field(strict=False)
    order: tuple[Name, ...] = Field(strict=False)
    basics: tuple[Name, ...] = Field(strict=False)
    doors: tuple[DoorSpec, ...] = Field(strict=False)


class ContactSpec(Strict):
    """Somebody to ask, entered by the organisation that hands the program out. Shown as written, in any language."""

    name: Text
    city: Text | None = None
    phone: Text | None = None
    helps_with: Text | None = Field(default=None, alias="for")
    checked_on: date


class CardLine(Strict):
    """One line of an emergency card, with the norms it rests on."""

    id: Name
    text: Text
    norm: str | None = None


class CardSpec(Strict):
    """An emergency card."""

    id: Name
    title: Text
    confidence: Confidence
    lines: tuple[CardLine, ...] = Field(strict=False)
    caveat: Text
