"""Reading a case file, and writing it so that at each moment one whole version is on the disk.

The new version is written beside the old one, for the owner's eyes only, flushed, read back and opened; only then it
takes the old one's name, and that is flushed as well. After that the key in what was the old version is overwritten.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import BinaryIO

from app.cases.envelope import HEAD, MOST
from app.cases.locks import FileLock
from app.cases.troubles import NO_CASE, NOT_DELETED, NOT_GONE, UNREADABLE, UNSURE, trouble
from app.papers.saving import not_written
from app.trouble import Trouble

_BINARY: int = getattr(os, "O_BINARY", 0)
_NO_WAITING: int = getattr(os, "O_NONBLOCK", 0)
_LEFT_BEHIND = re.compile(r"\.?([0-9a-f]{16}|index)(\.[0-9a-f]{8}\.part|\.lock)")
_NO_SUCH_THING = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
_TRIES_WHILE_LOOKED_AT, _PAUSE = 20 if sys.platform == "win32" else 0, 0.02


def read_file(path: Path, most: int = MOST) -> bytes:
    """The bytes of a file. Raises Trouble when it cannot be read, is no plain file, or is longer than `most`."""
    try:
        with _opened(path) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > most:
                raise trouble(NO_CASE, path.name)
            return file.read(most + 1)
    except OSError as error:
        raise trouble(UNREADABLE, path.name) from error


def head_of(path: Path) -> bytes:
    """The first bytes of a file, which no two versions share; empty where there is no file. Raises Trouble."""
    try:
        with _opened(path) as file:
            return file.read(HEAD) or b""
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise trouble(UNREADABLE, path.name) from error


def _opened(path: Path) -> BinaryIO:
    """For reading, without waiting where somebody put a pipe."""
    handle = os.open(path, os.O_RDONLY | _BINARY | _NO_WAITING)
    try:
        return os.fdopen(handle, "rb")
    except OSError:  # a folder
        os.close(handle)
        raise


def keep_whole(target: Path, blob: bytes, opens: Callable[[bytes], object]) -> None:
    """Write a file that replaces the one of this name once `opens` could open what came back from the disk.

    Raises Trouble; then the earlier version stands, unless only the flushing of the folder failed.
    """
    target = target.resolve()
    beside = _beside(target)
    written = False
    try:
        _write(beside, blob)
        written = True
        _verify(beside, blob, opens, target.name)
        _put_in_place(beside, target)
    except OSError as error:
        with suppress(OSError):
            _wipe(beside)
        raise not_written(error, target.name, written=written) from error
    except Trouble:
        with suppress(OSError):
            _wipe(beside)
        raise


def destroy(path: Path) -> None:
    """Take a file off the list, overwrite the keys in it, and take it away. Nothing happens where there is none.

    Raises Trouble. What a crash leaves behind on the way is no case file any more, and `sweep` ends the work.
    """
    gone = _beside(path)
    try:
        path.rename(gone)
    except FileNotFoundError:
        return
    except OSError as error:
        raise trouble(NOT_DELETED) from error
    try:
        _wipe(gone)
        _flush_folder(path.parent)
    except OSError as error:
        raise trouble(NOT_GONE) from error


def _wipe(path: Path) -> None:
    """A full disk may refuse the overwriting, and must not keep a case from being deleted. Raises OSError."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDWR | _BINARY | _NO_WAITING)
        try:
            _drop_key(handle)
        finally:
            os.close(handle)
    path.unlink()


def _beside(target: Path) -> Path:
    """The name under which a new version is written first, and an old one ends."""
    return target.with_name(f".{target.stem}.{token_hex(4)}.part")


def sweep(folder: Path) -> None:
    """Clear away what programs that were killed while saving left in a folder, unless somebody is saving there."""
    with suppress(OSError):
        for name in sorted(path.name for path in folder.iterdir()):
            found = _LEFT_BEHIND.fullmatch(name)
            lock = FileLock.take(folder / f"{found[1]}.lock") if found else None
            if lock is not None:
                if name.endswith(".part"):
                    _wipe(folder / name)
                lock.release()


def _write(beside: Path, blob: bytes) -> None:
    """Only the owner can read it, from its first byte on."""
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        left = memoryview(blob)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
        if sys.platform == "linux":  # so that it is read from the disk again and not from memory
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _verify(beside: Path, blob: bytes, opens: Callable[[bytes], object], name: str) -> None:
    back = read_file(beside)
    if back != blob:
        raise trouble(UNSURE, name)
    opens(back)


def _put_in_place(beside: Path, target: Path) -> None:
    earlier = _handle_of(target)
    try:
        _replace(beside, target)
        durable = _flush_folder(target.parent)
        if earlier is not None and durable and os.fstat(earlier).st_nlink == 0:
            with suppress(OSError):  # the case is saved; its earlier version is as safe as its passphrase
                _drop_key(earlier)
    finally:
        if earlier is not None:
            os.close(earlier)


def _handle_of(target: Path) -> int | None:
    """A hold on the earlier version that outlasts its name. Windows replaces no file that is held."""
    if sys.platform == "win32":
        return None
    try:
        return os.open(target, os.O_RDWR | _NO_WAITING)
    except OSError:
        return None


def _replace(beside: Path, target: Path) -> None:
    """On Windows whoever looks at a file, a virus scanner for example, keeps it from being replaced for a moment."""
    for _ in range(_TRIES_WHILE_LOOKED_AT):
        try:
            beside.replace(target)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    beside.replace(target)


def _flush_folder(folder: Path) -> bool:
    """Whether the names in it are on the disk as well; Windows and some shared folders cannot say."""
    if sys.platform == "win32":
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno in _NO_SUCH_THING:
            return False
        raise
    finally:
        os.close(handle)
    return True


def _drop_key(handle: int) -> None:
    """Overwrite the start of a file, where its key is: without it the rest is noise."""
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, token_bytes(HEAD))
    os.fsync(handle)
