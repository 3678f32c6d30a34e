"""One person's own file, or a case made for someone else: opened by a passphrase of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.cases import sodium
from app.cases.content import CaseContent, without_conscience
from app.cases.envelope import HEAD, Slot, new_slot, open_file, open_slot, seal_file
from app.cases.form import as_json
from app.cases.keeping import keep_whole, read_file
from app.cases.reading import Opener, check_same, check_unchanged, reading
from app.cases.troubles import LOCKED, NEWER_INSIDE, trouble
from app.law.book import RuleBook
from app.trouble import Trouble


class SingleFile:
    """A person's own file that is open: it is saved again without the passphrase, until it is locked."""

    def __init__(self, path: Path, slot: Slot, content: CaseContent, head: bytes, read_only: Trouble | None) -> None:
        self.path, self.content, self.read_only = path, content, read_only
        self._slot: Slot | None = slot
        self._heads = {head}

    @classmethod
    def make(cls, path: Path, content: CaseContent, passphrase: bytearray, book: RuleBook) -> SingleFile:
        """Write a new file under this name, replacing what was there. Raises Trouble."""
        return write_single(path, without_conscience(content, book), passphrase)

    @classmethod
    def open(cls, path: Path, passphrase: bytearray) -> SingleFile:
        """Open a file. Raises Trouble: not there, not a case file, did not open with this passphrase, damaged."""
        blob = read_file(path)
        slot = open_slot(blob, passphrase, path.name)
        content, newer, head = reading(blob, _opener(slot), path.name)
        return cls(path, slot, content, head, trouble(NEWER_INSIDE) if newer else None)

    def save(self, content: CaseContent, book: RuleBook) -> None:
        """Replace the file by this content, in a few milliseconds.

        Raises Trouble, and then the old file stands: the disk, a newer form, or it was changed elsewhere meanwhile.
        """
        slot = self._slot
        if slot is None or self.read_only is not None:
            raise self.read_only or trouble(LOCKED)
        check_unchanged(self.path, self._heads)
        kept = without_conscience(content, book)
        self._heads.add(_write(self.path, kept, slot))
        self.content = kept

    def lock(self) -> None:
        """Drop the key; what `content` holds is the caller's to drop."""
        if self._slot is not None:
            sodium.zero(self._slot.key)
        self._slot = None


def write_single(path: Path, content: CaseContent, passphrase: bytearray) -> SingleFile:
    """Write the content as it is. Raises Trouble."""
    slot = new_slot(passphrase)
    return SingleFile(path, slot, content, _write(path, content, slot), None)


def save_single(path: Path, content: CaseContent, passphrase: bytearray, book: RuleBook) -> None:
    """Write one case under this name with its own passphrase, replacing what was there. Raises Trouble."""
    SingleFile.make(path, content, passphrase, book).lock()


def open_single(path: Path, passphrase: bytearray) -> CaseContent:
    """Read one case. Raises Trouble: not there, not a case file, did not open with this passphrase, damaged."""
    file = SingleFile.open(path, passphrase)
    file.lock()
    return file.content


def _opener(slot: Slot) -> Opener:
    return lambda blob, name: open_file(blob, slot, (), name)


def _write(path: Path, content: CaseContent, slot: Slot) -> bytes:
    blob = seal_file(as_json(content), slot)
    keep_whole(path, blob, partial(check_same, opened=_opener(slot), name=path.name, content=content))
    return blob[:HEAD]
