"""What the tests of packs share: keys that nobody trusts but a test that says so, and packs good and bad."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.packs.archive import read_archive, write_archive
from app.packs.building import build_contacts, build_rules
from app.packs.manifest import Manifest, hashes_of, read_manifest
from app.packs.names import MANIFEST
from app.packs.opening import signature_of
from app.packs.secret_key import SecretKey, make_key
from app.packs.trust import Trust, TrustedKey
from app.places import RULES

KEY, NEXT, STRANGER = make_key(), make_key(), make_key()
TRUST = Trust(
    (
        TrustedKey("current", ("rules", "contacts"), KEY.public, "Aşıq"),
        TrustedKey("next", ("rules",), NEXT.public, "Aşıq, next"),
    )
)
NEWER, NEWEST = "2026.12.1", "2026.12.2"
CONTACTS = """- name: Bureau of trust
  city: Almaty
  phone: "+7 700 000 00 00"
  for: Advice
  checked_on: {day}
"""


def rules_in(folder: Path, version: str = NEWER, edits: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """A copy of the rules under another version, with texts replaced in some of its files."""
    target = Path(shutil.copytree(RULES, folder / "rules"))
    pack = target / "pack.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("2026.11.1", version), encoding="utf-8")
    for name, (old, new) in (edits or {}).items():
        text = (target / name).read_text(encoding="utf-8")
        assert old in text
        (target / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return target


def contacts_pack(folder: Path, day: str = "2026-11-25") -> bytes:
    """A small pack: one contact, checked on a day."""
    file = folder / f"contacts-{day}.yaml"
    file.write_text(CONTACTS.format(day=day), encoding="utf-8")
    return build_contacts(file)


def signed(path: Path, data: bytes, key: SecretKey = KEY, comment: str = "test") -> Path:
    """A pack as a file with its signature beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    signature_of(path).write_text(key.sign(data, comment).file, encoding="utf-8")
    return path


def remade(data: bytes, members: Mapping[str, bytes | None] | None = None, **told: object) -> bytes:
    """A pack with members replaced or (None) left out, and a list of contents that fits them, with changes."""
    old = read_archive(data)
    new = {name: raw for name, raw in {**old, **(members or {})}.items() if raw is not None and name != MANIFEST}
    about: Manifest = replace(read_manifest(old[MANIFEST]), **{"hashes": hashes_of(new), **told})  # pyright: ignore[reportArgumentType]
    return write_archive({MANIFEST: about.file, **new})


@cache
def whole_pack(version: str = NEWER) -> bytes:
    """The delivered rules as a pack of a newer version; built once for each version."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return build_rules(rules_in(Path(folder), version))
