"""The list of parts: whatever is not in it with its own digest is found out."""

from __future__ import annotations

import json
from pathlib import Path

from installers.parts_list import unaccounted
from installers.tree import digest


def listed(*paths: Path) -> bytes:
    """A list that holds these files, deep inside."""
    found = [
        {"type": "file", "name": path.name, "hashes": [{"alg": "SHA-256", "content": digest(path)}]} for path in paths
    ]
    return json.dumps({"components": [{"name": "x", "type": "library", "components": found}]}).encode()


def test_a_binary_that_is_not_listed_is_named(tmp_path: Path) -> None:
    known, other, text = tmp_path / "known.dll", tmp_path / "other", tmp_path / "read.me"
    known.write_bytes(b"MZ1")
    other.write_bytes(b"\x7fELF")
    text.write_bytes(b"just words")
    assert unaccounted(tmp_path, listed(known)) == ["other"]
    assert unaccounted(tmp_path, listed(known, other)) == []


def test_a_binary_that_was_exchanged_is_named(tmp_path: Path) -> None:
    one = tmp_path / "one.pyd"
    one.write_bytes(b"MZ1")
    told = listed(one)
    one.write_bytes(b"MZ2")
    assert unaccounted(tmp_path, told) == ["one.pyd"]
