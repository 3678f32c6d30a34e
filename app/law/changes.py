"""What would change a finding: the smallest sets of answers that would make it apply, plausible ones first.

A set names up to three answers and what each would have to be: open questions, papers that have run out, what a record
says, and what a person may change. Nothing here is advice; it says what the law would then say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, product
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, RuleBook
from app.law.facts import Value
from app.law.moves import KINDS, MoveKind, Option, Test, wishes
from app.law.turning import Steps, Turning

TURNED = ("deferment", "exemption", "notification", "valid_reason")
Cell = tuple[Option, ...]


class Change(NamedTuple):
    """One answer and what it would have to be: tests of which all hold (none: any answer will do).

    `samples` are values of that kind. They serve to try the change and, of a choice, name it; a day or a number among
    them stands for many and is never shown.
    """

    fact: str
    kind: MoveKind
    tests: tuple[Test, ...]
    samples: tuple[Value, ...]


ChangeSet = tuple[Change, ...]


class Changes:
    """What would change the findings of one assessment."""

    def __init__(self, book: RuleBook, assessment: Assessment) -> None:
        self._book, self._assessment = book, assessment
        self._base = book.variables.world(assessment.answers, assessment.on)

    def of(self, finding: Finding) -> tuple[ChangeSet, ...]:
        """The smallest sets of changes that would make a finding apply, none of which contains another."""
        if finding.status == APPLIES or finding.kind not in TURNED:
            return ()
        rule, on, answers = finding.rule, self._assessment.on, self._assessment.answers
        turning = Turning(self._book, rule, answers, on, self._base)
        found: tuple[ChangeSet, ...] | None = rule.changed.get(turning.key)
        return found if found is not None else rule.change(turning.key, self._found(turning))

    def _found(self, turning: Turning) -> tuple[ChangeSet, ...]:
        found = [self._in_order(turning, steps) for steps in turning.smallest()]
        sets = [one for facts, rows in _alike(found) for one in self._sets(turning, facts, rows)]
        return tuple(sorted(sets, key=self._rank))

    def _in_order(self, turning: Turning, steps: Steps) -> list[tuple[str, Option]]:
        return sorted(steps.items(), key=lambda step: (KINDS.index(turning.kind(step[0])), self._place(step[0])))

    def _sets(self, turning: Turning, facts: tuple[str, ...], rows: list[Cell]) -> Iterator[ChangeSet]:
        for cells in _put_together(rows):
            told = [
                [Change(fact, turning.kind(fact), *wish) for wish in self._wishes(turning, fact, cell)]
                for fact, cell in zip(facts, cells, strict=True)
            ]
            yield from product(*told)

    def _wishes(self, turning: Turning, fact: str, cell: Cell) -> Iterable[tuple[tuple[Test, ...], tuple[Value, ...]]]:
        return wishes(self._book.variables, fact, turning.line(fact), cell)

    def _rank(self, found: ChangeSet) -> tuple[int, list[int], list[int]]:
        kinds, places = [KINDS.index(one.kind) for one in found], [self._place(one.fact) for one in found]
        return len(found), kinds, places

    def _place(self, fact: str) -> int:
        return self._book.interview.order.index(fact)


def _alike(found: Iterable[list[tuple[str, Option]]]) -> Iterator[tuple[tuple[str, ...], list[Cell]]]:
    """The choices by the answers that they name."""
    listed = [(tuple(fact for fact, _ in steps), tuple(option for _, option in steps)) for steps in found]
    for facts, rows in groupby(sorted(listed, key=lambda one: one[0]), key=lambda one: one[0]):
        yield facts, [row for _, row in rows]


def _put_together(rows: list[Cell]) -> list[tuple[Cell, ...]]:
    """Rows of options as few rows of cells: rows that differ in one column only become one, column after column."""
    table = [tuple((option,) for option in row) for row in rows]
    for column in range(len(rows[0])):
        joined: dict[tuple[Cell, ...], Cell] = {}
        for row in table:
            rest = (*row[:column], *row[column + 1 :])
            joined[rest] = (*joined.get(rest, ()), *row[column])
        table = [(*rest[:column], cell, *rest[column:]) for rest, cell in joined.items()]
    return table
