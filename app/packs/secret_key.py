"""Secret keys as minisign keeps them, so that an organisation can sign with either program.

A key file holds 158 bytes in base64: what it is for ("Ed"), how its passphrase is stretched ("Sc" for scrypt, two
zeros for none), how it is summed ("B2"), salt, costs, and then number, key and sum, under the passphrase.
"""

from __future__ import annotations

import base64
import hashlib
import os
import struct
from dataclasses import dataclass

from app.packs.minisign import KEY, NUMBER, PUBLIC, SIGNATURE, PublicKey, Signature, read_signature
from app.trouble import Trouble
from app.words import mark

_FORM = struct.Struct("<2s2s2s32sQQ104s")
_SCRYPT, _OPEN, _SUMMED = b"Sc", b"\0\0", b"B2"
_COST = (1 << 25, 1 << 28)  # as much work as minisign's own, in a quarter of its memory: 256 MB, for old laptops
_MOST_COST = (1 << 28, 1 << 30)
_UNSUMMED = bytes(32)
LONGEST_FILE = 4096


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A key that signs; whoever has it can speak for the organisation."""

    number: bytes
    pair: bytes

    @property
    def public(self) -> PublicKey:
        """Its public half."""
        return PublicKey(self.number, self.pair[KEY:])

    def sign(self, data: bytes, comment: str) -> Signature:
        """The signature over data and comment; the same data and comment give the same signature.

        Raises Trouble for a comment that cannot stand in the file.
        """
        from nacl.signing import SigningKey

        signer = SigningKey(self.pair[:KEY])
        over_file = signer.sign(hashlib.blake2b(data).digest()).signature
        made = Signature(self.number, over_file, comment, signer.sign(over_file + comment.encode()).signature)
        read_signature(made.file.encode())
        return made


def make_key() -> SecretKey:
    """A new key out of the system's randomness."""
    from nacl.signing import SigningKey

    signer = SigningKey.generate()
    return SecretKey(os.urandom(NUMBER), bytes(signer) + bytes(signer.verify_key))


def written_key(key: SecretKey, passphrase: bytes) -> str:
    """The text of its file, under a passphrase, or open with an empty one."""
    salt, (work, memory) = (os.urandom(32), _COST) if passphrase else (bytes(32), (0, 0))
    plain = key.number + key.pair + (_sum(key) if passphrase else _UNSUMMED)
    kept = _crossed(plain, _stretched(passphrase, salt, work, memory)) if passphrase else plain
    raw = _FORM.pack(PUBLIC, _SCRYPT if passphrase else _OPEN, _SUMMED, salt, work, memory, kept)
    comment = "minisign encrypted secret key" if passphrase else "minisign secret key"
    return f"untrusted comment: {comment}\n{base64.b64encode(raw).decode()}\n"


def needs_passphrase(text: str) -> bool:
    """Whether a key file asks for a passphrase. Raises Trouble when it is no key file."""
    return _parts(text)[1] == _SCRYPT


def read_secret_key(text: str, passphrase: bytes) -> SecretKey:
    """The key in a file of ours or of minisign. Raises Trouble for a wrong passphrase and for another file."""
    _, stretching, _, salt, work, memory, kept = _parts(text)
    if stretching == _SCRYPT:
        kept = _crossed(kept, _stretched(passphrase, salt, work, memory))
    key = SecretKey(kept[:NUMBER], kept[NUMBER : NUMBER + SIGNATURE])
    if stretching == _SCRYPT and kept[NUMBER + SIGNATURE :] != _sum(key):
        raise Trouble(mark("The passphrase does not open this key. Type it again."))
    if not _fits(key):
        raise _no_key()
    return key


def _parts(text: str) -> tuple[bytes, bytes, bytes, bytes, int, int, bytes]:
    lines = text.strip().splitlines()
    try:
        raw = base64.b64decode(lines[1] if len(lines) == 2 else "", validate=True)
    except ValueError as error:
        raise _no_key() from error
    if len(raw) != _FORM.size:
        raise _no_key()
    found = _FORM.unpack(raw)
    if found[0] != PUBLIC or found[1] not in (_SCRYPT, _OPEN) or found[2] != _SUMMED:
        raise _no_key()
    if found[4] > _MOST_COST[0] or found[5] > _MOST_COST[1]:
        raise Trouble(mark("This key asks for more memory or work than is safe, so it is not opened. Make a new one."))
    return found


def _fits(key: SecretKey) -> bool:
    """Whether the public half is that of the secret one; an open key of minisign carries no sum to check."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(key.pair[:KEY]).verify_key) == key.pair[KEY:]


def _no_key() -> Trouble:
    return Trouble(mark("This file is not a secret key. Choose the one whose name ends in “.key”."))


def _sum(key: SecretKey) -> bytes:
    return hashlib.blake2b(PUBLIC + key.number + key.pair, digest_size=32).digest()


def _crossed(first: bytes, second: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(first, second, strict=True))


def _stretched(passphrase: bytes, salt: bytes, work: int, memory: int) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import scrypt

    try:
        return scrypt.kdf(_FORM.size - 54, passphrase, salt, work, memory)
    except (CryptoError, MemoryError, ValueError) as error:
        raise Trouble(
            mark("This computer has not enough free memory to open the key. Close other programs.")
        ) from error
