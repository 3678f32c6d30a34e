"""The one-line answer: the standing in a sentence, or what is said outside peacetime term service."""

from __future__ import annotations

from dataclasses import dataclass

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.words import Words


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and its explanation."""

    headline: str
    explain: str


def headline(book: RuleBook, assessment: Assessment, words: Words) -> Headline:
    """What stands on top of the answer."""
    if assessment.standing is None:
        return _outside(book, assessment, words)
    line = next(line.spec for line in book.standings if line.spec.id == assessment.standing)
    return Headline(
        words.text(f"standing.{line.id}.headline", line.headline),
        words.text(f"standing.{line.id}.explain", line.explain),
    )


def _outside(book: RuleBook, assessment: Assessment, words: Words) -> Headline:
    case = "wartime" if assessment.answers.get("wartime") else str(assessment.answers["call_kind"])
    saying = book.sayings.outside[case]
    return Headline(
        words.text(f"outside.{case}.headline", saying.headline or ""),
        words.text(f"outside.{case}.explain", saying.explain),
    )
