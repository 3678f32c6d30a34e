"""The counsellor's desk: a folder of encrypted case files that one passphrase opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.cases.content import CaseContent
from app.law.book import RuleBook
from app.trouble import Trouble


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the list. A file that could not be read has its Trouble in `damaged`, and nothing else but its id."""

    id: str
    code_name: str = ""
    next_deadline: date | None = None
    standing: str | None = None
    pack_version: str = ""
    judged_on: date | None = None
    archived: bool = False
    damaged: Trouble | None = None


@dataclass(eq=False, slots=True)
class OpenCase:
    """A case that is open. `read_only` says why it cannot be saved: open elsewhere, or from a newer version."""

    id: str
    content: CaseContent
    read_only: Trouble | None


def is_desk(folder: Path) -> bool:
    """Whether there is a desk in this folder."""
    raise NotImplementedError


class CaseDesk:
    """A desk that is unlocked, until `lock`. Every method raises Trouble where disk, file or key is at fault."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, passphrase: bytearray) -> CaseDesk:
        """A new, empty desk in this folder, which is made if it is not there."""
        raise NotImplementedError

    @classmethod
    def unlock(cls, folder: Path, passphrase: bytearray) -> CaseDesk:
        """Open the desk in this folder."""
        raise NotImplementedError

    def lock(self) -> None:
        """Close every case and zero the keys. What was not saved is gone."""
        raise NotImplementedError

    def ids(self) -> list[str]:
        """The case files there are, by the random name of each."""
        raise NotImplementedError

    def rows(self, book: RuleBook | None = None, on: date | None = None) -> list[CaseRow]:
        """The list, in the order of `ids`. The next deadline is the earliest step that is not done; with a book and a
        day, or the earliest time that still runs by the answers, if that comes first."""
        raise NotImplementedError

    def read(self, id_: str) -> CaseContent:
        """What a case holds, without opening it for writing."""
        raise NotImplementedError

    def search(self, text: str) -> Iterator[str]:
        """The ids of the cases whose code name, notes or steps hold these words, in any case of letters."""
        raise NotImplementedError

    def open(self, id_: str) -> OpenCase:
        """Open a case; one that is open elsewhere, or comes from a newer version, can be read only."""
        raise NotImplementedError

    def save(self, case: OpenCase | None, content: CaseContent, book: RuleBook) -> OpenCase:
        """Write a case that is open, or a new one for None. Answers of faith and conscience stay out unless that is
        ticked in the content, whoever calls; hence the book. What was saved is in `.content` of what is returned."""
        raise NotImplementedError

    def close(self, case: OpenCase) -> None:
        """Close a case: others may open it for writing now."""
        raise NotImplementedError

    def archive(self, id_: str, *, archived: bool = True) -> None:
        """Lay a case aside, or take it back."""
        raise NotImplementedError

    def delete(self, id_: str) -> None:
        """Drop the key of a case and its file, for good."""
        raise NotImplementedError

    def export(self, id_: str, target: Path, passphrase: bytearray) -> None:
        """Write a case for someone else, under its own passphrase."""
        raise NotImplementedError

    def take_in(self, path: Path, passphrase: bytearray) -> OpenCase:
        """A case that someone exported, as a new case of this desk; the file it came from stays."""
        raise NotImplementedError

    def move(self, id_: str, folder: Path) -> Path:
        """Carry the file of a case to another folder as it is; this desk's passphrase opens it there."""
        raise NotImplementedError

    def change_passphrase(self, old: bytearray, new: bytearray, told: Callable[[int, int], None] | None = None) -> None:
        """A new passphrase and new keys for every file; `told` hears how many files are done, and of how many."""
        raise NotImplementedError
