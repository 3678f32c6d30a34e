"""Art. 35(4) and 35(5): health, occupations, office, criminal proceedings."""

from .readings import Readings
from .words import (
    NO,
    SETTINGS,
    Check,
    Facts,
    Rule,
    deferment,
    last_day_of,
    one_of,
    unless_lapsed,
    when,
)


def temporarily_unfit(facts: Facts, _: Readings) -> str:
    """Category g; survives wartime, unknown to assemblies, lasts a year."""
    if facts["call_kind"] == "training_assembly":
        return NO
    result = when(facts["medical_category"] == "g")
    return unless_lapsed(result, facts["medical_stale"])


def teacher(facts: Facts, readings: Readings) -> str:
    """A teacher of a listed organisation; a university is the unclear case."""
    if facts["work_ended"]:
        return NO
    university = facts["occupation"] == "teacher_university"
    if university and not readings.university_needs_qualified:
        return when(True, unclear=True)
    known = university or facts["occupation"] == "teacher_listed"
    return when(known and facts["occupation_qualified"], university)


def qualified(*occupations: str) -> Check:
    """Work in one of the occupations with the education it asks for."""

    def check(facts: Facts, _: Readings) -> str:
        holds = facts["occupation"] in occupations and facts["occupation_qualified"]
        return when(holds and not facts["work_ended"])

    return check


def office(occupation: str) -> Check:
    """A deputy's mandate or an initial training: the occupation is enough."""

    def check(facts: Facts, readings: Readings) -> str:
        ended = facts["work_ended"] and readings.work_until_ends_office
        return when(facts["occupation"] == occupation and not ended)

    return check


def work(rule_id: str, check: Check, *more: str) -> Rule:
    """A rule of art. 35(5) about an occupation."""
    reads = ("occupation", *more)
    settled = (*SETTINGS, "work_ended")
    return Rule(rule_id, "deferment", deferment(check), reads, settled, last_day_of("work_until"))


SKILL = "occupation_qualified"

RULES = (
    Rule(
        "KZ-561-35-4",
        "deferment",
        temporarily_unfit,
        ("medical_category",),
        (*SETTINGS, "medical_stale"),
        last_day_of("medical_until"),
    ),
    work("KZ-561-35-5-1", teacher, SKILL),
    work("KZ-561-35-5-2", qualified("rural_doctor"), SKILL),
    work("KZ-561-35-5-3", office("deputy")),
    Rule(
        "KZ-561-35-5-4",
        "deferment",
        deferment(one_of("criminal_proceedings", True)),
        ("criminal_proceedings",),
        SETTINGS,
    ),
    work("KZ-561-35-5-4-1", qualified("aviation_crew", "aviation_technician"), SKILL),
    work("KZ-561-35-5-5", qualified("ship_crew"), SKILL),
    work("KZ-561-35-5-6", office("initial_training")),
)
