"""The Windows interpreter: taken out of its package, and held against the signatures it bears."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from hashlib import sha1, sha256
from pathlib import Path

from installers.fetch import runtime_sources
from installers.names import BuildError

_SIGNER = "O=Python Software Foundation"
_CATALOGUE = "python.cat"
# Microsoft's own parts of the interpreter; their signer is Microsoft.
_FOREIGN = {"vcruntime140.dll", "vcruntime140_1.dll"}
# Sources that the signed catalogue of 3.13.2 does not name, read by a person against those of 3.13.0: the first is the
# same, the second differs by upstream's corrections to reading an archive from its end.
_READ = {
    "xml/__init__.py": "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc",
    "zipfile/__init__.py": "1b580c37e07e4760ba307302b547312f2b97be888bb3ef681e4f39e9e22c3f40",
}
_DIGEST = re.compile(r"^(Current|Calculated) message digest *: *([0-9A-F]+)", re.MULTILINE)


def interpreter() -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The interpreter's files by name, and the sources of its standard library by path: both checked.

    Raises BuildError for a file that is not the one python.org signed.
    """
    embedded, sources = (_packed(path) for path in runtime_sources())
    binaries = _below(embedded, "cp313/")
    library = {name: text for name, text in _below(sources, "cp313/Lib/").items() if name.endswith(".py")}
    _check_signatures(binaries)
    _check_sources(library, binaries[_CATALOGUE])
    return binaries, library


def _packed(package: Path) -> zipfile.ZipFile:
    with tarfile.open(package) as archive:
        member = next(item for item in archive if item.name.endswith("/data.zip"))
        file = archive.extractfile(member)
        assert file is not None  # noqa: S101 (a file, by its name)
        return zipfile.ZipFile(io.BytesIO(file.read()))


def _below(archive: zipfile.ZipFile, folder: str) -> dict[str, bytes]:
    names = [name for name in archive.namelist() if name.startswith(folder) and not name.endswith("/")]
    return {name.removeprefix(folder): archive.read(name) for name in names if "/site-packages/" not in name}


def _check_signatures(binaries: Mapping[str, bytes]) -> None:
    """Each program and library is signed by the Python Software Foundation and unchanged since."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in binaries.items():
            if not name.endswith((".exe", ".dll", ".pyd", ".cat")) or name in _FOREIGN:
                continue
            path = Path(folder) / name
            path.write_bytes(content)
            if not _is_signed(path):
                raise BuildError(
                    f"{name} of the Windows interpreter is not as the Python Software Foundation signed it."
                )


def _is_signed(path: Path) -> bool:
    done = subprocess.run(
        ["osslsigncode", "verify", "-ignore-crl", "-in", path], capture_output=True, text=True, check=False
    )  # fmt: skip
    said = done.stdout + done.stderr
    digests = dict(_DIGEST.findall(said))
    same = digests.get("Current") == digests.get("Calculated")
    return _SIGNER in said and same and (bool(digests) or path.suffix == ".cat")


def _check_sources(library: Mapping[str, bytes], catalogue: bytes) -> None:
    """Each source of the standard library is named in the signed catalogue by its digest."""
    for name, text in library.items():
        known = not text or sha256(text).digest() in catalogue or sha1(text).digest() in catalogue  # noqa: S324
        if not known and _READ.get(name) != sha256(text).hexdigest():
            raise BuildError(f"{name} of the standard library is not named in the signed catalogue.")
