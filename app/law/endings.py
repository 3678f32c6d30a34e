"""What would end a ground that is met, and when, as far as the day is known.

Told are days that were answered (a course, work, a paper that runs out, an age), days that nobody has told yet, and
what ends by itself on a day that is not asked for. Nothing that a person does is told as an end, but for a divorce,
which the law itself names.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, RuleBook
from app.law.facts import Facts
from app.law.logic import truth
from app.law.moves import line_of
from app.law.relevance import GROUNDS, in_order, sensible
from app.law.timeline import change_days
from app.law.worlds import Worlds

_ONLY = frozenset((APPLIES,))


class Ending(NamedTuple):
    """The answer with which a ground would end, and the last day on which it is known to hold (None: not known).

    `told` is False where the day could be answered but has not been.
    """

    fact: str
    last: date | None
    told: bool


def endings(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[Ending, ...]:
    """The ends of a ground that is met: known days first, the nearest before the others. None of any other finding."""
    if finding.kind not in GROUNDS or finding.status != APPLIES:
        return ()
    found = _Endings(book, assessment, finding)
    dated = sorted(found.on_days(), key=lambda ending: ending.last or date.max)
    return (*dated, *found.on_days_not_told(), *found.by_themselves())


class _Endings:
    """The ends of one ground, looked for by giving one answer after the other another class."""

    def __init__(self, book: RuleBook, assessment: Assessment, finding: Finding) -> None:
        self._book, self._assessment, self._rule = book, assessment, finding.rule
        base = book.variables.world(assessment.answers, assessment.on)
        self._worlds = Worlds(book, finding.rule, assessment.answers, base)
        self._facts = in_order(book, self._worlds.behind)

    def on_days(self) -> Iterator[Ending]:
        """For each day that was answered the first day after it on which the ground no longer holds."""
        for fact in self._facts:
            value = self._assessment.answers.get(fact)
            if isinstance(value, date):
                days = (day for day in change_days(self._book, Facts({fact: value})) if day > self._assessment.on)
                first = next((day for day in days if self._ends(self._on(fact, value, day))), None)
                if first is not None:
                    yield Ending(fact, first - timedelta(days=1), told=True)

    def on_days_not_told(self) -> Iterator[Ending]:
        """The end dates that could be answered and would end the ground once they have passed."""
        for fact in self._facts:
            ends = [(one.index, one.size - 1) for one in self._book.variables.of_fact[fact] if one.is_end_date]
            if ends and fact not in self._assessment.answers and self._makes_sense(fact) and self._ends(ends):
                yield Ending(fact, None, told=False)

    def by_themselves(self) -> Iterator[Ending]:
        """What ends in time and is not asked for by its day: a child that grows up, a case that is closed."""
        for fact in self._facts:
            spec = self._book.facts[fact]
            if spec.ending and spec.type != "date" and fact in self._assessment.answers:
                line = line_of(self._book.variables, fact, self._assessment.on)
                if any(self._ends(option.classes) for option in line):
                    yield Ending(fact, None, told=True)

    def _makes_sense(self, fact: str) -> bool:
        """Whether a day belongs to this case: its question makes sense; where no plain fact was told, it might."""
        book, assessment = self._book, self._assessment
        bare = book.plain_inputs.isdisjoint(assessment.answers)
        return sensible(book, fact, assessment.world) or (
            bare and truth(book.only_if[fact], assessment.world) is not False
        )

    def _on(self, fact: str, value: date, day: date) -> list[tuple[int, int]]:
        return [(one.index, one.classify(value, day)) for one in self._book.variables.of_fact[fact]]

    def _ends(self, classes: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> bool:
        return self._worlds.outcomes(self._worlds.after(classes)) != _ONLY
