"""`quqyq`: without an argument the window, with one the command line (which needs no Qt)."""

from __future__ import annotations

import sys


def main() -> int:
    """The program's entry point; the result is the exit code."""
    if len(sys.argv) > 1:
        from app.cli import main as command_line

        return command_line(sys.argv[1:])
    from ui.program import run

    return run(sys.argv)


if __name__ == "__main__":
    raise SystemExit(main())
