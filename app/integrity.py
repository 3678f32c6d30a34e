"""Whether the program is as it was handed out: its files held against the list that came with them.

The list shows damage and mix-ups. Whether the list itself is genuine, its signature and its fingerprint show: both come
from the organisation that hands the program out, on another way.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.places import ROOT
from app.trouble import Trouble
from app.words import mark

SUMS = "SHA256SUMS"
# What comes with the list, and what the installer puts beside it on the spot.
_BESIDE = frozenset({SUMS, f"{SUMS}.minisig", "uninstall.exe"})
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """What came out: how many files the list names, its own fingerprint, and the paths of those that differ."""

    listed: int
    fingerprint: str
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every file of the list is there as it was; what else lies in the folder does not count."""
        return not self.missing and not self.changed


def handed_out() -> Path | None:
    """The folder that was handed out, if the program runs from one; None for a developer's copy."""
    folder = ROOT.parent
    return folder if (folder / SUMS).is_file() else None


def check(folder: Path) -> Checked:
    """Hold every file of a folder against its list. Raises Trouble when the list itself cannot be used."""
    try:
        raw = (folder / SUMS).read_bytes()
        listed = dict(_lines(raw))
    except (OSError, ValueError) as error:
        raise Trouble(
            mark("The list of the program's files is missing or damaged. Install the program again.")
        ) from error
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return Checked(
        listed=len(listed),
        fingerprint=hashlib.sha256(raw).hexdigest(),
        missing=tuple(sorted(listed.keys() - found)),
        changed=tuple(name for name in sorted(listed.keys() & found) if _digest(folder / name) != listed[name]),
        added=tuple(sorted(found - listed.keys() - _BESIDE)),
    )


def _lines(raw: bytes) -> Iterator[tuple[str, str]]:
    """The list as path and digest. Raises ValueError for a line that is none."""
    lines = raw.decode("utf-8").splitlines()
    if not lines:
        raise ValueError("an empty list")
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise ValueError("no line of the list")
        yield found[2], found[1]


def _digest(path: Path) -> str:
    """The digest of a file; "" for one that cannot be read, so that it counts as changed."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while part := file.read(_AT_ONCE):
                digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()
