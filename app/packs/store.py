"""Packs as they are kept on this computer: one folder each, and one small file that says which is used.

A folder comes into being under another name and gets its own only when all of it is on the disk; the file is replaced
whole. So whatever is cut short, either the old pack is used or the new one, and the other one is whole or not there.
A kept pack is checked whenever it is used: put together again from its members, it must fit its signature.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.catalogue import mark
from app.packs.archive import LARGEST_MEMBER, MOST_MEMBERS, write_archive
from app.packs.bundled import bundled_version
from app.packs.home import pointer
from app.packs.manifest import Kind
from app.packs.opening import Pack, opened
from app.packs.refusal import Reason, Refused
from app.packs.trust import Trust, pinned
from app.packs.versions import is_version, ordered
from app.papers.saving import save_whole
from app.trouble import Trouble

SIGNATURE = "signature.minisig"
MOST_KEPT = 3
_UNFINISHED, _WHOLE = ".unfinished-", "whole"
_OF_KEYS: tuple[Reason, ...] = ("no_keys", "unknown_key", "wrong_kind")
_DAMAGED: dict[Kind, str] = {
    "rules": mark(
        "The rules that were installed later are damaged, or cannot be read. "
        "Those that came with the program are used. Install the pack once more."
    ),
    "contacts": mark(
        "The contacts that were installed later are damaged, or cannot be read. "
        "Those that came with the program are used. Install the pack once more."
    ),
}
_UNTRUSTED: dict[Kind, str] = {
    "rules": mark(
        "The rules that were installed later are no longer used; those that came with the program are. {fault}"
    ),
    "contacts": mark(
        "The contacts that were installed later are no longer used; those that came with the program are. {fault}"
    ),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which pack is used: its folder and itself, or nothing for what came with the program, and why if that is new."""

    folder: Path | None = None
    pack: Pack | None = None
    faults: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A pack that was installed here: its folder, and the version that the folder's name tells."""

    folder: Path
    version: str


class Store:
    """The packs of one kind in a person's folder. `trust` are the keys that count, those of the build if left out."""

    def __init__(self, home: Path, kind: Kind, trust: Trust | None = None) -> None:
        self.kind: Kind = kind
        self.folder = pointer(home, kind).parent
        self.pointer = pointer(home, kind)
        self.trust = pinned() if trust is None else trust

    def chosen(self) -> Chosen:
        """What is used now: the pack that was chosen, unless a newer one came with the program since."""
        try:
            name, beside = self._pointed()
        except (OSError, ValueError, KeyError, TypeError):
            return Chosen(faults=(Trouble(_DAMAGED[self.kind]),))
        if not name:
            return Chosen()
        try:
            pack = self.read(self.folder / name)
        except Refused as fault:
            untrusted = fault.reason in _OF_KEYS
            told = Trouble(_UNTRUSTED[self.kind], fault=fault) if untrusted else Trouble(_DAMAGED[self.kind])
            return Chosen(faults=(told,))
        bundled = bundled_version(self.kind)
        if bundled != beside and ordered(bundled) >= ordered(pack.manifest.version):
            return Chosen()
        return Chosen(self.folder / name, pack)

    def kept(self) -> list[Kept]:
        """Every pack that was installed here and is still kept, the newest first."""
        found = [Kept(path, path.name.partition("-")[0]) for path in self._folders() if _is_pack(path.name)]
        return sorted(found, key=lambda kept: ordered(kept.version), reverse=True)

    def read(self, folder: Path) -> Pack:
        """A kept pack.

        Raises Refused unless every file in the folder is as it was signed, and none is more: "kept", or why the key
        that signed it does not count any more.
        """
        try:
            if folder.is_symlink():
                raise OSError(folder.name)
            members = dict(_members(folder))
            signature = members.pop(SIGNATURE)
        except (OSError, KeyError) as error:
            raise Refused("kept") from error
        try:
            return opened(write_archive(members), signature, self.trust)
        except Refused as fault:
            if fault.reason in _OF_KEYS:
                raise
            raise Refused("kept") from fault

    @contextmanager
    def laid_out(self, pack: Pack) -> Generator[Path]:
        """The members of a pack as files, in a folder that is gone again afterwards unless it was kept meanwhile.

        Raises Refused("place").
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            aside = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self.folder))
        except OSError as error:
            raise Refused("place") from error
        try:
            _write(aside / _WHOLE, {**pack.members, SIGNATURE: pack.signature.file.encode()})
            yield aside / _WHOLE
        except OSError as error:
            raise Refused("place") from error
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def keep(self, whole: Path, name: str) -> None:
        """Keep what was laid out under a name; it is not used yet. Raises Refused("place")."""
        target = self.folder / name
        try:
            if target.exists():  # a damaged copy of the same pack
                target.rename(whole.with_name("replaced"))
            whole.rename(target)
            _settle(self.folder)
        except OSError as error:
            raise Refused("place") from error

    def use(self, name: str) -> None:
        """Use a kept pack from now on, or with "" what came with the program. Raises Refused("place")."""
        content = {"pack": name, "bundled": bundled_version(self.kind)}
        try:
            save_whole(self.pointer, (json.dumps(content) + "\n").encode())
            _settle(self.folder)
        except (Trouble, OSError) as error:
            raise Refused("place") from error

    def clean(self) -> None:
        """Take away what was left unfinished, and what is too old to go back to."""
        used = self._used()
        spare = [kept.folder for kept in self.kept() if kept.folder.name != used][MOST_KEPT - 1 :]
        left = [path for path in self._folders() if path.name.startswith(_UNFINISHED)]
        for path in (*left, *spare):
            shutil.rmtree(path, ignore_errors=True)
        with suppress(OSError):  # what cannot be taken away now is in nobody's way
            for path in self.folder.glob(".*.part"):
                path.unlink()

    def _used(self) -> str:
        try:
            return self._pointed()[0]
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def _pointed(self) -> tuple[str, str]:
        content = json.loads(self.pointer.read_bytes()[:1000])
        name, bundled = str(content["pack"]), str(content["bundled"])
        if (name and not _is_pack(name)) or not is_version(bundled):
            raise ValueError(name)
        return name, bundled

    def _folders(self) -> list[Path]:
        try:
            return [path for path in self.folder.iterdir() if path.is_dir() and not path.is_symlink()]
        except OSError:
            return []


def name_for(pack: Pack) -> str:
    """The name under which a pack is kept: its version, and the beginning of the hash of its list of contents."""
    import hashlib

    return f"{pack.manifest.version}-{hashlib.sha256(pack.manifest.file).hexdigest()[:16]}"


def _is_pack(name: str) -> bool:
    version, _, digest = name.partition("-")
    return is_version(version) and len(digest) == 16 and set(digest) <= set("0123456789abcdef")


def _members(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, by its name as in the pack. OSError for more or larger ones than a pack holds."""
    for number, path in enumerate(sorted(folder.rglob("*"))):
        if number > 2 * MOST_MEMBERS or path.is_symlink():
            raise OSError(path.name)
        if path.is_file():
            if path.stat().st_size > LARGEST_MEMBER:
                raise OSError(path.name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _write(whole: Path, members: dict[str, bytes]) -> None:
    """All files into a new folder, each on the disk before the next step."""
    for name, content in members.items():
        path = whole / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for folder in sorted({path.parent for path in whole.rglob("*")}):
        _settle(folder)


def _settle(folder: Path) -> None:
    """Have the disk know the names in a folder; Windows does that by itself and lets no folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
