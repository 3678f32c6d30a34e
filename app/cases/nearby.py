"""Where desks and kept files may be. The program remembers no folder, so it looks where people keep things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.cases.desk import is_desk
from app.cases.keys import INDEX, SUFFIX, is_of_a_desk
from app.papers.folders import folders_in

_MOST = 200


def desks_nearby(places: Iterable[Path]) -> tuple[Path, ...]:
    """The desks in these folders and in the folders in them, each once.

    Whole desks come first: a folder to which a case was moved could be opened like one, but is hardly what is meant.
    """
    found = (path for place in places for path in (place, *folders_in(place)) if is_desk(path))
    return tuple(sorted(dict.fromkeys(found), key=lambda path: not _is_whole(path)))


def _is_whole(desk: Path) -> bool:
    """Whether its key file is there."""
    try:
        return (desk / INDEX).is_file()
    except OSError:
        return False


def kept_files(folder: Path, desk: Path | None = None) -> tuple[Path, ...]:
    """The files in a folder that may be cases saved by themselves, by name; none where it cannot be looked into.

    With `desk`, the folder of one that is open, also cases that were moved out of a desk to another folder.
    """
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == SUFFIX and path.name != INDEX]
    except OSError:
        return ()
    moved = desk is not None and not _are_one(folder, desk)
    kept = (path for path in found if moved or not is_of_a_desk(path))
    return tuple(sorted(kept, key=lambda path: path.name.casefold())[:_MOST])


def _are_one(folder: Path, desk: Path) -> bool:
    """Whether these are the same folder; a desk on a stick that was pulled out lies nowhere."""
    try:
        return folder.samefile(desk)
    except OSError:
        return False


def written_on(path: Path) -> date | None:
    """The day on which a file was written; None where that cannot be seen."""
    try:
        return date.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ012 (the day by the clock of the computer)
    except (OSError, ValueError, OverflowError):
        return None
