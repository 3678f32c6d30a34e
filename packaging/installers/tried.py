"""For which state of the installers the trials last held: kept in a file that is committed with that state."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from installers.names import PACKAGING, ROOT

KEPT = PACKAGING / "dist.tried"
# Beside packaging/ itself: what is fetched, and where the program begins.
_ALSO = ("requirements.lock", "ui/__main__.py", "ui/self_test.py", "app/integrity.py", "app/places.py")
_BESIDE_THE_POINT = ("pictures/", "icons/", "icons.py", "catalogues.py", "README.md", KEPT.name)


def was_tried() -> bool:
    """Whether the trials held for the present state."""
    return KEPT.is_file() and KEPT.read_text("ascii").split()[:1] == [state()]


def keep_tried() -> None:
    """Keep that they do."""
    KEPT.write_text(f"{state()}  `make dist-test` held for this state of the installers\n", encoding="ascii")


def state() -> str:
    """One digest of everything that the artefacts depend on, but for the program's own pages and the law."""
    digest = sha256()
    for path in _inputs():
        digest.update(f"{path.relative_to(ROOT).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _inputs() -> Iterator[Path]:
    for path in sorted(PACKAGING.rglob("*")):
        name = path.relative_to(PACKAGING).as_posix()
        if path.is_file() and "__pycache__" not in path.parts and not name.startswith(_BESIDE_THE_POINT):
            yield path
    yield from (ROOT / name for name in _ALSO if (ROOT / name).is_file())
