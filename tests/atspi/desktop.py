"""A desktop for one program and one listener: its own screen, its own buses, and nothing left of them afterwards."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

from e2e.desk import AS_LONG_AS_WE, ROOT, Screen

HERE = Path(__file__).parent
PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE = 30.0
MARK = "QUQYQ_TEST_DESKTOP"
TOO_LATE = "qt.accessibility.atspi: Could not find accessible on path"


class Running:
    """Something started on a desktop, and the file that takes what it says to its error stream."""

    def __init__(self, process: subprocess.Popen[str], errors: Path) -> None:
        self.process, self._errors = process, errors

    def end(self) -> None:
        """End it, by force if it does not listen."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def errors(self) -> str:
        """What it said to its error stream."""
        return self._errors.read_text(encoding="utf-8")


class Desktop:
    """Screen, session bus and accessibility bus. All that is started here, or by what is, carries a mark."""

    def __init__(self) -> None:
        self._started: list[Running] = []
        self.mark = uuid4().hex
        self.home = Path(tempfile.mkdtemp(prefix="quqyq-", dir="/tmp"))  # a socket's name must be short
        self._screen = Screen()
        self.environment = self._screen.environment(self.home) | {
            MARK: self.mark,
            "XDG_RUNTIME_DIR": str(self.home),
            "XDG_CURRENT_DESKTOP": "none",
            "GSETTINGS_BACKEND": "memory",
        }
        try:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._session_bus()
            self.start(next(path for path in LAUNCHERS if Path(path).exists()), "--launch-immediately")
            self.driver = Driver(self.start(PYTHON, str(HERE / "driver.py"), talks=True))
        except BaseException:
            self.close()
            raise

    def start(self, *words: str, talks: bool = False, pass_fds: tuple[int, ...] = ()) -> Running:
        """Start something on this desktop; what `talks` is spoken to through its streams."""
        stream = subprocess.PIPE if talks else subprocess.DEVNULL
        errors = self.home / f"{len(self._started)}.err"
        with errors.open("w") as file:
            process = subprocess.Popen(
                (*AS_LONG_AS_WE, *words), cwd=ROOT, env=self.environment, stdin=stream, stdout=stream, stderr=file,
                text=True, pass_fds=pass_fds,
            )  # fmt: skip
        self._started.append(Running(process, errors))
        return self._started[-1]

    def close(self) -> None:
        """End everything, the last first."""
        for running in reversed(self._started):
            running.end()
        for number in self.left_over():
            os.kill(number, signal.SIGKILL)
        self._screen.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def left_over(self) -> list[int]:
        """Processes that carry the mark and still run."""
        wanted = f"{MARK}={self.mark}".encode()
        return [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/environ") if wanted in _read(path)]

    def xdotool(self, *words: str) -> None:
        """Do something with the screen's windows or its keyboard."""
        command = ("xdotool", *words)
        subprocess.run(command, env=self.environment, timeout=PATIENCE, check=True, capture_output=True)

    def _session_bus(self) -> str:
        reading, writing = os.pipe()
        words = ("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}")
        self.start(*words, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as address:
            return address.readline().strip()


class Driver:
    """The process that speaks to the accessibility bus: asked for answers, heard for events."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._answers: Queue[dict[str, Any]] = Queue()
        self.events: Queue[dict[str, Any]] = Queue()
        self._ear = Thread(target=self._listen, daemon=True)
        self._ear.start()
        self._take()

    def ask(self, do: str, **rest: object) -> Any:
        """Have something done; what comes back."""
        assert self._running.process.stdin is not None
        self._running.process.stdin.write(json.dumps({"do": do, **rest}) + "\n")
        self._running.process.stdin.flush()
        return self._take()

    def _take(self) -> Any:
        try:
            taken = self._answers.get(timeout=PATIENCE)
        except Empty:
            taken = {"fault": "no answer"}
        assert "fault" not in taken, taken["fault"]
        return taken["answer"]

    def _listen(self) -> None:
        assert self._running.process.stdout is not None
        for line in self._running.process.stdout:
            message = json.loads(line)
            (self.events if "event" in message else self._answers).put(message)
        self._answers.put({"fault": f"the driver ended: {self._running.errors()}"})


class Program:
    """The program as it is delivered, started on a desktop."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        before = set(desktop.driver.ask("programs"))
        self._running = desktop.start(sys.executable, "-m", "ui")
        new = wait_for("the program to show itself", lambda: set(desktop.driver.ask("programs")) - before)
        self._owner = new.pop()

    def ask(self, do: str, **rest: object) -> Any:
        """Ask the program over the bus."""
        return self._desktop.driver.ask(do, owner=self._owner, **rest)

    def take_the_keys(self) -> None:
        """Have the keyboard lead to the window, which a window manager would see to."""
        words = ("search", "--sync", "--onlyvisible", "--name", "^Quqyq$", "windowfocus", "--sync")
        self._desktop.xdotool(*words)

    def close(self) -> str:
        """End the program; what it wrote to its error stream, but for what asking too late gave rise to."""
        self._running.end()
        return "".join(line for line in self._running.errors().splitlines(keepends=True) if TOO_LATE not in line)


def wait_for(what: str, look: Callable[[], Any]) -> Any:
    """Look again and again until there is something to see."""
    until = monotonic() + PATIENCE
    while monotonic() < until:
        if seen := look():
            return seen
        sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
