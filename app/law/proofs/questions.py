"""Property 5: every question can change some verdict, and every unknown can be asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from app.law.assess import Assessment
from app.law.proofs import walking as own
from app.law.proofs.answers import Answers, free, fresh_term
from app.law.proofs.law import Law
from app.law.proofs.pairs import Pair
from app.law.proofs.promises import Exempted, Promises
from app.law.proofs.reading import Reading
from app.law.proofs.solver import Formula, any_of, both, either, flag, no, same
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.proofs.standings import Lines, facts_of
from app.trouble import Trouble
from app.words import mark

IDLE = mark("the question {fact} can change no verdict")
STALE = mark("the question {fact} can change a verdict; the exception is no longer needed")
REPLAYED = mark("the question {fact} changes nothing here by the program itself")
UNREACHABLE = mark("{rule}: {fact} can still decide here, but no open question can settle it")
NOT_OPEN = mark("{fact} can always be settled by a question; the exception is no longer needed")
_ALWAYS = Pair(True, False)
_OTHER = " otherwise"


def prove(spaces: Spaces, promises: Promises) -> Results:
    """Two cases for each question; and for each unknown of each rule a question that is still open."""
    beside = {exception.fact for exception in promises.beside_verdicts}
    for fact, spec in spaces.law.facts.items():
        if spec.asked:
            yield _changes(spaces.law, fact, beside=fact in beside)
    yield from prove_reach(spaces.law, promises)


def order_of_sense(law: Law) -> list[str]:
    """The facts in an order in which the sense of each question rests on earlier ones only."""
    placed: dict[str, None] = {}

    def place(fact: str) -> None:
        if fact in law.only_if:
            for other in sorted(law.facts_in(law.only_if[fact])):
                place(other)
        placed.setdefault(fact)

    for fact in law.facts:
        place(fact)
    return list(placed)


def _changes(law: Law, fact: str, *, beside: bool) -> Refuted | None:
    one, other = _two_cases(law, fact)
    first = Space(law, own.with_derived(law.book, one), other.axioms())
    second = first.changed(replace(other, overlay=first.answers.overlay), [fact])
    makes_sense = first.answers.given[fact]
    readers = [rule for rule in law.rules if fact in law.facts_of(rule)]
    found = first.find(makes_sense, any_of(_parted(first, second, rule) for rule in readers))
    if found is None and fact in facts_of(first):
        found = first.find(makes_sense, _stand_apart(Lines(first), Lines(second)))
    if beside:
        return None if found is None else first.refuted(Trouble(STALE, fact=fact), found, law.facts)
    if found is None:
        return Refuted(Trouble(IDLE, fact=fact))
    if _verdicts(first.replayed(found, law.facts)) != _verdicts(second.replayed(found, law.facts)):
        return None
    return first.refuted(Trouble(REPLAYED, fact=fact), found, law.facts)


def _two_cases(law: Law, fact: str) -> tuple[Answers, Answers]:
    """Complete answers to every question that makes sense in both cases; only the answer to one differs."""
    bare = free(law.facts, law.figures, complete=False)
    one = replace(bare, given=dict.fromkeys(law.facts, False))
    other = one.with_terms(**{fact: fresh_term(fact, law.facts[fact], _OTHER)})
    for name in order_of_sense(law):
        if law.facts[name].asked:
            given = both(_sensible(law, one, name).true, _sensible(law, other, name).true)
            one, other = one.with_given(**{name: given}), other.with_given(**{name: given})
    return one, other


def _sensible(law: Law, answers: Answers, fact: str) -> Pair:
    """Whether a question makes sense by what was answered before it."""
    return Reading(law, answers).pair(law.only_if[fact]) if fact in law.only_if else _ALWAYS


def _parted(one: Space, other: Space, rule: str) -> Formula:
    return either(
        no(same(one.walking.applies(rule), other.walking.applies(rule))),
        no(same(one.walking.fails(rule), other.walking.fails(rule))),
    )


def _stand_apart(one: Lines, other: Lines) -> Formula:
    return any_of(no(same(line, other.of_rules[name])) for name, line in one.of_rules.items())


def _verdicts(assessment: Assessment) -> Any:
    return assessment.standing, [finding.status for finding in assessment.findings]


def prove_reach(law: Law, promises: Promises) -> Results:
    """In every case that an interview can come to: a fact that can still decide can still be settled."""
    space = interviews(law)
    stuck = list(_stuck(space))
    for rule, fact, claim in stuck:
        excepted = any_of(_excepted(space, found) for found in promises.stays_open if found.fact == fact)
        yield space.shown(Trouble(UNREACHABLE, rule=rule, fact=fact), law.facts, claim, no(excepted))
    for exception in promises.stays_open:
        claims = (claim for _, fact, claim in stuck if fact == exception.fact)
        needed = space.find(_excepted(space, exception), any_of(claims))
        yield None if needed else Refuted(Trouble(NOT_OPEN, fact=exception.fact))


def _stuck(space: Space) -> Iterator[tuple[str, str, Formula]]:
    """Each unknown of each rule, and when it can still decide although no question can settle it."""
    book, reach = space.law.book, _Reach(space)
    for rule in book.rules.values():
        for number in sorted(rule.diagram.variables):
            fact = book.variables.all[number].fact
            if book.facts[fact].contract:
                still_open = both(no(space.walking.cell(number).known), space.walking.decides(rule.diagram, number))
                yield rule.id, fact, both(still_open, no(reach.of(number)))


def interviews(law: Law) -> Space:
    """Answers as an interview gathers them: to questions that made sense, never to facts that are not asked."""
    answers = replace(free(law.facts, law.figures, complete=False), given=dict.fromkeys(law.facts, False))
    for name in order_of_sense(law):
        if law.facts[name].asked:
            answers = answers.with_given(**{name: both(flag(f"{name} given"), _sensible(law, answers, name).true)})
    return Space(law, own.with_derived(law.book, answers))


class _Reach:
    """Whether an unknown variable can still be settled by a question."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._book = space.law.book
        self._found: dict[int, Formula] = {}

    def of(self, variable: int) -> Formula:
        """When some question that is not answered and not senseless can settle a variable."""
        if variable not in self._found:
            self._found[variable] = self._reached(variable)
        return self._found[variable]

    def _reached(self, variable: int) -> Formula:
        derivation = self._book.derived_from.get(variable)
        if derivation is None:
            return self._askable(self._book.variables.all[variable].fact)
        walking = self._space.walking
        return any_of(
            both(no(walking.cell(number).known), walking.decides(derivation.diagram, number), self.of(number))
            for number in derivation.diagram.variables
        )

    def _askable(self, fact: str) -> Formula:
        if not self._book.facts[fact].asked:
            return False
        senseless = _sensible(self._space.law, self._space.answers, fact).false
        return both(no(self._space.answers.given[fact]), no(senseless))


def _excepted(space: Space, exception: Exempted) -> Formula:
    return True if exception.when is None else space.reading.pair(exception.when).true
