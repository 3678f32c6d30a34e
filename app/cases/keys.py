"""The keys of a desk, and the file that keeps them.

Every case file begins with the slot of its desk, so the passphrase opens the cases even where the key file is lost or
damaged. The key file adds the outer keys of earlier passphrases: after a change of passphrase every file is sealed
anew, and one that was missed (the program was killed, the case was open elsewhere) still opens.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from app.cases import sodium
from app.cases.envelope import HEAD, MAGIC, SLOT, Slot, check_start, new_slot, open_file, open_slot, seal_file
from app.cases.keeping import head_of, keep_whole, read_file
from app.cases.locks import FileLock
from app.cases.sodium import KEY, Bytes
from app.cases.troubles import CLOSED, DAMAGED, NEWER, NO_FOLDER, NOT_NOW, NOTHING_HERE, trouble
from app.papers.saving import not_written
from app.trouble import Trouble

INDEX, SUFFIX, _LOCK = "index.note", ".note", "index.lock"
_CASE = re.compile(r"([0-9a-f]{16})\.note")
_LOOKED_AT, _TRIED, _EARLIER = 64, 3, 16


@dataclass(slots=True)
class Keys:
    """The slot of a desk, the outer keys of earlier slots, and whether some files may still be sealed by those."""

    slot: Slot
    earlier: list[bytearray] = field(default_factory=list[bytearray])
    unfinished: bool = False

    @classmethod
    def made(cls, passphrase: Bytes) -> Keys:
        """The keys of a new desk. Raises Trouble for an empty passphrase, and when memory is short."""
        return cls(new_slot(passphrase))

    def open_with(self, passphrase: Bytes) -> bool:
        """Whether this is the passphrase of these keys. Raises Trouble when memory is short."""
        try:
            found = open_slot(self.slot.raw.ljust(HEAD, b"\0"), passphrase, INDEX)
        except Trouble as error:
            if error.text != CLOSED:
                raise
            return False
        sodium.zero(found.key)
        return True

    def seal(self, plain: Bytes) -> bytes:
        """A case file of this desk. Raises Trouble if it is too long."""
        return seal_file(plain, self.slot)

    def open(self, blob: bytes, name: str) -> bytearray:
        """What is in a case file of this desk. Raises Trouble; zero it after use."""
        return open_file(blob, self.slot, self.earlier, name)

    def changed(self, passphrase: Bytes) -> Keys:
        """New keys under another passphrase, which still open what these do."""
        kept = [bytearray(key) for key in (self.slot.key, *self.earlier)]
        return Keys(new_slot(passphrase), kept[:_EARLIER], unfinished=True)

    def keep(self, folder: Path) -> None:
        """Write the key file. Raises Trouble."""
        try:
            lock = FileLock.take(folder / _LOCK)
        except OSError as error:
            raise not_written(error, INDEX, written=False) from error
        if lock is None:
            raise trouble(NOT_NOW)
        try:
            self._write(folder / INDEX)
        finally:
            lock.release()

    def _write(self, target: Path) -> None:
        body = bytearray((1, self.unfinished, len(self.earlier)))
        for key in self.earlier:
            body += key
        blob = seal_file(body, self.slot)
        sodium.zero(body)
        keep_whole(target, blob, lambda back: _zero_all(_opened(back, self.slot).earlier))

    def zero(self) -> None:
        """Overwrite the keys."""
        _zero_all((self.slot.key, *self.earlier))


def _zero_all(keys: Iterable[bytearray]) -> None:
    for key in keys:
        sodium.zero(key)


def case_ids(folder: Path) -> list[str]:
    """The case files in a folder by their random names, in order. Raises Trouble."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError as error:
        raise trouble(NO_FOLDER) from error
    return sorted(found[1] for found in map(_CASE.fullmatch, names) if found)


def is_of_a_desk(path: Path) -> bool:
    """Whether a file has such a name as a desk gives to its cases, wherever it lies."""
    return _CASE.fullmatch(path.name) is not None


def has_files(folder: Path) -> bool:
    """Whether there is a key file, or a case file that could open a desk, in this folder."""
    try:
        return (folder / INDEX).is_file() or any(_slots(folder))
    except (OSError, Trouble):
        return False


def unlock(folder: Path, passphrase: Bytes) -> Keys:
    """The keys of the desk in a folder; a lost or damaged key file is written anew. Raises Trouble."""
    slot = _opened_slot(folder, passphrase)
    try:
        return _opened(read_file(folder / INDEX), slot)
    except Trouble:
        keys = Keys(slot)
        _mend(folder, keys)
        return keys


def _opened_slot(folder: Path, passphrase: Bytes) -> Slot:
    """The slot that the passphrase opens: that of the key file, or else one that the case files begin with."""
    heads = dict.fromkeys(_heads(folder))
    if not heads:
        raise trouble(NOTHING_HERE)
    closed = trouble(CLOSED)
    for head in islice(heads, _TRIED):
        try:
            return open_slot(head, passphrase, INDEX)
        except Trouble as error:
            closed = error if error.text != CLOSED else closed
            if error.text == NEWER:
                break
    raise closed


def _heads(folder: Path) -> Iterator[bytes]:
    """What the key file begins with, then the slots of the case files, the commonest first."""
    index = head_of(folder / INDEX)
    if index and _is_sound(index):
        yield index[:SLOT].ljust(HEAD, b"\0")
    common = Counter(_slots(folder)).most_common()
    yield from (slot.ljust(HEAD, b"\0") for slot, _ in common)
    if index and not common:
        yield index


def _slots(folder: Path) -> Iterator[bytes]:
    """The slots of the first case files."""
    for id_ in case_ids(folder)[:_LOOKED_AT]:
        head = head_of(folder / f"{id_}{SUFFIX}")
        if head.startswith(MAGIC) and _is_sound(head):
            yield head[:SLOT]


def _is_sound(head: bytes) -> bool:
    try:
        check_start(head, INDEX)
    except Trouble as error:
        return error.text == NEWER
    return True


def _opened(blob: bytes, slot: Slot) -> Keys:
    body = open_file(blob, slot, (), INDEX)
    if len(body) < 3 or body[0] != 1 or len(body) != 3 + body[2] * KEY:
        raise trouble(DAMAGED, INDEX)
    earlier = [body[at : at + KEY] for at in range(3, len(body), KEY)]
    keys = Keys(slot, earlier, bool(body[1]))
    sodium.zero(body)
    return keys


def _mend(folder: Path, keys: Keys) -> None:
    """Write the key file anew, unless one is there that may be another desk's: a sound one with another slot."""
    index = head_of(folder / INDEX)
    if index and _is_sound(index) and index[:SLOT] != keys.slot.raw:
        return
    try:
        keys.keep(folder)
    except Trouble:
        return  # the place may take no files; the cases open all the same
