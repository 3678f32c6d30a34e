"""The letters, compiled: their conditions as tests of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.law.letter_schema import LettersFile, LetterSpec, RecordSpec
from app.law.rulefile import Path_
from app.law.standing import Test

if TYPE_CHECKING:
    from app.law.sources import Read

_CONDITIONS = ("offered", "only", "never")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with its conditions as tests of a case; None where there is none."""

    spec: LetterSpec
    offered: Test | None
    only: Test | None
    never: Test | None


@dataclass(frozen=True, slots=True)
class RecordLine:
    """What is told of a wrong record, and when."""

    spec: RecordSpec
    when: Test


@dataclass(frozen=True, slots=True)
class Letters:
    """All letters of a rule book."""

    spec: LettersFile
    by_id: Mapping[str, Letter]
    record: tuple[RecordLine, ...]


class LetterTrees:
    """The conditions of the letters, read. Raises RuleError for one that names something unknown."""

    def __init__(self, read: Read) -> None:
        self._read = read
        spec = read.letters
        self._letters = [
            (letter, tuple(self._tree(getattr(letter, name), ("letters", number, name)) for name in _CONDITIONS))
            for number, letter in enumerate(spec.letters)
        ]
        self._record = [(line, self._tree(line.when, ("record", n, "when"))) for n, line in enumerate(spec.record)]

    def all(self) -> Iterator[Any]:
        """Every condition, None where there is none."""
        for _, trees in self._letters:
            yield from trees
        yield from (tree for _, tree in self._record)

    def compiled(self, tested: Callable[[Any], Test]) -> Letters:
        """The letters, their conditions made into tests of a case."""

        def made(tree: Any) -> Test | None:
            return None if tree is None else tested(tree)

        letters = {spec.id: Letter(spec, *(made(tree) for tree in trees)) for spec, trees in self._letters}
        return Letters(
            self._read.letters, letters, tuple(RecordLine(spec, tested(tree)) for spec, tree in self._record)
        )

    def _tree(self, raw: Any, where: Path_) -> Any:
        return None if raw is None else self._read.standing_reader.read(raw, self._read.letters_file, where)
