"""The plain evaluator: facts of one case in, standing, notices and findings out."""

from datetime import date
from typing import Any

from . import rules_exempt, rules_family, rules_other, rules_study, rules_work
from .completion import Verdict, judge
from .days import age_band, age_on, as_date, year_after
from .readings import FIRST_DAY_OF_EDITION, STANDARD, Readings
from .standing import standing
from .words import YES, Facts, Rule

ALL_RULES: tuple[Rule, ...] = (
    rules_other.RULES + rules_family.RULES + rules_study.RULES + rules_work.RULES + rules_exempt.RULES
)
END_DATES = ("study_end", "work_until", "medical_on", "disability_valid_until")


class Prepared(dict[str, Any]):
    """The facts with nothing for every fact that was not given."""

    def __missing__(self, _: str) -> None:
        """An absent fact is unknown, as a null one is."""
        return None


def hashable(value: Any) -> Any:
    """Lists become sets of values without order."""
    return frozenset(value) if isinstance(value, list | set | tuple) else value


def past(day: date | None, on: date) -> bool:
    """A known last day lies before the day asked about."""
    return day is not None and day < on


def add_ends(facts: Prepared, on: date, readings: Readings) -> None:
    """What the end dates mean on that day; unknown ones mean nothing."""
    for name in END_DATES:
        facts[name] = as_date(facts[name])
    medical = facts["medical_on"]
    in_march = readings.leap_year_ends_in_march
    facts["medical_until"] = medical and year_after(medical, in_march)
    facts["medical_stale"] = past(facts["medical_until"], on)
    facts["study_ended"] = past(facts["study_end"], on)
    facts["work_ended"] = past(facts["work_until"], on)
    facts["group_lapsed"] = past(facts["disability_valid_until"], on)


def prepare(given: dict[str, Any], on: date, readings: Readings) -> Prepared:
    """The facts as the rules read them."""
    facts = Prepared({name: hashable(value) for name, value in given.items()})
    birth = as_date(facts["birth_date"])
    facts["birth_date"] = birth and age_band(birth, on)
    facts["wartime"] = bool(facts["wartime"])
    facts["call_kind"] = facts["call_kind"] or "term_service"
    add_ends(facts, on, readings)
    return facts


def verdict(rule: Rule, facts: Facts, readings: Readings) -> Verdict:
    """The verdict of one rule."""
    values = tuple(facts[name] for name in rule.reads + rule.settled)
    return judge(rule, values, readings)


def last_day(rule: Rule, found: Verdict, facts: Facts, on: date) -> str | None:
    """The last day of a ground that applies, where it is known."""
    day = rule.until(facts) if found.status == YES else None
    return None if day is None or day < on else day.isoformat()


def finding(rule: Rule, found: Verdict, facts: Facts, on: date) -> dict[str, Any]:
    """One finding, in the shape to compare."""
    return {
        "status": found.status,
        "needs_review": found.needs_review,
        "missing": set(found.missing),
        "until": last_day(rule, found, facts, on),
    }


def notices(given: dict[str, Any], facts: Facts, on: date, readings: Readings) -> set[str]:
    """The codes that the contract names; a program may have more."""
    birth = as_date(given.get("birth_date"))
    age = readings.unusual_up_to + 1 if birth is None else age_on(birth, on)
    odd = age <= readings.unusual_up_to or age >= readings.unusual_from
    edition = not FIRST_DAY_OF_EDITION <= on <= readings.last_checked
    flags = {
        "law_edition_unknown": edition,
        "unusual_age": odd,
        "wartime": facts["wartime"],
    }
    return {code for code, holds in flags.items() if holds}


def evaluate(facts: dict[str, Any], on: date, readings: Readings = STANDARD) -> dict[str, Any]:
    """Standing, notices and findings of one case on one day."""
    ready = prepare(facts, on, readings)
    verdicts = [(rule, verdict(rule, ready, readings)) for rule in ALL_RULES]
    return {
        "standing": standing(ready, verdicts, readings),
        "notices": notices(facts, ready, on, readings),
        "findings": {r.id: finding(r, v, ready, on) for r, v in verdicts},
    }
