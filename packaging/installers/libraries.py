"""The libraries of the program, out of their wheels."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from installers.contents import wanted
from installers.fetch import wheels


def library_files(system: str) -> Iterator[tuple[str, bytes]]:
    """What the program needs of each wheel, by its path."""
    for wheel in wheels(system):
        with zipfile.ZipFile(wheel) as archive:
            for name in sorted(archive.namelist()):
                if not name.endswith("/") and wanted(name, system):
                    yield name, archive.read(name)
