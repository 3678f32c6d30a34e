"""The lists of papers and steps: their texts, and the answers beside which some of them stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.law.fitting import Fitting
from app.law.reading import with_ids
from app.law.rulefile import RuleFile
from app.law.schema import IdText
from app.law.sources import LISTS, ListSource, Read


def read_list(file: RuleFile) -> ListSource:
    """The papers or the steps in a file. Raises RuleError."""
    return ListSource(tuple(with_ids(file, IdText)), file)


class ListTrees:
    """The conditions of papers and steps, read. Raises RuleError for one that names something unknown."""

    def __init__(self, read: Read) -> None:
        self._found = {
            (name, spec.id): tuple(_tree(read, read.lists[name], number, field) for field in ("when", "unless"))
            for name in LISTS
            for number, spec in enumerate(read.lists[name].items)
            if spec.when or spec.unless
        }

    def all(self) -> Iterator[Any]:
        """Every condition, None where there is none."""
        for trees in self._found.values():
            yield from trees

    def compiled(self, expression: Callable[[Any], Any]) -> dict[tuple[str, str], Fitting]:
        """The conditions made into expressions, by list and id."""
        return {
            key: Fitting(True if when is None else expression(when), False if unless is None else expression(unless))
            for key, (when, unless) in self._found.items()
        }


def _tree(read: Read, source: ListSource, number: int, field: str) -> Any:
    raw = getattr(source.items[number], field)
    return None if raw is None else read.reader.read(raw, source.file, (number, field))
