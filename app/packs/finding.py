"""Signed packs that lie in a folder: files with a signature beside them. None of them is opened for that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.packs.names import SIGNATURE_ENDING

_MOST = 50


def packs_in(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The files that could be packs, folder by folder and by name; a folder that cannot be read has none."""
    found: dict[Path, None] = {}
    for folder in folders:
        try:
            names = sorted(path.name for path in folder.iterdir() if path.name.endswith(SIGNATURE_ENDING))
            packs = [folder / name.removesuffix(SIGNATURE_ENDING) for name in names]
            found.update(dict.fromkeys(pack for pack in packs if pack.is_file()))
        except (OSError, ValueError):
            continue
    return tuple(found)[:_MOST]
