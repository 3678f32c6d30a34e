"""Single steps that may be named as what would change a finding: which answers, and into what.

An answer may be named when it is an open question, a paper that has run out, what a record of the state says, or what
a person may change. Nothing else ever is; `kind_of_move` alone decides it, from one answer and its marks in facts.yaml.
The values of a fact fall into classes that the rules can tell apart; numbers and days lie on a line of such classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, Literal, NamedTuple

from app.law.book import Rule, RuleBook
from app.law.conditions import Leaf
from app.law.days import days_later, years_later
from app.law.facts import Value
from app.law.never_offered import papers_of
from app.law.schema import DateRange, FactSpec, IntegerRange
from app.law.variables import Variable, Variables

MoveKind = Literal["question", "paper", "record", "change"]
KINDS: tuple[MoveKind, ...] = ("question", "paper", "record", "change")
Classes = tuple[tuple[int, int], ...]
Test = tuple[Leaf, bool]
_MOST = 200
_MOST_LINES = 512


class Option(NamedTuple):
    """One class of values: the class of each variable of the fact, its place in the line, and a value to try."""

    classes: Classes
    place: int
    sample: Value


class Wish(NamedTuple):
    """What an answer has to be: tests of which all hold (none: any answer will do), and a value of each class."""

    tests: tuple[Test, ...]
    samples: tuple[Value, ...]


def kind_of_move(book: RuleBook, rule: Rule, fact: str, answers: Mapping[str, Any], on: date) -> MoveKind | None:
    """As what an answer may be named, or None when it may not be. `answers` holds known values only."""
    spec = book.facts[fact]
    if not spec.asked:
        return None
    if fact not in answers:
        return "question"
    if fact in papers_of(book, rule) and _has_run_out(book.variables, fact, answers[fact], on):
        return "paper"
    if spec.record:
        return "record"
    return "change" if spec.can_change else None


def line_of(variables: Variables, fact: str, on: date) -> tuple[Option, ...]:
    """The classes of values of a fact, in order; none for a set, whose classes hang on what else is chosen."""
    found = variables.lines.get((fact, on))
    if found is None:
        if len(variables.lines) >= _MOST_LINES:
            variables.lines.clear()
        found = variables.lines[fact, on] = _line(variables, fact, on)
    return found


def _line(variables: Variables, fact: str, on: date) -> tuple[Option, ...]:
    spec, own = variables.facts[fact], variables.of_fact[fact]
    if spec.type == "set":
        return ()
    if spec.type in ("date", "integer"):
        return _on_a_line(own, _days(spec, own, variables, on) if spec.type == "date" else _numbers(spec), on)
    values: tuple[Any, ...] = (False, True) if spec.type == "bool" else spec.values
    return tuple(Option(((own[0].index, number),), number, value) for number, value in enumerate(values))


def options_of_set(variables: Variables, fact: str, now: Value | None, parts: Iterable[str]) -> tuple[Option, ...]:
    """The classes of a set by some of its members; what else is in it stays as it is now."""
    wanted = set(parts)
    members = [one for one in variables.of_fact[fact] if one.part in wanted]
    kept = (now if isinstance(now, frozenset) else frozenset[str]()) - wanted
    found: list[Option] = []
    for place, numbers in enumerate(product((0, 1), repeat=len(members))):
        told = list(zip(members, numbers, strict=True))
        sample = kept | {one.part for one, number in told if number}
        found.append(Option(tuple((one.index, number) for one, number in told), place, sample))
    return tuple(found)


def wishes(variables: Variables, fact: str, line: Sequence[Option], chosen: Iterable[Option]) -> list[Wish]:
    """Some classes of a fact as few wishes: several where no tests fit all of the classes."""
    kind = variables.facts[fact].type
    if kind == "set":
        return [Wish(_of_members(variables, fact, option.classes), (option.sample,)) for option in chosen]
    found = sorted(chosen, key=lambda option: option.place)
    if kind in ("date", "integer"):
        stretches = [[line[place] for place in stretch] for stretch in _stretches([one.place for one in found])]
        return [Wish(_edges(variables, fact, line, one), tuple(each.sample for each in one)) for one in stretches]
    values = tuple(option.sample for option in found)
    return [Wish(((Leaf(fact, "in", values), True),) if len(values) < len(line) else (), values)]


def _of_members(variables: Variables, fact: str, classes: Classes) -> tuple[Test, ...]:
    return tuple((Leaf(fact, "has", variables.all[index].part), bool(number)) for index, number in classes)


def _has_run_out(variables: Variables, fact: str, value: date, on: date) -> bool:
    return any(one.is_end_date and one.classify(value, on) != one.unknown for one in variables.of_fact[fact])


def _on_a_line(own: list[Variable], values: list[Any], on: date) -> tuple[Option, ...]:
    """Neighbouring values of the same classes put together, from the smallest number or the earliest day on."""
    found: list[Option] = []
    for value in values:
        classes = tuple((one.index, one.classify(value, on)) for one in own)
        if not found or found[-1].classes != classes:
            found.append(Option(classes, len(found), value))
    return tuple(found)


def _numbers(spec: FactSpec) -> list[Any]:
    return list(range(spec.range.most + 1 if isinstance(spec.range, IntegerRange) else _MOST))


def _days(spec: FactSpec, own: list[Variable], variables: Variables, on: date) -> list[Any]:
    """Days around every limit, of those that can be answered."""
    years = {0, *(bound for one in own for bound in variables.bounds_of(one))}
    near = {days_later(years_later(on, -number), shift) for number in years for shift in range(-2, 3)}
    first, last = date.min, date.max
    if isinstance(spec.range, DateRange):
        first, last = years_later(on, -spec.range.years_before), years_later(on, spec.range.years_after)
    return sorted(day for day in near if first <= day <= last)


def _stretches(places: list[int]) -> Iterator[list[int]]:
    stretch: list[int] = []
    for place in places:
        if stretch and place != stretch[-1] + 1:
            yield stretch
            stretch = []
        stretch.append(place)
    yield stretch


def _edges(variables: Variables, fact: str, line: Sequence[Option], stretch: list[Option]) -> tuple[Test, ...]:
    """What parts a stretch of the line from what lies before it and behind it."""
    first, last = stretch[0].place, stretch[-1].place
    found: list[Test] = []
    if first > 0:
        found.append(_edge(variables, fact, line[first - 1], line[first]))
    if last < len(line) - 1:
        leaf, holds = _edge(variables, fact, line[last], line[last + 1])
        found.append((leaf, not holds))
    return tuple(found)


def _edge(variables: Variables, fact: str, before: Option, after: Option) -> Test:
    """The test that comes out otherwise from one class on; and how it comes out behind the edge."""
    if isinstance(after.sample, int):
        return Leaf(fact, "at_least", after.sample), True
    pairs = zip(before.classes, after.classes, strict=True)
    index, old, new = next((index, old, new) for (index, old), (_, new) in pairs if old != new)
    variable = variables.all[index]
    if variable.part == "passed":
        return Leaf(fact, "passed", True), bool(new)
    return Leaf(fact, variable.part, variables.bounds_of(variable)[max(old, new) - 1]), new > old
