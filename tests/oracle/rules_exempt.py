"""Art. 36(1): exemption from call-up."""

from .readings import Readings
from .words import SETTINGS, Check, Facts, Rule, one_of, peacetime_exemption, unless_lapsed, when


def unfit(facts: Facts, _: Readings) -> str:
    """Category d or e; d says 'in peacetime', so wartime is unclear for it."""
    category = facts["medical_category"]
    return when(category in ("d", "e"), category == "d" and facts["wartime"])


def reached_27(facts: Facts, _: Readings) -> str:
    """27 reached, and lawfully not called up until then."""
    holds = facts["birth_date"] == "from_27" and facts["lawfully_not_called"]
    return when(holds, facts["call_kind"] == "reserve_officer")


def relative_harmed(facts: Facts, readings: Readings) -> str:
    """A close relative died on duty or got group 1 or 2 there."""
    harm = facts["relative_service_harm"]
    result = when(harm in ("killed_or_died_on_duty", "disability_1_2_on_duty"))
    on_group = harm == "disability_1_2_on_duty" and "36-1-3" in readings.lapse_reaches
    return unless_lapsed(result, on_group and facts["group_lapsed"])


def special_bodies(facts: Facts, _: Readings) -> str:
    """Served in special state bodies, and not under the exception."""
    served = facts["past_service"] == "kz_special_state_bodies"
    return when(served and not facts["special_bodies_dismissal_excluded"])


def minister(facts: Facts, _: Readings) -> str:
    """Minister of a registered association that confirms it."""
    holds = facts["minister"] and facts["association_registered"]
    return when(holds, not facts["minister_confirmation"])


def exemption(point: str, check: Check, *reads: str) -> Rule:
    """A ground of art. 36(1) that falls away in wartime."""
    settled = (*SETTINGS, "group_lapsed") if point == "3" else SETTINGS
    guarded = peacetime_exemption(check)
    return Rule(f"KZ-561-36-1-{point}", "exemption", guarded, reads, settled)


FOREIGN = one_of("past_service", "foreign_military", "foreign_alternative")
MINISTER_READS = ("minister", "association_registered", "minister_confirmation")

RULES = (
    Rule("KZ-561-36-1-1", "exemption", unfit, ("medical_category",), SETTINGS),
    exemption("2", reached_27, "birth_date", "lawfully_not_called"),
    exemption("3", relative_harmed, "relative_service_harm"),
    exemption("4", FOREIGN, "past_service"),
    exemption("4-1", special_bodies, "past_service", "special_bodies_dismissal_excluded"),
    exemption("5", one_of("academic_degree", "scientific"), "academic_degree"),
    exemption("6", minister, *MINISTER_READS),
    Rule(
        "KZ-CO-MINISTER-1",
        "objector",
        peacetime_exemption(minister),
        MINISTER_READS,
        SETTINGS,
    ),
)
