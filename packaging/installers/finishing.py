"""What comes last in every folder: licences, the list of parts, the list of digests, and one time for all files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from installers.licences import licence_files
from installers.names import BuildError, Names
from installers.parts_list import parts_list, unaccounted
from installers.program import Cargo
from installers.tree import clamp, put, write_sums


class Interpreter(NamedTuple):
    """The Python that goes along: its licence, and its entry in the list of parts."""

    licence: bytes
    part: Mapping[str, Any]


def finish(folder: Path, system: str, names: Names, epoch: int, interpreter: Interpreter, cargo: Cargo) -> None:
    """The licences, the list of parts and the list of digests; then every time is clamped."""
    for name, content in licence_files(system, interpreter.licence, cargo.packages):
        put(folder / "licences" / name, content)
    listed = parts_list(folder, system, names, epoch, interpreter.part, cargo.packages)
    missing = unaccounted(folder, listed)
    if missing:
        raise BuildError(f"The list of parts does not account for {missing}.")
    put(folder / "parts.cdx.json", listed)
    write_sums(folder)
    clamp(folder, epoch)
