"""How large the artefacts are beside a bare wizard that was packed likewise, and what makes up the difference."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from installers import bare, building
from installers.names import COMMAND, NAME, ROOT, BuildError
from installers.tree import files

RESULTS = ROOT / "tests" / "bench" / "sizes.md"
MOST = 1.15
_MEGA = 1e6
_LEAST_TOLD = 100_000
_NEARLY_NONE = 0.05
_ARTEFACTS = {
    "setup.exe": ("*-windows-setup.exe", 32), "portable folder, zip": ("*-windows-portable.zip", None),
    ".deb": ("*.deb", 48), "archive, tar.xz": ("*-linux-x86_64.tar.xz", None),
}  # fmt: skip
_FOLDERS = {"installed on Windows": (f"windows/{NAME}", 110), "installed on Linux": (f"linux/{COMMAND}", None)}
_EXPLAIN = f"""# How large it is

Made by `make sizes`: the program beside a bare `QWizard` (tests/bench/bare_wizard.py), which the same packaging packs
with the same interpreter, the same parts of Qt and the same lists. The aim of the ratios is ≤ {MOST}.
"""
_TAKES = f"""A bare wizard has no rules, no texts in three languages, no letters, no calendar and no encryption. Where
{MOST} is not met, the tables below name what makes up the difference. To do without a library means to
write what it does: lxml and docx make letters that Word opens, pydantic checks the form of rules that come
from elsewhere, nacl encrypts. Of our own files the sources could stay out, as the byte code beside them is
what runs; then nobody could read any more what he has been given. The English catalogue repeats its sources
(0.8 MB). Every file of Qt that is shipped is linked or loaded by another; its library of characters (ICU,
37 MB on Linux) is linked by Qt6Core and stands on both sides.
"""
_PARTS = """What the program has beyond the bare wizard, largest first. *Packed* is that part by itself as the archives
pack it; *without* is the ratio that would be left without it and all above it.
"""


class Place(NamedTuple):
    """Where artefacts lie, and the folders of which they were packed."""

    artefacts: Path
    work: Path


class Row(NamedTuple):
    """What is measured, in bytes: ours, the bare wizard's, and the most that ours may be in MB."""

    name: str
    ours: int
    bare: int
    most: int | None


def write_sizes(artefacts: Path) -> None:
    """Measure what lies in a folder, and keep the table. Raises BuildError when something was not built."""
    ours = Place(artefacts, building.WORK)
    other = Place(bare.WORK / "out", bare.WORK)
    text = table(ours, other)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


def table(ours: Place, other: Place) -> str:
    """The sizes as a page."""
    parts = [_EXPLAIN, _sizes(list(_rows(ours, other))), _TAKES]
    for name, (folder, _) in _FOLDERS.items():
        parts += [
            f"## What makes up the difference: {name}\n",
            _PARTS,
            _beyond(ours.work / folder, other.work / folder),
        ]
    return "\n".join(parts)


def _rows(ours: Place, other: Place) -> Iterator[Row]:
    for name, (pattern, most) in _ARTEFACTS.items():
        own, base = (_one(place.artefacts, pattern).stat().st_size for place in (ours, other))
        yield Row(name, own, base, most)
    for name, (folder, most) in _FOLDERS.items():
        own, base = (sum(_sizes_in(place.work / folder).values()) for place in (ours, other))
        yield Row(name, own, base, most)


def _sizes(rows: list[Row]) -> str:
    lines = ["| Figure | Aim | Measured | Met |", "|---|---|---|---|"]
    for row in rows:
        ratio = row.ours / row.bare
        told = f"{ratio:.2f} ({row.ours / _MEGA:.1f} / {row.bare / _MEGA:.1f} MB)"
        lines.append(f"| {row.name} / bare wizard | ≤ {MOST} | {told} | {_met(ratio <= MOST)} |")
    for row in rows:
        if row.most is not None:
            told = f"{row.ours / _MEGA:.1f} MB"
            lines.append(f"| {row.name} | ≤ {row.most} MB | {told} | {_met(row.ours <= row.most * _MEGA)} |")
    return "\n".join([*lines, ""])


def _met(holds: bool) -> str:
    return "yes" if holds else "**no**"


def _beyond(ours: Path, other: Path) -> str:
    """Part by part what a folder has beyond another one."""
    mine, base = _sizes_in(ours), _sizes_in(other)
    whole, bare_size = sum(mine.values()), sum(base.values())
    more = {part: size - base.get(part, 0) for part, size in mine.items()}
    lines = ["| Part | MB | Packed | Without |", "|---|---|---|---|"]
    for part in sorted(more, key=lambda one: -more[one]):
        if more[part] < _LEAST_TOLD:
            continue
        whole -= more[part]
        packed = f"{_packed(ours, part) / _MEGA:.2f}" if base.get(part, 0) < mine[part] * _NEARLY_NONE else ""
        lines.append(f"| {part} | {more[part] / _MEGA:.2f} | {packed} | {whole / bare_size:.2f} |")
    own = sum(size for part, size in more.items() if part.startswith("our "))
    libraries = sum(size for part, size in more.items() if part.startswith("library "))
    alone = [f"{(bare_size + size) / bare_size:.2f}" for size in (own, libraries)]
    lines += ["", f"With our own files alone it would be {alone[0]}, with the libraries alone {alone[1]}."]
    return "\n".join([*lines, ""])


def _sizes_in(folder: Path) -> dict[str, int]:
    """How many bytes each part of a folder holds."""
    if not folder.is_dir():
        raise BuildError(f"{folder.name} was not built yet: run `make sizes`.")
    found: dict[str, int] = {}
    for path in files(folder):
        part = part_of(path.relative_to(folder))
        found[part] = found.get(part, 0) + path.stat().st_size
    return found


def part_of(path: Path) -> str:
    """The part to which a file of a folder belongs: a library, the rules, our sources, our byte code, …"""
    first, second = path.parts[0], path.parts[1] if len(path.parts) > 1 else ""
    if first == "lib":
        return f"library {second.partition('.')[0]}"
    if first == "program" and second in {"app", "ui"}:
        return {".py": "our sources", ".pyc": "our byte code"}.get(path.suffix, f"our data in {second}/")
    return f"our {second}" if first == "program" else f"{first}/" if second else "files beside"


def _packed(folder: Path, part: str) -> int:
    held = [path for path in files(folder) if part_of(path.relative_to(folder)) == part]
    return len(lzma.compress(b"".join(path.read_bytes() for path in held), preset=6))


def _one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise BuildError(f"{folder.name} should hold one {pattern}; it holds {len(found)}. Run `make sizes`.")
    return found[0]
