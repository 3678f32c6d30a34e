"""The Windows artefacts under Wine: installed over this and that, used, removed, and every kind of bad luck."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.names import NAME, version
from installers.trial_units import try_units
from installers.trials import WORK, Tried, only
from installers.wine import Wine, appears, windows_path

_PERSON = "Әділет Ұлы"
_AWKWARD = "Менің құқығым 1"
_NOT_INSTALLED = 2
_LISTED = rf"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{NAME}"


def try_windows(folder: Path, tried: Tried) -> None:
    """Everything, on a Windows of its own whose person has a Kazakh name."""
    setup, portable = only(folder, "*-setup.exe"), only(folder, "*-portable.zip")
    tried.no_larger(setup, 32)
    shutil.rmtree(WORK / "wine", ignore_errors=True)
    with Wine(WORK / "wine", _PERSON) as wine:
        trial = _Trial(wine, setup, tried)
        trial.install_use_remove()
        trial.over_others()
        trial.damaged()
        trial.full_disk()
        trial.portable(portable)
        trial.remove_for_good()
        try_units(portable, wine, tried)


class _Trial:
    def __init__(self, wine: Wine, setup: Path, tried: Tried) -> None:
        self._wine, self._setup, self._tried = wine, setup, tried
        self._home = next(path for path in (wine.drive / "users").iterdir() if path.name != "Public")
        self._folder = self._home / "AppData" / "Local" / "Programs" / NAME
        self._before = self._files()

    def install_use_remove(self) -> None:
        """As most people will."""
        tried = self._tried
        tried.check("the person's name holds Kazakh letters", not self._home.name.isascii(), self._home.name)
        with tried.timed("silent install", most=15):
            code = self._install()
        tried.check("it installs", code == 0, code)
        size = sum(path.stat().st_size for path in self._folder.rglob("*") if path.is_file()) / 1e6
        tried.check("the folder has at most 110 MB", size <= 110, f"{size:.1f} MB")
        self._self_test(self._folder)
        links = [path.name for path in self._home.rglob("*.lnk")]
        tried.check("one entry in the Start menu, under the neutral name", links == [f"{NAME}.lnk"], links)
        for kept in ("Roaming/quqyq/settings.json", "Local/quqyq/rules/pack.yaml"):
            path = self._home / "AppData" / kept
            path.parent.mkdir(parents=True)
            path.write_bytes(b"{}")
        self._remove()
        tried.check("uninstall leaves no file", self._files() == self._before, sorted(self._files() ^ self._before)[:5])

    def over_others(self) -> None:
        """Over a running copy, over a newer one, over an older one; and what a person saved there stays."""
        tried = self._tried
        self._install()
        running = self._wine.begin(self._folder / f"{NAME}.exe")
        time.sleep(8)
        code = self._install()
        tried.check("it is refused over a running program", code == _NOT_INSTALLED and running.poll() is None, code)
        tried.check("which stays whole", (self._folder / "SHA256SUMS").is_file() and not self._unpacked().exists())
        running.kill()
        running.wait()
        self._wine.end_all()
        self._claim("99.0.0")
        tried.check("it is refused over a newer version", self._install() == _NOT_INSTALLED)
        self._claim("0.0.1")
        (self._folder / "program" / "old.py").write_text("x = 1\n", encoding="utf-8")
        own = self._folder / "менің хатым.docx"
        own.write_bytes(b"mine")
        tried.check("it is put over an older version", self._install() == 0)
        tried.check("nothing of the older version is left", not (self._folder / "program" / "old.py").exists())
        self._remove()
        left = [path.name for path in self._folder.rglob("*")]
        tried.check("what the person saved there stays", left == [own.name], left)
        shutil.rmtree(self._folder)

    def damaged(self) -> None:
        """A download that lost a byte on its way."""
        content = bytearray(self._setup.read_bytes())
        content[len(content) // 2] ^= 1
        bad = WORK / "damaged-setup.exe"
        bad.write_bytes(content)
        code = self._wine.run(bad, "/S").returncode
        self._tried.check("a damaged download installs nothing", code != 0 and not self._folder.exists(), code)
        bad.unlink()

    def full_disk(self) -> None:
        """A disk that is too small from the start, and one that fills up on the way; an older copy stays as it was."""
        tried = self._tried
        with _small_disk("small", 40) as disk:
            code = self._install(f"/D={windows_path(disk)}\\{NAME}")
            tried.check("a disk that is too small is refused", code == _NOT_INSTALLED and not [*disk.iterdir()], code)
        with _small_disk("filling", 250) as disk:
            older = disk / NAME / "program" / "older.py"
            older.parent.mkdir(parents=True)
            older.write_bytes(b"")
            installing = self._wine.begin(self._setup, "/S", f"/D={windows_path(disk)}\\{NAME}")
            appears(disk / f"{NAME}.new" / "lib")
            _fill(disk)
            installing.wait()
            self._wine.wait()
            left = [path.relative_to(disk).as_posix() for path in disk.rglob("*.py")]
            tried.check("a disk that fills up on the way is told", installing.returncode == _NOT_INSTALLED,
                        installing.returncode)  # fmt: skip
            tried.check("and an older copy stays as it was", left == [f"{NAME}/program/older.py"], left[:3])
            tried.check("and what was begun is gone", not (disk / f"{NAME}.new").exists())

    def portable(self, archive: Path) -> None:
        """From a stick that cannot be written to, in a folder with spaces and Kazakh letters."""
        with _small_disk("stick", 400) as disk:
            place = disk / _AWKWARD
            with zipfile.ZipFile(archive) as whole:
                whole.extractall(place)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            self._self_test(place / NAME)
            subprocess.run(["mount", "-o", "remount,rw", disk], check=True)

    def remove_for_good(self) -> None:
        """In the end the disk is as it was at the beginning."""
        self._tried.check(
            "nothing is left anywhere", self._files() == self._before, sorted(self._files() ^ self._before)[:5]
        )

    def _install(self, *more: str) -> int:
        return self._wine.run(self._setup, "/S", *more).returncode

    def _remove(self) -> None:
        self._wine.run(self._folder / "uninstall.exe", "/S")
        self._wine.wait()

    def _claim(self, other: str) -> None:
        """Let the installed copy be of another version."""
        self._wine.run("reg", "add", _LISTED, "/v", "DisplayVersion", "/d", other, "/f")
        assert other != version()  # noqa: S101 (a trial of nothing otherwise)

    def _self_test(self, folder: Path) -> None:
        report = WORK / "report.json"
        report.unlink(missing_ok=True)
        done = self._wine.run(folder / f"{NAME}.exe", "--self-test", windows_path(report))
        self._tried.check(
            "it ends well", done.returncode == 0, done.stdout.decode(errors="replace")[-300:] if done.returncode else ""
        )
        self._tried.self_test(report)

    def _unpacked(self) -> Path:
        return self._folder.with_name(f"{NAME}.new")

    def _files(self) -> set[str]:
        drive = self._wine.drive
        return {path.relative_to(drive).as_posix() for path in drive.rglob("*") if path.is_file() or path.is_symlink()}


@contextmanager
def _small_disk(name: str, megabytes: int) -> Iterator[Path]:
    """A disk of its own, of so many megabytes."""
    place = WORK / name
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)
        place.rmdir()


def _fill(disk: Path) -> None:
    """Leave no room at all."""
    with (disk / "filler").open("wb") as file:
        free = os.statvfs(disk)
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_bsize)
