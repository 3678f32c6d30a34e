"""Libraries for Linux without what only a debugger reads. The code in them stays as it was published."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from installers.names import BuildError

_ELF, _SYMBOLS = b"\x7fELF", b"\0.symtab\0"


def stripped(name: str, content: bytes) -> bytes:
    """A library less its tables of symbols; whatever has none, or is no library, as it is.

    Raises BuildError when it cannot be done.
    """
    if not content.startswith(_ELF) or _SYMBOLS not in content:
        return content
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library"
        path.write_bytes(content)
        if subprocess.run(["strip", "--strip-unneeded", path], check=False).returncode:
            raise BuildError(f"{name} could not be stripped.")
        return path.read_bytes()
