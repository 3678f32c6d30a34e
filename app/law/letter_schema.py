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
    """Everything in the file; `grounds`, `labels` and `papers` are names as they read in a letter of one's own."""

    blanks: tuple[BlankSpec, ...] = Field(strict=False)
    grounds: dict[RuleId, Text]
    labels: dict[Name, Text]
    papers: dict[Name, Text]
    papers_left_out: tuple[Name, ...] = Field(default=(), strict=False)
    record: tuple[RecordSpec, ...] = Field(strict=False)
    letters: tuple[LetterSpec, ...] = Field(strict=False, min_length=1)

    def blank(self, name: str) -> BlankSpec:
        """The blank with this id."""
        return next(spec for spec in self.blanks if spec.id == name)
