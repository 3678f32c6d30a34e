"""What shows why an aim is not met: where the time of a piece of work goes, as a profile of the same run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import Any

from children import CHILD, environment

ROOT = Path(__file__).resolve().parents[2]
TOP = 8
_HOLDS = {
    "importlib": "compiled code and classes",
    "enum.py": "enumerations, nearly all of Qt",
    "json/decoder.py": "the rules as read",
    "dataclasses.py": "data classes",
}
"""What is held where it was made by a module of Python's library, which does not keep it itself."""
_IMPORT = re.compile(r"import time: +(?P<own>\d+) \| +\d+ \| +(?P<name>\S+)")


def profile_of(work: Callable[[], object]) -> str:
    """Where the time of some work in this process goes."""
    profile = Profile()
    profile.runcall(work)
    return _told(Stats(profile))


def profile_of_child(what: str, until: str) -> str:
    """Where the time of a measured process goes (see `child.py`)."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "profile"
        command = [sys.executable, "-m", "cProfile", "-o", str(target), str(CHILD), what, until]
        subprocess.run(command, capture_output=True, check=True, env=environment())
        return _told(Stats(str(target)))


def imports_of_child(what: str, until: str) -> str:
    """What importing takes in a measured process, by package."""
    command = [sys.executable, "-X", "importtime", str(CHILD), what, until]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    found = dict[str, float]()
    for line in done.stderr.splitlines():
        if (match := _IMPORT.match(line)) is not None:
            package = match["name"].partition(".")[0]
            found[package] = found.get(package, 0) + int(match["own"]) / 1000
    dearest = sorted(found.items(), key=lambda one: -one[1])[: 2 * TOP]
    whole = sum(found.values())
    return f"Importing {whole:.0f} ms: {' · '.join(f'{name} {own:.1f}' for name, own in dearest)}."


def memory_of_child(what: str, until: str) -> str:
    """Where the memory goes that Python itself holds at the end of a measured process, by part."""
    command = [sys.executable, "-X", "tracemalloc", str(CHILD), what, until]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    parts = dict[str, float]()
    for file, size in json.loads(done.stdout)["traced"]:
        name = next((what for part, what in _HOLDS.items() if part in file), None) or _part((file, 0, ""))
        parts[name] = parts.get(name, 0) + size / 1e6
    dearest = sorted(parts.items(), key=lambda one: -one[1])[:TOP]
    return f"Python holds {sum(parts.values()):.0f} MB: {' · '.join(f'{name} {size:.1f}' for name, size in dearest)}."


def _told(stats: Any) -> str:
    """The parts with the most time of their own, then the functions. A profile makes calls dearer than they are."""
    rows = [(own, calls, place) for place, (_, calls, own, _, _) in stats.stats.items()]
    whole, parts = sum(own for own, _, _ in rows), dict[str, float]()
    for own, _, place in rows:
        parts[_part(place)] = parts.get(_part(place), 0) + own
    shares = [f"{name} {own / whole:.0%}" for name, own in sorted(parts.items(), key=lambda part: -part[1])[:TOP]]
    lines = [f"Own time by part: {' · '.join(shares)}.", "", "| Own time | Calls | Function |", "|---|---|---|"]
    for own, calls, place in sorted(rows, reverse=True)[:TOP]:
        lines.append(f"| {own / whole:.1%} | {calls:,} | {_place(place)} |")
    return "\n".join(lines)


def _place(place: tuple[str, int, str]) -> str:
    file, _, name = place
    part, own = _part(place), Path(file).name
    return f"{part}, {name.strip('<>')}" if file == "~" or part.endswith(own) else f"{part}: {own}, {name.strip('<>')}"


def _part(place: tuple[str, int, str]) -> str:
    """A file of ours with its folder, the name of a library, or what is built in."""
    file, _, name = place
    if file == "~":
        return "Qt" if "PySide6" in name or "Shiboken" in name else "built in"
    path = Path(file)
    if path.is_relative_to(ROOT) and "site-packages" not in file:
        return str(path.relative_to(ROOT))
    if "site-packages" in path.parts:
        return path.parts[path.parts.index("site-packages") + 1].removesuffix(".py")
    return "importing" if "importlib" in file else "Python's library"
