"""`make bench`: every figure beside a baseline of the same run, with medians and spread.

Results go to tests/bench/results.md and to the screen; where the time of a start goes, into a picture for the README.
With QUQYQ_THOROUGH set the file of cases is 100,000 long. A machine that does other work beside it shows in the spread.
"""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]

import cases
import engine
import growth
import hide_rows
import picture
import processes
import report
import rule_packs
import yardstick
from measuring import ROUNDS, Row

RESULTS = Path(__file__).with_name("results.md")
EXPLAIN = """# What it costs

Made by `make bench`: medians, with the spread over the rounds. What counts are ratios: both sides of one are
measured in the same run, in turns. Times are those of the processor, so that other work of the machine counts less;
where it says so, those on the clock.
"""
PACKAGES = ("PySide6-Essentials", "pydantic", "PyYAML")


def main() -> int:
    """Measure everything, print a table and keep it."""
    starts = processes.starts()
    parts = {
        "Start, memory, window": processes.rows(starts),
        "The engine beside plain if/else": yardstick.rows(),
        "The real rules": engine.rows(),
        "Greater books of rules": growth.rows(),
        "Papers": report.rows(),
        "Case files": [Row(*row) for row in cases.cases_rows()],
        "Packs of rules": [Row(*row) for row in rule_packs.rows()],
        "Hide": hide_rows.rows(),
    }
    picture.draw(starts)
    text = "\n".join([_head(), *(_table(title, rows) for title, rows in parts.items())])
    RESULTS.write_text(text, encoding="utf-8")
    print(text)
    return 0


def _head() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    busy = " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "not known"
    machine = f"{os.cpu_count()} cores, load {busy} at the end; {ROUNDS} rounds"
    return f"{EXPLAIN}\nPython {platform.python_version()}, {packages}; {machine}.\n"


def _table(title: str, rows: list[Row]) -> str:
    lines = [f"## {title}", "", "| Figure | Aim | Measured | Spread | Met |", "|---|---|---|---|---|"]
    words = {True: "yes", False: "**no**", None: ""}
    lines += [f"| {row.name} | {row.aim} | {row.measured} | {row.spread} | {words[row.met]} |" for row in rows]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    raise SystemExit(main())
