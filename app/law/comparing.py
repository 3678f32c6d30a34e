"""Two situations beside one another: every difference between them, and what is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal, TypeVar

from app.law.assess import Assessment, Finding, assess
from app.law.book import APPLIES, FAILS, RuleBook
from app.law.deadlines import Due, dues
from app.law.facts import Facts, Silence, Value
from app.law.library import Note
from app.law.relevance import in_order

T = TypeVar("T")
Change = Literal["new", "gone", "other"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what was told, and the verdict on it on one day."""

    facts: Facts
    assessment: Assessment

    @property
    def on(self) -> date:
        """The day asked about."""
        return self.assessment.on

    @property
    def headline(self) -> tuple[object, ...]:
        """What the headline hangs on: the standing, or outside peacetime term service what takes its place."""
        answers = self.assessment.answers
        return self.assessment.standing, bool(answers.get("wartime")), answers.get("call_kind", "term_service")


@dataclass(frozen=True, slots=True)
class Difference(Generic[T]):
    """Something that is not the same on both sides; a side without it has None.

    `change` is "new" for what only the second side has, "gone" for what only the first has, otherwise "other".
    """

    id: str
    change: Change
    first: T | None
    second: T | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and all their differences; `same` names the rules that come out alike."""

    first: Side
    second: Side
    answers: tuple[Difference[Value | Silence], ...]
    findings: tuple[Difference[Finding], ...]
    notices: tuple[Difference[str], ...]
    dues: tuple[Difference[Due], ...]
    notes: tuple[Difference[Note], ...]
    same: tuple[str, ...]

    @property
    def other_day(self) -> bool:
        """Whether the two were asked about different days."""
        return self.first.on != self.second.on

    @property
    def other_headline(self) -> bool:
        """Whether the answer as a whole is another one."""
        return self.first.headline != self.second.headline

    @property
    def comes_out_alike(self) -> bool:
        """Whether nothing that is told about the two differs, whatever was asked and answered."""
        return not (self.other_headline or self.findings or self.notices or self.dues or self.notes)


def compare(book: RuleBook, first: tuple[Facts, date], second: tuple[Facts, date]) -> Comparison:
    """Judge two situations, each its facts and the day asked about, and set them beside one another."""
    one, two = Side(first[0], assess(book, *first)), Side(second[0], assess(book, *second))
    findings = tuple(_findings(one.assessment, two.assessment))
    differing = {difference.id for difference in findings}
    return Comparison(
        one, two,
        answers=_differences(_answers(book, one), _answers(book, two)),
        findings=findings,
        notices=_differences(_notices(one), _notices(two)),
        dues=_differences(_dues(book, one), _dues(book, two), key=lambda due: (due.begins, due.ends, due.kept)),
        notes=_differences(_notes(book, one), _notes(book, two), key=lambda note: note.spec.id),
        same=tuple(rule for rule in book.rules if rule not in differing),
    )  # fmt: skip


def compare_books(old: RuleBook, new: RuleBook, before: Facts, after: Facts, on: date) -> Comparison:
    """What other rules make of the same answers on a day; `before` and `after` are those that each book can take."""
    one, two = Side(before, assess(old, before, on)), Side(after, assess(new, after, on))
    first = {found.rule.id: found for found in one.assessment.findings}
    second = {found.rule.id: found for found in two.assessment.findings}
    alike = [rule for rule in second if rule in first and outcome(first[rule]) == outcome(second[rule])]
    pairs = {rule: (first.get(rule), second.get(rule)) for rule in (*second, *first) if rule not in alike}
    findings = [Difference(rule, _turn(was, now), was, now) for rule, (was, now) in pairs.items() if _matters(was, now)]
    return Comparison(
        one, two,
        answers=_differences(_answers(old, one), _answers(new, two)),
        findings=tuple(findings),
        notices=_differences(_notices(one), _notices(two)),
        dues=_differences(_dues(old, one), _dues(new, two), key=lambda due: (due.begins, due.ends, due.kept)),
        notes=_differences(_notes(old, one), _notes(new, two), key=lambda note: note.spec.id),
        same=tuple(alike),
    )  # fmt: skip


def _matters(first: Finding | None, second: Finding | None) -> bool:
    """Whether a difference is one for this person: a rule that only one book has must come to something."""
    if first is not None and second is not None:
        return True
    return any(found is not None and found.status != FAILS for found in (first, second))


def outcome(finding: Finding) -> tuple[str, bool, date | None]:
    """What a finding comes to."""
    return finding.status, finding.needs_review, finding.until


def _findings(first: Assessment, second: Assessment) -> Iterator[Difference[Finding]]:
    """The findings that come to something else."""
    for one, two in zip(first.findings, second.findings, strict=True):
        if outcome(one) != outcome(two):
            yield Difference(one.rule.id, _turn(one, two), one, two)


def _turn(first: Finding | None, second: Finding | None) -> Change:
    """New is what did not apply and now does, gone what applied and now does not; the undecided is neither."""
    turned = tuple(FAILS if found is None else found.status for found in (first, second))
    turns: dict[tuple[str, ...], Change] = {(FAILS, APPLIES): "new", (APPLIES, FAILS): "gone"}
    return turns.get(turned, "other")


def _change(held: bool, holds: bool) -> Change:
    if held == holds:
        return "other"
    return "new" if holds else "gone"


def _differences(
    first: Mapping[str, T], second: Mapping[str, T], key: Callable[[T], Any] = lambda value: value
) -> tuple[Difference[T], ...]:
    """What two sides do not have alike, in the order of the first and then of the second."""
    ids = dict.fromkeys((*first, *second))
    return tuple(
        Difference(id_, _change(id_ in first, id_ in second), first.get(id_), second.get(id_))
        for id_ in ids
        if not (id_ in first and id_ in second and key(first[id_]) == key(second[id_]))
    )


def _answers(book: RuleBook, side: Side) -> dict[str, Value | Silence]:
    """The answers in the order of asking; those that are never asked for come last."""
    asked = in_order(book, side.facts)
    return {fact: side.facts.answer(fact) for fact in dict.fromkeys((*asked, *side.facts))}


def _notices(side: Side) -> dict[str, str]:
    return {code: code for code in side.assessment.notices}


def _dues(book: RuleBook, side: Side) -> dict[str, Due]:
    return {due.deadline.spec.id: due for due in dues(book, side.assessment)}


def _notes(book: RuleBook, side: Side) -> dict[str, Note]:
    return {note.spec.id: note for note in book.library.notes_for(side.assessment.world, side.on)}
