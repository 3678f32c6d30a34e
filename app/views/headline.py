"""The one-line answer: the standing in a sentence, or what is said outside peacetime term service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import UNDETERMINED, RuleBook
from app.law.near import Near
from app.law.relevance import GROUNDS
from app.law.standing import CALLABLE
from app.words import Words


class Headline(NamedTuple):
    """A headline and its explanation."""

    headline: str
    explain: str


def headline(book: RuleBook, assessment: Assessment, words: Words, close: Sequence[Near] = ()) -> Headline:
    """What stands on top of the answer; `close` are the grounds of which one condition fails."""
    if assessment.standing is None:
        return _outside(book, assessment, words)
    line = next(line.spec for line in book.standings if line.spec.id == assessment.standing)
    explain = words.text(f"standing.{line.id}.explain", line.explain)
    if assessment.standing == CALLABLE and any(map(_has_lapsed, assessment.findings)):
        lapsed = words.say("A paper for one of the grounds has run out; a new one can bring the ground back.")
        explain = f"{lapsed} {explain}"
    if assessment.standing == CALLABLE and close:
        explain = f"{_near_miss(close, words)} {explain}"
    return Headline(words.text(f"standing.{line.id}.headline", line.headline), explain)


def _near_miss(close: Sequence[Near], words: Words) -> str:
    """That something is close, and whether the law can be read in two ways there."""
    doubted = next((one for one in close if one.doubt), None)
    spec = (doubted or close[0]).finding.rule.spec
    title = words.text(f"{spec.id}.title", spec.title)
    if doubted is None:
        return words.say("Closest is “{title}”: one of its conditions is not met.", title=title)
    return words.say(
        "One ground is close, and the law can be read in two ways there. See “{title}” below and ask a lawyer.",
        title=title,
    )


def _has_lapsed(finding: Finding) -> bool:
    """Whether a ground is open only because a paper has run out."""
    ground = finding.kind in GROUNDS and finding.status == UNDETERMINED
    return ground and not finding.needs_review and not finding.undecided


def _outside(book: RuleBook, assessment: Assessment, words: Words) -> Headline:
    case = "wartime" if assessment.answers.get("wartime") else str(assessment.answers["call_kind"])
    saying = book.sayings.outside[case]
    return Headline(
        words.text(f"outside.{case}.headline", saying.headline or ""),
        words.text(f"outside.{case}.explain", saying.explain),
    )
