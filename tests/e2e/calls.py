"""What a program asked of the system, as strace wrote it down: the files that it changed, and whom it spoke to."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_FILES = (
    "open", "openat", "openat2", "creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
    "mkdir", "mkdirat", "mknod", "mknodat", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat", "chown",
    "lchown", "fchownat", "setxattr", "lsetxattr", "utimensat", "memfd_create",
)  # fmt: skip
_SOCKETS = ("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4")
_CALL = re.compile(r"^\d+\s+(\w+)\((.*)")
_WRITES = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)")
_PATH = re.compile(r'(?:AT_FDCWD<([^>]*)>, |\d+<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
_NAMED = re.compile(r'sun_path=@?"([^"]*)"')


class Calls(NamedTuple):
    """How it ended and what it said; what it changed as (call, path); the sockets it made; the names it spoke to."""

    code: int
    said: str
    errors: str
    changed: tuple[tuple[str, str], ...]
    families: frozenset[str]
    spoken_to: frozenset[str]
    others: tuple[str, ...]


def traced(command: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path) -> Calls:
    """Run a program, and all that it starts, under strace."""
    strace = ("strace", "-f", "-qq", "-y", "-s", "400", "--seccomp-bpf", "-o", str(log))
    done = subprocess.run(
        [*strace, "-e", "trace=" + ",".join(_FILES + _SOCKETS), *command],
        cwd=folder, env=dict(environment), capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    found = [match.groups() for line in log.read_text(errors="replace").splitlines() if (match := _CALL.match(line))]
    return Calls(
        done.returncode, done.stdout, done.stderr,
        tuple((call, path) for call, rest in found if _changes(call, rest) for path in _paths(rest, folder)),
        frozenset(re.split(r"[,)]", rest, maxsplit=1)[0] for call, rest in found if call in ("socket", "socketpair")),
        frozenset(name for call, rest in found if call == "connect" for name in _NAMED.findall(rest) or [rest]),
        tuple(call for call, _ in found if call in ("bind", "listen", "accept", "accept4")),
    )  # fmt: skip


def _changes(call: str, rest: str) -> bool:
    """Whether a call would change a file, if it came to pass."""
    return call in _FILES and (not call.startswith("open") or bool(_WRITES.search(rest)))


def _paths(rest: str, folder: Path) -> list[str]:
    """The files that a call names, as whole paths; the program stays in the folder that it was started in."""
    return [str(Path(here or there or folder) / name) for here, there, name in _PATH.findall(rest)]
