"""Signatures in the form of minisign, so that its stock program accepts ours and we accept its.

Only the pre-hashed form ("ED", what minisign has written since version 0.10) is taken: Ed25519 over the BLAKE2b of the
file, and Ed25519 once more over that signature and the trusted comment.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from app.packs.refusal import Refused

PUBLIC, PREHASHED = b"Ed", b"ED"
NUMBER, KEY, SIGNATURE = 8, 32, 64
LONGEST_FILE, LONGEST_COMMENT = 4096, 1024
_UNTRUSTED, _TRUSTED = "untrusted comment: ", "trusted comment: "


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key and its number, which says in a signature which key made it."""

    number: bytes
    key: bytes

    @property
    def name(self) -> str:
        """The number as minisign prints it."""
        return name_of(self.number)

    @property
    def line(self) -> str:
        """The key in one line, as it is given on and pinned."""
        return base64.b64encode(PUBLIC + self.number + self.key).decode()

    @property
    def file(self) -> str:
        """The text of a `.pub` file."""
        return f"{_UNTRUSTED}minisign public key {self.name}\n{self.line}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands in a `.minisig` file."""

    number: bytes
    over_file: bytes
    comment: str
    over_all: bytes

    @property
    def file(self) -> str:
        """The text of the file."""
        first = base64.b64encode(PREHASHED + self.number + self.over_file).decode()
        last = base64.b64encode(self.over_all).decode()
        return f"{_UNTRUSTED}signature from minisign secret key\n{first}\n{_TRUSTED}{self.comment}\n{last}\n"


def name_of(number: bytes) -> str:
    """A key's number as minisign prints it: one number, least significant byte first, in sixteen figures."""
    return f"{int.from_bytes(number, 'little'):016X}"


def read_public_key(text: str) -> PublicKey:
    """The key in a `.pub` file, or in its line alone. Raises ValueError for anything else."""
    lines = text.strip().splitlines()
    if len(lines) not in (1, 2) or (len(lines) == 2 and not lines[0].startswith(_UNTRUSTED)):
        raise ValueError("not a public key")
    raw = _decoded(lines[-1], len(PUBLIC) + NUMBER + KEY)
    if raw[:2] != PUBLIC:
        raise ValueError("not a public key")
    return PublicKey(raw[2 : 2 + NUMBER], raw[2 + NUMBER :])


def read_signature(raw: bytes) -> Signature:
    """The signature in a file. Raises Refused when it is not one, or of a form that is not taken."""
    try:
        text = raw.decode()
        untrusted, first, trusted, last = (line.removesuffix("\r") for line in text.removesuffix("\n").split("\n"))
        found = _decoded(first, len(PREHASHED) + NUMBER + SIGNATURE)
        over_all = _decoded(last, SIGNATURE)
    except ValueError as error:
        raise Refused("signature_form") from error
    comment = trusted.removeprefix(_TRUSTED)
    plain = comment != trusted and len(comment) <= LONGEST_COMMENT and comment.replace("\t", "").isprintable()
    if found[:2] != PREHASHED or not untrusted.startswith(_UNTRUSTED) or not plain:
        raise Refused("signature_form")
    return Signature(found[2 : 2 + NUMBER], found[2 + NUMBER :], comment, over_all)


def verify(key: PublicKey, data: bytes, signature: Signature) -> None:
    """Raises Refused unless the key signed the data, and the comment with it."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    if key.number != signature.number:
        raise Refused("unknown_key", key=name_of(signature.number))
    try:
        verifier = VerifyKey(key.key)
        verifier.verify(hashlib.blake2b(data).digest(), signature.over_file)
        verifier.verify(signature.over_file + signature.comment.encode(), signature.over_all)
    except BadSignatureError as error:
        raise Refused("signature") from error


def _decoded(line: str, length: int) -> bytes:
    """Base64 of just this many bytes, in its one way of writing. Raises ValueError."""
    try:
        raw = base64.b64decode(line, validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
    if len(raw) != length or base64.b64encode(raw).decode() != line:
        raise ValueError("not base64 of this length")
    return raw
