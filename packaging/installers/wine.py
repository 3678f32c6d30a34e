"""A Windows to run things in, for building and for trying: Debian's Wine, with a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from installers.names import PACKAGING, BuildError

_WINE = Path("/usr/lib/wine/wine64")
_SERVER = Path("/usr/lib/wine/wineserver64")
_COMPILER = "x86_64-w64-mingw32-gcc-win32"
# What Wine 8.0 lacks and every Windows 10 has; these go into Wine's folder, never into what is shipped.
_STAND_INS = {"bcryptprimitives": ["-ladvapi32"], "icuuc": [], "mscms": []}


class Wine:
    """One prefix: a drive C of its own in a folder. Closed when it is left."""

    def __init__(self, prefix: Path, user: str = "user") -> None:
        """`user` is the name of the person on that Windows; it may hold any letters."""
        self.prefix, self.user = prefix, user
        self._screen: subprocess.Popen[bytes] | None = None
        self._env: dict[str, str] = {}

    def __enter__(self) -> Wine:
        if not _WINE.exists():
            raise BuildError("Wine is needed: packaging/prepare.sh dist installs it.")
        self.prefix.parent.mkdir(parents=True, exist_ok=True)
        self._env = {
            **os.environ, "WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "USER": self.user, "LC_ALL": "C.UTF-8",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=;mscms=n", "DISPLAY": self._open_screen(),
            "USERNAME": self.user,
        }  # fmt: skip
        if not (self.prefix / "system.reg").is_file():
            self.run(_WINE, "wineboot", "-i")
            self.wait()
            self._put_stand_ins()
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run([_SERVER, "-k"], env=self._env, check=False)
        if self._screen is not None:
            self._screen.send_signal(signal.SIGTERM)
            self._screen.wait()

    @property
    def drive(self) -> Path:
        """Drive C."""
        return self.prefix / "drive_c"

    def run(
        self, *command: object, timeout: int = 600, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a Windows program to its end. It gets pipes: without any its Python finds no streams and stops."""
        words = [str(word) for word in command]
        words = words if words[0] == str(_WINE) else [str(_WINE), *words]
        return subprocess.run(
            words, env={**self._env, **(env or {})}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=timeout, check=False,
        )  # fmt: skip

    def begin(self, *command: object) -> subprocess.Popen[bytes]:
        """Begin a Windows program and go on."""
        words = [str(_WINE), *map(str, command)]
        return subprocess.Popen(
            words, env=self._env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def wait(self) -> None:
        """Wait until every program of this prefix has ended."""
        subprocess.run([_SERVER, "-w"], env=self._env, check=False, timeout=120)

    def end_all(self) -> None:
        """End every program of this prefix."""
        subprocess.run([_SERVER, "-k"], env=self._env, check=False)
        self.wait()

    def _put_stand_ins(self) -> None:
        system = self.drive / "windows" / "system32"
        for name, libraries in _STAND_INS.items():
            source = PACKAGING / "wine" / f"{name}.c"
            subprocess.run(
                [_COMPILER, "-O2", "-shared", "-o", system / f"{name}.dll", source, *libraries], check=True
            )  # fmt: skip

    def _open_screen(self) -> str:
        """A screen that nobody sees."""
        if shutil.which("Xvfb") is None:
            raise BuildError("Xvfb is needed: packaging/prepare.sh dist installs it.")
        reading, writing = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as file:
            return f":{file.readline().strip()}"


def windows_path(path: Path) -> str:
    """A path of this machine as Wine's programs see it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def appears(path: Path, seconds: float = 60) -> bool:
    """Whether a file comes to be within a time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if path.exists():
            return True
        time.sleep(0.1)
    return False
