"""Archives whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import gzip
import io
import lzma
import tarfile
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from installers.tree import files, put


def write_zip(target: Path, folder: Path, epoch: int) -> None:
    """A zip that holds the folder under its own name."""
    when = time.gmtime(epoch)[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), when)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = (path.stat().st_mode & 0xFFFF) << 16
            archive.writestr(entry, path.read_bytes())
    put(target, buffer.getvalue())


def tar(folder: Path, above: str, epoch: int) -> bytes:
    """A tar of a folder's content; each name stands below `above`, everything belongs to root."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in _entries(folder):
            entry = archive.gettarinfo(str(path), f"{above}/{path.relative_to(folder).as_posix()}".removesuffix("/."))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime, entry.mode = epoch, 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
            if entry.isfile():
                with path.open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    return buffer.getvalue()


def xz(content: bytes) -> bytes:
    """Compressed, in one piece: more threads would cut it otherwise on other machines."""
    return lzma.compress(content, lzma.FORMAT_XZ, lzma.CHECK_CRC64, filters=[
        {"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 1 << 26},
    ])  # fmt: skip


def gz(content: bytes, epoch: int = 0) -> bytes:
    """Compressed, without a name or time of its own."""
    return gzip.compress(content, 9, mtime=epoch)


def ar(members: Iterable[tuple[str, bytes]], epoch: int) -> bytes:
    """The outermost form of a Debian package."""
    return b"!<arch>\n" + b"".join(_ar_parts(members, epoch))


def _ar_parts(members: Iterable[tuple[str, bytes]], epoch: int) -> Iterator[bytes]:
    for name, content in members:
        yield f"{name:<16}{epoch:<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode("ascii")
        yield content + b"\n" * (len(content) % 2)


def _entries(folder: Path) -> list[Path]:
    return [folder, *sorted(folder.rglob("*"))]
