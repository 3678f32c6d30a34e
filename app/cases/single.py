"""One person's own file, or a case made for someone else: opened by a passphrase of its own."""

from __future__ import annotations

from pathlib import Path

from app.cases.content import CaseContent
from app.law.book import RuleBook


class SingleFile:
    """A person's own file that is open: it is saved again without the passphrase, until it is locked."""

    path: Path
    content: CaseContent

    @classmethod
    def make(cls, path: Path, content: CaseContent, passphrase: bytearray, book: RuleBook) -> SingleFile:
        """Write a new file under this name, replacing what was there. Raises Trouble."""
        raise NotImplementedError

    @classmethod
    def open(cls, path: Path, passphrase: bytearray) -> SingleFile:
        """Open a file. Raises Trouble: not there, not a case file, did not open with this passphrase, damaged."""
        raise NotImplementedError

    def save(self, content: CaseContent, book: RuleBook) -> None:
        """Replace the file by this content, in a few milliseconds. Raises Trouble, and then the old file stands."""
        raise NotImplementedError

    def lock(self) -> None:
        """Drop the key and the content."""
        raise NotImplementedError


def save_single(path: Path, content: CaseContent, passphrase: bytearray, book: RuleBook) -> None:
    """Write one case under this name with its own passphrase, replacing what was there. Raises Trouble."""
    raise NotImplementedError


def open_single(path: Path, passphrase: bytearray) -> CaseContent:
    """Read one case. Raises Trouble: not there, not a case file, did not open with this passphrase, damaged."""
    raise NotImplementedError
