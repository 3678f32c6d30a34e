"""The few settings that may be kept on this computer: language, text size, colours. Nothing a person answered.

They are written only for who asks for it, into one small file; whatever else that file holds, it is not believed.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from app.raw import is_mapping
from app.trouble import Trouble
from app.words import LANGUAGES, mark

TEXT_SIZES = (100, 125, 150, 175, 200)
COLOURS = ("system", "light", "dark", "contrast")
_FOLDER, _FILE, _ASIDE = "quqyq", "settings.json", ".*.part"
_LONGEST = 1024
_NAMES = ("colours", "language", "text_size")
_UNREADABLE = mark("What was remembered on this computer could not be read. The program starts as usual.")
_KEPT = mark("The remembered settings could not be removed. This is the file: {path}")


class Settings(NamedTuple):
    """A language of LANGUAGES, a text size in per cent, and colours of COLOURS."""

    language: str
    text_size: int
    colours: str


def settings_file(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where the settings lie, if they do: in the folder that this system has for settings of programs."""
    home = Path(environment.get("USERPROFILE" if platform == "win32" else "HOME") or Path.home())
    if platform == "win32":
        around = _absolute(environment.get("APPDATA")) or home / "AppData" / "Roaming"
    elif platform == "darwin":
        around = home / "Library" / "Application Support"
    else:
        around = _absolute(environment.get("XDG_CONFIG_HOME")) or home / ".config"
    return around / _FOLDER / _FILE


def read_settings(path: Path) -> Settings | None:
    """What was kept; None where nothing was. Raises Trouble when it is not wholly as this program writes it."""
    try:
        content = _content(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Trouble(_UNREADABLE) from error
    try:
        raw = json.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise Trouble(_UNREADABLE) from error
    return _believed(raw)


def keep_settings(path: Path, settings: Settings) -> None:
    """Write them, whole or not at all, readable for this person alone. Raises Trouble when that cannot be done."""
    from app.papers.saving import save_whole

    with suppress(OSError):  # what stands in the way is told by the writing itself
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    save_whole(path, (json.dumps(settings._asdict(), sort_keys=True) + "\n").encode())


def forget_settings(path: Path) -> None:
    """Remove the file and, if nothing else is in it, its folder. Raises Trouble when the file stays."""
    folder = path.parent
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as error:
        raise Trouble(_KEPT, path=path) from error
    with suppress(OSError):  # what was left over when a computer went off while it was written
        for left in folder.glob(_ASIDE):
            left.unlink()
    with suppress(OSError):  # something else lies there, or it was never made
        folder.rmdir()


def _content(path: Path) -> bytes:
    """The content of a small plain file. Raises OSError for anything else."""
    with suppress(ValueError):  # a name that no disk knows
        about = path.stat()
        if stat.S_ISREG(about.st_mode) and about.st_size <= _LONGEST:  # to open a pipe could take for ever
            with path.open("rb") as file:
                return file.read(_LONGEST)
    raise OSError(path)


def _believed(raw: object) -> Settings:
    """Settings out of JSON, if they are of the right form throughout."""
    if not is_mapping(raw) or sorted(map(str, raw)) != list(_NAMES):
        raise Trouble(_UNREADABLE)
    language, size, colours = raw["language"], raw["text_size"], raw["colours"]
    known = language in LANGUAGES if isinstance(language, str) else False
    fits = type(size) is int and size in TEXT_SIZES
    if not (known and fits and isinstance(colours, str) and colours in COLOURS):
        raise Trouble(_UNREADABLE)
    return Settings(language, size, colours)


def _absolute(folder: str | None) -> Path | None:
    """A folder named by the system; one that hangs on where the program was started from does not count."""
    return Path(folder) if folder and Path(folder).is_absolute() else None
