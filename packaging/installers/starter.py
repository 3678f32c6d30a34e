"""The two small programs that start ours on Windows: one for the window, one for the command line."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from installers.names import NAME, PACKAGING, BuildError, Names

_COMPILER, _RESOURCES = "x86_64-w64-mingw32-gcc-win32", "x86_64-w64-mingw32-windres"
_SAFE = ("--dynamicbase", "--nxcompat", "--high-entropy-va", "--no-insert-timestamp")
_KINDS = {f"{NAME}.exe": ("-mwindows",), f"{NAME}-console.exe": ("-mconsole", "-DCONSOLE")}


def build_starters(folder: Path, work: Path, names: Names, python: str) -> None:
    """Put both into a folder; `python` is the name of the interpreter's library, `work` takes what is in between."""
    work.mkdir(parents=True, exist_ok=True)
    windows, resources = PACKAGING / "windows", work / "starter.res"
    said = {
        "ICON_FILE": _text(PACKAGING / "icon" / "quqyq.ico"), "MANIFEST_FILE": _text(windows / "starter.manifest"),
        "NUMBERS": ",".join([*names.version.split("."), "0"]), "TEXT_VERSION": _text(names.version),
        "TITLE": _text(names.title),
    }  # fmt: skip
    _run([_RESOURCES, *(f"-D{name}={value}" for name, value in said.items()), "-O", "coff", windows / "starter.rc",
          resources])  # fmt: skip
    for name, kind in _KINDS.items():
        _run([_COMPILER, "-O2", "-Wall", "-municode", "-s", *kind, f'-DPYTHON=L"{python}"',
              *(f"-Wl,{word}" for word in _SAFE), "-o", folder / name, windows / "starter.c", resources])  # fmt: skip


def _text(value: object) -> str:
    """A text as the resource compiler takes it."""
    return f'\\"{value}\\"'


def _run(command: Sequence[object]) -> None:
    if subprocess.run([str(word) for word in command], check=False).returncode:
        raise BuildError("The Windows starter could not be compiled.")
