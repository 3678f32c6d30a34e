"""What a rule says of an incomplete case: every completion is tried."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from .readings import Readings
from .words import NO, OPEN, REVIEW, UNDETERMINED, YES, Rule

Table = dict[tuple[Any, ...], str]

BOOL = (False, True)
CARE = (
    "parent_or_wife",
    "grandparent",
    "siblings_without_parents",
    "lone_parent_with_children",
    "lone_parent_with_lone_relatives",
    "parent_supporting_disabled_spouse",
    "disabled_member_only_son",
)
LEVELS = (
    "school",
    "college",
    "post_secondary",
    "bachelor",
    "master",
    "residency",
    "doctorate",
)

# The values that matter.  Of all sets of earlier levels four are enough: a rule
# asks of one level whether it, or the other one of school and college, is in.
DOMAINS: dict[str, tuple[Any, ...]] = {
    "birth_date": ("under_18", "from_18", "from_27"),
    "sex": ("male", "female"),
    "citizenship": ("kz", "other"),
    "residence": ("kz", "abroad_temporarily", "abroad_permanently"),
    "past_service": (
        "none",
        "kz_term",
        "kz_contract",
        "foreign_military",
        "foreign_alternative",
        "kz_special_state_bodies",
    ),
    "serving_now": (
        "none",
        "military",
        "law_enforcement",
        "special_state_body",
        "civil_protection",
        "cadet",
    ),
    "reserve_basis": ("none", "military_department", "paid_mod_training"),
    "study_form": ("full_time", "part_time"),
    "study_level": (*LEVELS, "preparatory"),
    "study_place": ("kz", "abroad"),
    "study_institution": ("ordinary", "religious"),
    "deferred_levels": (
        frozenset(),
        frozenset({"school"}),
        frozenset({"college"}),
        frozenset(LEVELS),
    ),
    "marriage": ("none", "registered"),
    "children": (0, 1),
    "upbringing_years": (0, 2),
    "upbringing_reason": ("parents_died", "other"),
    "care_situations": (
        frozenset(),
        *(frozenset({value}) for value in CARE),
        frozenset({"parent_or_wife", "grandparent"}),
    ),
    "care_condition": ("pension_age", "disability_1_2", "none_of_these"),
    "relative_service_harm": (
        "none",
        "killed_or_died_on_duty",
        "disability_1_2_on_duty",
    ),
    "medical_category": ("not_examined", "a", "g", "d", "e"),
    "occupation": (
        "none_of_these",
        "teacher_listed",
        "teacher_university",
        "rural_doctor",
        "deputy",
        "aviation_crew",
        "ship_crew",
        "initial_training",
    ),
    "academic_degree": ("none", "scientific"),
    "objection": ("none", "all_service", "weapons", "oath"),
    "summons": (
        "none",
        "sms",
        "egov",
        "paper_received",
        "paper_refused",
        "paper_at_office",
    ),
    "absence_reason": (
        "none",
        "illness",
        "death_of_close_relative_or_spouse",
        "disaster",
        "other_cause",
        "marriage_registration",
        "abroad",
    ),
}


@dataclass(frozen=True)
class Verdict:
    """What one rule says of one incomplete case."""

    status: str
    needs_review: bool
    missing: frozenset[str]
    may_apply: bool


def status_of(results: Iterable[str]) -> str:
    """Settled only where all completions agree on yes or on no."""
    found = set(results)
    for settled in (YES, NO):
        if found == {settled}:
            return settled
    return UNDETERMINED


def review_of(results: set[str], readings: Readings) -> bool:
    """No completion applies and one meets a point where the law is unclear."""
    may = YES in results or (readings.lapsed_may_apply and OPEN in results)
    return REVIEW in results and not may


def decides(place: int, table: Table) -> bool:
    """Some completion of the others leaves the result to the fact at place."""
    first: dict[tuple[Any, ...], str] = {}
    for values, result in table.items():
        others = values[:place] + values[place + 1 :]
        if first.setdefault(others, result) != result:
            return True
    return False


def compared(table: Table, readings: Readings) -> Table:
    """The table as ``missing`` looks at it."""
    if not readings.missing_by_status:
        return table
    return {values: status_of([result]) for values, result in table.items()}


def complete(rule: Rule, given: dict[str, Any], readings: Readings) -> Table:
    """The result of every completion of the unknown facts."""
    unknown = [name for name in rule.reads if given[name] is None]
    table: Table = {}
    for values in product(*(DOMAINS.get(name, BOOL) for name in unknown)):
        case = given | dict(zip(unknown, values, strict=True))
        table[values] = rule.check(case, readings)
    return table


@cache
def judge(rule: Rule, values: tuple[Any, ...], readings: Readings) -> Verdict:
    """The verdict for the values of what the rule reads, then what is settled."""
    given = dict(zip(rule.reads + rule.settled, values, strict=True))
    unknown = [name for name in rule.reads if given[name] is None]
    table = complete(rule, given, readings)
    results = set(table.values())
    seen = compared(table, readings)
    missing = frozenset(n for i, n in enumerate(unknown) if decides(i, seen))
    review = review_of(results, readings)
    spared = OPEN in results and rule.id.rpartition("-")[2] in readings.lapse_may_spare
    return Verdict(status_of(results), review, missing, YES in results or spared)
