"""The texts of all licences, as they go along in every artefact."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from installers.fetch import wheels
from installers.names import PACKAGING, ROOT

_TOLD = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
_NOT_SHIPPED = ("setuptools", "pycparser")


def licence_files(
    system: str, python_licence: bytes, packages: Collection[str] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every text by its path below licences/; of the packages only these, if any are named."""
    for path in sorted((PACKAGING / "licences").iterdir()):
        yield path.name, path.read_bytes()
    yield "MIT.txt", (ROOT / "LICENSE").read_bytes()
    yield "python/LICENSE.txt", python_licence
    for wheel in wheels(system, packages=packages):
        yield from _of_wheel(wheel)


def _of_wheel(wheel: Path) -> Iterator[tuple[str, bytes]]:
    package = wheel.name.partition("-")[0].lower()
    if package in _NOT_SHIPPED:
        return
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            path = PurePosixPath(name)
            if ".dist-info" in path.parts[0] and path.name.upper().startswith(_TOLD) and not name.endswith("/"):
                yield f"{package}/{path.name}", archive.read(name)
