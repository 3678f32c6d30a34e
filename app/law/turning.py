"""The search for the fewest steps that make a rule apply.

A step gives one answer another class of values. Three things keep the search short, all told by the rule's diagram:
nothing is tried where no step whatever could make the rule apply; an answer without which nothing helps is tried
first, and where more such answers are needed than steps are left, nothing is tried; and only answers that still
matter are tried. What is found is exact: every smallest choice of steps is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any

from app.law.book import APPLIES, Rule, RuleBook
from app.law.logic import truth
from app.law.moves import Classes, MoveKind, Option, kind_of_move, line_of, options_of_set
from app.law.variables import UNKNOWN
from app.law.worlds import World, Worlds

MOST = 3
Steps = Mapping[str, Option]
Key = frozenset[tuple[str, Classes]]
_ONLY = frozenset((APPLIES,))


class Turning:
    """One rule, one person's answers: which steps there are, and which of them make the rule apply."""

    def __init__(self, book: RuleBook, rule: Rule, answers: Mapping[str, Any], on: date, base: World) -> None:
        """`base` holds the classes of what was answered. Everything here hangs on `key` alone."""
        self._book, self._rule, self._answers, self._on = book, rule, answers, on
        self._worlds = Worlds(book, rule, answers, base)
        self.key = on, tuple((fact, answers.get(fact)) for fact in self._worlds.behind)
        self._kinds: dict[str, MoveKind] = {}
        for fact in self._worlds.behind:
            if kind := kind_of_move(book, rule, fact, answers, on):
                self._kinds[fact] = kind
        self._found: dict[Key, Steps] = {}
        self._tried: set[Key] = set()

    def kind(self, fact: str) -> MoveKind:
        """As what a step with this answer is named."""
        return self._kinds[fact]

    def line(self, fact: str) -> tuple[Option, ...]:
        """The classes of values of an answer; of a set none, since they hang on what else is chosen."""
        return line_of(self._book.variables, fact, self._on)

    def smallest(self) -> list[Steps]:
        """Every choice of up to three steps that makes the rule apply, none of which contains another such choice."""
        self._search({})
        bare = (self._without_idle_members(steps) for steps in self._found.values())
        found = {_key(steps): steps for steps in bare}
        return [steps for steps in found.values() if self._is_smallest(steps) and self._makes_sense(steps)]

    def _search(self, steps: Steps) -> None:
        if self._applies(steps):
            self._found[_key(steps)] = steps
        elif len(steps) < MOST and _key(steps) not in self._tried:
            self._tried.add(_key(steps))
            for fact, parts in self._next(steps):
                for option in self._options(fact, parts):
                    self._search({**steps, fact: option})

    def _next(self, steps: Steps) -> Iterator[tuple[str, list[str]]]:
        """The answers to try next, of a set with the members that matter: one that is needed, else all that matter."""
        free = self._free(steps)
        if APPLIES in self._worlds.outcomes(free):
            facts = self._matter(free, steps)
            needed = [fact for fact in facts if not self._may_stay(fact, facts[fact], free)]
            if len(needed) <= MOST - len(steps):
                first = sorted(needed, key=self._is_set)[:1]
                yield from [(fact, facts[fact]) for fact in first or facts]

    def _may_stay(self, fact: str, parts: list[str], free: World) -> bool:
        """Whether the rule may come to apply although an answer stays as it is; of an open one, whatever it may be."""
        ways = (self._worlds.after(classes, free) for classes in self._as_it_is(fact, parts))
        return all(APPLIES in self._worlds.outcomes(way) for way in ways)

    def _as_it_is(self, fact: str, parts: list[str]) -> Iterator[Classes]:
        own = self._book.variables.of_fact[fact]
        if fact in self._answers:
            yield tuple((one.index, self._worlds.base[one.index]) for one in own)
        elif self._is_set(fact):
            yield from (tuple((one.index, number) for one in own if one.part in parts) for number in (0, 1))
        else:
            for option in self.line(fact):
                yield tuple((index, self._told(index, number)) for index, number in option.classes)

    def _told(self, index: int, number: int) -> int:
        """The class of an open answer: any, except of an end date, which counts as not reached while it is open."""
        unknown = self._book.variables.all[index].unknown
        return number if unknown == UNKNOWN else unknown

    def _matter(self, free: World, steps: Steps) -> dict[str, list[str]]:
        """The answers that still matter, in the order of asking, each with the parts of it that do."""
        left = self._book.rest(self._rule.diagram, free)
        found: dict[str, list[str]] = {}
        for index in sorted({plain for one in left.variables for plain in self._plain(one, free)}):
            variable = self._book.variables.all[index]
            if variable.fact in self._kinds and variable.fact not in steps:
                found.setdefault(variable.fact, []).append(variable.part)
        return {fact: found[fact] for fact in self._book.interview.order if fact in found}

    def _plain(self, index: int, world: World) -> set[int]:
        """The plain variables that can still settle a variable."""
        derivation = self._book.derived_from.get(index)
        if derivation is None:
            return {index}
        left = self._book.rest(derivation.diagram, world)
        return {plain for one in left.variables for plain in self._plain(one, world)}

    def _options(self, fact: str, parts: list[str]) -> list[Option]:
        """The classes of values to try: of what was answered, all others."""
        now = self._answers.get(fact)
        of_set = options_of_set(self._book.variables, fact, now, parts) if self._is_set(fact) else ()
        line = [option for option in of_set or self.line(fact) if now is None or not self._is_so(option.classes)]
        lawful = self._book.facts[fact].change_to if self._kinds[fact] == "change" else ()
        return [option for option in line if not lawful or option.sample in lawful]

    def _is_set(self, fact: str) -> bool:
        return self._book.facts[fact].type == "set"

    def _is_so(self, classes: Classes) -> bool:
        return all(self._worlds.base[index] == number for index, number in classes)

    def _without_idle_members(self, steps: Steps) -> Steps:
        """The same steps; of a set only the members that matter are told."""
        for fact, option in steps.items():
            for pair in option.classes if self._is_set(fact) else ():
                fewer = option._replace(classes=tuple(one for one in steps[fact].classes if one != pair))
                if fewer.classes and self._applies({**steps, fact: fewer}):
                    steps = {**steps, fact: fewer}
        return steps

    def _is_smallest(self, steps: Steps) -> bool:
        parts = (part for size in range(1, len(steps)) for part in combinations(steps.items(), size))
        return not any(self._applies(dict(part)) for part in parts)

    def _makes_sense(self, steps: Steps) -> bool:
        """Whether none of the answers belongs to a question that makes no sense beside the others."""
        world, only_if = self._worlds.after(_classes(steps)), self._book.only_if
        return not any(fact in only_if and truth(only_if[fact], world) is False for fact in steps)

    def _applies(self, steps: Steps) -> bool:
        return self._worlds.outcomes(self._worlds.after(_classes(steps))) == _ONLY

    def _free(self, steps: Steps) -> World:
        """The world after these steps in which every other answer that may change could be anything."""
        variables = self._book.variables.of_fact
        others = (one.index for fact in self._kinds if fact not in steps for one in variables[fact])
        return self._worlds.after([*_classes(steps), *((index, UNKNOWN) for index in others)])


def _classes(steps: Steps) -> list[tuple[int, int]]:
    return [pair for option in steps.values() for pair in option.classes]


def _key(steps: Steps) -> Key:
    return frozenset((fact, option.classes) for fact, option in steps.items())
