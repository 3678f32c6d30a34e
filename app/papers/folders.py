"""Where a file goes: from what was typed to the place on the disk. Nothing is written here."""

from __future__ import annotations

import os
import re
from pathlib import Path

from app.trouble import Trouble
from app.words import mark

_MOST = 200
_BARRED = re.compile(r'[<>:"|?*\x00-\x1f]')
_NAMELESS = ("", ".", "..")


def target_in(folder: Path, typed: str, ending: str) -> Path:
    """The file meant by a name, or by a whole path, that was typed; it gets its ending where that is missing.

    Raises Trouble for a name that no disk would take everywhere, and for a folder that is not there.
    """
    path = folder / typed.strip()
    if Path(typed.strip()).name in _NAMELESS:
        raise Trouble(mark("Give the file a name."))
    if _BARRED.search(path.name):
        raise Trouble(mark("A file name cannot hold any of these signs: {signs}"), signs='< > : " | ? *')
    if not is_folder(path.parent):
        raise Trouble(mark("The folder “{name}” is not there. Choose another one."), name=path.parent.name)
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def is_there(path: Path) -> bool:
    """Whether something has this name already."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Whether this is a folder that can be reached."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def folders_in(folder: Path) -> tuple[Path, ...]:
    """The folders in a folder by name, hidden ones left out; none where it cannot be looked into."""
    try:
        found = [path for path in folder.iterdir() if not path.name.startswith(".") and is_folder(path)]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda path: path.name.casefold())[:_MOST])
