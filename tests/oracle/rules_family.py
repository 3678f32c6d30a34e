"""Art. 35(2): care for relatives, children, upbringers, marriage."""

from datetime import date

from .readings import Readings
from .words import (
    NO,
    REVIEW,
    SETTINGS,
    YES,
    Check,
    Facts,
    Rule,
    deferment,
    last_day_of,
    unless_lapsed,
    when,
)

GATE = ("care_full_state_support", "care_others_obliged")
UPBRINGING_REASONS = ("parents_died", "parents_lost_rights", "parents_imprisoned")
group_until = last_day_of("disability_valid_until")


def gate(facts: Facts) -> bool:
    """Nobody else, the State included, has to keep the relative."""
    return not any(facts[name] for name in GATE)


def grandparent_fits(facts: Facts) -> bool:
    """He cares for a grandparent and has no parents."""
    chosen: bool = "grandparent" in facts["care_situations"]
    return chosen and bool(facts["parents_absent"])


def p1_plain(facts: Facts) -> str:
    """P1 without the question whether a disability group has lapsed."""
    if not (gate(facts) and facts["care_condition"] in ("pension_age", "disability_1_2")):
        return NO
    parent = "parent_or_wife" in facts["care_situations"]
    if facts["care_dependent"]:
        return when(parent or grandparent_fits(facts))
    return REVIEW if parent else NO


def on_group(facts: Facts) -> bool:
    """The state of the P1 relative rests on a disability group."""
    return str(facts["care_condition"]) == "disability_1_2"


def p1(facts: Facts, readings: Readings) -> str:
    """Elderly or disabled parent, wife or grandparent."""
    lapsed = facts["group_lapsed"] and on_group(facts) and "P1" in readings.lapse_reaches
    return unless_lapsed(p1_plain(facts), lapsed)


def p1_until(facts: Facts) -> date | None:
    """Known only where the ground rests on a group with an end date."""
    return group_until(facts) if on_group(facts) else None


def care_rule(name: str, situation: str) -> Check:
    """P2 to P6: the situation, with the gate."""

    def check(facts: Facts, readings: Readings) -> str:
        result = when(situation in facts["care_situations"] and gate(facts))
        lapsed = facts["group_lapsed"] and name in readings.lapse_reaches
        return unless_lapsed(result, lapsed)

    return check


def care(name: str, situation: str, on_a_group: bool = False) -> Rule:
    """The rule of one of the situations P2 to P6."""
    rule = Rule(
        f"KZ-561-35-2-1-{name}",
        "deferment",
        deferment(care_rule(name, situation)),
        ("care_situations", *GATE),
        (*SETTINGS, "group_lapsed"),
    )
    if not on_a_group:
        return rule
    return Rule(rule.id, rule.kind, rule.check, rule.reads, rule.settled, group_until)


def lone_father(facts: Facts, _: Readings) -> str:
    """He raises a child without its mother."""
    return when(facts["raises_child_without_mother"] and facts["children"] >= 1)


def upbringers(facts: Facts, readings: Readings) -> str:
    """Those who brought him up for two years are now his dependants."""
    dependants = facts["supports_upbringers"] or not readings.upbringers_depend
    long_enough = facts["upbringing_years"] >= 2
    reason = facts["upbringing_reason"] in UPBRINGING_REASONS
    return when(dependants and long_enough and reason)


def married_father(facts: Facts, _: Readings) -> str:
    """Registered marriage and a child; term service only."""
    family = facts["marriage"] == "registered" and facts["children"] >= 1
    term = facts["call_kind"] == "term_service"
    return when(family and term and facts["reserve_basis"] != "military_department")


def gate_card(facts: Facts, _: Readings) -> str:
    """The gate as a card of its own (tentative)."""
    return YES if gate(facts) else NO


P1_READS = ("care_situations", *GATE, "care_condition", "care_dependent", "parents_absent")
UPBRINGER_READS = ("supports_upbringers", "upbringing_years", "upbringing_reason")

RULES = (
    Rule(
        "KZ-561-35-2-1-P1",
        "deferment",
        deferment(p1),
        P1_READS,
        (*SETTINGS, "group_lapsed"),
        p1_until,
    ),
    care("P2", "siblings_without_parents"),
    care("P3", "lone_parent_with_children"),
    care("P4", "lone_parent_with_lone_relatives"),
    care("P5", "parent_supporting_disabled_spouse", on_a_group=True),
    care("P6", "disabled_member_only_son", on_a_group=True),
    Rule(
        "KZ-561-35-2-2-A",
        "deferment",
        deferment(lone_father),
        ("raises_child_without_mother", "children"),
        SETTINGS,
    ),
    Rule(
        "KZ-561-35-2-2-B",
        "deferment",
        deferment(upbringers),
        UPBRINGER_READS,
        SETTINGS,
    ),
    Rule(
        "KZ-561-35-2-3",
        "deferment",
        deferment(married_father),
        ("marriage", "children", "reserve_basis"),
        SETTINGS,
    ),
    Rule("KZ-561-35-2-1-GATE", "general", gate_card, GATE),
)
