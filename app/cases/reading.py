"""A case out of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from app.cases import sodium
from app.cases.content import CaseContent
from app.cases.envelope import HEAD
from app.cases.form import NotACase, as_json, from_json
from app.cases.keeping import head_of, read_file
from app.cases.troubles import CHANGED, DAMAGED, UNSURE, trouble
from app.trouble import Trouble

Opener = Callable[[bytes, str], bytearray]


class Reading(NamedTuple):
    """A case, whether a newer program wrote it, and the first bytes of its file, which no other version shares."""

    content: CaseContent
    newer: bool
    head: bytes


def read_case(path: Path, opened: Opener) -> Reading:
    """The case in a file that `opened` decrypts. Raises Trouble.

    Who saves it elsewhere at this moment overwrites the version before; so a failure is tried once more if by now
    another version is there.
    """
    blob = read_file(path)
    try:
        return reading(blob, opened, path.name)
    except Trouble:
        if head_of(path) == blob[:HEAD]:
            raise
        return reading(read_file(path), opened, path.name)


def reading(blob: bytes, opened: Opener, name: str) -> Reading:
    """The case in the bytes of a file. Raises Trouble."""
    plain = opened(blob, name)
    try:
        content, newer = from_json(plain)
    except NotACase as error:
        raise trouble(DAMAGED, name) from error
    finally:
        sodium.zero(plain)
    return Reading(content, newer, blob[:HEAD])


def check_same(blob: bytes, opened: Opener, name: str, content: CaseContent) -> CaseContent:
    """The case as it stands in a file that was just written. Raises Trouble unless it is what was to be saved."""
    found = reading(blob, opened, name).content
    if as_json(found) != as_json(content):
        raise trouble(UNSURE, name)
    return found


def check_unchanged(path: Path, heads: set[bytes]) -> None:
    """Raises Trouble when the file is another version than those known here; that it is gone does not matter."""
    present = head_of(path)
    if present and present not in heads:
        raise trouble(CHANGED)
