"""One file of rules: its data, and the line on which each part of it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from app.law.faults import Parsed, Path_, RuleError, fault_at
from app.trouble import Trouble


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
