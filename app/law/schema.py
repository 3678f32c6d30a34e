"""The form of the rule files. Anything not named here is refused."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from app.law.strict import NONE, AtLeastOne, Confidence, Key, Limits, Name, RuleId, Several, Strict, Text, Version
from app.words import placeholders

Kind = Literal[
    "liability", "deferment", "exemption", "general", "notification", "valid_reason", "objector"
]  # fmt: skip
GROUNDS: tuple[Kind, ...] = ("deferment", "exemption")
"""The kinds of rules that are a ground for not being called up."""
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

    least: Annotated[int, Key("from")]
    most: Annotated[int, Key("to")]

    def __post_init__(self) -> None:
        if self.least > self.most:
            raise ValueError("the range would end before it begins")


class DateRange(Strict):
    """The plausible range of a date, in years around the day asked about."""

    years_before: int
    years_after: int


class FactSpec(Strict):
    """One thing that can be known about a person, and how it is asked."""

    type: FactType
    values: Several[Name] = ()
    contract: bool = True
    section: Name
    label: Text
    question: Text
    options: dict[str | bool, Text] = NONE
    none_of_these: Text | None = None
    hint: Text | None = None
    not_sure: Text | None = None
    why: Text | None = None
    sensitive: bool = False
    declined: Text | None = None
    range: IntegerRange | DateRange | None = None
    default: str | bool | None = None
    asked: bool = True
    change_to: Several[str | bool] = ()
    """The values that it may be changed to, where `can_change` is lawful one way only."""
    only_if: RawCondition | None = None
    note: Text | None = None
    says: dict[str | bool, Text] = NONE
    says_number: Text | None = None
    says_day: Text | None = None
    says_these: Text | None = None
    says_none: Text | None = None
    says_age: bool = False
    can_change: bool = False
    record: bool = False
    ending: Text | None = None
    renewed: Text | None = None

    def __post_init__(self) -> None:
        self._options_fit_values()
        self._every_answer_is_said()
        self._changes_fit_values()

    def _options_fit_values(self) -> None:
        if self.type in ("choice", "set") and (not self.values or set(self.options) != set(self.values)):
            raise ValueError("every value needs its option text, and no other")
        if self.sensitive and self.asked and not (self.why and self.declined):
            raise ValueError("a sensitive question needs `why` and `declined`")
        if self.default is not None and not self._default_fits():
            raise ValueError("the default is not one of the values")

    def _every_answer_is_said(self) -> None:
        values = {"choice": {*self.values}, "bool": {True, False}}.get(self.type, set[str | bool]())
        if set(self.says) != values or any(placeholders(text) for text in self.says.values()):
            raise ValueError("every value needs its sentence in `says`, without placeholders, and no other")
        if self.says_age and self.type != "date":
            raise ValueError("only a date can be said as an age")
        needed = {} if self.says_age else _TEMPLATES.get(self.type, {})
        for said in ("says_number", "says_day", "says_these", "says_none"):
            text: str | None = getattr(self, said)
            if placeholders(text or "") != needed.get(said, frozenset()) or bool(text) is not (said in needed):
                raise ValueError(f"`{said}` does not fit a fact of type {self.type}, or its placeholder is wrong")

    def _default_fits(self) -> bool:
        return isinstance(self.default, bool) if self.type == "bool" else self.default in self.values

    def _changes_fit_values(self) -> None:
        values = (True, False) if self.type == "bool" else self.values
        if not set(self.change_to) <= set(values):
            raise ValueError("`change_to` names something that is not one of the values")


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

    since: Annotated[date | None, Key("from")] = None
    to: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.to and self.since > self.to:
            raise ValueError("the norm would end before it begins")

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

    kinds: Several[Kind] = ()
    rules: Several[RuleId] = ()
    spares: Annotated[Several[RuleId], Key("except")] = ()


class RuleSpec(Strict):
    """One norm as a rule."""

    id: RuleId
    kind: Kind
    title: Text
    law: Place
    confidence: Confidence
    in_force: InForce = InForce()
    earlier: Several[Earlier] = ()
    when: RawCondition | None = None
    unless: Several[Because] = ()
    unclear: Several[Because] = ()
    lapses: RawCondition | None = None
    until: Several[Until] = ()
    follows: RuleId | None = None
    switches_off: SwitchOff | None = None
    explain: Text
    papers: Several[Name] = ()
    steps: Several[Name] = ()

    def __post_init__(self) -> None:
        if (self.when is None) == (self.follows is None):
            raise ValueError("a rule needs either `when` or `follows`")
        if not self.law.place:
            raise ValueError("a rule needs its place in the act")


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

    standings: Several[StandingSpec]
    outside: dict[Name, Saying]
    notices: dict[Name, Text]


class Case(Strict):
    """One line of a decision list."""

    when: RawCondition
    gives: str | bool | None


class DerivedSpec(Strict):
    """How a fact follows from plainer ones: a decision list, or a set member by member."""

    fact: Name
    first: Several[Case] = ()
    members: dict[Name, RawCondition] = NONE


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

    value: Annotated[float, Limits(strict=False)]
    since: Annotated[date | None, Key("from")] = None
    to: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.to and self.since > self.to:
            raise ValueError("the figure would end before it begins")


class PackSpec(Strict):
    """Which rules these are."""

    id: Name
    version: Version
    law_as_of: date
    known_from: date
    checked_on: date
    needs_program: Version | None = None

    def __post_init__(self) -> None:
        if not self.known_from <= self.law_as_of <= self.checked_on:
            raise ValueError("the days must be in order: known_from, law_as_of, checked_on")


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
    first: Several[Name] = ()
    early: Several[Name] = ()
    also: Several[Name] = ()
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
    intro: Several[Text] = ()
    line: Text | None = None
    doors: dict[Name, DoorWords] = NONE


class DaySpec(Strict):
    """A day that settles no verdict but from which times run: it is asked for where `when` holds for certain."""

    fact: Name
    when: RawCondition


class InterviewSpec(Strict):
    """The order of the questions and the doors."""

    title: Text
    intro: Several[Text]
    askers: AtLeastOne[AskerSpec]
    sections: Several[SectionSpec]
    order: Several[Name]
    basics: Several[Name]
    days: Several[DaySpec] = ()
    doors: Several[DoorSpec]
