"""Signing a pack, and making the pair of keys for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from app.packs.archive import MOST_BYTES, read_archive
from app.packs.manifest import Manifest, check_members, read_manifest
from app.packs.names import MANIFEST
from app.packs.opening import signature_of
from app.packs.refusal import Refused
from app.packs.secret_key import LONGEST_FILE, make_key, needs_passphrase, read_secret_key, written_key
from app.papers.saving import save_whole
from app.trouble import Trouble
from app.words import mark

Ask = Callable[[], bytes]


def sign_file(path: Path, key: Path, ask: Ask) -> Path:
    """Sign a pack; the signature lies beside it, under the name that comes back. `ask` gives the key's passphrase.

    Raises Trouble when the file is no whole pack, or the key cannot be used.
    """
    data = _read(path, MOST_BYTES + 1)
    members = read_archive(data)
    about = read_manifest(members.get(MANIFEST, b""))
    check_members(about, members)
    text = _text(_read(key, LONGEST_FILE))
    secret = read_secret_key(text, ask() if needs_passphrase(text) else b"")
    target = signature_of(path)
    save_whole(target, secret.sign(data, comment_of(about)).file.encode())
    return target


def comment_of(about: Manifest) -> str:
    """What is signed along, for those who look at it with another program."""
    return f"quqyq {about.kind} {about.id} {about.version} {about.law_as_of.isoformat()}"


def write_pair(target: Path, passphrase: bytes) -> tuple[Path, Path]:
    """Make a new pair of keys: NAME.key and NAME.pub. Raises Trouble rather than write over one that is there."""
    secret, public = (target.with_name(f"{target.name}{ending}") for ending in (".key", ".pub"))
    for path in (secret, public):
        if os.path.lexists(path):
            raise Trouble(
                mark("The file “{name}” is there already, and a key is never written over. Choose another name."),
                name=path.name,
            )
    key = make_key()
    save_whole(secret, written_key(key, passphrase).encode())
    save_whole(public, key.public.file.encode())
    return secret, public


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig", errors="replace")


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except (OSError, ValueError) as error:
        raise Refused("unreadable", name=path.name[:80]) from error
