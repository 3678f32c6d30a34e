"""Python's own way of importing, put back after Qt for Python has set another in its place."""

from __future__ import annotations

import builtins


def keep_imports_plain() -> None:
    """Load Qt for Python, and import as Python does from then on.

    Qt for Python reads the source of every module that comes after it, to see whether the module asks for other names
    of Qt's methods (`from __feature__ import snake_case`), and Python keeps what was so read. Nothing here asks.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 (whoever comes first sets the other way)

    builtins.__import__ = getattr(builtins, "__orig_import__", plain)
