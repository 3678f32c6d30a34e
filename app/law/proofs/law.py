"""The conditions of the files as trees: what a proof starts from, before anything is compiled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.law.book import RuleBook
from app.law.checking import check_names
from app.law.compiling import compile_book
from app.law.conditions import All, AnyOf, Condition, Leaf, Not, RuleRef
from app.law.load import read_folder
from app.law.schema import Dated, DerivedSpec, FactSpec, RuleSpec
from app.law.sources import Read, RuleSource
from app.law.standing import FindingLeaf, NotTrue


@dataclass(frozen=True, slots=True)
class RuleTrees:
    """The conditions of one rule as they are written."""

    spec: RuleSpec
    when: Any
    unless: tuple[Condition, ...]
    unclear: tuple[Condition, ...]
    lapses: Condition | None

    @property
    def id(self) -> str:
        """The id of the norm."""
        return self.spec.id

    def all(self) -> Iterator[Condition]:
        """Every condition of the rule."""
        yield from (tree for tree in (self.when, *self.unless, *self.unclear, self.lapses) if tree is not None)


@dataclass(frozen=True, slots=True)
class DerivedTrees:
    """How one fact, or one member of a set, follows: the first case that holds gives the value."""

    fact: str
    part: str
    cases: tuple[tuple[Condition, Any], ...]
    otherwise: Any


@dataclass(frozen=True, slots=True)
class Law:
    """Everything that can be proved about: the trees, and the rule book that was compiled from the same files."""

    read: Read
    book: RuleBook
    facts: Mapping[str, FactSpec]
    figures: Mapping[str, Sequence[Dated]]
    rules: Mapping[str, RuleTrees]
    derived: tuple[DerivedTrees, ...]
    standings: tuple[tuple[str, Any], ...]
    only_if: Mapping[str, Condition]

    def source(self, rule: str) -> RuleTrees:
        """The rule, or the one that it follows."""
        return self.rules[self.rules[rule].spec.follows or rule]

    def switches(self, rule: RuleTrees) -> list[RuleTrees]:
        """The general rules that switch this one off."""
        return [other for other in self.rules.values() if hits(other.spec, rule.spec)]

    def facts_of(self, rule: str) -> list[str]:
        """The facts that a rule reads, with those behind them, in the order of the vocabulary."""
        source = self.source(rule)
        return self.behind(
            {
                fact
                for trees in (source, *self.switches(source))
                for tree in (trees.all() if trees is source else [trees.when])
                for fact in self.facts_in(tree)
            }
        )

    def behind(self, facts: Iterable[str]) -> list[str]:
        """These facts and the plainer ones from which they follow."""
        wanted = set(facts)
        for trees in reversed(self.derived):
            if trees.fact in wanted:
                wanted |= {fact for tree, _ in trees.cases for fact in self.facts_in(tree)}
        return [fact for fact in self.facts if fact in wanted]

    def facts_in(self, tree: Any) -> set[str]:
        """The facts that a tree reads, references followed."""
        found: set[str] = set()
        for leaf in ends(tree):
            if isinstance(leaf, RuleRef):
                trees = self.rules[leaf.rule]
                found |= {fact for part in (trees.when, *trees.unless) for fact in self.facts_in(part)}
            elif isinstance(leaf, Leaf):
                found |= {leaf.fact, *((leaf.operand,) if leaf.operator == "not_in_fact" else ())}
            elif isinstance(leaf, NotTrue):
                found.add(leaf.fact)
        return found


def hits(switch: RuleSpec, rule: RuleSpec) -> bool:
    """Whether a general rule switches another one off."""
    off = switch.switches_off
    return off is not None and rule.id not in off.spares and (rule.kind in off.kinds or rule.id in off.rules)


def ends(tree: Any) -> Iterator[Leaf | RuleRef | FindingLeaf | NotTrue]:
    """Every end of a tree."""
    if isinstance(tree, Not):
        yield from ends(tree.part)
    elif isinstance(tree, All | AnyOf):
        for part in tree.parts:
            yield from ends(part)
    elif tree is not None:
        yield tree


def law_of(folder: Path) -> Law:
    """The law of a folder. Raises RuleError for a folder that cannot be loaded."""
    read = read_folder(folder)
    check_names(read)
    return law_from(read, compile_book(read))


def law_from(read: Read, book: RuleBook) -> Law:
    """The law of files that were read, beside the book that was compiled from them."""
    return Law(
        read=read, book=book, facts=read.facts, figures=read.library.dated,
        rules={source.spec.id: _rule(read, source) for source in read.rules},
        derived=tuple(trees for index, spec in enumerate(read.derived) for trees in _derived(read, index, spec)),
        standings=tuple(_standings(read)),
        only_if={name: read.reader.read(spec.only_if, read.facts_file, ("facts", name, "only_if"))
                 for name, spec in read.facts.items() if spec.only_if is not None},
    )  # fmt: skip


def _rule(read: Read, source: RuleSource) -> RuleTrees:
    def tree(raw: Any) -> Condition:
        return read.reader.read(raw, source.file, source.where)

    spec = source.spec
    return RuleTrees(
        spec,
        None if spec.when is None else tree(spec.when),
        tuple(tree(item.when) for item in spec.unless),
        tuple(tree(item.when) for item in spec.unclear),
        None if spec.lapses is None else tree(spec.lapses),
    )


def _derived(read: Read, index: int, spec: DerivedSpec) -> Iterator[DerivedTrees]:
    def tree(raw: Any) -> Condition:
        return read.reader.read(raw, read.derived_file, (index,))

    for member, raw in spec.members.items():
        yield DerivedTrees(spec.fact, member, ((tree(raw), True),), False)
    if not spec.members:
        yield DerivedTrees(spec.fact, "", tuple((tree(case.when), case.gives) for case in spec.first), None)


def _standings(read: Read) -> Iterator[tuple[str, Any]]:
    for index, spec in enumerate(read.sayings.standings):
        where = ("standings", index, "holds")
        tree = None if spec.holds is None else read.standing_reader.read(spec.holds, read.standing_file, where)
        yield spec.id, tree
