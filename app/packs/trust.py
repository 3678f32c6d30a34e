"""Whom a build trusts: the keys of `keys.txt`, which comes with the program and which no pack can change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.packs.manifest import KINDS, Kind
from app.packs.minisign import PublicKey, Signature, name_of, read_public_key, verify
from app.packs.refusal import Refused

KEYS = Path(__file__).resolve().parent / "keys.txt"
_ROLES = ("current", "next")


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A key, what it may sign, and whose it is."""

    role: str
    kinds: tuple[Kind, ...]
    key: PublicKey
    name: str


@dataclass(frozen=True, slots=True)
class Trust:
    """The keys that count."""

    keys: tuple[TrustedKey, ...] = ()

    def signer(self, data: bytes, signature: Signature) -> TrustedKey:
        """Whose signature this is. Raises Refused for any that is not of one of these keys over just this data."""
        if not self.keys:
            raise Refused("no_keys")
        for trusted in self.keys:
            if trusted.key.number == signature.number:
                verify(trusted.key, data, signature)
                return trusted
        raise Refused("unknown_key", key=name_of(signature.number))


def pinned() -> Trust:
    """The keys of this build. A file that is missing or wrong in any line trusts nobody."""
    try:
        lines = KEYS.read_text(encoding="utf-8").splitlines()
        keys = tuple(_key(line) for line in lines if line.strip() and not line.startswith("#"))
    except (OSError, ValueError):
        return Trust()
    held = Counter((key.role, kind) for key in keys for kind in key.kinds)
    return Trust(keys) if max(held.values(), default=0) <= 1 else Trust()


def _key(line: str) -> TrustedKey:
    role, kinds, key, name = line.split(maxsplit=3)
    signs = tuple(kinds.split(","))
    if role not in _ROLES or not set(signs) <= set(KINDS) or not name.isprintable():
        raise ValueError(line)
    return TrustedKey(role, cast(tuple[Kind, ...], signs), read_public_key(key), name.strip())
