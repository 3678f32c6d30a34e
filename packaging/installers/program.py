"""What an artefact is made of beside the interpreter: the program's own files, and the packages that it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from installers.names import ROOT, BuildError

FOLDERS = ("app", "ui", "rules", "locales")
_KEPT_BACK = {".po", ".pot", ".pyc"}


def program_files(root: Path = ROOT) -> Iterator[tuple[str, bytes]]:
    """Every file of the program by its path, in order. Raises BuildError when something is not made yet."""
    if not list((root / "locales").rglob("*.mo")):
        raise BuildError("The catalogues are missing: run `make catalogues` first.")
    if not (root / "app" / "law" / "compact.jsonl").is_file():
        raise BuildError("The rules are not in their compact form yet: run `make all` first.")
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and path.suffix not in _KEPT_BACK:
                yield path.relative_to(root).as_posix(), path.read_bytes()


@dataclass(frozen=True, slots=True)
class Cargo:
    """What goes along: files by their path, and the packages of the lock file (as wheels name them; None for all)."""

    files: Callable[[], Iterator[tuple[str, bytes]]]
    packages: frozenset[str] | None = None


PROGRAM = Cargo(program_files)
