"""Whether a rule rests on itself, or on one that only follows another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.law.conditions import All, AnyOf, Condition, Leaf, Not, RuleRef
from app.law.sources import Read, RuleSource
from app.law.standing import FindingLeaf, NotTrue
from app.words import mark


def check_circles(grounds: dict[str, Iterable[Condition]], read: Read) -> None:
    """Raise a RuleError when a rule rests on itself, or on one that only follows another."""
    sources = {source.spec.id: source for source in read.rules}
    for name, trees in grounds.items():
        for other in _rests_on(trees):
            _walk(other, [name, other], grounds, sources)


def leaves_of(tree: object) -> Iterator[Leaf | RuleRef | FindingLeaf | NotTrue]:
    """Every end of a tree, references and the standing's own leaves included."""
    if isinstance(tree, Not):
        yield from leaves_of(tree.part)
    elif isinstance(tree, All | AnyOf):
        for part in tree.parts:
            yield from leaves_of(part)
    elif isinstance(tree, Leaf | RuleRef | FindingLeaf | NotTrue):
        yield tree


def _walk(name: str, trail: list[str], grounds: dict[str, Iterable[Condition]], sources: dict[str, RuleSource]) -> None:
    first = sources[trail[0]]
    if sources[name].spec.follows or name in trail[:-1]:
        raise first.file.fault(
            first.where, mark("“{name}” cannot rest on itself or on a rule that follows another"), name=name
        )
    for other in _rests_on(grounds[name]):
        _walk(other, [*trail, other], grounds, sources)


def _rests_on(trees: Iterable[Condition]) -> list[str]:
    return [leaf.rule for tree in trees for leaf in leaves_of(tree) if isinstance(leaf, RuleRef)]
