"""Starts Orca so that what it says stands in its log at once, and not only when a buffer is full.

Usage: orca_start.py LOG, by the system's Python.
"""

from __future__ import annotations

import builtins
import runpy
import sys
from typing import Any

ORCA = "/usr/bin/orca"
OPEN = builtins.open


def open_by_line(file: Any, mode: str = "r", buffering: int = -1, *rest: Any, **more: Any) -> Any:
    """Open a file; one that is written to as text is written line by line."""
    by_line = "b" not in mode and mode != "r"
    return OPEN(file, mode, 1 if by_line else buffering, *rest, **more)


if __name__ == "__main__":
    builtins.open = open_by_line
    sys.argv = [ORCA, "--replace", "--enable=speech", "--disable=braille", "--debug-file", sys.argv[1]]
    runpy.run_path(ORCA, run_name="__main__")
