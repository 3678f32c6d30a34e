"""Who is liable, the summons, reasons for absence, objection, general rules."""

from .readings import Readings
from .words import NO, REVIEW, SETTINGS, YES, Check, Facts, Rule, one_of, when

OFF_REGISTER_SERVICES = (
    "law_enforcement",
    "special_state_body",
    "civil_protection",
    "cadet",
)
PAPER = ("paper_received", "paper_at_office")


def conscript(facts: Facts, _: Readings) -> str:
    """A male citizen on the military register."""
    citizen = facts["sex"] == "male" and facts["citizenship"] == "kz"
    return when(citizen and facts["on_military_register"])


def off_register(facts: Facts, readings: Readings) -> str:
    """Not on the register (tentative, see R1)."""
    if readings.off_register == "register_false":
        return when(not facts["on_military_register"])
    away = facts["residence"] == "abroad_permanently"
    staff = facts["serving_now"] in OFF_REGISTER_SERVICES
    return when(away or staff or facts["medical_category"] == "e")


def convicted(facts: Facts, readings: Readings) -> str:
    """A live conviction, in peacetime."""
    assembly = facts["call_kind"] == "training_assembly"
    barred = readings.conviction_bars_assembly or not assembly
    return when(facts["conviction_live"] and not facts["wartime"] and barred)


def notified(facts: Facts, readings: Readings) -> str:
    """Duly notified; an unread message to the right address is unclear."""
    way = facts["summons"]
    if way in PAPER:
        return YES
    if way == "paper_refused":
        return when(readings.refusal_is_notified)
    reached = way == "egov" or (way == "sms" and facts["summons_number_own"])
    return when(reached, not facts["summons_read"])


def not_notified(facts: Facts, _: Readings) -> str:
    """An electronic summons that he has not read."""
    electronic = facts["summons"] in ("sms", "egov")
    return when(electronic and not facts["summons_read"])


def third_reason(facts: Facts, _: Readings) -> str:
    """A disaster; 'other causes' is an open clause."""
    if facts["absence_reason"] in ("other_cause", "work_or_exam"):
        return REVIEW
    return YES if facts["absence_reason"] == "disaster" else NO


def reason(number: int, value: str) -> Rule:
    """One of the plain valid reasons for not appearing."""
    check = one_of("absence_reason", value)
    rule_id = f"KZ-561-30-1-VALID-{number}"
    return Rule(rule_id, "valid_reason", check, ("absence_reason",))


def notification(name: str, check: Check, *reads: str) -> Rule:
    """A rule about how the summons reached him."""
    return Rule(f"KZ-561-30-1-{name}", "notification", check, reads)


def objects(rule_id: str, *values: str) -> Rule:
    """A card for some scopes of objection."""
    return Rule(rule_id, "objector", one_of("objection", *values), ("objection",))


LIABILITY = (
    Rule(
        "KZ-561-1-6",
        "liability",
        conscript,
        ("sex", "citizenship", "on_military_register"),
    ),
    Rule("KZ-561-31", "liability", one_of("birth_date", "from_18"), ("birth_date",)),
    Rule(
        "KZ-561-15-1",
        "liability",
        off_register,
        ("on_military_register", "residence", "serving_now", "medical_category"),
    ),
    Rule(
        "KZ-561-27-5",
        "liability",
        one_of("residence", "abroad_temporarily"),
        ("residence",),
    ),
    Rule("KZ-561-36-6", "liability", convicted, ("conviction_live",), SETTINGS),
)

SUMMONS = (
    notification("NOTIFIED", notified, "summons", "summons_number_own", "summons_read"),
    notification("NOT-NOTIFIED", not_notified, "summons", "summons_read"),
    notification("REFUSAL", one_of("summons", "paper_refused"), "summons"),
    reason(1, "illness"),
    reason(2, "death_of_close_relative_or_spouse"),
    Rule("KZ-561-30-1-VALID-3", "valid_reason", third_reason, ("absence_reason",)),
    reason(4, "marriage_registration"),
    reason(5, "abroad"),
)

GENERAL = (
    Rule(
        "KZ-561-35-7",
        "general",
        one_of("call_kind", "training_assembly"),
        (),
        SETTINGS,
    ),
    Rule("KZ-561-35-8", "general", one_of("wartime", True), (), SETTINGS),
    Rule(
        "KZ-561-35-9",
        "general",
        one_of("deferment_waived", True),
        ("deferment_waived",),
    ),
)

OBJECTOR = (
    objects("KZ-CO-NONARMED-1", "weapons", "oath"),
    objects("KZ-561-NONE-ALT", "all_service", "weapons", "oath"),
)

RULES = LIABILITY + SUMMONS + GENERAL + OBJECTOR
