"""The counsellor's desk: a folder of encrypted case files that one passphrase opens."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from app.cases.content import CaseContent, without_conscience
from app.cases.envelope import HEAD, SLOT
from app.cases.form import as_json
from app.cases.keeping import destroy, head_of, keep_whole, read_file, sweep
from app.cases.keys import SUFFIX, Keys, case_ids, has_files, unlock
from app.cases.listing import CaseRow, row_of
from app.cases.locks import FileLock
from app.cases.reading import Reading, check_same, check_unchanged, read_case
from app.cases.single import SingleFile, write_single
from app.cases.troubles import (
    CLOSED,
    ELSEWHERE,
    LOCKED,
    NEWER_INSIDE,
    NO_FOLDER,
    NO_WRITING,
    NOT_NOW,
    TAKEN,
    THERE_ALREADY,
    UNSURE,
    trouble,
)
from app.law.book import RuleBook
from app.papers.saving import not_written
from app.trouble import Trouble

__all__ = ["CaseDesk", "CaseRow", "OpenCase", "is_desk"]
Told = Callable[[int, int], None]


@dataclass(eq=False, slots=True)
class OpenCase:
    """A case that is open. `read_only` says why it cannot be saved: open elsewhere, or from a newer version."""

    id: str
    content: CaseContent
    read_only: Trouble | None


class _Held(NamedTuple):
    """A case that is open for writing here: its lock, and the versions of its file that are known here."""

    lock: FileLock
    heads: set[bytes]


def is_desk(folder: Path) -> bool:
    """Whether there is a desk in this folder."""
    return has_files(folder)


class CaseDesk:
    """A desk that is unlocked, until `lock`. Every method raises Trouble where disk, file or key is at fault."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self.folder = folder
        self._unlocked: Keys | None = keys
        self._held: dict[str, _Held] = {}

    @classmethod
    def make(cls, folder: Path, passphrase: bytearray) -> CaseDesk:
        """A new, empty desk in this folder, which is made if it is not there."""
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise trouble(NO_FOLDER) from error
        if is_desk(folder):
            raise trouble(THERE_ALREADY)
        keys = Keys.made(passphrase)
        keys.keep(folder)
        return cls(folder, keys)

    @classmethod
    def unlock(cls, folder: Path, passphrase: bytearray) -> CaseDesk:
        """Open the desk in this folder, and clear away what a crash left behind."""
        desk = cls(folder, unlock(folder, passphrase))
        sweep(folder)
        if desk._keys.unfinished:
            desk._seal_anew(None)
        return desk

    def lock(self) -> None:
        """Close every case and zero the keys. What was not saved is gone."""
        for held in self._held.values():
            held.lock.release()
        self._held.clear()
        if self._unlocked is not None:
            self._unlocked.zero()
        self._unlocked = None

    def ids(self) -> list[str]:
        """The case files there are, by the random name of each."""
        return case_ids(self.folder)

    def each(self) -> Iterator[tuple[str, CaseContent | Trouble]]:
        """Every case, or why it could not be read, one in memory at a time; Trouble once the desk is locked."""
        for id_ in self.ids():
            yield id_, self._found(id_)

    def rows(self, book: RuleBook | None = None, on: date | None = None) -> list[CaseRow]:
        """The list, in the order of `ids`. The next deadline is the earliest step that is not done; with a book and a
        day, or the earliest time that still runs by the answers, if that comes first."""
        return [row_of(id_, found, book, on) for id_, found in self.each()]

    def read(self, id_: str) -> CaseContent:
        """What a case holds, without opening it for writing."""
        return self._read(id_).content

    def search(self, text: str) -> Iterator[str]:
        """The ids of the cases whose code name, notes or steps hold these words, in any case of letters."""
        wanted = text.casefold().split()
        for id_, found in self.each():
            if not isinstance(found, Trouble) and all(word in _words_of(found) for word in wanted):
                yield id_

    def open(self, id_: str) -> OpenCase:
        """Open a case; one that is open elsewhere, or comes from a newer version, can be read only."""
        try:
            lock = None if id_ in self._held else FileLock.take(self._lock_file(id_))
            read_only = None if lock else trouble(ELSEWHERE)
        except OSError:
            lock, read_only = None, trouble(NO_WRITING)
        try:
            content, newer, head = self._read(id_)
        except Trouble:
            _release(lock)
            raise
        if newer:
            _release(lock)
            return OpenCase(id_, content, trouble(NEWER_INSIDE))
        if lock is not None:
            self._held[id_] = _Held(lock, {head})
        return OpenCase(id_, content, read_only)

    def save(self, case: OpenCase | None, content: CaseContent, book: RuleBook) -> OpenCase:
        """Write a case that is open, or a new one for None. Answers of faith and conscience stay out unless that is
        ticked in the content, whoever calls; hence the book. What was saved is in `.content` of what is returned."""
        return self._write(case, without_conscience(content, book))

    def close(self, case: OpenCase) -> None:
        """Close a case: others may open it for writing now."""
        if case.read_only is None and case.id in self._held:
            self._held.pop(case.id).lock.release()

    def archive(self, id_: str, *, archived: bool = True) -> None:
        """Lay a case aside, or take it back."""
        case = self.open(id_)
        try:
            self._write(case, replace(case.content, archived=archived))
        finally:
            self.close(case)

    def delete(self, id_: str) -> None:
        """Drop the key of a case and its file, for good. A case that is open here is closed by it."""
        with self._alone(id_):
            destroy(self._file(id_))

    def export(self, id_: str, target: Path, passphrase: bytearray) -> None:
        """Write a case for someone else, under its own passphrase."""
        found = self._read(id_)
        if found.newer:
            raise trouble(NEWER_INSIDE)
        write_single(target, found.content, passphrase).lock()

    def take_in(self, path: Path, passphrase: bytearray) -> OpenCase:
        """A case that someone exported, as a new case of this desk; the file it came from stays."""
        file = SingleFile.open(path, passphrase)
        file.lock()
        if file.read_only is not None:
            raise file.read_only
        return self._write(None, file.content)

    def move(self, id_: str, folder: Path) -> Path:
        """Carry the file of a case to another folder, a stick for example; this desk's passphrase opens it there."""
        if not folder.is_dir():
            raise trouble(NO_FOLDER)
        target = folder / f"{id_}{SUFFIX}"
        if target.exists():
            raise trouble(TAKEN)
        with self._alone(id_):
            keys, name = self._keys, target.name
            plain = keys.open(read_file(self._file(id_)), name)
            keep_whole(target, keys.seal(plain), partial(_check_plain, keys, name, plain))
            destroy(self._file(id_))
        return target

    def change_passphrase(self, old: bytearray, new: bytearray, told: Told | None = None) -> None:
        """A new passphrase and new keys for every file; `told` hears how many files are done, and of how many.

        From the moment the key file is written the new passphrase counts. What cannot be sealed anew now (open
        elsewhere, disk full) still opens, and is tried again when the desk is next unlocked.
        """
        if not self._keys.open_with(old):
            raise trouble(CLOSED)
        keys = self._keys.changed(new)
        try:
            keys.keep(self.folder)
        except Trouble:
            keys.zero()
            raise
        self._keys.zero()
        self._unlocked = keys
        self._seal_anew(told)

    @property
    def _keys(self) -> Keys:
        if self._unlocked is None:
            raise trouble(LOCKED)
        return self._unlocked

    def _file(self, id_: str) -> Path:
        return self.folder / f"{id_}{SUFFIX}"

    def _lock_file(self, id_: str) -> Path:
        return self.folder / f"{id_}.lock"

    def _found(self, id_: str) -> CaseContent | Trouble:
        try:
            return self.read(id_)
        except Trouble as error:
            if self._unlocked is None:
                raise trouble(LOCKED) from error
            return error

    def _read(self, id_: str) -> Reading:
        return read_case(self._file(id_), self._keys.open)

    def _write(self, case: OpenCase | None, content: CaseContent) -> OpenCase:
        if case is not None and case.read_only is not None:
            raise case.read_only
        id_, held = self._new() if case is None else (case.id, self._held.get(case.id))
        if held is None:
            raise trouble(NOT_NOW)
        try:
            return OpenCase(id_, self._kept(id_, held, content), None)
        except BaseException:
            if case is None:
                self._held.pop(id_).lock.release()
            raise

    def _kept(self, id_: str, held: _Held, content: CaseContent) -> CaseContent:
        path, keys = self._file(id_), self._keys
        check_unchanged(path, held.heads)
        blob = keys.seal(as_json(content))
        held.heads.add(blob[:HEAD])
        keep_whole(path, blob, partial(check_same, opened=keys.open, name=path.name, content=content))
        return content

    def _new(self) -> tuple[str, _Held]:
        """A random name that nobody has, locked."""
        while True:
            id_ = token_hex(8)
            try:
                lock = None if self._file(id_).exists() else FileLock.take(self._lock_file(id_))
            except OSError as error:
                raise not_written(error, self._file(id_).name, written=False) from error
            if lock is not None:
                self._held[id_] = _Held(lock, set())
                return id_, self._held[id_]

    @contextmanager
    def _alone(self, id_: str) -> Generator[None]:
        """While this lasts nobody else writes the case; one that is open here is closed."""
        held = self._held.pop(id_, None)
        try:
            lock = held.lock if held else FileLock.take(self._lock_file(id_))
        except OSError as error:
            raise trouble(NO_FOLDER) from error
        if lock is None:
            raise trouble(NOT_NOW)
        try:
            yield
        finally:
            lock.release()

    def _seal_anew(self, told: Told | None) -> None:
        """Seal every file by the present slot that is not yet; once none is left, the key file says so."""
        ids, left = self.ids(), 0
        for number, id_ in enumerate(ids, 1):
            left += not self._is_sealed_anew(id_)
            if told is not None:
                told(number, len(ids))
        if not left:
            self._keys.unfinished = False
            with suppress(Trouble):  # then it is looked through once more when the desk is next unlocked
                self._keys.keep(self.folder)

    def _is_sealed_anew(self, id_: str) -> bool:
        """Whether nothing is left to do. A damaged file, or one with a passphrase of its own, stays as it is."""
        held = self._held.get(id_)
        try:
            if head_of(self._file(id_))[:SLOT] == self._keys.slot.raw:
                return True
            lock = held.lock if held else FileLock.take(self._lock_file(id_))
        except (OSError, Trouble):
            return False
        if lock is None:
            return False
        try:
            return self._seal_again(id_, held)
        finally:
            if held is None:
                lock.release()

    def _seal_again(self, id_: str, held: _Held | None) -> bool:
        path, keys = self._file(id_), self._keys
        try:
            plain = keys.open(read_file(path), path.name)
        except Trouble:
            return True
        blob = keys.seal(plain)
        if held is not None:
            held.heads.add(blob[:HEAD])
        try:
            keep_whole(path, blob, partial(_check_plain, keys, path.name, plain))
        except Trouble:
            return False
        return True


def _check_plain(keys: Keys, name: str, plain: bytearray, blob: bytes) -> None:
    """Raises Trouble unless the file holds this."""
    if keys.open(blob, name) != plain:
        raise trouble(UNSURE, name)


def _words_of(content: CaseContent) -> str:
    return "\n".join((content.code_name, content.notes, *(step.text for step in content.steps))).casefold()


def _release(lock: FileLock | None) -> None:
    if lock is not None:
        lock.release()
