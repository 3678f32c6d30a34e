"""The folder for Linux, and of it the Debian package and the archive that runs from anywhere.

The interpreter is Debian 12's own, taken from the building machine as its packages installed it.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path
from typing import Any

from installers.archives import ar, gz, tar, xz
from installers.finishing import Interpreter, finish
from installers.libraries import library_files
from installers.names import ABOUT, COMMAND, PACKAGING, BuildError, Names
from installers.program import PROGRAM, Cargo
from installers.stdlib import ships
from installers.tree import clamp, files, put, size

PYTHON = Path("/usr/bin/python3.11")
_LIBRARY = Path("/usr/lib/python3.11")
_PACKAGES = ("python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib")
_MAINTAINER = "Quqyq <quqyq@localhost>"
_HERE = PACKAGING / "debian"
_ICONS = {"48x48": "quqyq-48.png", "128x128": "quqyq-128.png", "256x256": "quqyq-256.png", "scalable": "quqyq.svg"}


def lay_out_debian(folder: Path, names: Names, epoch: int, cargo: Cargo = PROGRAM) -> None:
    """Make the whole folder with its licences and lists. Raises BuildError when a part is not as it should be."""
    _check_python()
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in cargo.files():
        put(folder / "program" / name, content)
    for name, content in library_files("linux", cargo.packages):
        put(folder / "lib" / name, content)
    library = folder / "runtime" / "lib" / _LIBRARY.name
    for path in files(_LIBRARY):
        name = path.relative_to(_LIBRARY).as_posix()
        if path.suffix in {".py", ".so"} and ships(name):
            put(library / name, path.read_bytes())
    for what, way in ((library, "replace"), (folder / "lib", "replace"), (folder / "program", "keep")):
        script = PACKAGING / "installers" / "byte_code.py"
        if subprocess.run([PYTHON, "-I", "-S", "-B", script, what, way], check=False).returncode:
            raise BuildError(f"{what.name} could not be compiled.")
    put(folder / "runtime" / "bin" / COMMAND, PYTHON.read_bytes(), runs=True)
    put(folder / "runtime" / "begin.py", (_HERE / "begin.py").read_bytes())
    put(folder / COMMAND, (_HERE / "quqyq.sh").read_bytes(), runs=True)
    python = Interpreter((_LIBRARY / "LICENSE.txt").read_bytes(), _python_of_debian())
    finish(folder, "linux", names, epoch, python, cargo)


def write_tarball(target: Path, folder: Path, epoch: int) -> None:
    """The folder as an archive that is unpacked anywhere."""
    put(target, xz(tar(folder, folder.name, epoch)))


def write_deb(target: Path, folder: Path, work: Path, names: Names, epoch: int) -> None:
    """The Debian package: the folder in /usr/lib, and what makes it known to the system."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder, work / "usr" / "lib" / COMMAND)
    for name, content in _of_the_system(names, epoch):
        put(work / name, content)
    (work / "usr" / "bin").mkdir()
    (work / "usr" / "bin" / COMMAND).symlink_to(f"../lib/{COMMAND}/{COMMAND}")
    clamp(work, epoch)
    sums = "".join(
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(work).as_posix()}\n"
        for path in files(work) if not path.is_symlink()
    )  # fmt: skip
    control = work.with_name("control")
    shutil.rmtree(control, ignore_errors=True)
    put(control / "control", _control(names, size(work)).encode())
    put(control / "md5sums", sums.encode())
    members = [
        ("debian-binary", b"2.0\n"), ("control.tar.xz", xz(tar(control, ".", epoch))),
        ("data.tar.xz", xz(tar(work, ".", epoch))),
    ]  # fmt: skip
    put(target, ar(members, epoch))


def _of_the_system(names: Names, epoch: int) -> Iterator[tuple[str, bytes]]:
    day = datetime.fromtimestamp(epoch, UTC).date().isoformat()

    def dated(name: str) -> bytes:
        return (_HERE / name).read_text("utf-8").replace("@VERSION@", names.version).replace("@DATE@", day).encode()

    yield f"usr/share/applications/{COMMAND}.desktop", dated("quqyq.desktop")
    yield f"usr/share/metainfo/{COMMAND}.metainfo.xml", dated("quqyq.metainfo.xml")
    yield f"usr/share/man/man1/{COMMAND}.1.gz", gz(dated("quqyq.1"))
    yield f"usr/share/doc/{COMMAND}/copyright", dated("copyright")
    yield f"usr/share/doc/{COMMAND}/changelog.gz", gz(_changelog(names, epoch).encode())
    yield f"usr/share/lintian/overrides/{COMMAND}", dated("lintian-overrides")
    for place, name in _ICONS.items():
        kind = name.rpartition(".")[2]
        yield f"usr/share/icons/hicolor/{place}/apps/{COMMAND}.{kind}", (PACKAGING / "icon" / name).read_bytes()


def _control(names: Names, bytes_: int) -> str:
    depends = [line for line in (_HERE / "depends").read_text("utf-8").splitlines() if line and line[0] != "#"]
    draft = " An unreviewed draft: a lawyer has not looked through all of it yet.\n .\n" if names.draft else ""
    return (
        f"Package: {COMMAND}\nVersion: {names.deb_version}\nArchitecture: amd64\nSection: misc\nPriority: optional\n"
        f"Maintainer: {_MAINTAINER}\nInstalled-Size: {bytes_ // 1024 + 1}\n"
        f"Depends: {', '.join(depends)}\nRecommends: libcups2 | libcups2t64\n"
        f"Description: {ABOUT[0].lower()}{ABOUT[1:]}\n{draft}"
        " It answers plain questions with legal information, in Kazakh, Russian and\n"
        " English. It needs no network; nothing is stored unless you save it, and\n"
        " nothing is sent.\n"
    )


def _changelog(names: Names, epoch: int) -> str:
    day = datetime.fromtimestamp(epoch, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{COMMAND} ({names.deb_version}) unstable; urgency=medium\n\n  * See the list of changes of the program.\n\n"
        f" -- {_MAINTAINER}  {day}\n"
    )


def _check_python() -> None:
    """The interpreter is there and as its packages installed it."""
    if not PYTHON.is_file():
        raise BuildError("Debian 12's Python 3.11 is needed: packaging/prepare.sh dist installs it.")
    done = subprocess.run(["dpkg", "--verify", *_PACKAGES], capture_output=True, text=True, check=False)
    changed = [line for line in done.stdout.splitlines() if "5" in line[:9] and " c " not in line]
    if done.returncode and changed:
        raise BuildError(f"Debian's Python is not as its packages installed it: {changed[0].split()[-1]}")


def _python_of_debian() -> dict[str, Any]:
    form = "${Package} ${Version} ${Architecture}\n"
    done = subprocess.run(["dpkg-query", "-W", "-f", form, *_PACKAGES], capture_output=True, text=True, check=True)
    packages = [line.split() for line in done.stdout.splitlines()]
    ancestors = [
        {"type": "library", "name": name, "version": version, "purl": f"pkg:deb/debian/{name}@{version}?arch={kind}"}
        for name, version, kind in packages
    ]  # fmt: skip
    return {
        "type": "application", "name": "cpython", "version": packages[0][1], "bom-ref": "cpython",
        "licenses": [{"license": {"id": "PSF-2.0"}}], "pedigree": {"ancestors": ancestors},
    }  # fmt: skip
