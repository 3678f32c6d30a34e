"""What is no pack although a trusted key signed it: strange containers, names that lead elsewhere, any bytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packs.making import contacts_pack
from packs.refusing import reason_of, resigned

from app.packs.archive import read_archive, write_archive
from app.packs.installing import Installer
from app.packs.names import allowed


def zipped(names: dict[str, bytes], method: int = zipfile.ZIP_STORED, link: str = "") -> bytes:
    """A zip as other programs write it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as file:
        for name, content in names.items():
            told = zipfile.ZipInfo(name)
            told.compress_type = method
            if name == link:
                told.create_system, told.external_attr = 3, 0o120777 << 16
            file.writestr(told, content)
    return made.getvalue()


def local(name: bytes, content: bytes, size: int | None = None) -> bytes:
    """The head of a member as we write it, with a size that may lie."""
    length = len(content) if size is None else size
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 10, 0, 0, 0, 0x21, zlib.crc32(content), length, length, len(name), 0)
    return head + name + content


def doubled(members: dict[str, bytes]) -> bytes:
    """A zip in which one name stands twice."""
    name, content = next(iter(members.items()))
    return local(name.encode(), content) + write_archive(members)


BOMB = b"\0" * 30_000_000
CONTAINERS: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "nothing": lambda members: b"",
    "no zip": lambda members: b"rules" * 100,
    "an empty zip": lambda members: zipped({}),
    "a zip of another program": zipped,
    "deflated": lambda members: zipped(members, zipfile.ZIP_DEFLATED),
    "a bomb": lambda members: zipped({**members, "contacts.yaml": BOMB}, zipfile.ZIP_DEFLATED),
    "a bomb of bzip2": lambda members: zipped({**members, "contacts.yaml": BOMB}, zipfile.ZIP_BZIP2),
    "too many members": lambda members: write_archive(
        {**members, **{f"rules/a{number}.yaml": b"" for number in range(500)}}
    ),
    "a member too large": lambda members: write_archive({**members, "contacts.yaml": b"#" * 4_000_001}),
    "a link": lambda members: zipped(members, link="contacts.yaml"),
    "a doubled name": doubled,
    "another order": lambda members: zipped(dict(reversed(members.items()))),
    "a comment at the end": lambda members: write_archive(members)[:-2] + b"\x02\x00hi",
    "something before it": lambda members: b"#!/bin/sh\n" + write_archive(members),
    "something after it": lambda members: write_archive(members) + b"\0",
    "a size that lies": lambda members: local(b"manifest.json", b"{}", 1 << 31),
    "only a head": lambda members: local(b"manifest.json", b"{}"),
    "two packs in one": lambda members: write_archive(members) * 2,
}
PATHS = (
    "../contacts.yaml", "rules/../../contacts.yaml", "/etc/passwd", "rules\\contacts.yaml", "C:/rules/a.yaml",
    "rules/grounds/../../../a.yaml", "rules//a.yaml", "rules/a.yaml/", "rules/a.py", "rules/.hidden.yaml",
    "rules/A.yaml", "rules/con.yaml", "rules/aux.yaml", "rules/a.yaml.exe", "rules/letters/en/a.docm", "keys.txt",
    "app/packs/keys.txt", "rules/contacts.yaml", "rules/\u0430.yaml", "locales/de/LC_MESSAGES/quqyq.mo",
    "rules/a.yaml\n", "rules/" + "a" * 60 + ".yaml", "signature.minisig", "current.json",
)  # fmt: skip


@pytest.mark.parametrize("name", CONTAINERS)
def test_a_strange_container_is_refused_before_anything_is_written(
    name: str, tmp_path: Path, quick: Installer, home: Path
) -> None:
    data = CONTAINERS[name](read_archive(contacts_pack(tmp_path)))
    assert resigned(tmp_path, data, quick) in ("container", "too_large")
    assert not home.exists()


@pytest.mark.parametrize("name", PATHS)
def test_no_member_leaves_its_place(name: str, tmp_path: Path, quick: Installer, home: Path) -> None:
    assert not allowed(name)
    if name.isascii():
        members = {**read_archive(contacts_pack(tmp_path)), name: b"[]"}
        assert resigned(tmp_path, write_archive(members), quick) == "container"
    assert not home.exists()


@given(st.binary(max_size=300))
def test_any_bytes_are_no_pack(raw: bytes) -> None:
    assert reason_of(lambda: read_archive(raw)) == "container"


@given(st.dictionaries(st.sampled_from([f"rules/a{n}.yaml" for n in range(9)]), st.binary(max_size=90), min_size=1))
def test_what_is_written_is_read_back(members: dict[str, bytes]) -> None:
    assert read_archive(write_archive(members)) == members
    with zipfile.ZipFile(io.BytesIO(write_archive(members))) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == members
