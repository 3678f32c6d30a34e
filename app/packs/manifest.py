"""The list of contents of a pack: which rules these are, what they need, and the hash of every member."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from app.packs.names import CONTACTS, MANIFEST, is_of_rules
from app.packs.refusal import Refused
from app.packs.versions import is_version
from app.raw import is_mapping

SCHEMA = 1
Kind = Literal["rules", "contacts"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_ID, _HASH = re.compile(r"[a-z0-9_]{1,40}"), re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself. `law_as_of` is the edition of the law, for contacts the day they were checked."""

    kind: Kind
    id: str
    version: str
    law_as_of: date
    checked_on: date
    needs_program: str
    hashes: Mapping[str, str]

    @property
    def file(self) -> bytes:
        """The manifest as it is written, in its one way."""
        data = {
            "schema": SCHEMA, "kind": self.kind, "id": self.id, "version": self.version,
            "law_as_of": self.law_as_of.isoformat(), "checked_on": self.checked_on.isoformat(),
            "needs_program": self.needs_program, "sha256": dict(sorted(self.hashes.items())),
        }  # fmt: skip
        return (json.dumps(data, ensure_ascii=True, indent=1) + "\n").encode()


def hashes_of(members: Mapping[str, bytes]) -> dict[str, str]:
    """The hash of every member but the manifest."""
    return {name: hashlib.sha256(raw).hexdigest() for name, raw in members.items() if name != MANIFEST}


def read_manifest(raw: bytes) -> Manifest:
    """The manifest of a pack. Raises Refused for everything that is not written as we would have written it."""
    try:
        made = _made(json.loads(raw))
        if made.file != raw:
            raise ValueError("another way of writing")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("manifest") from error
    return made


def check_members(manifest: Manifest, members: Mapping[str, bytes]) -> None:
    """Raises Refused unless the members are just those of the list, each with its hash, and of its kind."""
    found = hashes_of(members)
    for name in sorted({*found, *manifest.hashes}):
        if found.get(name) != manifest.hashes.get(name) or not _belongs(name, manifest.kind):
            raise Refused("members", name=name[:80])


def _belongs(name: str, kind: Kind) -> bool:
    return name == CONTACTS if kind == "contacts" else is_of_rules(name)


def _made(data: dict[str, Any]) -> Manifest:
    texts = [data[name] for name in ("id", "version", "needs_program", "law_as_of", "checked_on")]
    hashes = data["sha256"]
    if data["schema"] != SCHEMA or data["kind"] not in KINDS or not all(isinstance(text, str) for text in texts):
        raise ValueError("schema")
    if not _ID.fullmatch(data["id"]) or not is_version(data["version"]) or not is_version(data["needs_program"]):
        raise ValueError("id or version")
    if not is_mapping(hashes) or not all(_HASH.fullmatch(str(one)) for one in hashes.values()):
        raise ValueError("hashes")
    return Manifest(
        kind=data["kind"], id=data["id"], version=data["version"], needs_program=data["needs_program"],
        law_as_of=date.fromisoformat(data["law_as_of"]), checked_on=date.fromisoformat(data["checked_on"]),
        hashes=hashes,
    )  # fmt: skip
