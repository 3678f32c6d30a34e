"""Near misses: grounds of which one condition fails while others are met. What is close must not lie among the far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, FAILS, RuleBook
from app.law.reasons import Branch, Node, Reason, conclusion_parts, tree
from app.law.relevance import GROUNDS
from app.law.why import decider, leaves

_MOST = 4
_DOUBTFUL = "unconfirmed"


class Near(NamedTuple):
    """A ground that is close: the condition that fails, and how many are met.

    `doubt` is the rule, its own or the one that fails, whose reading is not certain; None where the law is plain.
    """

    finding: Finding
    failing: Reason
    met: int
    doubt: str | None


def near(book: RuleBook, assessment: Assessment) -> tuple[Near, ...]:
    """The grounds that are close, closest first; none for somebody who meets the conditions of one.

    Beside one of the same section of which much more is met, a ground that shares little with a person is not close.
    """
    grounds = [found for found in assessment.findings if found.kind in GROUNDS]
    if any(found.status == APPLIES for found in grounds):
        return ()
    found = [one for finding in grounds if finding.status == FAILS for one in _near(book, assessment, finding)]
    best = {_section(book, one): max(other.met for other in found if _section(book, other) == _section(book, one))
            for one in found}  # fmt: skip
    close = [one for one in found if 2 * one.met >= best[_section(book, one)]]
    return tuple(sorted(close, key=lambda one: -one.met)[:_MOST])


def deciding_answer(book: RuleBook, assessment: Assessment, reason: Reason) -> str | None:
    """The answer without which a conclusion would not follow, the last one asked for; None where it is an answer."""
    fact, answers = reason.fact, assessment.answers
    if fact in answers or reason.truth is None:
        return None
    behind = [name for name in book.answers_behind(fact, conclusion_parts(reason.leaf), assessment.world)
              if name in answers]  # fmt: skip
    indices = [one.index for one in book.variables.of_fact[fact]]
    for name in reversed(behind):
        less = book.world({other: value for other, value in answers.items() if other != name}, assessment.on)
        if any(less[index] != assessment.world[index] for index in indices):
            return name
    return None


def _near(book: RuleBook, assessment: Assessment, finding: Finding) -> Iterator[Near]:
    nodes = tree(book, assessment, finding)
    met = sum(1 for reason in leaves(nodes) if reason.truth is True and not reason.against)
    if met and _failing(nodes) == 1:
        failing = decider(nodes)
        yield Near(finding, failing, met, _doubt(book, finding, failing))


def _failing(nodes: Sequence[Node]) -> int:
    """How many conditions would have to come out otherwise: of alternatives one, of an exception one."""
    return sum(_weight(node) for node in nodes if node.truth is False)


def _weight(node: Node) -> int:
    if not isinstance(node, Branch) or node.against:
        return 1
    weights = [_weight(part) for part in node.parts if part.truth is False]
    return min(weights, default=1) if node.joint == "any" else sum(weights)


def _doubt(book: RuleBook, finding: Finding, failing: Reason) -> str | None:
    names = (failing.norm, finding.rule.id)
    return next((name for name in names if book.rules[name].spec.confidence == _DOUBTFUL), None)


def _section(book: RuleBook, one: Near) -> str:
    return book.facts[one.failing.fact].section
