"""One rule, one world: the status, and exactly which facts can still decide it."""

from __future__ import annotations

from app.law.book import APPLIES, FAILS, REVIEW, UNDETERMINED, Judgement, Rule, RuleBook
from app.law.diagram import Node


def judge(book: RuleBook, rule: Rule, world: list[int]) -> Judgement:
    """The judgement of a rule, from memory when an equal case was judged before."""
    key = rule.key(world)
    found = rule.remembered.get(key)
    return found if found is not None else rule.remember(key, _judged(book, book.rest(rule.diagram, world)))


def _judged(book: RuleBook, left: Node) -> Judgement:
    possible = APPLIES in left.outcomes
    status = left.outcome if left.outcome in (APPLIES, FAILS) else UNDETERMINED
    review = not possible and REVIEW in left.outcomes
    return Judgement(status, review, _missing(book, left), tuple(sorted(left.variables)), possible)


def _missing(book: RuleBook, left: Node) -> tuple[str, ...]:
    """The facts of the contract among what is left, in the order of the vocabulary."""
    names = {book.variables.all[index].fact for index in left.variables}
    return tuple(name for name, spec in book.facts.items() if name in names and spec.contract) if names else ()
