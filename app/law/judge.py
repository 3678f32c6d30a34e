"""One rule, one world: the status, and exactly which facts can still decide it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.law.book import APPLIES, FAILS, REVIEW, UNDETERMINED, Rule
from app.law.diagram import Node
from app.law.schema import FactSpec
from app.law.variables import Variable


class Finding(NamedTuple):
    """What one rule comes to: status, whether the law itself is unclear here, the last day if it is known.

    `missing` names the facts of the contract that can still decide, `undecided` all variables that can; `possible` says
    whether some completion of what is unknown lets the rule apply.
    """

    rule: Rule
    kind: str
    status: str
    needs_review: bool
    until: date | None
    missing: tuple[str, ...]
    undecided: tuple[int, ...]
    possible: bool


def judged(rule: Rule, facts: Mapping[str, FactSpec], variables: Sequence[Variable], left: Node) -> Finding:
    """The finding where so much is left of a rule's diagram; until when it holds is not told by that."""
    possible = APPLIES in left.outcomes
    status = left.outcome if left.outcome in (APPLIES, FAILS) else UNDETERMINED
    review = not possible and REVIEW in left.outcomes
    undecided = tuple(sorted(left.variables))  # variables stand in the order of the vocabulary
    names = dict.fromkeys(variables[index].fact for index in undecided)
    missing = tuple(name for name in names if facts[name].contract)
    return Finding(rule, rule.kind, status, review, None, missing, undecided, possible)
