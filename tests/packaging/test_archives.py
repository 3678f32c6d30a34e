"""Archives are made of their content alone: another day, another order on the disk, another person change no byte."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from installers.archives import ar, gz, tar, write_zip, xz
from installers.setup import as_before_signing
from installers.tree import SUMS, clamp, write_sums

EPOCH = 1767225600


def folder(place: Path, order: list[str], when: int) -> Path:
    """The same files, written in another order at another time."""
    made = place / "Құқық"
    for name in order:
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
        os.utime(path, (when, when))
    (made / "run").chmod(0o775)
    return made


@pytest.fixture
def twins(tmp_path: Path) -> tuple[Path, Path]:
    """One folder, made twice."""
    names = ["run", "b/ә.txt", "a.txt"]
    return folder(tmp_path / "1", names, 1_000_000_000), folder(tmp_path / "2", names[::-1], 1_500_000_000)


def test_a_zip_is_the_same_twice(twins: tuple[Path, Path], tmp_path: Path) -> None:
    for number, one in enumerate(twins):
        clamp(one, EPOCH)
        write_zip(tmp_path / f"{number}.zip", one, EPOCH)
    assert (tmp_path / "0.zip").read_bytes() == (tmp_path / "1.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "0.zip") as archive:
        assert archive.namelist() == ["Құқық/a.txt", "Құқық/b/ә.txt", "Құқық/run"]
        assert archive.getinfo("Құқық/run").external_attr >> 16 & 0o111


def test_a_tar_is_the_same_twice(twins: tuple[Path, Path]) -> None:
    for one in twins:
        clamp(one, EPOCH)
    first, second = (xz(tar(one, ".", EPOCH)) for one in twins)
    assert first == second
    with tarfile.open(fileobj=io.BytesIO(first)) as archive:
        assert {(entry.uid, entry.uname, entry.mtime) for entry in archive} == {(0, "root", EPOCH)}


def test_a_package_is_one_that_debian_reads(tmp_path: Path) -> None:
    control = tmp_path / "control"
    control.mkdir()
    (control / "control").write_text(
        "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: x <x@localhost>\nDescription: x\n", encoding="ascii"
    )  # fmt: skip
    (tmp_path / "data").mkdir()
    parts = [("debian-binary", b"2.0\n"), ("control.tar.xz", xz(tar(control, ".", EPOCH))),
             ("data.tar.xz", xz(tar(tmp_path / "data", ".", EPOCH)))]  # fmt: skip
    (tmp_path / "x.deb").write_bytes(ar(parts, EPOCH))
    said = subprocess.run(["dpkg-deb", "-f", tmp_path / "x.deb", "Package"], capture_output=True, text=True, check=True)
    assert said.stdout == "x\n"


def test_compressing_names_no_time() -> None:
    assert gz(b"x") == gz(b"x")
    assert gz(b"x")[4:8] == bytes(4)


def test_the_list_of_digests_is_one_that_sha256sum_reads(twins: tuple[Path, Path]) -> None:
    write_sums(twins[0])
    done = subprocess.run(["sha256sum", "--check", "--quiet", SUMS], cwd=twins[0], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")
    (twins[0] / "a.txt").write_text("other", encoding="utf-8")
    assert subprocess.run(
        ["sha256sum", "--check", "--quiet", SUMS], cwd=twins[0], capture_output=True, check=False
    ).returncode


def test_an_installer_is_padded_and_bears_its_checksum_as_after_signing() -> None:
    program = bytearray(b"MZ" + bytes(0x3A) + (0x40).to_bytes(4, "little") + bytes(range(1, 200)))
    done = as_before_signing(bytes(program))
    assert len(done) % 8 == 0
    assert done == as_before_signing(done)
    stored = int.from_bytes(done[0x40 + 0x58 : 0x40 + 0x5C], "little")
    assert stored == len(done) + sum_of(done, 0x40 + 0x58)


def sum_of(content: bytes, place: int) -> int:
    """The sum of all words but the checksum's own, with what is carried over added again."""
    bare = content[:place] + bytes(4) + content[place + 4 :]
    total = 0
    for at in range(0, len(bare), 2):
        total += int.from_bytes(bare[at : at + 2], "little")
        total = (total & 0xFFFF) + (total >> 16)
    return total
