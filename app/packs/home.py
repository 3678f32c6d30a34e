"""Where installed rules lie: the folder that the system gives each person's programs. Nothing personal is in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "QUQYQ_DATA"
_NAME = "quqyq"
_POINTER = "current.json"


def data_folder() -> Path:
    """This person's folder of this program; it need not be there. QUQYQ_DATA names another one."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    if os.name == "nt":
        return (_absolute("LOCALAPPDATA") or _home() / "AppData" / "Local") / _NAME
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / _NAME
    return (_absolute("XDG_DATA_HOME") or _home() / ".local" / "share") / _NAME


def pointer(home: Path, kind: str) -> Path:
    """The file that says which pack of a kind is used."""
    return home / "packs" / kind / _POINTER


def _home() -> Path:
    """The person's folder; where the system knows of none, one in which nothing can lie."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.devnull)


def _absolute(variable: str) -> Path | None:
    """The folder that a variable names; one that does not begin at the root means nothing."""
    named = os.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else None
