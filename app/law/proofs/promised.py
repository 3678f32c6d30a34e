"""Property 3: no two findings contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from app.law.proofs.promises import Promises, Together, TogetherSpec
from app.law.proofs.reading import OUTCOMES
from app.law.proofs.solver import Formula, any_of, both, no, same
from app.law.proofs.space import Results, Space, Spaces
from app.trouble import Trouble
from app.words import mark

BOTH = mark("{one} and {other} both apply here, which must never be")
ALONE = mark("{one} applies here without {others}")
UNLIKE = mark("{one} follows {other}, but does not come out alike here")


def prove(spaces: Spaces, promises: Promises) -> Results:
    """Each pair that can never be together, each rule that brings another, each card that follows a rule."""
    space = spaces.complete
    for what, rules, claim in (*_promised(space, promises), *_following(space)):
        yield space.shown(what, [fact for rule in rules for fact in space.law.facts_of(rule)], claim)


def _promised(space: Space, promises: Promises) -> Iterator[tuple[Trouble, list[str], Formula]]:
    for promise in promises.together:
        if promise.spec.whenever and promise.spec.then:
            yield _brings(space, promise, promise.spec.whenever)
        for one, other in _pairs(space, promise.spec):
            claim = both(_provided(space, promise), _applies(space, one), _applies(space, other))
            yield Trouble(BOTH, one=one, other=other), [one, other], claim


def _pairs(space: Space, spec: TogetherSpec) -> Iterator[tuple[str, str]]:
    """The rules that can never apply at once, two by two."""
    yield from combinations(spec.never_both, 2)
    for rule, trees in space.law.rules.items():
        if spec.whenever and (rule in spec.never or trees.spec.kind == spec.never_kind) and rule not in spec.spares:
            yield spec.whenever, rule


def _brings(space: Space, promise: Together, rule: str) -> tuple[Trouble, list[str], Formula]:
    others = promise.spec.then
    none = no(any_of(_applies(space, other) for other in others))
    claim = both(_provided(space, promise), _applies(space, rule), none)
    return Trouble(ALONE, one=rule, others=", ".join(others)), [rule, *others], claim


def _following(space: Space) -> Iterator[tuple[Trouble, list[str], Formula]]:
    walking, rules = space.walking, space.law.book.rules
    for rule in rules.values():
        if leader := rule.spec.follows:
            alike = [
                same(walking.must(rule.diagram, outcome), walking.must(rules[leader].diagram, outcome))
                for outcome in OUTCOMES
            ]
            yield Trouble(UNLIKE, one=rule.id, other=leader), [rule.id], any_of(map(no, alike))


def _applies(space: Space, rule: str) -> Formula:
    return space.reading.verdict(rule).applies.true


def _provided(space: Space, promise: Together) -> Formula:
    return True if promise.provided is None else space.reading.pair(promise.provided).true
