"""Writing a file that a person asked for: whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from app.catalogue import mark
from app.trouble import Trouble

_FULL = mark("The file “{name}” could not be written: that place is full. Make room, or choose another place.")
_BARRED = mark("The file “{name}” could not be written: that place takes no files from you. Choose another one.")
_LOCKED = mark("The file “{name}” could not be written: it is open in another program. Close it, or take another name.")
_GONE = mark("The file “{name}” could not be written: its folder is not there any more. Choose another place.")
_OTHER = mark("The file “{name}” could not be written. Check its place, for example for free space.")
_WHY = {
    errno.ENOSPC: _FULL, errno.EDQUOT: _FULL, errno.EFBIG: _FULL, errno.EROFS: _BARRED, errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE, errno.EACCES: _BARRED, errno.EPERM: _BARRED,
}  # fmt: skip
_CLOSED = (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY)


def save_whole(target: Path, content: bytes) -> None:
    """Write the content under this name, replacing what was there only once everything is written.

    Raises Trouble when the place cannot be written to, for example because it is full.
    """
    aside, written = "", False
    try:
        handle, aside = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.resolve().parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written = True
        Path(aside).replace(target)
    except OSError as error:
        if aside:
            _take_away(Path(aside))
        raise not_written(error, target.name, written=written) from error


def not_written(error: OSError, name: str, *, written: bool) -> Trouble:
    """Why a file of this name could not be written; `written` says that only giving it its name failed."""
    locked = written and error.errno in _CLOSED
    return Trouble(_LOCKED if locked else _WHY.get(error.errno or 0, _OTHER), name=name)


def _take_away(aside: Path) -> None:
    """What was written so far; where even that fails, nothing more can be done."""
    try:
        aside.unlink(missing_ok=True)
    except OSError:
        return
