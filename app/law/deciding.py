"""Which one answer a conclusion hangs on: a person wants to hear of his sister, not of "somebody who is bound"."""

from __future__ import annotations

from app.law.assess import Assessment
from app.law.book import RuleBook

_MANY = 3


def deciding_answer(book: RuleBook, assessment: Assessment, fact: str) -> str:
    """The plain answer that settled a fact which follows from several; empty where it is none of these.

    Answers without which the conclusion stands as well are left aside, later ones first; of the rest the last one asked
    is the one that settled it.
    """
    variables = book.variables.of_fact[fact]
    if fact in assessment.answers or len(variables) != 1 or variables[0].index not in book.derived_from:
        return ""
    number, known = variables[0].index, dict(assessment.answers)
    value = assessment.world[number]
    behind = [name for name in book.answers_behind(fact, (), assessment.world) if name in known]
    if value < 0 or len(behind) < _MANY:
        return ""
    needed = list(behind)
    for name in reversed(behind):
        without = {other: answer for other, answer in known.items() if other != name}
        if book.world(without, assessment.on)[number] == value:
            known, needed = without, [other for other in needed if other != name]
    return needed[-1] if needed else ""
