"""All answers, with both readings of the law over them, and what a failed proof has to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from app.law.assess import Assessment, assess
from app.law.facts import read_facts
from app.law.proofs import moments
from app.law.proofs import reading as second
from app.law.proofs import walking as own
from app.law.proofs.answers import Answers, free
from app.law.proofs.law import Law
from app.law.proofs.reading import Reading
from app.law.proofs.solver import Formula, Found, Solver, no
from app.law.proofs.walking import Walking
from app.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Refuted:
    """What does not hold, and a case that shows it (None where nothing exists that could show it)."""

    what: Trouble
    facts: dict[str, Any] | None = None
    on: date | None = None


Results = Iterator[Refuted | None]


class Space:
    """Answers, a solver over them, and the two readings."""

    def __init__(self, law: Law, answers: Answers, axioms: Iterable[Formula] = ()) -> None:
        self.law = law
        self.answers = answers
        self._more = tuple(axioms)

    @cached_property
    def solver(self) -> Solver:
        """A solver that knows what answers can be at all."""
        return Solver([*self.answers.axioms(), *self._more])

    @cached_property
    def reading(self) -> Reading:
        """The law by the second reading."""
        return Reading(self.law, self.answers)

    @cached_property
    def walking(self) -> Walking:
        """The law by the program's diagrams."""
        return Walking(self.law.book, self.answers)

    @property
    def open_facts(self) -> list[str]:
        """The facts that are unknown while nobody told them: neither settings nor end dates."""
        facts = self.law.facts.items()
        return [fact for fact, spec in facts if spec.default is None and (spec.type != "date" or fact == "birth_date")]

    def find(self, *claims: Formula) -> Found | None:
        """Answers under which all claims hold."""
        return self.solver.find(*claims)

    def with_given(self, **given: Formula) -> Space:
        """The same people with other answers known, and what then follows; to be searched with this space's solver."""
        return self.changed(self.answers.with_given(**given), given)

    def changed(self, answers: Answers, facts: Iterable[str]) -> Space:
        """The same people with answers that differ in some facts only; everything else is shared."""
        book = self.law.book
        but = own.variables_behind(book, facts)
        other = Space(self.law, own.with_derived(book, answers, but), self._more)
        other.walking = Walking(book, other.answers, self.walking, but)
        return other

    def shown(
        self, what: Trouble, facts: Iterable[str], *claims: Formula, told: Answers | None = None
    ) -> Refuted | None:
        """None when nobody can meet the claims; otherwise such a case, with as few answers in it as it takes."""
        found = self.find(*claims)
        if found is None:
            return None
        answers = told or self.answers
        held = [*claims]
        for wish in self._simpler(answers, facts):
            if simpler := self.find(*held, wish):
                found = simpler
                held.append(wish)
        return Refuted(what, answers.case(found, facts), answers.day(found))

    def _simpler(self, answers: Answers, facts: Iterable[str]) -> Iterator[Formula]:
        """What makes a case easier to read: a day of today's law, and one answer less."""
        yield answers.on == moments.as_number(self.law.book.pack.checked_on)
        for fact in facts:
            if not isinstance(given := answers.given[fact], bool):
                yield no(given)

    def refuted(self, what: Trouble, found: Found, facts: Iterable[str]) -> Refuted:
        """The case that was found, told with the facts that matter."""
        return Refuted(what, self.answers.case(found, facts), self.answers.day(found))

    def replayed(self, found: Found, facts: Iterable[str]) -> Assessment:
        """What the program itself says of the case that was found."""
        on = self.answers.day(found)
        return assess(self.law.book, read_facts(self.answers.case(found, facts), self.law.facts, on), on)


class Spaces:
    """The spaces in which a law is looked at, each made when it is first needed."""

    def __init__(self, law: Law) -> None:
        self.law = law

    @cached_property
    def complete(self) -> Space:
        """Every fact known."""
        return Space(self.law, free(self.law.facts, self.law.figures, complete=True))

    @cached_property
    def partial(self) -> Space:
        """Every fact known or not; what follows from plainer facts is left aside."""
        return Space(self.law, free(self.law.facts, self.law.figures, complete=False))

    @cached_property
    def following(self) -> Space:
        """Every fact known or not, and what follows from plainer facts, as the program derives it."""
        answers = free(self.law.facts, self.law.figures, complete=False)
        return Space(self.law, own.with_derived(self.law.book, answers))

    @cached_property
    def following_read(self) -> Answers:
        """The same answers with what follows by the second reading."""
        return second.with_derived(self.law, free(self.law.facts, self.law.figures, complete=False))
