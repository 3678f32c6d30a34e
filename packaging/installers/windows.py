"""The Windows folder, laid out on Debian: the interpreter, the libraries, the program, and our own starter.

The interpreter's own code is compiled from sources that the signed catalogue names, by that very interpreter under
Wine. What opens a connection is not there, so `import socket` fails on the person's computer.
"""

from __future__ import annotations

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from installers.finishing import Interpreter, finish
from installers.libraries import library_files
from installers.names import PACKAGING, BuildError, Names
from installers.parts_list import python_for_windows
from installers.program import PROGRAM, Cargo
from installers.runtime import interpreter
from installers.starter import build_starters
from installers.stdlib import ships
from installers.tree import put
from installers.wine import Wine, windows_path

PYTHON = "python313"
_NOT_STARTED = {"python.exe", "pythonw.exe", "python.cat", f"{PYTHON}._pth", f"{PYTHON}.zip", "python3xx.zip"}
# Libraries of modules that stay out.
_FOR_LEFT_OUT = ("libssl", "libcrypto", "sqlite3", "libffi")
_OWN_CODE = {"_socket.py": "no_socket.py", "begin.py": "begin.py"}
_STORED_ON = (2026, 1, 1, 0, 0, 0)


def lay_out_windows(folder: Path, work: Path, names: Names, epoch: int, cargo: Cargo = PROGRAM) -> None:
    """Make the whole folder with its licences and lists. Raises BuildError when a part is not as it should be."""
    binaries, library = interpreter()
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in cargo.files():
        put(folder / "program" / name, content)
    for name, content in library_files("windows", cargo.packages):
        put(folder / "lib" / name, content)
    for name, content in _runtime(binaries):
        put(folder / "runtime" / name, content)
    code = work / "stdlib"
    shutil.rmtree(code, ignore_errors=True)
    for name, content in library.items():
        if ships(name):
            put(code / name, content)
    for name, source in _OWN_CODE.items():
        put(code / name, (PACKAGING / "windows" / source).read_bytes())
    _compile(folder, code, work, binaries, library)
    put(folder / "runtime" / f"{PYTHON}.zip", _stored(code))
    build_starters(folder, work, names, f"{PYTHON}.dll")
    put(folder / "READ-ME.txt", (PACKAGING / "windows" / "READ-ME.txt").read_bytes().replace(b"\n", b"\r\n"))
    finish(folder, "windows", names, epoch, Interpreter(binaries["LICENSE.txt"], python_for_windows()), cargo)


def _runtime(binaries: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The interpreter less what starts it by another name and what opens connections; and where it looks for code."""
    for name, content in binaries.items():
        library = name.endswith(".dll") and not name.startswith(_FOR_LEFT_OUT)
        if name not in _NOT_STARTED and (library or (name.endswith(".pyd") and ships(name))):
            yield name, content
    yield f"{PYTHON}._pth", f"{PYTHON}.zip\n.\n..\\lib\n..\\program\n".encode()


def _compile(folder: Path, code: Path, work: Path, binaries: Mapping[str, bytes], library: Mapping[str, bytes]) -> None:
    """Compile with the interpreter that ships: ours beside its sources, everybody else's in their place."""
    with tempfile.TemporaryDirectory() as place, Wine(work / "wine") as wine:
        whole = Path(place)
        for name, content in (*binaries.items(), *((f"Lib/{name}", text) for name, text in library.items())):
            if not name.endswith(".zip"):
                put(whole / name, content)
        put(whole / f"{PYTHON}._pth", b"Lib\n.\n")
        script = windows_path(PACKAGING / "installers" / "byte_code.py")
        for what, way in ((code, "replace"), (folder / "lib", "replace"), (folder / "program", "keep")):
            done = wine.run(whole / "python.exe", "-I", "-B", script, windows_path(what), way)
            if done.returncode:
                raise BuildError(f"{what.name} could not be compiled: {done.stdout.decode(errors='replace')[-400:]}")


def _stored(code: Path) -> bytes:
    """The standard library as the one archive that the interpreter reads; the installer compresses it better."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(code.rglob("*.pyc")):
            archive.writestr(zipfile.ZipInfo(path.relative_to(code).as_posix(), _STORED_ON), path.read_bytes())
    return buffer.getvalue()
