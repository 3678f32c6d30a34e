"""`make bench`: every figure beside a baseline of the same run, with medians and spread.

Results go to tests/bench/results.md and to the screen; where the time of a start goes, into a picture for the README.
A machine that does other work beside it shows in the spread. `run.py PART …` measures some parts only and keeps
nothing.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]

import cases
import engine
import growth
import hide_rows
import many
import picture
import processes
import report
import rule_packs
import yardstick
from measuring import ROUNDS, Row

RESULTS, SIZES = (Path(__file__).with_name(name) for name in ("results.md", "sizes.md"))
EXPLAIN = """# What it costs

Made by `make bench`: medians, with the spread over the rounds. What counts are ratios: both sides of one are
measured in the same run, in turns. Times are those of the processor, so that other work of the machine counts less;
where it says so, those on the clock. For every aim that is not met, what shows why stands at the end.
"""
PACKAGES = ("PySide6-Essentials", "pydantic", "PyYAML")


ABOUT = {
    "start": """
The bare wizard is a `QWizard` of one page (bare_wizard.py), started by the same Python and Qt, offscreen.
""",
    "yardstick": """
Six facts, four grounds, 288 cases (yardstick.yaml), by the engine and by hand (by_hand.py). 6.5 is 1,300,000 to 200,000
evaluations a second; the best packaged engine that Python can call does 52,000. Before anything is measured it is
checked that both say the same of every case: where a missing answer decides, the ground is open and the answer named.
""",
    "rules": """
A plain look-up loop asks for every fact of the book three times: the least that rules written by hand would do.
""",
    "many": """
`quqyq evaluate FILE.jsonl --json`: what one more case costs. People are the worked examples, each with a date of birth
of its own. At random every answer is drawn by lot, so that hardly a condition comes out as before; nobody's file looks
like that.
""",
    "growth": """
The real rules once, three and ten times over, each copy with facts of its own. As many single books, one after the
other for each person, are linear and hold as much in memory: what they cost beyond so many times one book is the
processor's memory, not the engine. The calls tell how the work grows, whatever the machine.
""",
    "cases": "\nOn the clock.\n",
    "hide": "\nOn the clock.\n",
}


class Part(NamedTuple):
    """Figures that belong together: their title, and how they are measured."""

    title: str
    rows: Callable[[], list[Row]]


def parts(starts: Callable[[], processes.Runs]) -> dict[str, Part]:
    """All parts by name."""
    return {
        "start": Part("Start, memory, window", lambda: processes.rows(starts())),
        "yardstick": Part("The engine beside plain if/else", yardstick.rows),
        "rules": Part("The real rules", engine.rows),
        "many": Part("Files of cases", many.rows),
        "growth": Part("Greater books of rules", growth.rows),
        "papers": Part("Papers", report.rows),
        "cases": Part("Case files", cases.cases_rows),
        "packs": Part("Packs of rules", rule_packs.rows),
        "hide": Part("Hide", hide_rows.rows),
    }


def main(chosen: Sequence[str]) -> int:
    """Measure everything, or some parts; print the tables, and keep them if they are whole."""
    began, found = time.monotonic(), list[processes.Runs]()

    def starts() -> processes.Runs:
        found.append(processes.starts())
        return found[0]

    every = parts(starts)
    measured = {name: every[name].rows() for name in chosen or every}
    tables = [_table(every[name].title, ABOUT.get(name, ""), rows) for name, rows in measured.items()]
    unmet = [row for rows in measured.values() for row in rows if row.met is False]
    text = "\n".join([*tables, *([] if chosen else _sizes()), *_unmet(unmet)])
    head = _head(time.monotonic() - began)
    if not chosen:
        picture.draw(found[0])
        RESULTS.write_text(f"{head}\n{text}", encoding="utf-8")
    print(f"{head}\n{text}")
    return 0


def _head(seconds: float) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    busy = " ".join(f"{load:.1f}" for load in os.getloadavg()) if hasattr(os, "getloadavg") else "not known"
    machine = f"{os.cpu_count()} cores, load {busy} at the end; {ROUNDS} rounds; {seconds / 60:.0f} minutes"
    return f"{EXPLAIN}\nPython {platform.python_version()}, {packages}; {machine}.\n"


def _table(title: str, about: str, rows: list[Row]) -> str:
    lines = [f"## {title}\n{about}", "| Figure | Aim | Measured | Spread | Met |", "|---|---|---|---|---|"]
    words = {True: "yes", False: "**no**", None: ""}
    lines += [f"| {row.name} | {row.aim} | {row.measured} | {row.spread} | {words[row.met]} |" for row in rows]
    return "\n".join([*lines, ""])


def _sizes() -> Iterator[str]:
    """The first table of what `make sizes` measured: that needs everything built, and is not done anew here."""
    yield "## Size\n\nMade by `make sizes`; part by part in [sizes.md](sizes.md).\n"
    lines = SIZES.read_text(encoding="utf-8").splitlines() if SIZES.exists() else []
    begins = next((number for number, line in enumerate(lines) if line.startswith("|")), len(lines))
    ends = next((number for number in range(begins, len(lines)) if not lines[number].startswith("|")), len(lines))
    yield "\n".join([*lines[begins:ends], ""])


def _unmet(rows: list[Row]) -> Iterator[str]:
    """What shows why aims are not met."""
    if rows:
        yield "## What is not met, and why\n"
        yield "From the same run. *Own time* is what a function takes by itself; a profile makes calls dearer.\n"
    for row in rows:
        yield f"### {row.name}\n\n{row.measured}, aim {row.aim}.\n\n{row.why() if row.why else ''}\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
