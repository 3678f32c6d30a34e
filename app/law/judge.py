"""One rule, one world: the status, and exactly which facts can still decide it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.law.diagram import Node
from app.law.rule import APPLIES, FAILS, REVIEW, UNDETERMINED, Finding, Rule
from app.law.schema import FactSpec
from app.law.variables import Variable


def judged(rule: Rule, facts: Mapping[str, FactSpec], variables: Sequence[Variable], left: Node) -> Finding:
    """The finding where so much is left of a rule's diagram; until when it holds is not told by that."""
    possible = APPLIES in left.outcomes
    status = left.outcome if left.outcome in (APPLIES, FAILS) else UNDETERMINED
    review = not possible and REVIEW in left.outcomes
    undecided = tuple(sorted(left.variables))  # variables stand in the order of the vocabulary
    names = dict.fromkeys(variables[index].fact for index in undecided)
    missing = tuple(name for name in names if facts[name].contract)
    return Finding(rule, rule.kind, status, review, None, missing, undecided, possible)
