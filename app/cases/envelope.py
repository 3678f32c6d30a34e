"""The file around a case, byte by byte as `SECURITY.md` describes it.

A passphrase opens the *slot*, which gives the outer key; that opens the file's own random key, and that one the body.
All files of a desk have the same slot, so the outer key is derived once. A single file is a desk of one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from app.cases import sodium
from app.cases.sodium import KEY, NONCE, SALT, TAG, Bytes
from app.cases.troubles import (
    CLOSED,
    DAMAGED,
    EMPTY,
    NEWER,
    NO_CASE,
    NO_MEMORY,
    OTHER_KEY,
    TOO_LONG,
    trouble,
)  # fmt: skip

MAGIC, VERSION = b"\x8aNOTE\r\n\x1a", 1
STEP, MOST = 16 * 1024, 4 * 1024 * 1024
OPSLIMIT, MEMORY_KIB = 3, 64 * 1024
OPSLIMITS, MEMORIES_KIB = range(2, 4 + 1), range(32 * 1024, 128 * 1024 + 1)
_START = struct.Struct(">8sB3xII")  # magic, version, three zeros, opslimit, memory in KiB
_SLOT_NONCE = _START.size + SALT
_WRAPPED = KEY + TAG
SLOT = _SLOT_NONCE + NONCE + _WRAPPED
_FILE_KEY = SLOT + NONCE
HEAD = _FILE_KEY + _WRAPPED + NONCE
_END = b"\x80"


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """The first bytes of a file, which a passphrase opens, and the outer key that was in them."""

    raw: bytes
    key: bytearray


def new_slot(passphrase: Bytes) -> Slot:
    """A new outer key under a passphrase. Raises Trouble for an empty one, and when memory is short."""
    if not passphrase:
        raise trouble(EMPTY)
    key, nonce = sodium.random_bytes(KEY), sodium.random_bytes(NONCE)
    start = _START.pack(MAGIC, VERSION, OPSLIMIT, MEMORY_KIB) + sodium.random_bytes(SALT)
    head = bytes(start + nonce)
    wrapping = _derived(passphrase, head)
    slot = Slot(head + sodium.sealed(key, wrapping, nonce, head), key)
    sodium.zero(wrapping)
    return slot


def open_slot(blob: Bytes, passphrase: Bytes, name: str) -> Slot:
    """The slot that a file begins with. Raises Trouble: no case file, a newer one, or it did not open."""
    check_start(blob, name)
    raw = bytes(blob[:SLOT])
    head, nonce, wrapped = raw[: _SLOT_NONCE + NONCE], raw[_SLOT_NONCE : _SLOT_NONCE + NONCE], raw[-_WRAPPED:]
    wrapping = _derived(passphrase, head)
    key = sodium.unsealed(wrapped, wrapping, nonce, head)
    sodium.zero(wrapping)
    if key is None:
        raise trouble(CLOSED)
    return Slot(raw, key)


def check_start(blob: Bytes, name: str) -> None:
    """Raises Trouble unless this begins as a file of this version, with numbers that cost neither too much nor too
    little."""
    if len(blob) < HEAD or bytes(blob[: len(MAGIC)]) != MAGIC:
        raise trouble(NO_CASE, name)
    _, version, opslimit, memory = _START.unpack_from(blob)
    if version > VERSION:
        raise trouble(NEWER, name)
    zeros = bytes(blob[len(MAGIC) + 1 : len(MAGIC) + 4])
    if version != VERSION or any(zeros) or opslimit not in OPSLIMITS or memory not in MEMORIES_KIB:
        raise trouble(DAMAGED, name)


def seal_file(plain: Bytes, slot: Slot) -> bytes:
    """A whole file under a slot, with a key of its own that is new each time. Raises Trouble if it is too long."""
    padded = _padded(plain)
    if HEAD + len(padded) + TAG > MOST:
        raise trouble(TOO_LONG)
    key, nonces = sodium.random_bytes(KEY), (sodium.random_bytes(NONCE), sodium.random_bytes(NONCE))
    wrapped = sodium.sealed(key, slot.key, nonces[0], slot.raw + nonces[0])
    head = slot.raw + nonces[0] + wrapped + nonces[1]
    blob = head + sodium.sealed(padded, key, nonces[1], head)
    sodium.zero(padded)
    sodium.zero(key)
    return bytes(blob)


def open_file(blob: bytes, slot: Slot, earlier: Iterable[Bytes], name: str) -> bytearray:
    """What is in a file, opened by a slot, or by an outer key of earlier. Raises Trouble; zero it after use."""
    check_start(blob, name)
    if len(blob) % STEP or len(blob) > MOST:
        raise trouble(DAMAGED, name)
    key = _file_key(blob, (slot.key, *earlier))
    if key is None:
        raise trouble(DAMAGED if blob[:SLOT] == slot.raw else OTHER_KEY, name)
    padded = sodium.unsealed(blob[HEAD:], key, blob[HEAD - NONCE : HEAD], blob[:HEAD])
    sodium.zero(key)
    if padded is None:
        raise trouble(DAMAGED, name)
    return _unpadded(padded, name)


def _file_key(blob: bytes, outer_keys: Iterable[Bytes]) -> bytearray | None:
    nonce, wrapped = blob[SLOT:_FILE_KEY], blob[_FILE_KEY : _FILE_KEY + _WRAPPED]
    opened = (sodium.unsealed(wrapped, key, nonce, blob[:_FILE_KEY]) for key in outer_keys)
    return next((key for key in opened if key is not None), None)


def _padded(plain: Bytes) -> bytearray:
    """The content, an end mark, and zeros up to a whole number of steps for the file."""
    least = len(plain) + len(_END)
    padded = bytearray(least + -(HEAD + least + TAG) % STEP)
    padded[: len(plain)] = plain
    padded[len(plain) : least] = _END
    return padded


def _unpadded(padded: bytearray, name: str) -> bytearray:
    plain = padded.rstrip(b"\0")
    sodium.zero(padded)
    if not plain.endswith(_END):
        raise trouble(DAMAGED, name)
    del plain[-len(_END) :]
    return plain


def _derived(passphrase: Bytes, head: bytes) -> bytearray:
    _, _, opslimit, memory = _START.unpack_from(head)
    try:
        return sodium.derived(passphrase, head[_START.size : _SLOT_NONCE], opslimit, memory * 1024)
    except sodium.NoMemory as error:
        raise trouble(NO_MEMORY) from error
