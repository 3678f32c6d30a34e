"""Which questions can still change something, and for which rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.law.assess import Assessment, Finding
from app.law.book import UNDETERMINED, RuleBook
from app.law.logic import truth
from app.law.standing import SPECIAL
from app.law.variables import UNKNOWN

GROUNDS = ("deferment", "exemption")


def rules_by_question(book: RuleBook, assessment: Assessment) -> dict[str, list[str]]:
    """For every question that can still change a finding: the rules that hang on it, in the order of the book."""
    found: dict[str, list[str]] = {}
    for finding in assessment.findings:
        for fact in questions_of(book, assessment, finding):
            found.setdefault(fact, []).append(finding.rule.id)
    return found


def questions_of(book: RuleBook, assessment: Assessment, finding: Finding) -> set[str]:
    """The questions that can still change one finding, the dates up to which it holds included."""
    if finding.rule.spec.kind == "general":
        return set()
    found = set(_end_dates(book, assessment, finding))
    if finding.status == UNDETERMINED:
        found |= asked_for(book, assessment.world, (*finding.missing, *finding.plain))
    return found


def standing_questions(book: RuleBook, assessment: Assessment) -> set[str]:
    """The questions that can still change the standing."""
    found: set[str] = set()
    for finding in assessment.findings:
        if finding.rule.spec.kind in GROUNDS and finding.status == UNDETERMINED and finding.possible:
            found |= asked_for(book, assessment.world, (*finding.missing, *finding.plain))
    for line in book.standings:
        if line.spec.id not in SPECIAL or line.spec.id == "needs_review":
            found |= asked_for(book, assessment.world, _unknown_in(book, line.holds, assessment.world))
    return found


def asked_for(book: RuleBook, world: list[int], facts: Iterable[str]) -> set[str]:
    """The questions behind some facts: the facts themselves, or the plainer ones that they follow from."""
    found: set[str] = set()
    for fact in facts:
        plain = book.plain_facts(fact, world)
        found |= set(plain) if plain else {fact} if book.facts[fact].asked else set()
    return {fact for fact in found if sensible(book, fact, world)}


def sensible(book: RuleBook, fact: str, world: list[int]) -> bool:
    """Whether a question makes sense here: its `only_if` is not false."""
    return fact not in book.only_if or truth(book.only_if[fact], world) is not False


def in_order(book: RuleBook, facts: Iterable[str], keep: Callable[[str], bool] = lambda _: True) -> list[str]:
    """The facts in the order in which they are asked."""
    wanted = set(facts)
    return [fact for fact in book.interview.order if fact in wanted and keep(fact)]


def _end_dates(book: RuleBook, assessment: Assessment, finding: Finding) -> Iterator[str]:
    if not finding.possible or finding.rule.spec.kind not in GROUNDS:
        return
    for fact, _, when in finding.rule.until:
        if fact not in assessment.answers and book.facts[fact].asked and truth(when, assessment.world) is not False:
            yield fact


def _unknown_in(book: RuleBook, expression: Any, world: list[int]) -> Iterator[str]:
    """The facts of the parts of a standing line that are still open."""
    if not isinstance(expression, tuple):
        return
    if expression[0] == "test":
        if world[expression[1]] == UNKNOWN:
            yield book.variables.all[expression[1]].fact
    elif expression[0] == "not":
        yield from _unknown_in(book, expression[1], world)
    elif not _settled(expression, world):
        for part in expression[1]:
            yield from _unknown_in(book, part, world)


def _settled(expression: Any, world: list[int]) -> bool:
    """Whether an "all" is false, or an "any" true, whatever else is answered; findings are left aside."""
    decisive = expression[0] == "any"
    plain = (part for part in expression[1] if isinstance(part, tuple))
    return any(_truth_aside(part, world) is decisive for part in plain)


def _truth_aside(expression: Any, world: list[int]) -> bool | None:
    if expression[0] in ("test", "not") and isinstance(expression[1], int):
        return truth(expression, world)
    return truth(expression, world) if _only_facts(expression) else None


def _only_facts(expression: Any) -> bool:
    if not isinstance(expression, tuple):
        return False
    if expression[0] == "test":
        return True
    if expression[0] == "not":
        return _only_facts(expression[1])
    return all(_only_facts(part) for part in expression[1])
