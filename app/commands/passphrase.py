"""Asking for a passphrase at the keyboard, unseen; never an argument, which others at the computer could read."""

from __future__ import annotations

import getpass
import sys

from app.trouble import Trouble
from app.words import Words, mark

_LONGEST = 1024


def ask_passphrase(words: Words, *, twice: bool = False) -> bytes:
    """The passphrase, from the keyboard or as a line of standard input.

    Raises Trouble for none, and for two that differ where it is asked for twice.
    """
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        raise Trouble(mark("A passphrase is needed, and there is no keyboard to type it at."))
    if not sys.stdin.isatty():
        return _needed(sys.stdin.readline(_LONGEST).rstrip("\r\n"))
    first = getpass.getpass(words.say("Passphrase: "))
    if twice and getpass.getpass(words.say("The same once more: ")) != first:
        raise Trouble(mark("The two passphrases differ. Nothing was written."))
    return _needed(first)


def _needed(typed: str) -> bytes:
    if not typed:
        raise Trouble(mark("A passphrase is needed."))
    return typed.encode()
