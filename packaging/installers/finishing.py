"""What comes last in every folder: licences, the list of parts, the list of digests, and one time for all files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from installers.licences import licence_files
from installers.names import BuildError, Names
from installers.parts_list import parts_list, unaccounted
from installers.tree import clamp, put, write_sums


def finish(
    folder: Path, system: str, names: Names, epoch: int, python_licence: bytes, python: Mapping[str, Any]
) -> None:
    """The licences, the list of parts and the list of digests; then every time is clamped."""
    for name, content in licence_files(system, python_licence):
        put(folder / "licences" / name, content)
    listed = parts_list(folder, system, names, epoch, python)
    missing = unaccounted(folder, listed)
    if missing:
        raise BuildError(f"The list of parts does not account for {missing}.")
    put(folder / "parts.cdx.json", listed)
    write_sums(folder)
    clamp(folder, epoch)
