"""The summons desk, compiled: its conditions as expressions over variables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from app.law.desk_schema import DeskSpec, LineSpec, OutcomeSpec, SendSpec
from app.law.logic import truth
from app.law.rulefile import Path_

if TYPE_CHECKING:
    from app.law.sources import Read


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result, and when it is told: an expression over variables, True where only findings count."""

    spec: OutcomeSpec
    when: Any


@dataclass(frozen=True, slots=True)
class Line:
    """A step or a paper, when it stands in the result, and what takes it out again."""

    spec: LineSpec
    when: Any
    unless: Any

    def stands(self, world: list[int], kind: str, *, gaps: bool) -> bool:
        """Whether it stands in the result of a person; what is not known neither puts it in nor takes it out."""
        named = not self.spec.kinds or kind in self.spec.kinds
        holds = truth(self.when, world) is True and truth(self.unless, world) is not True
        return named and holds and (gaps or not self.spec.gaps)


@dataclass(frozen=True, slots=True)
class Group:
    """What goes to one of those who are told something."""

    spec: SendSpec
    steps: tuple[Line, ...]
    papers: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk with its lists compiled."""

    spec: DeskSpec
    outcomes: tuple[Outcome, ...]
    groups: tuple[Group, ...]


class _LineTrees(NamedTuple):
    spec: LineSpec
    when: Any
    unless: Any


class DeskTrees:
    """The conditions of the desk, read. Raises RuleError for one that names something unknown."""

    def __init__(self, read: Read) -> None:
        self._read = read
        spec = read.desk
        self._outcomes = [
            (item, self._tree(item.when, ("outcomes", number, "when"))) for number, item in enumerate(spec.outcomes)
        ]
        self._groups = [
            (group, self._lines(group.steps, number, "steps"), self._lines(group.papers, number, "papers"))
            for number, group in enumerate(spec.send)
        ]

    def all(self) -> Iterator[Any]:
        """Every condition, None where there is none."""
        yield from (tree for _, tree in self._outcomes)
        for _, steps, papers in self._groups:
            for line in (*steps, *papers):
                yield from (line.when, line.unless)

    def compiled(self, expression: Callable[[Any], Any]) -> Desk:
        """The desk, its conditions made into expressions."""

        def made(tree: Any, otherwise: bool) -> Any:
            return otherwise if tree is None else expression(tree)

        def lines(read: list[_LineTrees]) -> tuple[Line, ...]:
            return tuple(Line(line.spec, made(line.when, True), made(line.unless, False)) for line in read)

        outcomes = tuple(Outcome(spec, made(tree, True)) for spec, tree in self._outcomes)
        groups = tuple(Group(spec, lines(steps), lines(papers)) for spec, steps, papers in self._groups)
        return Desk(self._read.desk, outcomes, groups)

    def _lines(self, specs: tuple[LineSpec, ...], group: int, field: str) -> list[_LineTrees]:
        def trees(number: int, spec: LineSpec) -> _LineTrees:
            where = ("send", group, field, number)
            return _LineTrees(
                spec, self._tree(spec.when, (*where, "when")), self._tree(spec.unless, (*where, "unless"))
            )

        return [trees(number, spec) for number, spec in enumerate(specs)]

    def _tree(self, raw: Any, where: Path_) -> Any:
        return None if raw is None else self._read.reader.read(raw, self._read.desk_file, where)
