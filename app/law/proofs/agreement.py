"""Property 9: the program's diagrams say what the files say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.law.conditions import All, AnyOf
from app.law.diagram import Node
from app.law.proofs.classes import prove_classes
from app.law.proofs.law import DerivedTrees
from app.law.proofs.pairs import Pair, every, some
from app.law.proofs.promises import Promises
from app.law.proofs.reading import OUTCOMES, derived_cases, value_numbers
from app.law.proofs.solver import Formula, any_of, both, either, no, same
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.proofs.walking import nodes_of
from app.law.standing import FindingLeaf, NotTrue
from app.law.variables import Variables
from app.trouble import Trouble
from app.words import mark

UNLIKE = mark("{rule}: the diagram and the files part here on {outcome}")
DERIVED = mark("{fact}: the derivation and its diagram part here")
WEAKER = mark("{rule}: what the files settle stays open in the program here")
UNSOUND = mark("{rule}: the program settles what a completion contradicts here")
STANDING = mark("standing.{line}: the compiled condition and the files part here")
SHAPE = mark("{name}: its diagram is not in order or not reduced")
SHORT_CUT = mark("{fact}: something follows here although no plain fact was told")


def prove(spaces: Spaces, _: Promises) -> Results:
    """Rules, derivations and the standing; for complete answers and for partly known ones; the classes day by day."""
    yield from _complete(spaces.complete)
    yield from _partial(spaces.partial)
    yield from _derivations(spaces.complete)
    yield from _standing(spaces.partial)
    yield from _without_plain_facts(spaces.partial)
    yield from _shapes(spaces)
    yield from prove_classes(spaces.partial)


def _complete(space: Space) -> Results:
    for rule in space.law.rules.values():
        node = space.law.book.rules[rule.id].diagram
        for outcome in OUTCOMES:
            claim = no(same(space.reading.outcome(rule.id, outcome), space.walking.must(node, outcome)))
            yield space.shown(Trouble(UNLIKE, rule=rule.id, outcome=outcome), space.law.facts_of(rule.id), claim)


def _partial(space: Space) -> Results:
    """Kleene's logic settles no more than the diagrams; these settle only what every completion agrees on."""
    known = Space(space.law, space.answers.with_given(**dict.fromkeys(space.open_facts, True)))
    for rule in space.law.rules:
        facts, read, node = space.law.facts_of(rule), space.reading.verdict(rule), space.law.book.rules[rule].diagram
        walk = space.walking
        weaker = either(both(read.applies.true, no(walk.applies(rule))), both(read.fails.true, no(walk.fails(rule))))
        yield space.shown(Trouble(WEAKER, rule=rule), facts, weaker)
        for outcome in OUTCOMES:
            comes = known.reading.outcome(rule, outcome)
            wrong = either(both(walk.must(node, outcome), no(comes)), both(comes, no(walk.may(node, outcome))))
            yield space.shown(Trouble(UNSOUND, rule=rule), facts, wrong)


def _derivations(space: Space) -> Results:
    diagrams = {(space.law.book.variables.all[found.variable].fact, space.law.book.variables.all[found.variable].part):
                found.diagram for found in space.law.book.derivations}  # fmt: skip
    for trees in space.law.derived:
        unlike = any_of(_derived_unlike(space, trees, diagrams[(trees.fact, trees.part)]))
        facts = [fact for tree, _ in trees.cases for fact in space.law.facts_in(tree)]
        yield space.shown(Trouble(DERIVED, fact=trees.fact), facts, unlike)


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
            yield space.shown(Trouble(STANDING, line=line.spec.id), facts, unlike)


def _of_files(space: Space, tree: Any) -> Pair:
    if isinstance(tree, All | AnyOf):
        return (every if isinstance(tree, All) else some)(_of_files(space, part) for part in tree.parts)
    return (space.walking if isinstance(tree, FindingLeaf | NotTrue) else space.reading).pair(tree)


def _without_plain_facts(space: Space) -> Results:
    """The program derives nothing when no plain fact was told; it may do so only if nothing would follow."""
    bare = space.with_given(**dict.fromkeys(space.law.book.plain_inputs, False))
    for trees in space.law.derived:
        claim = both(no(bare.answers.given[trees.fact]), bare.answers.cell(trees.fact, trees.part).known)
        yield space.shown(Trouble(SHORT_CUT, fact=trees.fact), space.law.behind([trees.fact]), claim)


def _shapes(spaces: Spaces) -> Results:
    """On every way each variable stands once, in order, and never two limits of one fact; no node is idle."""
    book = spaces.law.book
    diagrams = [
        *((rule.id, rule.diagram) for rule in book.rules.values()),
        *((d.fact, d.diagram) for d in book.derivations),
    ]
    for name, diagram in diagrams:
        sound = all(_in_shape(book.variables, node) for node in nodes_of(diagram).values())
        yield None if sound else Refuted(Trouble(SHAPE, name=name))


def _in_shape(variables: Variables, node: Node) -> bool:
    if node.variable < 0:
        return True
    own, below = variables.all[node.variable], {number for branch in node.branches for number in branch.variables}
    in_order = all(number > node.variable for number in below)
    once = variables.facts[own.fact].type == "set" or all(variables.all[number].fact != own.fact for number in below)
    return in_order and once and len({id(branch) for branch in node.branches}) > 1
