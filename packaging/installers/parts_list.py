"""The list of parts (CycloneDX): every package with its hash and licence, and under it each of its binaries."""

from __future__ import annotations

import json
import uuid
import zipfile
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path
from typing import Any

from installers.fetch import runtime_sources, wheels
from installers.names import ABOUT, COMMAND, Names
from installers.tree import digest, files

BINARIES = (".exe", ".dll", ".pyd")
_SPACE = uuid.UUID("a1c6f2de-6f0e-5b1f-9a37-0f3f3c1d7b52")
_OURS = {"name": COMMAND, "type": "application", "description": ABOUT}


def is_binary(path: Path) -> bool:
    """Whether a file holds machine code."""
    with path.open("rb") as file:
        head = file.read(4)
    return path.suffix.lower() in BINARIES or head == b"\x7fELF" or head[:2] == b"MZ"


def parts_list(
    folder: Path, system: str, names: Names, epoch: int, runtime: Mapping[str, Any],
    packages: Collection[str] | None = None,
) -> bytes:  # fmt: skip
    """The list for a folder as laid out, of these packages if any are named.

    `runtime` is the component that the interpreter's files belong to.

    Raises LookupError for a binary that belongs to no part.
    """
    components = [*_packages(system, packages), dict(runtime)]
    binaries = [path for path in files(folder) if is_binary(path)]
    owners = _owners(system)
    for path in binaries:
        name = path.relative_to(folder).as_posix()
        owner = owners.get(name.removeprefix("lib/")) if name.startswith("lib/") else runtime["name"]
        if name.startswith("runtime/") or name.startswith("lib/"):
            part = next(one for one in components if one["name"] == owner)
            part.setdefault("components", []).append(_file(name, path))
    own = [_file(path.name, path) for path in binaries if path.parent == folder]
    content = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": "urn:uuid:" + str(uuid.uuid5(_SPACE, f"{names.version} {system} {epoch}")),
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat(),
            "component": {**_OURS, "version": names.version, "bom-ref": COMMAND, "components": own},
        },
        "components": components,
        "dependencies": [{"ref": COMMAND, "dependsOn": sorted(part["bom-ref"] for part in components)}],
    }  # fmt: skip
    return json.dumps(content, indent=1, ensure_ascii=False).encode() + b"\n"


def unaccounted(folder: Path, listed: bytes) -> list[str]:
    """The binaries of a folder whose path and digest the list does not hold."""
    known = set(_listed(json.loads(listed)))
    found = ((path.relative_to(folder).as_posix(), digest(path)) for path in files(folder) if is_binary(path))
    return [name for name, sum_ in found if (name, sum_) not in known]


def python_for_windows() -> dict[str, Any]:
    """The interpreter as python.org publishes it, with the packages it was taken from."""
    source = [_source(path) for path in runtime_sources()]
    return {
        "type": "application", "name": "cpython", "version": "3.13.2", "bom-ref": "cpython",
        "licenses": [{"license": {"id": "PSF-2.0"}}], "purl": "pkg:generic/cpython@3.13.2",
        "pedigree": {"ancestors": source},
    }  # fmt: skip


def _source(path: Path) -> dict[str, Any]:
    name, _, version = path.name.removesuffix(".tar.gz").rpartition("-")
    name = name.replace("_", "-")
    return {"type": "library", "name": name, "version": version, "hashes": _hashes(path),
            "purl": f"pkg:pypi/{name}@{version}"}  # fmt: skip


def _packages(system: str, packages: Collection[str] | None) -> Iterator[dict[str, Any]]:
    for wheel in wheels(system, packages=packages):
        said = _metadata(wheel)
        name = str(said["Name"]).lower()
        if name in {"setuptools", "pycparser"}:
            continue
        licence = said["License-Expression"] or said["License"] or "see licences"
        yield {
            "type": "library", "name": name, "version": said["Version"], "bom-ref": name, "hashes": _hashes(wheel),
            "purl": f"pkg:pypi/{name}@{said['Version']}", "licenses": [{"license": {"name": licence.splitlines()[0]}}],
            "properties": [{"name": "quqyq:wheel", "value": wheel.name}],
        }  # fmt: skip


def _metadata(wheel: Path) -> Any:
    with zipfile.ZipFile(wheel) as archive:
        name = next(one for one in archive.namelist() if one.count("/") == 1 and one.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(name))


def _owners(system: str) -> dict[str, str]:
    """Which package a file below lib/ came with; the last one to bring it is the one that lies there."""
    owners: dict[str, str] = {}
    for wheel in wheels(system):
        package = str(_metadata(wheel)["Name"]).lower()
        with zipfile.ZipFile(wheel) as archive:
            owners |= dict.fromkeys(archive.namelist(), package)
    return owners


def _file(name: str, path: Path) -> dict[str, Any]:
    return {"type": "file", "name": name, "hashes": _hashes(path)}


def _hashes(path: Path) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": digest(path)}]


def _listed(part: Any) -> Iterator[tuple[str, str]]:
    """Every file that the list holds, wherever in it."""
    if isinstance(part, dict):
        if part.get("type") == "file":
            yield part["name"], part["hashes"][0]["content"]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _listed(one)
