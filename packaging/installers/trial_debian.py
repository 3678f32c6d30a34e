"""The Debian package in a bare root, the archive from a folder with an awkward name."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

from installers.fetch import cache
from installers.names import COMMAND, BuildError
from installers.trials import WORK, Tried, only

_AWKWARD = "Құқық көшірмесі 1"
# What the system itself writes when it installs something.
_OF_THE_SYSTEM = (
    "var/lib/dpkg",
    "var/lib/apt",
    "var/log",
    "var/cache",
    "etc/ld.so.cache",
    "root/report",
    "proc",
    "sys",
    "dev",
)


def try_debian(folder: Path, tried: Tried) -> None:
    """Install, try, remove; then the archive. Raises BuildError without the rights for a root of its own."""
    deb, tarball = only(folder, "*.deb"), only(folder, "*.tar.xz")
    tried.no_larger(deb, 48)
    _check_package(deb, tried)
    root = _bare_root()
    shutil.copy(deb, root / "root" / deb.name)
    # The libraries that the package names come first, so that what it leaves behind can be told from them.
    depends = _said(["dpkg-deb", "-f", deb, "Depends"]).replace("\n", " ")
    _inside(root, ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "apt-utils"], quiet=True)
    _inside(root, ["apt-get", "satisfy", "-y", "-qq", "--no-install-recommends", depends])
    before = _files(root)
    with tried.timed("installed"):
        done = _inside(root, ["dpkg", "-i", f"/root/{deb.name}"])
    tried.check("dpkg installs it", done == 0)
    _run_alone(root, [COMMAND], tried)
    tried.check("it can be called by name", _inside(root, [COMMAND, "--help"], quiet=True) == 0)
    tried.check("dpkg removes it", _inside(root, ["dpkg", "--purge", COMMAND]) == 0)
    tried.check("nothing is left", _files(root) == before, sorted(_files(root) ^ before)[:5])
    place = root / "opt" / _AWKWARD
    with tarfile.open(tarball) as archive:
        archive.extractall(place, filter="data")
    _run_alone(root, [f"/opt/{_AWKWARD}/{COMMAND}/{COMMAND}"], tried)
    shutil.rmtree(root)


def _check_package(deb: Path, tried: Tried) -> None:
    """What Debian's own tools say of it."""
    said = _said(["lintian", "--fail-on", "none", "--tag-display-limit", "0", deb])
    errors = [line for line in said.splitlines() if line.startswith("E:")]
    tried.check("lintian finds no error", not errors, errors[:5] or f"{said.count('W:')} warnings")
    place = WORK / "package"
    shutil.rmtree(place, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-x", deb, place], check=True)
    info = place / "usr" / "share" / "metainfo" / f"{COMMAND}.metainfo.xml"
    for command in (
        ["appstreamcli", "validate", "--no-net", info],
        ["desktop-file-validate", place / "usr" / "share" / "applications" / f"{COMMAND}.desktop"],
        ["man", "--warnings", "-l", place / "usr" / "share" / "man" / "man1" / f"{COMMAND}.1.gz"],
    ):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
        tried.check(
            f"{command[0]} finds nothing", done.returncode == 0, done.stdout.strip()[-200:] if done.returncode else ""
        )
    shutil.rmtree(place)


def _bare_root() -> Path:
    """A Debian with nothing in it but the smallest base; made once, then unpacked anew each time."""
    if os.geteuid() != 0:
        raise BuildError("A bare Debian root is made by root only: run this as root.")
    kept, root = cache() / "bare-root.tar", WORK / "root"
    shutil.rmtree(root, ignore_errors=True)
    if not kept.is_file():
        sites = _said(["apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages"]).split()
        subprocess.run(
            ["debootstrap", "--variant=minbase", "bookworm", root, sites[0]], check=True, stdout=subprocess.DEVNULL
        )
        kept.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["tar", "-C", root, "-cf", kept, "."], check=True)
    else:
        root.mkdir(parents=True)
        subprocess.run(["tar", "-C", root, "-xf", kept], check=True)
    # Packages come from where this machine has them from.
    for name in ("sources.list", "sources.list.d", "apt.conf.d", "trusted.gpg.d", "auth.conf.d"):
        source, target = Path("/etc/apt") / name, root / "etc" / "apt" / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.is_file():
            shutil.copy(source, target)
    shutil.copytree("/usr/share/keyrings", root / "usr" / "share" / "keyrings", dirs_exist_ok=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / name, root / "etc" / name)
    _inside(root, ["apt-get", "update", "-qq"])
    return root


def _run_alone(root: Path, program: Sequence[str], tried: Tried) -> None:
    """The self-test, by a person without rights, on a machine without any network, with a home that stays empty."""
    place = root / "home" / "person"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    os.chown(place, 65534, 65534)
    inside = ["unshare", "--net", "chroot", "--userspec=65534:65534", root, "env", "-i", "HOME=/home/person",
              "PATH=/usr/bin:/bin", *program, "--self-test", "/home/person/report.json"]  # fmt: skip
    done = subprocess.run(inside, capture_output=True, text=True, check=False)
    tried.check("it ends well", done.returncode == 0, done.stderr.strip()[-300:] if done.returncode else "")
    tried.self_test(place / "report.json")
    # The system's font library notes which fonts the machine has, for every program alike.
    shutil.rmtree(place / ".cache" / "fontconfig", ignore_errors=True)
    written = sorted(path.name for path in place.rglob("*") if path.is_file())
    tried.check("it writes nothing but its report", written == ["report.json", "report.png"], written)
    shutil.rmtree(place)


def _inside(root: Path, command: Sequence[str], *, quiet: bool = False) -> int:
    """Run something in the bare root; its exit code."""
    env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    env |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    done = subprocess.run(["chroot", root, *command], env=env, capture_output=True, text=True, check=False)
    if done.returncode and not quiet:
        print(f"  {' '.join(command[:3])} …: {(done.stderr or done.stdout).strip()[-400:]}")
    return done.returncode


def _files(root: Path) -> set[str]:
    """Every path in a root, but for what the system keeps of its own."""
    found = (path.relative_to(root).as_posix() for path in root.rglob("*"))
    return {name for name in found if not name.startswith(_OF_THE_SYSTEM)}


def _said(command: Sequence[object]) -> str:
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False).stdout
