"""The installer and the portable folder for Windows, made of the folder that was laid out."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from installers.archives import write_zip
from installers.names import NAME, PACKAGING, BuildError, Names
from installers.tree import put

# Where a Windows program names the place of its header, and where in that its checksum stands.
_HEADER, _CHECKSUM, _WORD = 0x3C, 0x58, 0xFFFF
PARTS = (
    "runtime",
    "lib",
    "program",
    "licences",
    f"{NAME}.exe",
    f"{NAME}-console.exe",
    "READ-ME.txt",
    "parts.cdx.json",
    "SHA256SUMS",
)


def write_setup(target: Path, folder: Path, names: Names, epoch: int) -> None:
    """The installer. Raises BuildError when the folder holds something it would not take away again."""
    strange = {path.name for path in folder.iterdir()} ^ set(PARTS)
    if strange:
        raise BuildError(f"setup.nsi does not know, or misses: {sorted(strange)}")
    here = PACKAGING / "windows"
    said = {"SRC": folder, "OUT": target, "VERSION": names.version, "TITLE": names.title, "HERE": here}
    command = ["makensis", "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in said.items())]
    command += ["-DDRAFT"] if names.draft else []
    done = subprocess.run(
        [*command, here / "setup.nsi"], check=False,
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(epoch)},
    )  # fmt: skip
    if done.returncode:
        raise BuildError("The installer could not be made.")
    put(target, as_before_signing(target.read_bytes()))


def as_before_signing(program: bytes) -> bytes:
    """A Windows program as it is once a signature was taken off again: padded, and with its checksum.

    So whoever takes the signature off the file that was handed out gets these very bytes.
    """
    content = bytearray(program + bytes(-len(program) % 8))
    place = int.from_bytes(content[_HEADER : _HEADER + 4], "little") + _CHECKSUM
    content[place : place + 4] = bytes(4)
    total = sum(memoryview(content).cast("H"))
    while total > _WORD:
        total = (total & _WORD) + (total >> 16)
    content[place : place + 4] = (total + len(content)).to_bytes(4, "little")
    return bytes(content)


def write_portable(target: Path, folder: Path, epoch: int) -> None:
    """The same folder as a zip, for a stick or a computer on which nothing may be installed."""
    write_zip(target, folder, epoch)
