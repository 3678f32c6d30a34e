"""Where desks and kept files may be. The program remembers no folder, so it looks where people keep things."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.cases.desk import is_desk
from app.cases.keys import INDEX, SUFFIX, case_ids
from app.papers.folders import folders_in
from app.trouble import Trouble

_MOST = 200


def desks_nearby(places: Iterable[Path]) -> tuple[Path, ...]:
    """The desks in these folders and in the folders in them, each once."""
    found = (path for place in places for path in (place, *folders_in(place)) if is_desk(path))
    return tuple(dict.fromkeys(found))


def kept_files(folder: Path) -> tuple[Path, ...]:
    """The files in a folder that may be cases saved by themselves, by name; none where it cannot be looked into."""
    try:
        of_a_desk = {INDEX, *(f"{id_}{SUFFIX}" for id_ in case_ids(folder))}
        found = [path for path in folder.iterdir() if path.suffix.lower() == SUFFIX and path.name not in of_a_desk]
    except (OSError, Trouble):
        return ()
    return tuple(sorted(found, key=lambda path: path.name.casefold())[:_MOST])
