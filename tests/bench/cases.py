"""Case files: unlocking a desk, listing it, judging all of it again.

`cases.py unlock|list|recheck COUNT` is one measured process; `cases_rows` runs them for `run.py`.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from measuring import Row, figure, held, most_held, span

ROOT = Path(__file__).resolve().parents[2]
ON, SECRET = date(2026, 11, 22), b"a passphrase of some length"
Figures = dict[str, float]
_FLAT = 20


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def unlock(_: int) -> Figures:
    """Unlock a desk with its passphrase, against one pass of BLAKE2 over as much memory as the derivation uses."""
    from app.cases.desk import CaseDesk
    from app.cases.envelope import MEMORY_KIB

    before = most_held()
    with tempfile.TemporaryDirectory() as folder:
        CaseDesk.make(Path(folder), bytearray(SECRET)).lock()
        ours = _timed(lambda: CaseDesk.unlock(Path(folder), bytearray(SECRET)).lock())
    peak = most_held()
    memory = bytes(MEMORY_KIB * 1024)
    return {"ours": ours, "base": _timed(lambda: hashlib.blake2b(memory).digest()), "peak": peak, "before": before}


def _desk(folder: Path, count: int, book: Any) -> tuple[Any, list[Any]]:
    """A desk with so many cases, and their answers. The files are written plainly: saving is not measured here."""
    sys.path.insert(0, str(ROOT / "tests"))
    from app.cases.content import CaseContent, judged
    from app.cases.desk import CaseDesk
    from app.cases.form import as_json
    from app.law.facts import read_facts
    from oracle.random_cases import random_pair

    rng, desk = Random(1), CaseDesk.make(folder, bytearray(SECRET))
    told = [read_facts(raw, book.facts, on) for raw, on in (random_pair(rng) for _ in range(min(count, 1000)))]
    for number in range(count):
        facts = told[number % len(told)]
        content = CaseContent(f"case {number}", ON, facts, judged=judged(book, facts, ON), notes="x" * (number % 2000))
        (folder / f"{number:016x}.note").write_bytes(desk._keys.seal(as_json(content)))
        (folder / f"{number:016x}.json").write_bytes(as_json(content))
    return desk, told


def listing(count: int) -> Figures:
    """The list of a desk, against reading as many plain JSON files."""
    from app.law.load import load_rule_book

    with tempfile.TemporaryDirectory() as folder:
        desk, _ = _desk(Path(folder), count, load_rule_book())
        plain = sorted(Path(folder).glob("*.json"))
        before, ours = held(), _timed(desk.rows)
        peak = held()
        return {"ours": ours, "base": _timed(lambda: [json.loads(path.read_bytes()) for path in plain]),
                "peak": peak, "before": before}  # fmt: skip


def recheck_all(count: int) -> Figures:
    """Every case judged again, against the verdicts alone."""
    from app.cases.recheck import recheck
    from app.law.assess import assess
    from app.law.load import load_rule_book

    book = load_rule_book()
    with tempfile.TemporaryDirectory() as folder:
        desk, told = _desk(Path(folder), count, book)
        book.forget()
        before, after = held(), list[float]()

        def work() -> None:
            for number, _ in enumerate(recheck(desk, book, ON), start=1):
                if number % 1000 == 0:
                    after.append(held())

        ours, peak = _timed(work), max(after)
        base = _timed(lambda: [assess(book, facts, ON) for facts in told]) * count / len(told)
        return {"ours": ours, "base": base, "peak": peak, "before": before}


WORK = {"unlock": unlock, "list": listing, "recheck": recheck_all}


def _runs(what: str, count: int, rounds: int) -> list[Figures]:
    command = [sys.executable, __file__, what, str(count)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return [
        json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
        for _ in range(rounds)
    ]


def _row(name: str, aim: str, seconds: float, megabytes: float, runs: list[Figures], base: str) -> Row:
    """A figure with its memory; met if neither takes more."""
    ours = [run["ours"] for run in runs]
    middle, ratio = statistics.median(ours), statistics.median(run["ours"] / run["base"] for run in runs)
    before, peak = max(run["before"] for run in runs), max(run["peak"] for run in runs)
    told = f"{figure(middle)} s ({figure(ratio)} × {base}), at most {before:.0f} MB before and {peak:.0f} MB after"
    return Row(name, aim, told, span(ours, "s"), middle < seconds and peak < megabytes)


def cases_rows() -> list[Row]:
    """The figures of case files, for the table."""
    rechecked = _runs("recheck", 10_000, 1)
    flat = rechecked[0]["before"] + _FLAT
    return [
        _row("unlocking a desk", "< 0.5 s, < 100 MB", 0.5, 100, _runs("unlock", 0, 5), "hashing as much memory once"),
        _row("list of 1,000 cases", "< 1 s", 1, math.inf, _runs("list", 1000, 3), "reading plain JSON files"),
        _row("10,000 cases judged again", f"< 60 s, < {_FLAT} MB more", 60, flat, rechecked, "the verdicts alone"),
    ]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(WORK[sys.argv[1]](int(sys.argv[2]))) + "\n")
