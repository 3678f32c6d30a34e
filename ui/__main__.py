"""`quqyq`: without an argument the window, with one the command line (which needs no Qt)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NO_SCREEN = 2


def main() -> int:
    """The program's entry point; the result is the exit code."""
    if len(sys.argv) > 1:
        from app.cli import main as command_line

        return command_line(sys.argv[1:], _to_pdf)
    if not _has_screen():
        return _say_no_screen()
    from ui.program import run

    return run(sys.argv)


def _to_pdf(html: str, target: Path) -> None:
    """Draw a page into a PDF file; only then is Qt read."""
    from ui.printing import write_pdf

    write_pdf(html, target)


def _has_screen() -> bool:
    """Whether a window can be opened; without this check Qt ends the program with a misleading remark."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _say_no_screen() -> int:
    """Say it in all three languages, since none was chosen yet."""
    from app.trouble import Trouble
    from app.words import LANGUAGES, mark, words_for

    trouble = Trouble(mark("There is no screen to open the window on. Start the program from a desktop session."))
    for language in LANGUAGES:
        sys.stderr.write(trouble.sentence(words_for(language)) + "\n")
    return NO_SCREEN


if __name__ == "__main__":
    raise SystemExit(main())
