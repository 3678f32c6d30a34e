"""What this program must never load: whatever opens a connection. Asked for, it is told that there is no such thing.

The program needs none of it; an installed copy does not even carry it. This stands in the way where Python is a whole
one, should a library of ours ever begin to ask.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these would bring half of importlib along
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

REFUSED = frozenset(
    (
        *("_socket", "_ssl", "select", "socket", "ssl", "selectors", "socketserver", "asyncio", "_asyncio"),
        *("http", "urllib.request", "ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc"),
        *("webbrowser", "multiprocessing", "_multiprocessing", "_posixshmem", "_overlapped"),
        "_hashlib",  # brings the library of secured connections along, 4 MB; Python has the same digests without it
        *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
    )
)


class Refusal:
    """Asked before every other finder of modules; knows none, and says so of those that are refused."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Nothing, so that the next one is asked. Raises ImportError for what is refused."""
        del path, target  # wherever it may lie
        if fullname in REFUSED:
            raise ModuleNotFoundError(f"{fullname}: this program opens no connections", name=fullname)
        return None


def refuse_connections() -> None:
    """From now on nothing that opens a connection can be loaded in this process."""
    if not any(isinstance(finder, Refusal) for finder in sys.meta_path):
        sys.meta_path.insert(0, Refusal())
