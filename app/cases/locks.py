"""Who has a case open for writing: a lock of the operating system, which ends with the program that holds it."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES)  # some shared folders say the last

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _hold(handle: int) -> bool:
        """A place that knows no locks counts as free: what was changed in the meantime is noticed when saving."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in _HELD
        return True


class FileLock:
    """A lock that is held. The empty file that carries it is taken away with it; one left behind locks nobody out."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle

    @classmethod
    def take(cls, path: Path) -> FileLock | None:
        """The lock, or None while another program (or this one) holds it. Raises OSError where no file can be made."""
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            if not _hold(handle):
                os.close(handle)
                return None
            if _is_still_there(path, handle):
                return cls(path, handle)
            os.close(handle)  # whoever held it took the file away in between: once more, with the new one

    def release(self) -> None:
        """Give it up. The file goes first where that can be, so that nobody waits at one that is gone."""
        if sys.platform != "win32":
            _take_away(self._path)
        os.close(self._handle)
        if sys.platform == "win32":
            _take_away(self._path)


def _is_still_there(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _take_away(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
