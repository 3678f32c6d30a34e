"""Libsodium, by three calls, with every key in a bytearray that is zeroed after use.

PyNaCl's own functions take and give `bytes`, which Python can neither overwrite nor say where it copied them. So this
hands libsodium the bytearrays themselves, by the module under PyNaCl's functions; the tests hold both against each
other.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

KEY, NONCE, SALT, TAG = 32, 24, 16, 16
_ARGON2ID13 = 2
Bytes = bytes | bytearray


class NoMemory(Exception):
    """The machine has not enough memory to derive a key."""


@cache
def _sodium() -> tuple[Any, Any]:
    module = importlib.import_module("nacl._sodium")
    if module.lib.sodium_init() < 0:
        raise RuntimeError("libsodium did not start")
    return module.ffi, module.lib


def random_bytes(count: int) -> bytearray:
    """So many random bytes, straight into memory that can be zeroed."""
    ffi, lib = _sodium()
    made = bytearray(count)
    lib.randombytes(ffi.from_buffer("unsigned char[]", made), count)
    return made


def derived(passphrase: Bytes, salt: Bytes, opslimit: int, memlimit: int) -> bytearray:
    """A key from a passphrase by Argon2id version 1.3, one lane; `memlimit` in bytes. Raises NoMemory."""
    ffi, lib = _sodium()
    key = bytearray(KEY)
    out, secret = ffi.from_buffer("unsigned char[]", key), ffi.from_buffer("char[]", passphrase)
    salted = ffi.from_buffer("unsigned char[]", salt)
    if lib.crypto_pwhash(out, KEY, secret, len(passphrase), salted, opslimit, memlimit, _ARGON2ID13) != 0:
        raise NoMemory
    return key


def sealed(plain: Bytes, key: Bytes, nonce: Bytes, bound: Bytes) -> bytearray:
    """XChaCha20-Poly1305-IETF: the ciphertext with its tag; `bound` is authenticated with it and not in it."""
    ffi, lib = _sodium()
    made = bytearray(len(plain) + TAG)
    failed = lib.crypto_aead_xchacha20poly1305_ietf_encrypt(
        ffi.from_buffer("unsigned char[]", made), ffi.NULL, *_given(ffi, plain), *_given(ffi, bound), ffi.NULL,
        ffi.from_buffer("unsigned char[]", nonce), ffi.from_buffer("unsigned char[]", key),
    )  # fmt: skip
    if failed:
        raise RuntimeError("libsodium did not seal")
    return made


def unsealed(cipher: Bytes, key: Bytes, nonce: Bytes, bound: Bytes) -> bytearray | None:
    """What was sealed, or None where key, nonce, `bound` or a single bit is another one."""
    if len(cipher) < TAG:
        return None
    ffi, lib = _sodium()
    made = bytearray(len(cipher) - TAG)
    failed = lib.crypto_aead_xchacha20poly1305_ietf_decrypt(
        ffi.from_buffer("unsigned char[]", made), ffi.NULL, ffi.NULL, *_given(ffi, cipher), *_given(ffi, bound),
        ffi.from_buffer("unsigned char[]", nonce), ffi.from_buffer("unsigned char[]", key),
    )  # fmt: skip
    return None if failed else made


def zero(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


def _given(ffi: Any, data: Bytes) -> tuple[Any, int]:
    return ffi.from_buffer("unsigned char[]", data), len(data)
