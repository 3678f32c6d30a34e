"""A screen without a person: the program on its own X server, with keys pressed from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic, sleep

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
PATIENCE = 20.0
OPTIONS = ("-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset", "-r")
"""Left to itself the server begins anew whenever xdotool leaves it before the program has come, and takes a key for one
that is held down when xdotool is slow to let it go."""
AS_LONG_AS_WE = ("setpriv", "--pdeathsig", "TERM")  # even if the test is killed, what it started ends


class Screen:
    """An X server of its own, on a number that it chooses itself."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [*AS_LONG_AS_WE, "Xvfb", "-displayfd", str(writing), *OPTIONS],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = f":{number.readline().strip()}"

    def environment(self, home: Path) -> dict[str, str]:
        """What a program needs to show itself here. No session bus: nothing of it is needed."""
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL") if key in os.environ}
        return kept | {
            "HOME": str(home),
            "DISPLAY": self.name,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def close(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(10)


class Program:
    """The program, running. Only keys reach it, only announcements come out."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self.environment = screen.environment(home)
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "listener.py")],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._heard: Queue[dict[str, str]] = Queue()
        self._ear = Thread(target=self._listen, daemon=True)
        self._ear.start()
        self._window = self._find_window()
        self._xdotool("windowfocus", "--sync", self._window)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        if keys:
            self._xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type digits."""
        self._xdotool("type", "--delay", "30", text)

    def hear(self) -> dict[str, str]:
        """The next announcement."""
        try:
            return self._heard.get(timeout=PATIENCE)
        except Empty:
            raise AssertionError(f"the program said nothing; exit code {self._process.poll()}") from None

    def grab(self, path: Path) -> None:
        """Keep a picture of the screen."""
        sleep(0.15)  # the picture is for people; nothing is decided by it
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, str(HERE / "grab.py"), str(path)], env=self.environment, check=True, timeout=60)

    def close(self) -> str:
        """End the program; what it wrote to its error stream."""
        self._process.terminate()
        self._process.wait(10)
        self._ear.join(10)
        assert self._process.stderr is not None
        with self._process.stderr as stream:
            return stream.read()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            for line in stream:
                self._heard.put(json.loads(line))

    def _find_window(self) -> str:
        until = monotonic() + PATIENCE
        while monotonic() < until:
            found = self._xdotool("search", "--onlyvisible", "--name", "^Quqyq$", check=False).split()
            if found:
                return found[-1]
            sleep(0.1)
        raise AssertionError("no window appeared")

    def _xdotool(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=check, timeout=60
        )
        return done.stdout
