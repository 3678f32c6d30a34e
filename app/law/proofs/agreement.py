"""Property 9: the program's diagrams say what the files say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from app.law.days import years_later
from app.law.diagram import Node
from app.law.proofs import moments
from app.law.proofs.law import DerivedTrees
from app.law.proofs.promises import Promises
from app.law.proofs.reading import OUTCOMES, derived_cases, value_numbers
from app.law.proofs.solver import Formula, any_of, both, either, no, same
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.proofs.walking import Walking, limits_of, nodes_of
from app.law.variables import Variable
from app.trouble import Trouble
from app.words import mark

UNLIKE = mark("{rule}: the diagram and the files part here on {outcome}")
DERIVED = mark("{fact}: the derivation and its diagram part here")
WEAKER = mark("{rule}: what the files settle stays open in the program here")
UNSOUND = mark("{rule}: the program settles what a completion contradicts here")
STANDING = mark("standing.{line}: the compiled condition and the files part here")
SHAPE = mark("{name}: its diagram is not in order or not reduced")
SHORT_CUT = mark("{fact}: something follows here although no plain fact was told")
CLASSES = mark("{fact}: the program puts {value} into another class on {day} than the files do")
_A_LEAP_CYCLE = tuple(date(2025, 1, 1) + timedelta(days=number) for number in range(1461))


def prove(spaces: Spaces, _: Promises) -> Results:
    """Rules, derivations and the standing; for complete answers and for partly known ones; the classes day by day."""
    yield from _complete(spaces.complete)
    yield from _partial(spaces.partial)
    yield from _derivations(spaces.complete)
    yield from _standing(spaces.partial)
    yield from _without_plain_facts(spaces.partial)
    yield from _shapes(spaces)
    yield from _classes(spaces)


def _complete(space: Space) -> Results:
    for rule in space.law.rules.values():
        node = space.law.book.rules[rule.id].diagram
        for outcome in OUTCOMES:
            claim = no(same(space.reading.outcome(rule.id, outcome), space.walking.must(node, outcome)))
            yield _shown(space, Trouble(UNLIKE, rule=rule.id, outcome=outcome), claim, space.law.facts_of(rule.id))


def _partial(space: Space) -> Results:
    """Kleene's logic settles no more than the diagrams; these settle only what every completion agrees on."""
    known = Space(space.law, space.answers.with_given(**dict.fromkeys(_asking(space), True)))
    for rule in space.law.rules:
        facts, read, node = space.law.facts_of(rule), space.reading.verdict(rule), space.law.book.rules[rule].diagram
        walk = space.walking
        weaker = either(both(read.applies.true, no(walk.applies(rule))), both(read.fails.true, no(walk.fails(rule))))
        yield _shown(space, Trouble(WEAKER, rule=rule), weaker, facts)
        for outcome in OUTCOMES:
            comes = known.reading.outcome(rule, outcome)
            wrong = either(both(walk.must(node, outcome), no(comes)), both(comes, no(walk.may(node, outcome))))
            yield _shown(space, Trouble(UNSOUND, rule=rule), wrong, facts)


def _derivations(space: Space) -> Results:
    diagrams = {(space.law.book.variables.all[found.variable].fact, space.law.book.variables.all[found.variable].part):
                found.diagram for found in space.law.book.derivations}  # fmt: skip
    for trees in space.law.derived:
        unlike = any_of(_derived_unlike(space, trees, diagrams[(trees.fact, trees.part)]))
        facts = [fact for tree, _ in trees.cases for fact in space.law.facts_in(tree)]
        yield _shown(space, Trouble(DERIVED, fact=trees.fact), unlike, facts)


def _derived_unlike(space: Space, trees: DerivedTrees, node: Node) -> Iterator[Formula]:
    read = derived_cases(space.law, space.answers, trees)
    numbers: dict[Any, Any] = {**value_numbers(space.law.facts[trees.fact]), None: None}
    for value, number in numbers.items():
        yield no(same(read.get(value, False), space.walking.must(node, number)))


def _standing(space: Space) -> Results:
    trees = dict(space.law.standings)
    for line in space.law.book.standings:
        if line.holds is not None:
            read, compiled = _of_files(space, trees[line.spec.id]), space.walking.pair(line.holds)
            unlike = either(no(same(read.true, compiled.true)), no(same(read.false, compiled.false)))
            facts = space.law.behind(space.law.facts_in(trees[line.spec.id]))
            yield _shown(space, Trouble(STANDING, line=line.spec.id), unlike, facts)
