"""Whole processes, offscreen: start, emergency card, memory, answers and language switches, beside a bare wizard."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from measuring import ROUNDS, Row, ratio_row, time_row

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
JOURNEYS = 3


def child(what: str, until: str) -> dict[str, Any]:
    """The figures of one process: its `stages` in seconds of the processor, and when on the clock it had `painted`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    started = time.time()
    command = [sys.executable, str(HERE / "child.py"), what, until]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    figures = json.loads(done.stdout)
    return {**figures, "painted": figures.get("stages", {}).get("clock", started) - started}


def starts() -> dict[str, list[dict[str, Any]]]:
    """Starts of the wizard, the program and the emergency card, one after the other in every round."""
    for what in ("program", "held"):
        child(what, "first-paint")  # an installed program comes compiled; here the first run does it
    found: dict[str, list[dict[str, Any]]] = {"bare": [], "program": [], "held": []}
    for _ in range(ROUNDS):
        for what, runs in found.items():
            runs.append(child(what, "first-paint"))
    return found


def rows(runs: dict[str, list[dict[str, Any]]]) -> list[Row]:
    """The rows of start, memory and window."""
    at = {what: [run["stages"]["painted"] for run in of_one] for what, of_one in runs.items()}
    cold = {what: [_cold(what) for _ in range(JOURNEYS)] for what in ("bare", "program")}
    started = "start to first painted page / bare wizard"
    card = ratio_row("start to painted emergency card / bare wizard", "< 0.3 s", at["held"], at["bare"], "s", None)
    clock = {what: [run["painted"] for run in of_one] for what, of_one in runs.items()}
    return [
        ratio_row(started, "≤ 1.3", at["program"], at["bare"], "s", 1.3),
        ratio_row(f"{started}, on the clock", "≤ 1.3", clock["program"], clock["bare"], "s", 1.3),
        ratio_row(f"{started}, files not in memory, on the clock", "≤ 1.3", cold["program"], cold["bare"], "s", 1.3),
        card._replace(met=statistics.median(at["held"]) < 0.3),
        *_journeys([run["peak_kb"] / 1024 for run in runs["bare"]]),
    ]


def _journeys(bare: list[float]) -> list[Row]:
    journeys = [child("program", "journey") for _ in range(JOURNEYS)]
    base = [value / 1000 for run in journeys for value in run["repaint_ms"]]
    answers, switches = ([value / 1000 for run in journeys for value in run[key]] for key in ("answer_ms", "switch_ms"))
    grown = statistics.median(run["after_50_mb"] - run["after_10_mb"] for run in journeys)
    first = statistics.median(run["after_10_mb"] for run in journeys)
    repainting = "repainting the page"
    return [
        ratio_row(
            "peak memory after a whole journey and 50 language switches / bare wizard", "≤ 1.3",
            [run["peak_kb"] / 1024 for run in journeys], bare, "MB", 1.3,
        ),
        Row("memory gained from the 10th to the 50th language switch", "none", f"{grown:+.1f} MB", f"of {first:.0f} MB",
            grown < 1),
        time_row("answer → next question painted", "< 16 ms", answers, base, repainting, 16),
        time_row("language switch, worst page", "< 100 ms", switches, base, repainting, 100),
    ]  # fmt: skip


def _cold(what: str) -> float:
    """One start after the files of Python, Qt and the program were dropped from memory, if others do not hold them."""
    libraries = (Path(sys.base_prefix) / "lib", Path(sys.prefix) / "lib")
    for folder in (*libraries, *(ROOT / name for name in ("app", "ui", "locales"))):
        for path in folder.rglob("*"):
            if path.is_file() and path.suffix in (".so", ".py", ".pyc", ".mo", ".ttf", ".6", ".11", ".json"):
                _drop(path)
    return child(what, "first-paint")["painted"]


def _drop(path: Path) -> None:
    if hasattr(os, "posix_fadvise"):
        file = os.open(path, os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)
