"""The form of `letters.yaml`: what may be filled in, when a letter is offered, and what is told before it is made."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.law.schema import Name, RawCondition, RuleId, Strict, Text


class BlankSpec(Strict):
    """Something a person types for a letter; with `digits` just so many of them, with `by_hand` never here."""

    id: Name
    label: Text
    hint: Text
    digits: int | None = Field(default=None, gt=0)
    lines: int = Field(default=1, gt=0, le=8)
    by_hand: bool = False


class RecordSpec(Strict):
    """What the sheet about a wrong record tells when a condition holds: answers, the norm, papers that show it."""

    when: RawCondition
    facts: tuple[Name, ...] = Field(strict=False, min_length=1)
    norm: RuleId | None = None
    papers: tuple[Name, ...] = Field(strict=False)


class ForGroundsSpec(Strict):
    """What only an application on one of these grounds has: blanks, and answers that it tells even if none is known."""

    grounds: tuple[RuleId, ...] = Field(strict=False, min_length=1)
    blanks: tuple[Name, ...] = Field(default=(), strict=False)
    facts: tuple[Name, ...] = Field(default=(), strict=False)


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
    before: tuple[Text, ...] = Field(strict=False, min_length=1)
    each: Literal["ground"] | None = None
    offered: RawCondition | None = None
    known: tuple[Name, ...] = Field(default=(), strict=False)
    only_met: tuple[RuleId, ...] = Field(default=(), strict=False)
    only: RawCondition | None = None
    never: RawCondition | None = None
    norms: tuple[RuleId, ...] = Field(default=(), strict=False)
    facts: tuple[Name, ...] = Field(default=(), strict=False)
    blanks: tuple[Name, ...] = Field(strict=False)


class LettersFile(Strict):
    """Everything in the file; `grounds`, `labels`, `papers`, `acts` are names as they read in a letter of one's own."""

    blanks: tuple[BlankSpec, ...] = Field(strict=False)
    for_grounds: tuple[ForGroundsSpec, ...] = Field(default=(), strict=False)
    acts: dict[RuleId, NamedActSpec]
    grounds: dict[RuleId, Text]
    labels: dict[Name, Text]
    papers: dict[Name, Text]
    papers_left_out: tuple[Name, ...] = Field(default=(), strict=False)
    record: tuple[RecordSpec, ...] = Field(strict=False)
    letters: tuple[LetterSpec, ...] = Field(strict=False, min_length=1)

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
