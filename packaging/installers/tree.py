"""A folder as it will be packed: files put in, times clamped, and a list of what every file's digest is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

SUMS = "SHA256SUMS"


def put(target: Path, content: bytes, *, runs: bool = False) -> None:
    """Write a file, with the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o755 if runs else 0o644)


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in an order that depends on their names alone."""
    return iter(sorted(path for path in folder.rglob("*") if path.is_file()))


def digest(path: Path) -> str:
    """The SHA-256 of a file, as it stands in the lists."""
    return sha256(path.read_bytes()).hexdigest()


def write_sums(folder: Path) -> None:
    """List the digest of every file of the folder in SHA256SUMS, as `sha256sum --check` reads it."""
    lines = [f"{digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files(folder) if path.name != SUMS]
    put(folder / SUMS, "".join(lines).encode())


def clamp(folder: Path, epoch: int) -> None:
    """Give every file and folder the same time and plain rights, so that two builds do not differ in them."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
        elif path.is_file():
            path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def size(folder: Path) -> int:
    """How many bytes the files of a folder hold."""
    return sum(path.stat().st_size for path in files(folder))
