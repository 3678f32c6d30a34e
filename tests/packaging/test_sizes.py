"""The table of sizes: ratios against the bare wizard, and what makes up the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from installers.names import BuildError
from installers.sizes import Place, part_of, table

ARTEFACTS = ("Q-1-windows-setup.exe", "Q-1-windows-portable.zip", "q_1_amd64.deb", "Q-1-linux-x86_64.tar.xz")


def built(place: Path, artefact: int, **parts: int) -> Place:
    """Artefacts of one size, and folders with parts of these sizes."""
    for name in ARTEFACTS:
        (place / "out").mkdir(parents=True, exist_ok=True)
        (place / "out" / name).write_bytes(bytes(artefact))
    for folder in ("windows/Quqyq", "linux/quqyq"):
        for name, size in parts.items():
            path = place / folder / name.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(bytes(size))
    return Place(place / "out", place)


def test_ratios_are_held_against_the_aim(tmp_path: Path) -> None:
    bare = built(tmp_path / "bare", 1_000_000, lib__PySide6__x=1_000_000)
    told = table(built(tmp_path / "ours", 1_150_000, lib__PySide6__x=1_000_000, lib__lxml__y=200_000), bare)
    assert "| setup.exe / bare wizard | ≤ 1.15 | 1.15 (1.1 / 1.0 MB) | yes |" in told
    assert "| installed on Windows / bare wizard | ≤ 1.15 | 1.20 (1.2 / 1.0 MB) | **no** |" in told
    assert "| installed on Windows | ≤ 110 MB | 1.2 MB | yes |" in told
    assert told.count("| library lxml | 0.20 | 0.00 | 1.00 |") == 2
    assert "library PySide6" not in told, "both have it"
    assert told.count("With our own files alone it would be 1.00, with the libraries alone 1.20.") == 2


def test_the_largest_part_stands_first(tmp_path: Path) -> None:
    bare = built(tmp_path / "bare", 10, lib__PySide6__x=1_000_000)
    ours = built(tmp_path / "ours", 10, lib__PySide6__x=1_000_000, lib__small__y=150_000, program__rules__z=300_000)
    told = table(ours, bare)
    assert told.index("| our rules | 0.30 | 0.00 | 1.15 |") < told.index("| library small | 0.15 | 0.00 | 1.00 |")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("lib/lxml/etree.so", "library lxml"), ("lib/six.pyc", "library six"), ("program/app/cli.py", "our sources"),
        ("program/ui/__pycache__/a.cpython-311.pyc", "our byte code"), ("program/ui/fonts/a.ttf", "our data in ui/"),
        ("program/rules/pack.yaml", "our rules"), ("runtime/begin.py", "runtime/"), ("Quqyq.exe", "files beside"),
    ],
)  # fmt: skip
def test_every_file_belongs_to_a_part(path: str, part: str) -> None:
    assert part_of(Path(path)) == part


def test_what_was_not_built_is_told(tmp_path: Path) -> None:
    bare = built(tmp_path / "bare", 10, lib__PySide6__x=10)
    with pytest.raises(BuildError, match="should hold one"):
        table(Place(tmp_path, tmp_path), bare)
    with pytest.raises(BuildError, match="not built yet"):
        table(bare._replace(work=tmp_path), bare)
