"""The form of guide.yaml: the page on faith and conscience, and the sheets for preparing with a counsellor."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from pydantic import Field, model_validator

from app.law.schema import Confidence, Name, Place, RawCondition, RuleId, Strict, Text

Part = Literal["law", "practice", "risk", "steps", "help"]
Outcome = Literal[
    "urgent_seek_lawyer", "statutory_exemption_possible", "deferral_possible", "discretionary_practice",
    "no_domestic_provision", "not_registered",
]  # fmt: skip
PARTS: tuple[str, ...] = get_args(Part)
PAGE, PREPARE = "page", "prepare"


class Fitting(Strict):
    """Something that is told where `when` holds for certain and `unless` does not."""

    when: RawCondition | None = None
    unless: RawCondition | None = None


class GuideLine(Fitting):
    """One line of a part: a sentence of its own or a step, and the rule or note that it rests on."""

    id: Name
    text: Text | None = None
    step: Name | None = None
    source: RuleId = Field(alias="from")
    more: tuple[RuleId, ...] = Field(default=(), strict=False)
    law: Place | None = None
    confidence: Confidence | None = None
    edition: date | None = None

    @model_validator(mode="after")
    def _one_text(self) -> GuideLine:
        if (self.text is None) == (self.step is None):
            raise ValueError("a line needs either `text` or `step`")
        return self


class GuidePart(Strict):
    """One part of the page."""

    id: Part
    title: Text
    lines: tuple[GuideLine, ...] = Field(strict=False)


class OutcomeSpec(Fitting):
    """What it comes to, as a word and not as a promise."""

    id: Outcome
    text: Text


class GuidePage(Strict):
    """The page in the safe pattern: five parts of lines, and the sentence that closes every page."""

    title: Text
    lead: Text
    door: Name
    offered: RawCondition
    outcomes: tuple[OutcomeSpec, ...] = Field(strict=False)
    nothing: Text
    parts: tuple[GuidePart, ...] = Field(strict=False)
    closing: Text

    @model_validator(mode="after")
    def _the_safe_pattern(self) -> GuidePage:
        if tuple(part.id for part in self.parts) != PARTS:
            raise ValueError(f"the parts must be, in this order: {', '.join(PARTS)}")
        return self


class ItemSpec(Strict):
    """A heading, a question or a point, with what belongs to it."""

    id: Name
    title: Text | None = None
    text: Text


class BlockSpec(Strict):
    """Items under a heading."""

    id: Name
    title: Text | None = None
    items: tuple[ItemSpec, ...] = Field(strict=False, min_length=1)


class SheetSpec(Strict):
    """A sheet to go through with a counsellor; `norms` are told on it, `note` stands on it in full."""

    id: Name
    title: Text
    text: Text
    lead: tuple[Text, ...] = Field(strict=False)
    note: RuleId
    norms: tuple[RuleId, ...] = Field(strict=False)
    blocks: tuple[BlockSpec, ...] = Field(strict=False, min_length=1)
    numbered: bool = False
    one_by_one: bool = False

    @model_validator(mode="after")
    def _asked_one_by_one(self) -> SheetSpec:
        if self.one_by_one and any(item.title is None for block in self.blocks for item in block.items):
            raise ValueError("what is gone through one by one needs a title each")
        return self


class PrepareSpec(Strict):
    """The sheets, and what stands above the way to them."""

    title: Text
    text: Text
    lead: tuple[Text, ...] = Field(strict=False)
    sheets: tuple[SheetSpec, ...] = Field(strict=False)


class GuideSpec(Strict):
    """The whole file."""

    page: GuidePage
    prepare: PrepareSpec
