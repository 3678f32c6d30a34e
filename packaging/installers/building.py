"""Everything that is handed out, in one folder, with the list of its digests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.debian import lay_out_debian, write_deb, write_tarball
from installers.fetch import cache
from installers.names import COMMAND, NAME, PACKAGING, ROOT, Names, epoch, version
from installers.program import PROGRAM, Cargo
from installers.review import is_draft
from installers.setup import write_portable, write_setup
from installers.tree import digest, put, write_sums
from installers.windows import lay_out_windows

WORK = ROOT / "build" / "dist"


def build(target: Path, systems: Sequence[str], cargo: Cargo = PROGRAM, work: Path = WORK) -> None:
    """Make the artefacts of these systems in a folder; the folders of which they are packed stay in `work`.

    Raises BuildError when something is not as it should be.
    """
    names, second = Names(version(), draft=is_draft()), epoch()
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        old.unlink()
    if "windows" in systems:
        _windows(target.resolve(), work, cargo, names, second)
    if "linux" in systems:
        _linux(target.resolve(), work, cargo, names, second)
    write_sums(target)
    for path in sorted(target.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.name}")


def _windows(target: Path, work: Path, cargo: Cargo, names: Names, second: int) -> None:
    folder = work / "windows" / NAME
    lay_out_windows(folder, work / "work", names, second, cargo)
    write_setup(target / names.setup, folder, names, second)
    write_portable(target / names.portable, folder, second)
    put(target / names.parts_list("windows"), (folder / "parts.cdx.json").read_bytes())


def _linux(target: Path, work: Path, cargo: Cargo, names: Names, second: int) -> None:
    folder = work / "linux" / COMMAND
    lay_out_debian(folder, names, second, cargo)
    write_deb(target / names.deb, folder, work / "work" / "deb", names, second)
    write_tarball(target / names.tarball, folder, second)
    put(target / names.parts_list("linux"), (folder / "parts.cdx.json").read_bytes())


def build_twice(systems: Sequence[str]) -> int:
    """Build the last commit twice, from two checkouts in two folders, and compare; the result is the exit code."""
    commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], capture_output=True, text=True, check=True)
    second = epoch()  # of that commit, whatever is committed while this runs
    places = [WORK / "twice" / place for place in ("first", "second place")]
    made = [_build_apart(place, commit.stdout.strip(), second, systems) for place in places]
    differing = sorted(
        {name for one in made for name, sum_ in one.items() if any(two.get(name) != sum_ for two in made)}
    )
    for name, sum_ in sorted(made[0].items()):
        print(f"{'DIFFERS' if name in differing else 'same'}  {sum_}  {name}")
    return 1 if differing else 0


def _build_apart(place: Path, commit: str, second: int, systems: Sequence[str]) -> dict[str, str]:
    """Check a commit out somewhere, build it there, and tell the digest of each artefact."""
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, place], check=True)
    subprocess.run(["git", "-C", place, "checkout", "--quiet", "--detach", commit], check=True)
    kept = {"QUQYQ_DIST_CACHE": str(cache()), "SOURCE_DATE_EPOCH": str(second)}
    for run in (["catalogues.py", "compile"], ["compact_rules.py"]):
        subprocess.run([sys.executable, place / PACKAGING.name / run[0], *run[1:]], check=True, cwd=place)
    run = [sys.executable, place / PACKAGING.name / "make_dist.py", "build", place / "out", *systems]
    subprocess.run(run, check=True, cwd=place, env={**os.environ, **kept})
    return {path.name: digest(path) for path in (place / "out").iterdir()}
