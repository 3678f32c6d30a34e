"""A passphrase as it was typed, as the bytes that open a file."""

from __future__ import annotations

import unicodedata


def passphrase_bytes(typed: str) -> bytearray:
    """The bytes of a passphrase: the same whichever way the keyboard puts letters together. Zero them after use."""
    return bytearray(unicodedata.normalize("NFC", typed).encode("utf-8", "replace"))
