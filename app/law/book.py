"""The rule book: everything in `rules/`, checked, and compiled so that a person's case can be judged at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.law.card_schema import CardSpec, ContactSpec
from app.law.conditions import Condition
from app.law.desk_compiling import Desk
from app.law.desk_schema import DecisionSpec
from app.law.diagram import Diagrams, Node
from app.law.fitting import Fitting, fitting
from app.law.letter_compiling import Letters
from app.law.library import Library
from app.law.logic import variables_in
from app.law.note_schema import ReviewSpec
from app.law.overlay import CONSCIENCE
from app.law.rule import APPLIES, FAILS, UNDETERMINED, Clause, Rule
from app.law.schema import ActSpec, DoorSpec, FactSpec, InterviewSpec, PackSpec, SectionSpec, StandingFile
from app.law.standing import StandingLine
from app.law.variables import UNKNOWN, Variables
from app.law.walk import Walk
from app.places import RULES

__all__ = ["APPLIES", "FAILS", "UNDETERMINED", "Clause", "Derivation", "Rule", "RuleBook"]


@dataclass(frozen=True, slots=True)
class Derivation:
    """How one variable of a fact follows from plainer facts; the outcome is the variable's class."""

    fact: str
    variable: int
    diagram: Node
    walk: Walk[int]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules of one pack. Read-only after loading."""

    pack: PackSpec
    facts: Mapping[str, FactSpec]
    variables: Variables
    rules: Mapping[str, Rule]
    derivations: tuple[Derivation, ...]
    derived_from: Mapping[int, Derivation]
    plain_inputs: frozenset[str]
    standings: tuple[StandingLine, ...]
    sayings: StandingFile
    acts: Mapping[str, ActSpec]
    papers: Mapping[str, str]
    steps: Mapping[str, str]
    anyway: frozenset[str]
    interview: InterviewSpec
    places: Mapping[str, int]
    cards: Mapping[str, CardSpec]
    contacts: tuple[ContactSpec, ...]
    library: Library
    desk: Desk
    decision: DecisionSpec
    letters: Letters
    only_if: Mapping[str, Any]
    expressions: Mapping[Condition, Any]
    diagrams: Diagrams
    fits: Mapping[tuple[str, str], Fitting]
    days: Mapping[str, Any]
    reviews: Mapping[str, ReviewSpec] = field(default_factory=dict[str, ReviewSpec])
    folder: Path = RULES
    """The folder that it was read from: its examples and the templates of its letters lie there."""
    left_out: frozenset[str] = frozenset()
    """What the organisation that hands this copy out left out of it (`app/law/overlay.py`)."""

    @property
    def tells_of_conscience(self) -> bool:
        """Whether this copy has the page on faith and conscience and the sheets for preparing."""
        return CONSCIENCE not in self.left_out

    @property
    def doors(self) -> tuple[DoorSpec, ...]:
        """The doors of the first page, in their order; `interview.doors` also has those that were left out."""
        doors, shut = self.interview.doors, self.library.guide.spec.page.door
        return doors if self.tells_of_conscience else tuple(door for door in doors if door.id != shut)

    def forget(self) -> None:
        """Drop all that is remembered of cases that were judged."""
        for rule in self.rules.values():
            rule.forget()
        self.variables.lines.clear()
        for derivation in self.derivations:
            derivation.walk.forget()
        self.diagrams.forget()

    def rest(self, node: Node, world: Sequence[int]) -> Node:
        """What is left of a diagram when the known variables of a world are filled in."""
        return self.diagrams.rest(node, world)

    def wanted(self, listed: str, names: Iterable[str], world: list[int] | None) -> tuple[str, ...]:
        """Of these papers or steps (by id) those that stand beside the answers; without a world the usual ones."""
        return tuple(fitting(self.fits, listed, names, world))

    def world(self, answers: Mapping[str, Any], on: date) -> list[int]:
        """The classes of all variables: what was answered, and what follows from it.

        `answers` holds known values only. A fact that was given wins over what would follow for it.
        """
        world = self.variables.world(answers, on)
        if self.plain_inputs.isdisjoint(answers):
            return world
        for derivation in self.derivations:
            if derivation.fact not in answers:
                world[derivation.variable] = derivation.walk.end(world)
        return world

    def questions_behind(self, variable: int, world: list[int]) -> set[str]:
        """The questions whose answers can still settle an unknown variable: its own fact, or the plainer ones."""
        derivation = self.derived_from.get(variable)
        if derivation is not None and world[variable] == UNKNOWN:
            left = derivation.walk.left(world)
            return {name for index in left.variables for name in self.questions_behind(index, world)}
        fact = self.variables.all[variable].fact
        return {fact} if self.facts[fact].asked else set()

    def answers_behind(self, fact: str, parts: tuple[str, ...], world: list[int]) -> list[str]:
        """The plain facts on the way to a derived fact, in the order of asking; of a set only the named members."""
        variables = [found.index for found in self.variables.of_fact[fact] if not parts or found.part in parts]
        read = {name for variable in variables for name in self._on_the_way(variable, world)}
        return sorted(read & self.places.keys(), key=self.places.__getitem__)

    def _on_the_way(self, variable: int, world: list[int]) -> set[str]:
        """The plain facts that are read until a conclusion is reached; where one is not known, whatever it might be."""
        derivation = self.derived_from.get(variable)
        if derivation is None:
            return {self.variables.all[variable].fact}
        read, seen, waiting = set[str](), set[int](), [derivation.diagram]
        while waiting:
            node = waiting.pop()
            if node.variable < 0 or id(node) in seen:
                continue
            seen.add(id(node))
            number = world[node.variable]
            read |= self._on_the_way(node.variable, world) if number >= 0 else set()
            waiting += node.branches if number < 0 else (node.branches[number],)
        return read

    def hanging_on(self, fact: str) -> tuple[str, ...]:
        """The questions that make sense only because of an answer, directly or through others."""
        found: dict[str, None] = {}
        waiting = [fact]
        while waiting:
            asked = waiting.pop()
            for other, expression in self.only_if.items():
                if other not in found and asked in self._facts_in(expression):
                    found[other] = None
                    waiting.append(other)
        return tuple(found)

    def _facts_in(self, expression: Any) -> set[str]:
        return {self.variables.all[index].fact for index in variables_in(expression)}

    def section_title(self, section: str) -> SectionSpec:
        """The section with this id."""
        return next(spec for spec in self.interview.sections if spec.id == section)

    def door(self, door: str) -> DoorSpec:
        """The door with this id."""
        return next(spec for spec in self.interview.doors if spec.id == door)
