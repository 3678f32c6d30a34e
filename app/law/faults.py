"""A fault in a file of rules, as one sentence that names the file and the line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from app.catalogue import mark
from app.trouble import Trouble

Path_ = tuple[str | int, ...]
Lines = Mapping[Path_, int]


class RuleError(Trouble):
    """A rule file cannot be used; the sentence names file, line, what is wrong and what is allowed."""


class Parsed(NamedTuple):
    """The plain data of a file and, for every path into it, its line."""

    data: Any
    lines: Lines


def fault_at(path: Path, lines: Lines, where: Path_, what: Trouble) -> RuleError:
    """A RuleError that points at the nearest known line of `where`."""
    while where and where not in lines:
        where = where[:-1]
    return fault_on(path, lines.get(where, 1), what)


def fault_on(path: Path, line: int, what: Trouble) -> RuleError:
    """A RuleError that points at a line."""
    return RuleError(mark("{file}, line {line}: {what}."), file=path.name, line=line, what=what)
