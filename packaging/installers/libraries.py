"""The libraries of the program, out of their wheels."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator

from installers.contents import wanted
from installers.fetch import wheels
from installers.stripped import stripped


def library_files(system: str, packages: Collection[str] | None = None) -> Iterator[tuple[str, bytes]]:
    """What the program needs of each wheel, by its path; of these packages only, if any are named."""
    for wheel in wheels(system, packages=packages):
        with zipfile.ZipFile(wheel) as archive:
            for name in sorted(archive.namelist()):
                if not name.endswith("/") and wanted(name, system):
                    content = archive.read(name)
                    yield name, stripped(name, content) if system == "linux" else content
