#!/usr/bin/env python3
"""Open a case file without the program: `open_case.py FILE` asks for the passphrase and prints what is in the file.

Needs only PyNaCl. It shares no code with the program and follows SECURITY.md, “The case file”. What it prints is not
encrypted any more: mind who looks on, and where you let it go.
"""

from __future__ import annotations

import getpass
import sys
import unicodedata
from pathlib import Path

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as opened
from nacl.bindings import crypto_pwhash_alg, crypto_pwhash_ALG_ARGON2ID13
from nacl.exceptions import CryptoError


def plain(blob: bytes, passphrase: bytes) -> bytes:
    """The JSON in a case file. Raises ValueError for another file, CryptoError for a wrong passphrase or damage."""
    if blob[:9] != b"\x8aNOTE\r\n\x1a\x01" or blob[9:12] != bytes(3) or len(blob) % 16384:
        raise ValueError("this is no case file of version 1")
    opslimit, memory = int.from_bytes(blob[12:16], "big"), int.from_bytes(blob[16:20], "big")
    if not (2 <= opslimit <= 4 and 32768 <= memory <= 131072):
        raise ValueError("the numbers in the file are out of bounds")
    key = crypto_pwhash_alg(32, passphrase, blob[20:36], opslimit, memory * 1024, crypto_pwhash_ALG_ARGON2ID13)
    outer = opened(blob[60:108], blob[:60], blob[36:60], key)
    own = opened(blob[132:180], blob[:132], blob[108:132], outer)
    padded = opened(blob[204:], blob[:204], blob[180:204], own).rstrip(b"\0")
    if padded[-1:] != b"\x80":
        raise ValueError("the end mark is missing")
    return padded[:-1]


def main() -> int:
    """Ask, open, print."""
    if len(sys.argv) != 2:
        sys.exit("usage: open_case.py FILE")
    typed = getpass.getpass("Passphrase: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        found = plain(Path(sys.argv[1]).read_bytes(), unicodedata.normalize("NFC", typed).encode())
    except (OSError, ValueError, CryptoError) as error:
        sys.exit(f"It did not open: {error}")
    sys.stdout.buffer.write(found + b"\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
