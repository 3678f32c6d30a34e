"""What an organisation leaves out of the copies that it hands out: named in a file of its own, line by line.

Only ways and pages can be left out. Questions, rules and what is told of a person's case rest on the law alone.
"""

from __future__ import annotations

from pathlib import Path

from app.law.rulefile import RuleError
from app.trouble import Trouble
from app.words import mark

CONSCIENCE = "faith_and_conscience"
_PARTS = (CONSCIENCE,)
_NOT_A_PART = mark("nothing called “{name}” can be left out; possible names: {names}")


def read_overlay(path: Path) -> frozenset[str]:
    """The names of what is left out; none where there is no such file.

    Raises RuleError with file and line for a name that is not known, and for a file that cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
    except (OSError, UnicodeError) as error:
        raise _fault(path, 1, Trouble(mark("the file cannot be read"))) from error
    return frozenset(_named(path, number, line) for number, line in enumerate(lines, 1) if _counts(line))


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _named(path: Path, number: int, line: str) -> str:
    name = line.strip()
    if name not in _PARTS:
        raise _fault(path, number, Trouble(_NOT_A_PART, name=name, names=", ".join(_PARTS)))
    return name


def _fault(path: Path, line: int, what: Trouble) -> RuleError:
    return RuleError(mark("{file}, line {line}: {what}."), file=path.name, line=line, what=what)
