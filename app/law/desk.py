"""The summons desk: what the rules come to for one summons, and what is told besides. It has no law of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import UNDETERMINED, RuleBook
from app.law.deadlines import Due, dues
from app.law.desk_compiling import Line
from app.law.desk_schema import OutcomeSpec, SendSpec
from app.law.logic import truth
from app.law.relevance import Asking

Ticks = Mapping[str, bool | None]
"""What was looked for on the summons: there, missing, or not sure. A name that is absent was not looked for."""

_UNSETTLED = ("open", "disputed")


class Sending(NamedTuple):
    """What goes to one of those who are told something: steps and papers, by name."""

    spec: SendSpec
    steps: tuple[str, ...]
    papers: tuple[str, ...]


class Result(NamedTuple):
    """What the desk tells of one summons.

    `ask` names the questions that can still change the outcome, `gaps` the fields that are missing on the summons,
    `unlisted` tells that its purpose is not one that the law allows. `days_left` is negative once the day has passed,
    None while it is not known.
    """

    outcome: OutcomeSpec
    ask: tuple[str, ...]
    gaps: tuple[str, ...]
    unlisted: bool
    days_left: int | None
    dues: tuple[Due, ...]
    sendings: tuple[Sending, ...]


def result(book: RuleBook, assessment: Assessment, ticks: Ticks) -> Result:
    """The result for the answers of an assessment and for what was ticked."""
    desk, outcome = book.desk, outcome_of(book, assessment)
    looked: Ticks = ticks if has_fields(book, assessment) else {}
    gaps = tuple(field for field in desk.spec.paper.fields if looked.get(field) is False)
    return Result(
        outcome=outcome,
        ask=tuple(_ask(book, assessment)) if outcome.kind in _UNSETTLED else (),
        gaps=gaps,
        unlisted=looked.get(desk.spec.paper.listed) is False and desk.spec.paper.purpose not in gaps,
        days_left=_days_left(book, assessment),
        dues=tuple(due for due in dues(book, assessment) if due.deadline.spec.id in desk.spec.days.deadlines),
        sendings=tuple(_sendings(book, assessment, outcome.kind, bool(gaps))),
    )


def outcome_of(book: RuleBook, assessment: Assessment) -> OutcomeSpec:
    """The first outcome that holds for certain; the last one always does."""
    for outcome in book.desk.outcomes:
        holds = truth(outcome.when, assessment.world) is True
        if holds and all(_is(assessment.finding(rule), wanted) for rule, wanted in outcome.spec.findings.items()):
            return outcome.spec
    raise AssertionError("the last outcome has no condition")


def has_fields(book: RuleBook, assessment: Assessment) -> bool:
    """Whether the summons is one of those that have to contain the fields."""
    return book.library.notes[book.desk.spec.paper.note].fits(assessment.world, assessment.on)


def reasons(assessment: Assessment) -> tuple[Finding, ...]:
    """The valid reasons, as they come out for this person."""
    return tuple(found for found in assessment.findings if found.kind == "valid_reason")


def is_own(finding: Finding) -> bool:
    """Whether a valid reason is, or may be, the one that was told."""
    return finding.status == "applies" or finding.needs_review


def _is(finding: Finding, wanted: str) -> bool:
    return finding.needs_review if wanted == "unclear" else finding.status == wanted


def _ask(book: RuleBook, assessment: Assessment) -> Iterator[str]:
    """The questions of the desk that can still turn a verdict on the notice."""
    asking = Asking(book, assessment.world)
    found: set[str] = set()
    for finding in assessment.findings:
        if finding.kind == "notification" and finding.status == UNDETERMINED:
            found |= asking.behind(finding.undecided)
    return (fact for fact in book.desk.spec.questions if fact in found and fact not in assessment.answers)


def _days_left(book: RuleBook, assessment: Assessment) -> int | None:
    day = assessment.answers.get(book.desk.spec.appears)
    return (day - assessment.on).days if isinstance(day, date) else None


def _sendings(book: RuleBook, assessment: Assessment, kind: str, gaps: bool) -> Iterator[Sending]:
    """What goes where, for this outcome; to whom nothing goes is left out."""
    own = [paper for found in reasons(assessment) if is_own(found) for paper in found.rule.spec.papers]

    def names(lines: tuple[Line, ...]) -> list[str]:
        return [line.spec.name for line in lines if line.stands(assessment.world, kind, gaps=gaps)]

    left = _days_left(book, assessment)
    past = left is not None and left < 0
    for group in book.desk.groups:
        if group.spec.ahead and past:
            continue
        papers = dict.fromkeys([*names(group.papers), *(own if group.spec.reasons else ())])
        made = Sending(group.spec, tuple(names(group.steps)), tuple(papers))
        if made.steps or made.papers:
            yield made
