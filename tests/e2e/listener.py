"""Runs the real program and writes down what a screen reader would be told, so that a test knows where it is.

Usage: listener.py (under Xvfb). One JSON line per announcement: {"page": …, "said": …}; nothing else is changed.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def listen() -> None:
    """Write down every announcement besides making it."""
    tell = QAccessible.updateAccessibility

    def tell_and_write(event: QAccessibleAnnouncementEvent) -> None:
        page = type(event.object()).__name__
        sys.stdout.write(json.dumps({"page": page, "said": event.message()}) + "\n")
        sys.stdout.flush()
        tell(event)

    QAccessible.updateAccessibility = staticmethod(tell_and_write)  # type: ignore[method-assign]


if __name__ == "__main__":
    from ui.__main__ import main

    listen()
    sys.argv = ["quqyq"]
    raise SystemExit(main())
