"""One file of rules: its data, and the line on which each part of it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from app.trouble import Trouble
from app.words import mark

Path_ = tuple[str | int, ...]
Lines = Mapping[Path_, int]


class RuleError(Trouble):
    """A rule file cannot be used; the sentence names file, line, what is wrong and what is allowed."""


class Parsed(NamedTuple):
    """The plain data of a file and, for every path into it, its line."""

    data: Any
    lines: Lines


class RuleFile:
    """A file of rules. Raises RuleError for one that cannot be read.

    With `content`, what the same file was read and checked as before, it is opened only if a fault has to be told.
    """

    def __init__(self, path: Path, content: Any = None) -> None:
        self.path = path
        self.content = content
        self._parsed: Parsed | None = None
        if content is None:
            self._parsed = self._read()

    @cached_property
    def data(self) -> Any:
        """The plain data."""
        return self._read().data

    def fault(self, where: Path_, what: str, **values: object) -> RuleError:
        """A RuleError that points at the nearest known line of `where`."""
        return fault_at(self.path, self._read().lines, where, Trouble(what, **values))

    def _read(self) -> Parsed:
        if self._parsed is None:
            from app.law.parsing import parsed  # what was read before does not need the reader of YAML

            self._parsed = parsed(self.path)
        return self._parsed


Opener = Callable[[Path], RuleFile]
"""What opens a file of rules. Raises RuleError for one that cannot be read."""


def fault_at(path: Path, lines: Lines, where: Path_, what: Trouble) -> RuleError:
    """A RuleError that points at the nearest known line of `where`."""
    while where and where not in lines:
        where = where[:-1]
    return fault_on(path, lines.get(where, 1), what)


def fault_on(path: Path, line: int, what: Trouble) -> RuleError:
    """A RuleError that points at a line."""
    return RuleError(mark("{file}, line {line}: {what}."), file=path.name, line=line, what=what)
