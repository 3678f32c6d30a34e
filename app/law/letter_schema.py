"""The form of `letters.yaml`: what may be filled in, when a letter is offered, and what is told before it is made."""

from __future__ import annotations

from typing import Annotated, Literal

from app.law.schema import RawCondition
from app.law.strict import AtLeastOne, Limits, Name, Positive, RuleId, Several, Strict, Text


class BlankSpec(Strict):
    """Something a person types for a letter; with `digits` just so many of them, with `by_hand` never here."""

    id: Name
    label: Text
    hint: Text
    digits: Positive | None = None
    lines: Annotated[int, Limits(gt=0, le=8)] = 1
    by_hand: bool = False


class RecordSpec(Strict):
    """What the sheet about a wrong record tells when a condition holds: answers, the norm, papers that show it."""

    when: RawCondition
    facts: AtLeastOne[Name]
    norm: RuleId | None = None
    papers: Several[Name]


class ForGroundsSpec(Strict):
    """What only an application on one of these grounds has: blanks, and answers that it tells even if none is known."""

    grounds: AtLeastOne[RuleId]
    blanks: Several[Name] = ()
    facts: Several[Name] = ()


class NamedActSpec(Strict):
    """An act as official papers name it; a title is not translated but quoted, so it stands in no catalogue."""

    kk: Text
    ru: Text
    en: Text

    def of(self, language: str) -> str:
        """The name in a language."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]


class LetterSpec(Strict):
    """A letter: its words, what its templates use, and when it is offered."""

    id: Name
    title: Text
    about: Text
    before: AtLeastOne[Text]
    each: Literal["ground"] | None = None
    offered: RawCondition | None = None
    known: Several[Name] = ()
    only_met: Several[RuleId] = ()
    only: RawCondition | None = None
    never: RawCondition | None = None
    norms: Several[RuleId] = ()
    facts: Several[Name] = ()
    blanks: Several[Name]


class LettersFile(Strict):
    """Everything in the file; `grounds`, `labels`, `papers`, `acts` are names as they read in a letter of one's own."""

    blanks: Several[BlankSpec]
    for_grounds: Several[ForGroundsSpec] = ()
    acts: dict[RuleId, NamedActSpec]
    grounds: dict[RuleId, Text]
    labels: dict[Name, Text]
    papers: dict[Name, Text]
    papers_left_out: Several[Name] = ()
    record: Several[RecordSpec]
    letters: AtLeastOne[LetterSpec]

    def blank(self, name: str) -> BlankSpec:
        """The blank with this id."""
        return next(spec for spec in self.blanks if spec.id == name)

    def tied_blanks(self, ground: str | None) -> tuple[BlankSpec, ...]:
        """The blanks that belong to applications on other grounds than this one, and so not here."""
        tied = {name: spec.grounds for spec in self.for_grounds for name in spec.blanks}
        return tuple(self.blank(name) for name, grounds in tied.items() if ground not in grounds)

    def blanks_of(self, letter: LetterSpec, ground: str | None) -> tuple[BlankSpec, ...]:
        """The blanks of a letter on this ground, in their order."""
        elsewhere = {spec.id for spec in self.tied_blanks(ground)}
        return tuple(self.blank(name) for name in letter.blanks if name not in elsewhere)

    def facts_told(self, ground: str) -> frozenset[str]:
        """The answers that an application on this ground tells even if none is known."""
        return frozenset(fact for spec in self.for_grounds if ground in spec.grounds for fact in spec.facts)
