"""A second writer of case files, after SECURITY.md alone: it shares no code with the program."""

from __future__ import annotations

import json
import os
from typing import Any

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as sealed
from nacl.bindings import crypto_pwhash_alg, crypto_pwhash_ALG_ARGON2ID13


def case_file(raw: Any, passphrase: bytes, *, version: int = 1, opslimit: int = 2, mebibytes: int = 32) -> bytes:
    """A case file with this JSON in it."""
    numbers = opslimit.to_bytes(4, "big") + (mebibytes * 1024).to_bytes(4, "big")
    head = b"\x8aNOTE\r\n\x1a" + bytes([version, 0, 0, 0]) + numbers + os.urandom(16) + os.urandom(24)
    key = crypto_pwhash_alg(32, passphrase, head[20:36], opslimit, mebibytes << 20, crypto_pwhash_ALG_ARGON2ID13)
    outer, own = os.urandom(32), os.urandom(32)
    head += sealed(outer, head, head[-24:], key) + os.urandom(24)
    head += sealed(own, head, head[-24:], outer) + os.urandom(24)
    body = json.dumps(raw).encode() + b"\x80"
    body += bytes(-(len(head) + len(body) + 16) % 16384)
    return head + sealed(body, head, head[-24:], own)
