"""Writing a file that a person asked for: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from app.trouble import Trouble
from app.words import mark


def save_whole(target: Path, content: bytes) -> None:
    """Write the content under this name, replacing what was there only once everything is written.

    Raises Trouble when the place cannot be written to, for example because it is full.
    """
    aside = ""
    try:
        handle, aside = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.resolve().parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(target)
    except OSError as error:
        if aside:
            Path(aside).unlink(missing_ok=True)
        raise Trouble(
            mark("The file “{name}” could not be written. Check its place, for example for free space."),
            name=target.name,
        ) from error
