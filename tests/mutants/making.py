"""Every small change of the law: what each file would say if somebody had made one slip."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.law.forms import read_as
from app.law.schema import DerivedSpec, FactSpec, RuleSpec, StandingFile
from app.law.sources import Read, RuleSource

Raw = dict[str, Any]
COUNTED = ("at_least", "age_at_least", "older_than_years")
LISTED = ("in", "has_any")


@dataclass(frozen=True)
class Mutant:
    """One change: what it is about, what was done, and the files as they then read."""

    name: str
    about: str
    read: Callable[[], Read]


def mutants(read: Read) -> Iterator[Mutant]:
    """All changes of rules, of the standing and of the derived facts, in a fixed order, each with a name of its own."""
    seen: Counter[str] = Counter()
    for source, (what, make) in (*_of_rules(read), *_of_standing(read), *_of_derived(read)):
        name = f"{source}: {what}"
        seen[name] += 1
        yield Mutant(name if seen[name] == 1 else f"{name} ({seen[name]})", source, make)


Made = tuple[str, tuple[str, Callable[[], Read]]]


def _of_rules(read: Read) -> Iterator[Made]:
    for number, source in enumerate(read.rules):
        raw = source.file.data[source.where[0]]
        for what, changed in _rule(raw, read.facts):
            yield source.spec.id, (what, lambda n=number, s=source, c=changed: _with_rule(read, n, s, c))


def _with_rule(read: Read, number: int, source: RuleSource, raw: Raw) -> Read:
    other = replace(source, spec=read_as(RuleSpec, raw))
    return replace(read, rules=(*read.rules[:number], other, *read.rules[number + 1 :]))


def _of_standing(read: Read) -> Iterator[Made]:
    raw = read.standing_file.data
    lines = raw["standings"]
    for number, line in enumerate(lines):
        if "holds" in line:
            for what, changed in _condition(line["holds"], read.facts):
                yield f"standing.{line['id']}", (what, lambda n=number, c=changed: _with_line(read, n, c))
        if number + 1 < len(lines):
            yield f"standing.{line['id']}", ("swapped with the next line", lambda n=number: _with_swap(read, n))


def _with_line(read: Read, number: int, holds: Raw) -> Read:
    raw = copy.deepcopy(read.standing_file.data)
    raw["standings"][number]["holds"] = holds
    return replace(read, sayings=read_as(StandingFile, raw))


def _with_swap(read: Read, number: int) -> Read:
    raw = copy.deepcopy(read.standing_file.data)
    lines = raw["standings"]
    lines[number], lines[number + 1] = lines[number + 1], lines[number]
    return replace(read, sayings=read_as(StandingFile, raw))


def _of_derived(read: Read) -> Iterator[Made]:
    for number, raw in enumerate(read.derived_file.data):
        for what, changed in _derived(raw, read.facts):
            yield f"derived.{raw['fact']}", (what, lambda n=number, c=changed: _with_derived(read, n, c))


def _with_derived(read: Read, number: int, raw: Raw) -> Read:
    listed = list(read.derived)
    listed[number] = read_as(DerivedSpec, raw)
    return replace(read, derived=tuple(listed))


def _derived(raw: Raw, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    for number, case in enumerate(raw.get("first", [])):
        for what, changed in _condition(case["when"], facts):
            yield f"case {number}: {what}", _put(raw, ("first", number, "when"), changed)
        yield f"case {number} dropped", _less(raw, ("first",), number)
        if number + 1 < len(raw["first"]):
            yield f"case {number} swapped with the next", _swapped(raw, "first", number)
    for member, condition in raw.get("members", {}).items():
        for what, changed in _condition(condition, facts):
            yield f"{member}: {what}", _put(raw, ("members", member), changed)
        yield f"{member} dropped", {**raw, "members": {k: v for k, v in raw["members"].items() if k != member}}


def _rule(raw: Raw, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    for field in ("when", "lapses"):
        if field in raw:
            for what, changed in _condition(raw[field], facts):
                yield f"{field}: {what}", {**raw, field: changed}
    if "lapses" in raw:
        yield "lapses dropped", {key: value for key, value in raw.items() if key != "lapses"}
    for field in ("unless", "unclear", "until"):
        yield from _items(raw, field, facts)
    yield from _until(raw)
    yield from _switch(raw)


def _items(raw: Raw, field: str, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    for number, item in enumerate(raw.get(field, [])):
        yield f"{field}.{number} dropped", _less(raw, (field,), number)
        if "when" in item:
            for what, changed in _condition(item["when"], facts):
                yield f"{field}.{number}: {what}", _put(raw, (field, number, "when"), changed)


def _until(raw: Raw) -> Iterator[tuple[str, Raw]]:
    for number, item in enumerate(raw.get("until", [])):
        years = item.get("plus_years", 0)
        for other in (years - 1, years + 1):
            yield f"until.{number} plus {other} years", _put(raw, ("until", number, "plus_years"), other)
        if "when" in item:
            bare = {key: value for key, value in item.items() if key != "when"}
            yield f"until.{number} in every case", _put(raw, ("until", number), bare)


def _switch(raw: Raw) -> Iterator[tuple[str, Raw]]:
    off = raw.get("switches_off")
    if off is None:
        return
    yield "switches_off dropped", {key: value for key, value in raw.items() if key != "switches_off"}
    for field, listed in off.items():
        for number, name in enumerate(listed):
            yield f"switches_off {field} without {name}", _less(raw, ("switches_off", field), number)


def _condition(raw: Raw, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    """Every change of one condition, at any depth."""
    for key in ("all", "any"):
        if key in raw:
            yield from _joined(raw, key, facts)
            return
    if "not" in raw:
        yield f"not {_told(raw['not'])} → without not", raw["not"]
        for what, changed in _condition(raw["not"], facts):
            yield what, {"not": changed}
    elif "fact" in raw:
        yield from _leaf(raw, facts)
    else:
        yield from _other(raw)


def _joined(raw: Raw, key: str, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    parts = raw[key]
    other = "any" if key == "all" else "all"
    if len(parts) > 1:
        yield f"{key}({_told(parts[0])}, …) → {other}", {other: parts}
        for number, part in enumerate(parts):
            yield f"{key}: dropped {_told(part)}", {key: parts[:number] + parts[number + 1 :]}
    for number, part in enumerate(parts):
        for what, changed in _condition(part, facts):
            yield what, {key: [*parts[:number], changed, *parts[number + 1 :]]}


def _leaf(raw: Raw, facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    fact, told = raw["fact"], _told(raw)
    operator = next(key for key in raw if key != "fact")
    operand = raw[operator]
    if operator in ("is", "is_not"):
        yield f"{told} → opposite", {"fact": fact, "is_not" if operator == "is" else "is": operand}
        yield from ((f"{told} → {operator} {value}", {"fact": fact, operator: value})
                    for value in facts[fact].values if value != operand)  # fmt: skip
    else:
        yield f"{told} → opposite", {"not": raw}
    if operator in COUNTED and isinstance(operand, int):
        yield from ((f"{told} → {operator} {n}", {"fact": fact, operator: n}) for n in (operand - 1, operand + 1))
    elif operator in COUNTED:
        other = "pension_age_women" if operand == "pension_age_men" else "pension_age_men"
        yield f"{told} → {other}", {"fact": fact, operator: other}
    elif operator in LISTED:
        yield from _list(fact, operator, operand, facts)


def _list(fact: str, operator: str, listed: list[str], facts: Mapping[str, FactSpec]) -> Iterator[tuple[str, Raw]]:
    told = _told({"fact": fact, operator: listed})
    if len(listed) > 1:
        for value in listed:
            yield f"{told} → without {value}", {"fact": fact, operator: [kept for kept in listed if kept != value]}
    for value in facts[fact].values:
        if value not in listed:
            yield f"{told} → with {value}", {"fact": fact, operator: [*listed, value]}


def _other(raw: Raw) -> Iterator[tuple[str, Raw]]:
    """References to rules, and the leaves of the standing."""
    yield f"{_told(raw)} → opposite", {"not": raw}
    if "finding" in raw:
        status = "needs_review" if raw["status"] == "applies" else "applies"
        yield f"{_told(raw)} → {status}", {**raw, "status": status}


def _told(raw: Raw) -> str:
    """A condition in a few words."""
    if "fact" in raw:
        operator = next(key for key in raw if key != "fact")
        value = raw[operator]
        return f"{raw['fact']} {operator} {'/'.join(map(str, value)) if isinstance(value, list) else value}"
    for key in ("all", "any"):
        if key in raw:
            return f"{key}({', '.join(map(_told, raw[key]))})"
    return f"not {_told(raw['not'])}" if "not" in raw else " ".join(f"{key} {value}" for key, value in raw.items())


def _put(raw: Any, path: tuple[str | int, ...], value: Any) -> Any:
    changed = copy.deepcopy(raw)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed


def _less(raw: Any, path: tuple[str | int, ...], number: int) -> Any:
    inner = raw
    for step in path:
        inner = inner[step]
    return _put(raw, path, inner[:number] + inner[number + 1 :])


def _swapped(raw: Raw, field: str, number: int) -> Raw:
    changed = copy.deepcopy(raw)
    listed = changed[field]
    listed[number], listed[number + 1] = listed[number + 1], listed[number]
    return changed
