"""Which wording of a norm held on the day asked about, as far as it is known."""

from __future__ import annotations

from datetime import date

from app.law.schema import InForce, RuleSpec
from app.words import Words


def edition_note(spec: RuleSpec, on: date, words: Words) -> str:
    """Empty while the wording told is in force; otherwise since when it is, and what is known of the time before."""
    if spec.in_force.holds_on(on):
        return ""
    before = [number for number, item in enumerate(spec.earlier) if on <= item.to]
    known = words.text(f"{spec.id}.earlier.{before[0]}", spec.earlier[before[0]].text) if before else ""
    return " ".join([_span(spec.in_force, words), known or words.say("What held on that day is not known to us.")])


def confidence_on(spec: RuleSpec, on: date) -> str:
    """How sure the statement is on a day: a wording that was not yet, or is no longer, in force proves nothing."""
    return spec.confidence if spec.in_force.holds_on(on) else "unconfirmed"


def _span(span: InForce, words: Words) -> str:
    if span.since and span.to:
        said = words.say("The wording told here is in force from {since} to {to}.",
                         since=words.date(span.since), to=words.date(span.to))  # fmt: skip
    elif span.since:
        said = words.say("The wording told here is in force since {day}.", day=words.date(span.since))
    else:
        said = words.say("The wording told here was in force until {day}.", day=words.date(span.to or date.max))
    return said
