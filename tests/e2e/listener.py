"""Runs the real program and writes down what a screen reader would be told, so that a test knows where it is.

Usage: listener.py (under Xvfb). One JSON line per announcement: {"page": …, "said": …}; nothing else is changed. The
very first page announces nothing, as it has no heading; its line comes once it stands and hears the keys.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.pages.language import LanguagePage
from ui.window import Window


def listen() -> None:
    """Write down every announcement besides making it."""
    tell = QAccessible.updateAccessibility

    def tell_and_write(event: QAccessibleAnnouncementEvent) -> None:
        write(type(event.object()).__name__, event.message())
        tell(event)

    QAccessible.updateAccessibility = staticmethod(tell_and_write)  # type: ignore[method-assign]


def hear_of_the_first_page() -> None:
    """Write down that the page of languages stands."""
    name_key = LanguagePage.name_key

    def name_and_write(self: LanguagePage) -> None:
        name_key(self)
        write(type(self).__name__, "")

    LanguagePage.name_key = name_and_write


def write(page: str, said: str) -> None:
    """One line for whoever listens."""
    sys.stdout.write(json.dumps({"page": page, "said": said}) + "\n")
    sys.stdout.flush()


def write_down_faults() -> None:
    """A fault that the program puts into one sentence goes to the error stream too, with its trace."""
    from ui import program

    quiet = program.excepthook

    def loud(window: Window) -> Callable[..., None]:
        tell = quiet(window)

        def tell_and_write(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
            traceback.print_exception(kind, fault, trace)
            tell(kind, fault, trace)

        return tell_and_write

    program.excepthook = loud


if __name__ == "__main__":
    from ui.__main__ import main

    listen()
    hear_of_the_first_page()
    write_down_faults()
    sys.argv = ["quqyq"]
    raise SystemExit(main())
