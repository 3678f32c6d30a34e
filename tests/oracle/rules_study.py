"""Art. 35(3): studies, in ordinary and in religious schools."""

from .readings import Readings
from .words import NO, SETTINGS, Check, Facts, Rule, deferment, last_day_of, when

ORDINARY_LEVELS = ("school", "college", "post_secondary", "bachelor")
POSTGRADUATE_LEVELS = ("master", "residency", "doctorate")
SAME_LEVEL_IN_LAW = {"school": "college", "college": "school"}

COMMON = ("studying", "study_form", "study_level", "study_institution")
COMMON_AFTER = ("deferred_levels", "academic_leave")
ABROAD = ("study_place", "study_taught_at_distance")


def runs(facts: Facts) -> bool:
    """A course that goes on, at a level where no deferment was used."""
    fresh = facts["study_level"] not in facts["deferred_levels"]
    return bool(facts["studying"]) and not facts["study_ended"] and fresh


def unclear(facts: Facts) -> bool:
    """On leave, or the other half of the level of school and college is used."""
    other = SAME_LEVEL_IN_LAW.get(facts["study_level"])
    return bool(facts["academic_leave"]) or other in facts["deferred_levels"]


def distance_abroad(facts: Facts) -> bool:
    """A school abroad that teaches him at a distance."""
    return facts["study_place"] == "abroad" and bool(facts["study_taught_at_distance"])


def ordinary(levels: tuple[str, ...]) -> Check:
    """Full-time study of those levels in an ordinary institution."""

    def check(facts: Facts, _: Readings) -> str:
        if facts["study_form"] != "full_time" or facts["study_level"] not in levels:
            return NO
        kind = facts["study_institution"] == "ordinary"
        holds = runs(facts) and kind and not distance_abroad(facts)
        return when(holds, unclear(facts))

    return check


def religious(facts: Facts, _: Readings) -> str:
    """A religious school that teaches under the education law, any level."""
    lawful = facts["study_institution"] == "religious" and facts["institution_lawful"]
    odd = facts["study_form"] != "full_time" or facts["study_level"] == "preparatory"
    return when(runs(facts) and lawful, odd or unclear(facts))


def distance_card(facts: Facts, _: Readings) -> str:
    """The exclusion of distance study abroad as its own card (tentative)."""
    return when(distance_abroad(facts))


def study(rule_id: str, kind: str, check: Check, *more: str) -> Rule:
    """A study rule with what all of them read."""
    reads = (*COMMON, *more, *COMMON_AFTER)
    settled = (*SETTINGS, "study_ended")
    return Rule(rule_id, kind, deferment(check), reads, settled, last_day_of("study_end"))


RULES = (
    study("KZ-561-35-3-A", "deferment", ordinary(ORDINARY_LEVELS), *ABROAD),
    study("KZ-561-35-3-D", "deferment", ordinary(POSTGRADUATE_LEVELS), *ABROAD),
    study("KZ-561-35-3-B", "deferment", religious, "institution_lawful"),
    study("KZ-CO-SEMINARY-1", "objector", religious, "institution_lawful"),
    Rule("KZ-561-35-3-E", "general", distance_card, ABROAD),
)
