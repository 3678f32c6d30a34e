"""`quqyq`: without an argument, or with --held, the window; with another the command line (which needs no Qt)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ui.no_dumps import keep_no_dumps
from ui.refusing import refuse_connections

NO_SCREEN = 2


def main() -> int:
    """The program's entry point; the result is the exit code."""
    refuse_connections()
    keep_no_dumps()
    if sys.argv[1:2] == ["--self-test"]:
        return _self_test(sys.argv[2:])
    held = _held_asked(sys.argv[1:])
    if len(sys.argv) > 1 and held is None:
        from app.cli import main as command_line

        if not sys.flags.dev_mode:  # whoever builds on the program wants to see where it went wrong
            sys.excepthook = _say_fault
        return command_line(sys.argv[1:], _to_pdf, _preview)
    if not _has_screen():
        return _say_no_screen()
    from ui.plain_imports import keep_imports_plain

    keep_imports_plain()
    from ui.program import run

    return run(sys.argv, held)


def _held_asked(arguments: list[str]) -> str | None:
    """The language in which the window opens at the emergency card, "" for any; None if something else is asked for."""
    from app.words import LANGUAGES

    if arguments == ["--held"]:
        return ""
    named = len(arguments) == 3 and arguments[:2] == ["--held", "--lang"] and arguments[2] in LANGUAGES
    return arguments[2] if named else None


def _self_test(files: list[str]) -> int:
    """Try the program; the result is the exit code: 0 all works, 1 something does not, 2 no report."""
    from app.commands.call import UNUSABLE, complain
    from app.trouble import Trouble

    if len(files) != 1:
        complain("quqyq: --self-test needs the name of one file, for the report")
        return UNUSABLE
    from ui.self_test import run_self_test

    try:
        return run_self_test(Path(files[0]))
    except Trouble as trouble:
        complain(trouble.sentence(None))
        return UNUSABLE


def _to_pdf(html: str, target: Path) -> None:
    """Draw a page into a PDF file; only then is Qt read."""
    from ui.printing import write_pdf

    write_pdf(html, target)


def _say_fault(kind: type[BaseException], *_: object) -> None:
    """A fault of the program itself: one line. What Python would say of it may hold an answer."""
    from app.commands.call import complain
    from app.trouble import Trouble
    from app.words import mark

    if not issubclass(kind, KeyboardInterrupt):
        complain(Trouble(mark("The program made a mistake and has stopped.")).sentence())


def _preview(folder: Path, language: str) -> int:
    """Open the window on a folder of rules that is being worked on."""
    if not _has_screen():
        return _say_no_screen()
    from ui.preview import run

    return run(folder, language)


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
