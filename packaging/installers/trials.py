"""What was built, tried for real: installed, used and removed as a person would."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from installers.names import ROOT, BuildError

WORK = ROOT / "build" / "dist-test"


class Tried:
    """What came out, point by point; told as it goes."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def check(self, what: str, ok: bool, detail: object = "") -> None:
        """One point: whether it holds."""
        print(f"  {'ok    ' if ok else 'FAILED'}  {what}{f': {detail}' if detail != '' else ''}", flush=True)
        if not ok:
            self.failed.append(what)

    @contextmanager
    def timed(self, what: str, most: float = 0) -> Iterator[None]:
        """How long something takes, in seconds; with `most` it must not take longer."""
        began = time.monotonic()
        yield
        took = time.monotonic() - began
        self.check(what, not most or took <= most, f"{took:.1f} s")

    def no_larger(self, path: Path, megabytes: float) -> None:
        """Whether an artefact is no larger than it may be."""
        size = path.stat().st_size / 1e6
        self.check(f"{path.name} has at most {megabytes} MB", size <= megabytes, f"{size:.1f} MB")

    def self_test(self, report: Path, *, listed: bool = True) -> dict[str, Any]:
        """Whether the program's own report says that everything works, and that nothing can open a connection."""
        if not report.is_file():
            self.check("self-test wrote its report", ok=False)
            return {}
        told: dict[str, Any] = json.loads(report.read_text("utf-8"))
        broken = {name: part.get("note") for name, part in told["parts"].items() if not part["works"]}
        self.check("self-test", told["works"], broken or f"{told['seconds']} s, {told['screen']}, Qt {told['qt']}")
        self.check(
            "nothing that opens a connection can be imported", not told["network_modules"], told["network_modules"]
        )
        if listed:
            files = told["parts"]["files"].get("note")
            self.check("files are as listed", isinstance(files, dict) and not files["added"], files)
        self.check("a picture of the window", report.with_suffix(".png").stat().st_size > 10_000)
        return told


def try_all(folder: Path, systems: Sequence[str]) -> int:
    """Try the artefacts of a folder; the result is the exit code: 1 when a point does not hold."""
    from installers.trial_debian import try_debian
    from installers.trial_windows import try_windows

    tried = Tried()
    trials: dict[str, Callable[[Path, Tried], None]] = {"windows": try_windows, "linux": try_debian}
    WORK.mkdir(parents=True, exist_ok=True)
    for system in systems:
        print(f"{system}:", flush=True)
        trials[system](folder.resolve(), tried)
    print(f"{len(tried.failed)} points failed." if tried.failed else "Everything holds.")
    return 1 if tried.failed else 0


def only(folder: Path, pattern: str) -> Path:
    """The one artefact of this form. Raises BuildError when there is none, or more."""
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise BuildError(f"{folder} should hold one {pattern}; it holds {len(found)}. Run `make dist` first.")
    return found[0]
