"""What is built, and how it is called: version, day, files. Nothing here says more than the neutral name."""

from __future__ import annotations

import os
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
NAME, COMMAND = "Quqyq", "quqyq"
ABOUT = "Legal information, offline"
PUBLISHER = "Quqyq"
DRAFT = "unreviewed-draft"


class BuildError(Exception):
    """Why nothing can be built, as one sentence."""


def version() -> str:
    """The version of the program, as `pyproject.toml` has it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def epoch() -> int:
    """The time that every file in the artefacts bears, in seconds since 1970: that of the last commit, unless named.

    Raises BuildError outside a checkout if SOURCE_DATE_EPOCH names none.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    if named.isdigit():
        return int(named)
    done = subprocess.run(
        ["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )  # fmt: skip
    if done.returncode:
        raise BuildError("Not a git checkout: set SOURCE_DATE_EPOCH to the second that the files shall bear.")
    return int(done.stdout)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the artefacts of one version; those of a draft say so."""

    version: str
    draft: bool

    @property
    def _stem(self) -> str:
        return f"{NAME}-{self.version}-{DRAFT}" if self.draft else f"{NAME}-{self.version}"

    @property
    def title(self) -> str:
        """The name that the installer and the list of installed programs show."""
        return f"{NAME} ({DRAFT.replace('-', ' ')})" if self.draft else NAME

    @property
    def setup(self) -> str:
        return f"{self._stem}-windows-setup.exe"

    @property
    def portable(self) -> str:
        return f"{self._stem}-windows-portable.zip"

    @property
    def tarball(self) -> str:
        return f"{self._stem}-linux-x86_64.tar.xz"

    @property
    def deb_version(self) -> str:
        return f"{self.version}~draft" if self.draft else self.version

    @property
    def deb(self) -> str:
        return f"{COMMAND}_{self.deb_version}_amd64.deb"

    def parts_list(self, system: str) -> str:
        """The list of everything inside, for "windows" or "linux"."""
        return f"{self._stem}-{system}.cdx.json"
