"""Whole processes, offscreen: start, emergency card, memory, answers and language switches, beside a bare wizard."""

from __future__ import annotations

import os
import statistics
import sys
from functools import partial
from pathlib import Path
from typing import Any

from children import child
from measuring import ROUNDS, Row, figure, ratio_row, time_row
from profiles import imports_of_child, memory_of_child, profile_of_child

ROOT = Path(__file__).resolve().parents[2]
JOURNEYS = 3
STAGES = (("python", "Python"), ("qt", "Qt for Python"), ("own", "the program's modules"),
          ("window", "the window"), ("painted", "first paint"))  # fmt: skip
Runs = dict[str, list[dict[str, Any]]]


def starts() -> Runs:
    """Starts of the wizard, the program and the emergency card, one after the other in every round."""
    for what in ("program", "held"):
        child(what, "first-paint")  # an installed program comes compiled; here the first run does it
    found: Runs = {"bare": [], "program": [], "held": []}
    for _ in range(ROUNDS):
        for what, runs in found.items():
            runs.append(child(what, "first-paint"))
    return found


def rows(runs: Runs) -> list[Row]:
    """The rows of start, memory and window."""
    at = {what: [run["stages"]["painted"] for run in of_one] for what, of_one in runs.items()}
    cold = {what: [_cold(what) for _ in range(JOURNEYS)] for what in ("bare", "program")}
    started = "start to first painted page / bare wizard"
    clock = {what: [run["painted"] for run in of_one] for what, of_one in runs.items()}

    def why(what: str) -> str:
        told = _by_stage(runs, what), imports_of_child(what, "first-paint"), profile_of_child(what, "first-paint")
        return "\n\n".join(told)

    return [
        ratio_row(started, "≤ 1.3", at["program"], at["bare"], "s", 1.3, why=partial(why, "program")),
        ratio_row(f"{started}, on the clock", "≤ 1.3", clock["program"], clock["bare"], "s", 1.3,
                  why=lambda: "As in the first row."),
        ratio_row(f"{started}, files not in memory, on the clock", "≤ 1.3", cold["program"], cold["bare"], "s", 1.3,
                  why=lambda: "As in the first row; each of its stages reads its files from the disk as well."),
        time_row("start to painted emergency card", "< 0.3 s", at["held"], at["bare"], "a bare wizard", 0.3,
                 why=partial(why, "held"), unit="s"),
        *_journeys(runs),
    ]  # fmt: skip


def stages(runs: list[dict[str, Any]]) -> list[float]:
    """The median length of each stage of some starts, in seconds."""
    names = [name for name, _ in STAGES]
    ends = [[run["stages"][name] for name in names] for run in runs]
    lengths = [[end - before for before, end in zip([0.0, *row], row, strict=False)] for row in ends]
    return [statistics.median(column) for column in zip(*lengths, strict=True)]


def _by_stage(runs: Runs, what: str) -> str:
    ours, bare = stages(runs[what]), stages(runs["bare"])
    told = [
        f"{words} {(own - other) * 1000:+.0f} ms" for (_, words), own, other in zip(STAGES, ours, bare, strict=True)
    ]
    return f"Beyond the bare wizard: {' · '.join(told)}."


def _journeys(runs: Runs) -> list[Row]:
    journeys = [child("program", "journey") for _ in range(JOURNEYS)]
    base = [value / 1000 for run in journeys for value in run["repaint_ms"]]
    answers, switches = ([value / 1000 for run in journeys for value in run[key]] for key in ("answer_ms", "switch_ms"))
    grown = statistics.median(run["after_50_mb"] - run["after_10_mb"] for run in journeys)
    first = statistics.median(run["after_10_mb"] for run in journeys)
    peaks, repainting = {what: _megabytes(of_one) for what, of_one in runs.items()}, "repainting the page"
    # The most that a process held begins with what its parent held, so this is not left for later.
    whole, rules = _megabytes(journeys), child("program", "rules")["peak_kb"] / 1024

    def why_memory() -> str:
        bare, painted = statistics.median(peaks["bare"]), statistics.median(peaks["program"])
        last = statistics.median(whole)
        return (
            f"At most: a bare wizard {bare:.0f} MB, the first page {painted:.0f} MB, the journey {last:.0f} MB. "
            f"A process that loads Qt's modules and the rules, and shows nothing: {rules:.0f} MB.\n\n"
            f"{_held('The wizard', runs['bare'])} {_held('The journey', journeys)} "
            f"{memory_of_child('program', 'journey')}\n\n"
            f"To be at 1.3 the journey would have to do with {last - 1.3 * bare:.0f} MB less. A module of the program "
            "takes about 40 kB, a widget 13 kB: half of that is room which Qt sets aside in each for rules of the "
            "style sheet. Most of the rest are what Python knows of Qt, the rules, and one language. No single part is "
            "as large as what is missing, and nothing of it was found that the way to the answer does not use."
        )

    def why_answers() -> str:
        dearest = " · ".join(figure(value * 1000) for value in sorted(answers, reverse=True)[: 2 * JOURNEYS])
        shared = profile_of_child("program", "journey")
        return (
            f"The dearest of {len(answers)}: {dearest} ms. The whole journey, with its language switches:\n\n{shared}"
        )

    return [
        ratio_row("peak memory after a whole journey and 50 language switches / bare wizard", "≤ 1.3",
                  whole, peaks["bare"], "MB", 1.3, why=why_memory),
        Row("memory gained from the 10th to the 50th language switch", "none", f"{grown:+.1f} MB", f"of {first:.0f} MB",
            grown < 1),
        time_row("answer → next question painted", "< 16 ms", answers, base, repainting, 16, why=why_answers),
        time_row("language switch, worst page", "< 100 ms", switches, base, repainting, 100, why=why_answers),
    ]  # fmt: skip


def _held(who: str, runs: list[dict[str, Any]]) -> str:
    """What a process held in the end, of its own and of files."""
    run = runs[-1]
    own, files = (run["held_kb"][kind] / 1024 for kind in ("RssAnon", "RssFile"))
    made = f"{run['modules']} modules, {run['widgets']} widgets"
    return f"{who}: {own:.0f} MB of its own, {files:.0f} MB of files (Qt, Python, fonts), {made}."


def _megabytes(runs: list[dict[str, Any]]) -> list[float]:
    return [run["peak_kb"] / 1024 for run in runs]


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
