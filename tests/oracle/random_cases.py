"""Random cases: a plain man, some ingredients of grounds, then disturbances."""

from datetime import date, timedelta
from random import Random
from typing import Any

from .case_parts import (
    BOOLS,
    CHOICES,
    END_DATES,
    INGREDIENTS,
    INTEGERS,
    OTHER_DATES,
    PLAIN,
    SETS,
)

Case = dict[str, Any]

USUAL_DAY = date(2026, 11, 22)
FIRST_DAY = date(2025, 9, 16)
EDGE_DAYS = (FIRST_DAY, date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 19))
LEAP_BIRTHS = ("1996-02-29", "2000-02-29", "2004-02-29", "2008-02-29")
CLEARLY_UNUSUAL = (9, 12, 70, 84)
CALLABLE_AGES = (18, 19, 20, 21, 23, 25, 26)
OTHER_AGES = (16, 17, 27, 28, 34, 45)
CHOICE_VALUES = {name: text.split() for name, text in (CHOICES | SETS).items()}
ALL_FACTS = (
    *("birth_date", "wartime"),
    *BOOLS,
    *CHOICE_VALUES,
    *INTEGERS,
    *END_DATES,
    *OTHER_DATES,
)
SETTINGS = ("call_kind", "wartime")


def random_on(rng: Random) -> date:
    """A day to ask about: mostly one, at times an edge or any day of the edition."""
    draw = rng.random()
    if draw < 0.7:
        return USUAL_DAY
    if draw < 0.85:
        return rng.choice(EDGE_DAYS)
    return FIRST_DAY + timedelta(days=rng.randint(0, (USUAL_DAY - FIRST_DAY).days))


def years_before(on: date, years: int) -> date:
    """The same day so many years ago; 29 February becomes 1 March."""
    leap = (on.month, on.day) == (2, 29)
    return date(on.year - years, 3, 1) if leap else on.replace(year=on.year - years)


def random_birth(rng: Random, on: date) -> str:
    """A birth date: mostly of call-up age, at times on the edge of an age."""
    draw = rng.random()
    if draw < 0.1:
        return rng.choice(LEAP_BIRTHS)
    if draw < 0.35:
        edge = years_before(on, rng.choice((18, 27)))
        return (edge + timedelta(days=rng.choice((-1, 0, 1)))).isoformat()
    ages = CALLABLE_AGES if draw < 0.8 else OTHER_AGES
    years = rng.choice(ages if draw < 0.98 else CLEARLY_UNUSUAL)
    return (years_before(on, years) - timedelta(days=rng.randint(0, 300))).isoformat()


def random_end(rng: Random, on: date) -> str:
    """An end date: near the day asked about, a year off it, or far away."""
    shift = rng.choice((-1, 0, 1, rng.randint(-800, -2), rng.randint(2, 900)))
    return (on + timedelta(days=shift)).isoformat()


def random_medical(rng: Random, on: date) -> str:
    """The day of a medical conclusion: often about a year ago."""
    year_ago = years_before(on, 1)
    edge = year_ago + timedelta(days=rng.choice((-1, 0, 1)))
    recent = on - timedelta(days=rng.randint(0, 360))
    old = year_ago - timedelta(days=rng.randint(1, 400))
    return rng.choice((edge, recent, recent, old)).isoformat()


def random_set(rng: Random, values: list[str]) -> list[str]:
    """Some of the values: often none or one."""
    size = rng.choice((0, 1, 1, 2, 3, len(values)))
    return sorted(rng.sample(values, size))


def random_date(rng: Random, name: str, on: date) -> str:
    """A value for a fact that is a date."""
    if name == "birth_date":
        return random_birth(rng, on)
    return random_medical(rng, on) if name == "medical_on" else random_end(rng, on)


def random_value(rng: Random, name: str, on: date) -> Any:
    """Any allowed value of a fact."""
    if name in SETS:
        return random_set(rng, CHOICE_VALUES[name])
    if name in CHOICE_VALUES:
        return rng.choice(CHOICE_VALUES[name])
    if name in INTEGERS:
        return rng.choice(INTEGERS[name])
    if name in BOOLS or name == "wartime":
        return rng.random() < 0.5
    return random_date(rng, name, on)


def mix(rng: Random, case: Case) -> None:
    """Put the ingredients of one ground into the case, often of none or two."""
    for _ in range(rng.choice((0, 1, 1, 1, 1, 2, 2, 3))):
        chosen = rng.choice(INGREDIENTS)
        joined = set(case.get("care_situations", ())) | set(chosen.get("care_situations", ()))
        case.update(chosen)
        case["care_situations"] = sorted(joined)


def add_dates(rng: Random, case: Case, on: date) -> None:
    """End dates for about half of the cases, other dates more rarely."""
    for name in END_DATES:
        if rng.random() < 0.45:
            case[name] = random_date(rng, name, on)
    for name in OTHER_DATES:
        if rng.random() < 0.1:
            case[name] = random_date(rng, name, on)


def set_call(rng: Random, case: Case) -> None:
    """Mostly the usual settings, left out or spelled out."""
    draw = rng.random()
    if draw < 0.06:
        case["wartime"] = True
    elif draw < 0.12:
        case["call_kind"] = rng.choice(("reserve_officer", "training_assembly"))
    elif draw < 0.3:
        case["wartime"] = rng.choice((False, None))
        case["call_kind"] = rng.choice(("term_service", None))


def disturb(rng: Random, case: Case, on: date) -> None:
    """Give a few facts any value."""
    for _ in range(rng.choice((0, 0, 1, 1, 2, 4))):
        name = rng.choice(ALL_FACTS)
        if name not in SETTINGS:
            case[name] = random_value(rng, name, on)


def forget(rng: Random, case: Case) -> Case:
    """Leave facts out, or turn them into 'I don't know'."""
    share = rng.choice((0, 0, 0.03, 0.1, 0.25, 0.6))
    kept = {n: v for n, v in case.items() if n in SETTINGS or rng.random() >= share}
    for name in kept:
        if name not in SETTINGS and rng.random() < share / 3:
            kept[name] = None
    return kept


def wild_case(rng: Random, on: date) -> Case:
    """Any value for some share of all facts."""
    share = rng.choice((0.05, 0.3, 0.7, 1.0))
    names = [n for n in ALL_FACTS if n not in SETTINGS and rng.random() < share]
    return {name: random_value(rng, name, on) for name in names}


def built_case(rng: Random, on: date) -> Case:
    """A plain man with some ingredients, dates and disturbances."""
    case: Case = {"birth_date": random_birth(rng, on), **PLAIN}
    mix(rng, case)
    add_dates(rng, case, on)
    disturb(rng, case, on)
    return forget(rng, case)


def random_case(rng: Random, on: date = USUAL_DAY) -> Case:
    """One case, with its dates placed around the day asked about."""
    wild = rng.random() < 0.15
    case = wild_case(rng, on) if wild else built_case(rng, on)
    set_call(rng, case)
    return case


def random_pair(rng: Random) -> tuple[Case, date]:
    """A case and the day to ask about."""
    on = random_on(rng)
    return random_case(rng, on), on
