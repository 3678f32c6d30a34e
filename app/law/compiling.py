"""From what the files say to what a case is judged by: expressions, clauses and diagrams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.law.book import Derivation, RuleBook
from app.law.circles import check_circles, leaves_of
from app.law.compiling_rules import RuleCompiler, Trees
from app.law.conditions import Condition, Leaf, leaves
from app.law.desk_compiling import DeskTrees
from app.law.diagram import Node
from app.law.guide import Guide, raw_conditions
from app.law.letter_compiling import LetterTrees
from app.law.library import Deadline, Horizon, Library, Note
from app.law.listed import ListTrees
from app.law.rulefile import Path_
from app.law.schema import DerivedSpec
from app.law.sources import NoteSource, Read
from app.law.standing import StandingLine, Test, tested
from app.law.variables import Variable
from app.law.walk import Walk
from app.words import mark


def compile_book(read: Read) -> RuleBook:
    """The rule book of what was read. Raises RuleError for a condition that names something unknown."""
    return _Compiler(read).book()


class _Compiler:
    def __init__(self, read: Read) -> None:
        self._read = read
        self._trees = {source.spec.id: Trees(read.reader, source) for source in read.rules}
        check_circles({name: list(trees.all()) for name, trees in self._trees.items()}, read)
        self._derived = [_derived_trees(read, index, spec) for index, spec in enumerate(read.derived)]
        self._standings = [self._standing_tree(index) for index in range(len(read.sayings.standings))]
        self._only_if = {
            name: read.reader.read(spec.only_if, read.facts_file, ("facts", name, "only_if"))
            for name, spec in read.facts.items()
            if spec.only_if is not None
        }
        self._notes = [(source, _note_tree(read, source)) for source in read.library.notes]
        self._horizon = _horizon_tree(read)
        self._deadlines = [_deadline_tree(read, index) for index in range(len(read.library.deadlines.deadlines))]
        self._guide = _guide_trees(read)
        self._desk = DeskTrees(read)
        self._lists, self._days = ListTrees(read), _day_trees(read)
        self._letters = LetterTrees(read)
        self._rules = RuleCompiler(read.facts, read.figures, self._trees, self._leaves_beside())
        self._variables, self._diagrams = self._rules.variables, self._rules.diagrams
        self.expression = self._rules.expression

    def book(self) -> RuleBook:
        read, derivations = self._read, tuple(self._derivations())
        return RuleBook(
            pack=read.pack, facts=read.facts, variables=self._variables,
            rules=self._rules.rules(),
            derivations=derivations, derived_from={found.variable: found for found in derivations},
            plain_inputs=self._inputs(derivations),
            standings=tuple(self._lines()),
            sayings=read.sayings, acts=read.acts, papers=read.papers, steps=read.steps,
            anyway=frozenset(spec.id for spec in read.lists["steps"].items if spec.anyway),
            interview=read.interview, places={name: place for place, name in enumerate(read.interview.order)},
            cards=read.cards, contacts=read.contacts, library=self._library(),
            desk=self._desk.compiled(self.expression), decision=read.decision,
            fits=self._lists.compiled(self.expression),
            days={fact: self.expression(tree) for fact, tree in self._days.items()},
            letters=self._letters.compiled(self._tested),
            only_if={name: self.expression(tree) for name, tree in self._only_if.items()},
            expressions=self._rules.expressions, diagrams=self._diagrams,
        )  # fmt: skip

    def _library(self) -> Library:
        read = self._read.library
        return Library(
            topics=read.topics,
            notes={
                source.spec.id: Note(source.spec, None if tree is None else self.expression(tree))
                for source, tree in self._notes
            },
            events=read.deadlines.events,
            deadlines=tuple(
                Deadline(spec, True if tree is None else self.expression(tree))
                for spec, tree in zip(read.deadlines.deadlines, self._deadlines, strict=True)
            ),
            certain_days_off=frozenset(found.day for found in read.days_off if found.certain),
            names=read.names, amendments=read.amendments, dated=read.dated,
            guide=Guide(read.guide.spec, {key: self.expression(tree) for key, tree in self._guide.items()}),
            seasons=read.seasons, horizon=self._years(), terms=read.terms,
        )  # fmt: skip

    def _years(self) -> Horizon:
        spec = self._read.library.timeline
        birthday = _birthday_of(self._read, self._trees[spec.turn].all())
        when = True if self._horizon is None else self.expression(self._horizon)
        return Horizon(spec, when, birthday.fact, birthday.operand)

    def _derivations(self) -> Iterator[Derivation]:
        for spec, cases, members in self._derived:
            if members:
                for member, tree in members:
                    yield self._member(spec.fact, member, tree)
            else:
                yield self._decision(spec, cases)

    def _inputs(self, derivations: tuple[Derivation, ...]) -> frozenset[str]:
        """The answers without which nothing can be derived."""
        read = {self._variables.all[index].fact for derivation in derivations for index in derivation.diagram.variables}
        return frozenset(read - {derivation.fact for derivation in derivations})

    def _member(self, fact: str, member: str, tree: Condition) -> Derivation:
        variable = next(found for found in self._variables.of_fact[fact] if found.part == member)
        return self._derivation(fact, variable, [(self.expression(tree), 1)], 0)

    def _decision(self, spec: DerivedSpec, cases: list[tuple[Condition, Any]]) -> Derivation:
        variable = self._variables.of_fact[spec.fact][0]
        listed = [(self.expression(tree), None if value is None else variable.classify(value, _NO_DAY))
                  for tree, value in cases]  # fmt: skip
        return self._derivation(spec.fact, variable, listed, None)

    def _derivation(self, fact: str, variable: Variable, cases: list[tuple[Any, Any]], otherwise: Any) -> Derivation:
        diagram = self._diagrams.build(cases, otherwise)
        return Derivation(fact, variable.index, diagram, Walk(diagram, self._diagrams, partial(_followed, variable)))

    def _lines(self) -> Iterator[StandingLine]:
        for spec, tree in zip(self._read.sayings.standings, self._standings, strict=True):
            if tree is None:
                yield StandingLine(spec, None, lambda _: False)
            else:
                yield StandingLine(spec, self.expression(tree), self._tested(tree))

    def _tested(self, tree: Any) -> Test:
        return tested(self.expression(tree), self._variables.sizes)

    def _standing_tree(self, index: int) -> Any:
        spec = self._read.sayings.standings[index]
        where = ("standings", index, "holds")
        return (
            self._read.standing_reader.read(spec.holds, self._read.standing_file, where)
            if spec.holds is not None
            else None
        )

    def _leaves_beside(self) -> Iterator[Leaf]:
        """The leaves of all conditions that are not those of rules."""
        for _, cases, members in self._derived:
            for tree in (*(tree for tree, _ in cases), *(tree for _, tree in members)):
                yield from leaves(tree)
        beside = (
            *(tree for _, tree in self._notes), *self._deadlines, self._horizon,
            *self._guide.values(), *self._desk.all(), *self._lists.all(), *self._days.values(), *self._letters.all(),
        )  # fmt: skip
        for tree in (*self._standings, *self._only_if.values(), *beside):
            yield from leaves(tree) if tree else ()


_NO_DAY: Any = None


def _followed(variable: Variable, left: Node) -> int:
    """The class that follows where so much is left of a diagram; what the variable is anyway where none does."""
    return variable.unknown if left.outcome is None else left.outcome


def _note_tree(read: Read, source: NoteSource) -> Any:
    when = source.spec.when
    return None if when is None else read.reader.read(when, source.file, (*source.where, "when"))


def _deadline_tree(read: Read, index: int) -> Any:
    when = read.library.deadlines.deadlines[index].when
    where = ("deadlines", index, "when")
    return None if when is None else read.reader.read(when, read.library.deadline_file, where)


def _day_trees(read: Read) -> dict[str, Condition]:
    found = enumerate(read.interview.days)
    return {
        spec.fact: read.reader.read(spec.when, read.interview_file, ("days", index, "when")) for index, spec in found
    }


def _guide_trees(read: Read) -> dict[str, Condition]:
    guide = read.library.guide
    return {found.key: read.reader.read(found.raw, guide.file, found.where) for found in raw_conditions(guide.spec)}


def _horizon_tree(read: Read) -> Any:
    when = read.library.timeline.when
    return None if when is None else read.reader.read(when, read.library.timeline_file, ("when",))


def _derived_trees(
    read: Read, index: int, spec: DerivedSpec
) -> tuple[DerivedSpec, list[tuple[Condition, Any]], list[tuple[str, Condition]]]:
    file = read.derived_file
    where: Path_ = (index, "fact")
    if spec.fact not in read.facts:
        raise file.fault(where, mark("there is no fact “{name}”"), name=spec.fact)
    cases = [(read.reader.read(case.when, file, (index, "first", n, "when")), _gives(read, index, n, spec))
             for n, case in enumerate(spec.first)]  # fmt: skip
    members = [_member_tree(read, (index, "members", name), spec.fact, name, raw) for name, raw in spec.members.items()]
    _not_on_itself(read, index, [*(tree for tree, _ in cases), *(tree for _, tree in members)])
    return spec, cases, members


def _member_tree(read: Read, where: Path_, fact: str, name: str, raw: Any) -> tuple[str, Condition]:
    return _value(read, where, fact, name), read.reader.read(raw, read.derived_file, where)


def _not_on_itself(read: Read, index: int, trees: Iterable[Condition]) -> None:
    """A fact may follow only from facts that are not derived later, and never from itself."""
    later = {spec.fact for spec in read.derived[index:]}
    for tree in trees:
        for leaf in leaves_of(tree):
            if isinstance(leaf, Leaf) and leaf.fact in later:
                what = mark("“{name}” is derived here or later and cannot be used before")
                raise read.derived_file.fault((index,), what, name=leaf.fact)


def _gives(read: Read, index: int, number: int, spec: DerivedSpec) -> Any:
    value = spec.first[number].gives
    return value if value is None else _value(read, (index, "first", number, "gives"), spec.fact, value)


def _value(read: Read, where: Path_, fact: str, value: Any) -> Any:
    spec = read.facts[fact]
    fits = isinstance(value, bool) if spec.type == "bool" else value in spec.values
    if not fits:
        allowed = ", ".join(spec.values) or "true, false"
        what = mark("“{value}” is not allowed here; allowed are: {allowed}")
        raise read.derived_file.fault(where, what, value=value, allowed=allowed)
    return value


def _birthday_of(read: Read, conditions: Iterable[Condition]) -> Leaf:
    """The birthday that the norm reads to which the coming years run. Raises RuleError when it reads none."""
    for condition in conditions:
        for leaf in leaves(condition):
            if leaf.operator == "age_at_least":
                return leaf
    file, name = read.library.timeline_file, read.library.timeline.turn
    raise file.fault(("turn",), mark("“{name}” reads no birthday"), name=name)
