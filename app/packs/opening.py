"""Opening a pack: first whether somebody who is trusted signed just these bytes, and only then what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.packs.archive import MOST_BYTES, read_archive
from app.packs.manifest import Manifest, check_members, read_manifest
from app.packs.minisign import LONGEST_FILE, PublicKey, Signature, read_signature
from app.packs.names import MANIFEST, SIGNATURE_ENDING
from app.packs.refusal import Refused
from app.packs.trust import Trust, TrustedKey


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose signature and hashes are right. Whether its rules are sound is another question."""

    manifest: Manifest
    members: dict[str, bytes]
    signer: TrustedKey
    signature: Signature


def open_pack(path: Path, trust: Trust) -> Pack:
    """The pack in a file, with its signature beside it. Raises Refused with the first reason against it."""
    if not trust.keys:
        raise Refused("no_keys")
    data = _read(path, MOST_BYTES)
    signed = signature_of(path)
    if not signed.exists():
        raise Refused("unsigned", name=signed.name[:80])
    return opened(data, _read(signed, LONGEST_FILE), trust)


def opened(data: bytes, signature: bytes, trust: Trust) -> Pack:
    """Likewise, from the bytes of the two files."""
    read = read_signature(signature)
    signer = trust.signer(data, read)
    members = read_archive(data)
    manifest = read_manifest(members.get(MANIFEST, b""))
    if manifest.kind not in signer.kinds:
        raise Refused("wrong_kind")
    check_members(manifest, members)
    return Pack(manifest, members, signer, read)


def trust_in(key: PublicKey, name: str) -> Trust:
    """Trust in one key that somebody named himself, to look at a pack; nothing is installed on its word."""
    return Trust((TrustedKey("current", ("rules", "contacts"), key, name),))


def signature_of(path: Path) -> Path:
    """Where the signature of a pack lies."""
    return path.with_name(path.name + SIGNATURE_ENDING)


def _read(path: Path, most: int) -> bytes:
    """A whole file. Raises Refused for one that cannot be read or is longer than it can be."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise Refused("unreadable", name=path.name[:80]) from error
    if len(data) > most:
        raise Refused("too_large", name=path.name[:80])
    return data
