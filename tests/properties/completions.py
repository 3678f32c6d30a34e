"""A rule read straight from its file, for a case in which everything is known; and all completions of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, combinations, product
from typing import Any

import yaml
from situations import BIRTHS, END_DATES, FACTS, ON, SETTINGS

from app.places import RULES

Facts = dict[str, Any]
SPECS: dict[str, Any] = {
    spec["id"]: spec
    for path in sorted((RULES / "grounds").glob("*.yaml"))
    for spec in yaml.safe_load(path.read_text(encoding="utf-8"))
}
SWITCHES = [spec for spec in SPECS.values() if "switches_off" in spec]


def day(raw: Any) -> date:
    """A date of a case file."""
    return date.fromisoformat(raw)


def older(raw: str, years: int) -> bool:
    """Whether so many years were over before the day asked about."""
    return (ON.year - day(raw).year, (ON.month, ON.day)) > (years, (day(raw).month, day(raw).day))


def age(raw: str) -> int:
    """Completed years on the day asked about."""
    return ON.year - day(raw).year - ((ON.month, ON.day) < (day(raw).month, day(raw).day))


LEAVES: dict[str, Callable[[Any, Any, Facts], bool]] = {
    "is": lambda value, wanted, _: value == wanted,
    "is_not": lambda value, wanted, _: value != wanted,
    "in": lambda value, wanted, _: value in wanted,
    "has": lambda value, wanted, _: wanted in value,
    "has_any": lambda value, wanted, _: any(member in value for member in wanted),
    "is_empty": lambda value, _wanted, _: not value,
    "at_least": lambda value, least, _: value >= least,
    "age_at_least": lambda value, least, _: age(value) >= least,
    "not_in_fact": lambda value, other, facts: value not in facts[other],
    "passed": lambda value, _wanted, _: value is not None and day(value) < ON,
    "older_than_years": lambda value, years, _: value is not None and older(value, years),
}


def holds(raw: Any, facts: Facts) -> bool:
    """Whether a condition holds where all its facts are known."""
    if "all" in raw:
        return all(holds(part, facts) for part in raw["all"])
    if "any" in raw:
        return any(holds(part, facts) for part in raw["any"])
    if "not" in raw:
        return not holds(raw["not"], facts)
    if "rule" in raw:
        return grounded(SPECS[raw["rule"]], facts)
    operator = next(key for key in raw if key != "fact")
    return LEAVES[operator](facts.get(raw["fact"]), raw[operator], facts)


def grounded(spec: Any, facts: Facts) -> bool:
    """Whether the condition of a rule holds and none of its exceptions does."""
    return holds(spec["when"], facts) and not any(holds(item["when"], facts) for item in spec.get("unless", ()))


def switched_by(spec: Any) -> list[Any]:
    """The general rules that can switch a rule off."""
    return [
        switch
        for switch in SWITCHES
        if spec["id"] not in switch["switches_off"].get("except", ())
        and (spec["kind"] in switch["switches_off"]["kinds"] or spec["id"] in switch["switches_off"].get("rules", ()))
    ]


def source(rule: str) -> Any:
    """The rule whose verdict counts."""
    return SPECS[SPECS[rule].get("follows", rule)]


def outcome(rule: str, facts: Facts) -> str:
    """What a rule comes to where everything it reads is known."""
    spec = source(rule)
    if any(holds(switch["when"], facts) for switch in switched_by(spec)) or not grounded(spec, facts):
        return "does_not_apply"
    if any(holds(item["when"], facts) for item in spec.get("unclear", ())):
        return "review"
    return "lapsed" if "lapses" in spec and holds(spec["lapses"], facts) else "applies"


def facts_in(raw: Any) -> Iterator[str]:
    """Every fact that a part of a rule names."""
    if isinstance(raw, list):
        yield from chain.from_iterable(facts_in(part) for part in raw)
    elif isinstance(raw, dict):
        yield from (raw[key] for key in ("fact", "not_in_fact") if key in raw)
        yield from chain.from_iterable(facts_in(part) for part in raw.values())
        if "rule" in raw:
            yield from read_by(raw["rule"])


def read_by(rule: str) -> list[str]:
    """The facts that a rule reads, in the order of the vocabulary."""
    spec = source(rule)
    parts = [spec.get(key) for key in ("when", "unless", "unclear", "lapses")]
    found = set(facts_in([*parts, *(switch["when"] for switch in switched_by(spec))]))
    return [name for name in FACTS if name in found]


def can_be_unknown(rule: str) -> list[str]:
    """The facts of a rule whose absence can leave it open."""
    return [name for name in read_by(rule) if name not in (*END_DATES, *SETTINGS)]


def every_value(name: str) -> list[Any]:
    """Values of a fact that the rules can tell apart, all of them."""
    spec = FACTS[name]
    if spec.type == "set":
        return [list(some) for size in range(len(spec.values) + 1) for some in combinations(spec.values, size)]
    return {"bool": [True, False], "integer": [0, 1, 2, 3], "date": list(BIRTHS), "choice": list(spec.values)}[
        spec.type
    ]


def completions(facts: Facts, unknown: list[str]) -> Iterator[Facts]:
    """Every way to fill in the unknown facts."""
    for filled in product(*(every_value(name) for name in unknown)):
        yield {**facts, **dict(zip(unknown, filled, strict=True))}


def outcomes(rule: str, facts: Facts, unknown: list[str]) -> list[tuple[Facts, str]]:
    """Every completion with what the rule comes to in it."""
    return [(complete, outcome(rule, complete)) for complete in completions(facts, unknown)]


def decisive(found: list[tuple[Facts, str]], unknown: list[str], name: str) -> bool:
    """Whether some completion of the others leaves the outcome to this fact."""
    groups: dict[str, set[str]] = {}
    for complete, result in found:
        groups.setdefault(repr([complete[other] for other in unknown if other != name]), set()).add(result)
    return any(len(results) > 1 for results in groups.values())
