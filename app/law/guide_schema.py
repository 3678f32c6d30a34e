"""The form of guide.yaml: the page on faith and conscience, and the sheets for preparing with a counsellor."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from app.law.schema import Place, RawCondition
from app.law.strict import AtLeastOne, Confidence, Key, Name, RuleId, Several, Strict, Text

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
    source: Annotated[RuleId, Key("from")]
    more: Several[RuleId] = ()
    law: Place | None = None
    confidence: Confidence | None = None
    edition: date | None = None

    def __post_init__(self) -> None:
        if (self.text is None) == (self.step is None):
            raise ValueError("a line needs either `text` or `step`")


class GuidePart(Strict):
    """One part of the page."""

    id: Part
    title: Text
    lines: Several[GuideLine]


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
    outcomes: Several[OutcomeSpec]
    nothing: Text
    parts: Several[GuidePart]
    closing: Text

    def __post_init__(self) -> None:
        if tuple(part.id for part in self.parts) != PARTS:
            raise ValueError(f"the parts must be, in this order: {', '.join(PARTS)}")


class ItemSpec(Strict):
    """A heading, a question or a point, with what belongs to it."""

    id: Name
    title: Text | None = None
    text: Text


class BlockSpec(Strict):
    """Items under a heading."""

    id: Name
    title: Text | None = None
    items: AtLeastOne[ItemSpec]


class SheetSpec(Strict):
    """A sheet to go through with a counsellor; `norms` are told on it, `note` stands on it in full."""

    id: Name
    title: Text
    text: Text
    lead: Several[Text]
    note: RuleId
    norms: Several[RuleId]
    blocks: AtLeastOne[BlockSpec]
    numbered: bool = False
    one_by_one: bool = False

    def __post_init__(self) -> None:
        if self.one_by_one and any(item.title is None for block in self.blocks for item in block.items):
            raise ValueError("what is gone through one by one needs a title each")


class PrepareSpec(Strict):
    """The sheets, and what stands above the way to them."""

    title: Text
    text: Text
    lead: Several[Text]
    sheets: Several[SheetSpec]


class GuideSpec(Strict):
    """The whole file."""

    page: GuidePage
    prepare: PrepareSpec
