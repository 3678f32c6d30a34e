"""Runs the real program and writes down what a screen reader would be told, so that a test knows where it is.

Usage: listener.py (under Xvfb). One JSON line per announcement: {"page": …, "said": …}; nothing else is changed.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.window import Window


def listen() -> None:
    """Write down every announcement besides making it."""
    tell = QAccessible.updateAccessibility

    def tell_and_write(event: QAccessibleAnnouncementEvent) -> None:
        page = type(event.object()).__name__
        sys.stdout.write(json.dumps({"page": page, "said": event.message()}) + "\n")
        sys.stdout.flush()
        tell(event)

    QAccessible.updateAccessibility = staticmethod(tell_and_write)  # type: ignore[method-assign]


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
    write_down_faults()
    sys.argv = ["quqyq"]
    raise SystemExit(main())
