"""The one-line answer: the first line that holds for certain."""

from .completion import Verdict
from .readings import Readings
from .rules_other import OFF_REGISTER_SERVICES
from .words import YES, Facts, Rule

Line = tuple[dict[str, tuple[object, ...]], ...]
Verdicts = list[tuple[Rule, Verdict]]
HEALTH = "KZ-561-35-4"

# Alternatives of a line: each is a set of facts and the values that they need.
SERVING: Line = (
    {"serving_now": ("military",)},
    {"situation": ("in_unit",)},
)
NOT_LIABLE: Line = (
    {"sex": ("female",)},
    {"citizenship": ("other",)},
    {"residence": ("abroad_permanently",), "on_military_register": (False,)},
    {"serving_now": OFF_REGISTER_SERVICES},
    {"past_service": ("kz_term",)},
    {"conviction_live": (True,)},
)
TOO_YOUNG: Line = ({"birth_date": ("under_18",)},)
RELEASED: Line = ({"medical_category": ("e",)},)
AFTER_RETURN: Line = ({"residence": ("abroad_temporarily",)},)
REVIEW_FACTS: Line = (
    {"birth_date": ("from_27",)},
    {"past_service": ("kz_contract",)},
    {"reserve_basis": ("military_department", "paid_mod_training")},
    {"residence": ("abroad_permanently",), "on_military_register": (True,)},
)


def certain(line: Line, facts: Facts) -> bool:
    """One alternative holds by what is known."""
    return any(all(facts[name] in values for name, values in way.items()) for way in line)


def possible(line: Line, facts: Facts) -> bool:
    """One alternative holds in some completion."""
    return any(all(facts[name] is None or facts[name] in values for name, values in way.items()) for way in line)


def counts(rule: Rule, facts: Facts, readings: Readings) -> bool:
    """The deferment has not been given up for certain."""
    if rule.id == HEALTH and readings.health_survives_waiver:
        return True
    waived = facts["deferment_waived"]
    return waived is False or (waived is None and readings.unknown_waiver_is_none)


def may_count(rule: Rule, facts: Facts, readings: Readings) -> bool:
    """In some completion the deferment has not been given up."""
    return facts["deferment_waived"] is None or counts(rule, facts, readings)


def of_kind(kind: str, verdicts: Verdicts) -> Verdicts:
    """The findings of one kind."""
    return [pair for pair in verdicts if pair[0].kind == kind]


def exempt(verdicts: Verdicts) -> bool:
    """A ground of exemption applies."""
    return any(v.status == YES for _, v in of_kind("exemption", verdicts))


def deferred(facts: Facts, verdicts: Verdicts, readings: Readings) -> bool:
    """A deferment applies that he has not given up."""
    return any(
        verdict.status == YES and counts(rule, facts, readings) for rule, verdict in of_kind("deferment", verdicts)
    )


def ground_possible(facts: Facts, verdicts: Verdicts, readings: Readings) -> bool:
    """Some completion makes an exemption or a deferment apply."""
    if any(v.may_apply for _, v in of_kind("exemption", verdicts)):
        return True
    return any(
        verdict.may_apply and may_count(rule, facts, readings) for rule, verdict in of_kind("deferment", verdicts)
    )


def answers_needed(facts: Facts, verdicts: Verdicts, readings: Readings) -> bool:
    """Some completion makes a line above hold, or the age is unknown."""
    lines = (SERVING, NOT_LIABLE, TOO_YOUNG, RELEASED, AFTER_RETURN)
    open_line = any(possible(line, facts) for line in lines)
    unknown_age = facts["birth_date"] is None
    return open_line or unknown_age or ground_possible(facts, verdicts, readings)


def waived_ground(facts: Facts, verdicts: Verdicts) -> bool:
    """He gave up a deferment whose ground applies."""
    grounds = of_kind("deferment", verdicts)
    return facts["deferment_waived"] is True and any(v.status == YES for _, v in grounds)


def review_needed(facts: Facts, verdicts: Verdicts) -> bool:
    """One of the points that a person has to look at."""
    kinds = of_kind("exemption", verdicts) + of_kind("deferment", verdicts)
    unclear = any(verdict.needs_review for _, verdict in kinds)
    return unclear or certain(REVIEW_FACTS, facts) or waived_ground(facts, verdicts)


def standing(facts: Facts, verdicts: Verdicts, readings: Readings) -> str | None:
    """The first line that holds; none outside peacetime term service."""
    if facts["wartime"] or facts["call_kind"] != "term_service":
        return None
    lines = (
        ("serving", certain(SERVING, facts)),
        ("not_liable", certain(NOT_LIABLE, facts)),
        ("too_young", certain(TOO_YOUNG, facts)),
        ("released", certain(RELEASED, facts)),
        ("exempt", exempt(verdicts)),
        ("deferment_ground", deferred(facts, verdicts, readings)),
        ("after_return", certain(AFTER_RETURN, facts)),
        ("needs_answers", answers_needed(facts, verdicts, readings)),
        ("needs_review", review_needed(facts, verdicts)),
    )
    return next((name for name, holds in lines if holds), "callable")
