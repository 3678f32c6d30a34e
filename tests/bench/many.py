"""Files of cases through the command line: cases a second, and what is held in memory at each tenth of the file.

`many.py FILE COUNT` is one measured process, for a file of so many lines. Of its time only what one more case costs
tells, so each file is set against a short one.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from measuring import Row, figure, held, span
from profiles import profile_of

ROOT = Path(__file__).resolve().parents[2]
ON = date(2026, 11, 22)
FEW = 2_000
PEOPLE, DRAWN = 100_000, 10_000
ROUNDS = 3
_GROWN = 2
"""Megabytes that may come and go in the last seven tenths of a file: what fills up by then fills up once."""


class Counting(io.BufferedWriter):
    """Nowhere to write to; at each tenth of the lines it notes the memory that is held."""

    def __init__(self, lines: int) -> None:
        super().__init__(io.FileIO(os.devnull, "wb"))
        self._each, self._lines = lines // 10, 0
        self.megabytes: list[float] = []

    def write(self, data: Any, /) -> int:
        self._lines += 1
        if self._lines % self._each == 0:
            self.megabytes.append(held())
        return super().write(data)


def rows() -> list[Row]:
    """People: the worked examples, in any order, each with a date of birth of its own. At random: every answer drawn by
    lot, so that hardly a condition comes out as before; nobody's file looks like that.
    """
    from oracle.random_cases import random_pair

    rng = Random(5)
    return [
        *_file_rows(f"a file of {PEOPLE:,} people as JSON, cases a second", _people(rng, PEOPLE), 5000),
        *_file_rows(f"a file of {DRAWN:,} cases at random", [random_pair(rng)[0] for _ in range(DRAWN)], None),
    ]


def _people(rng: Random, count: int) -> list[Any]:
    from app.law.examples import read_examples
    from app.law.load import load_rule_book
    from app.places import RULES

    known = [example.spec.facts for example in read_examples(load_rule_book(), RULES)]
    born = date(2000, 1, 1).toordinal()
    chosen = (rng.choice(known) for _ in range(count))
    return [
        {**facts, "birth_date": date.fromordinal(born + rng.randrange(2500))} if "birth_date" in facts else facts
        for facts in chosen
    ]


def _file_rows(name: str, cases: Sequence[Any], least: int | None) -> list[Row]:
    lines = [json.dumps({"schema": 1, "facts": case}, default=date.isoformat) + "\n" for case in cases]
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "few.jsonl", Path(folder) / "many.jsonl"
        few.write_text("".join(lines[:FEW]), encoding="utf-8")
        many.write_text("".join(lines), encoding="utf-8")
        runs = [(_evaluated(few, FEW), _evaluated(many, len(lines))) for _ in range(ROUNDS)]
    rates = [(len(lines) - FEW) / (long["seconds"] - short["seconds"]) for short, long in runs]
    rate, memory = statistics.median(rates), runs[-1][1]["megabytes"]
    aim, met = (f"> {least:,}", rate > least) if least else ("–", None)
    return [
        Row(name, aim, figure(rate), span(rates, ""), met, lambda: profile_of(lambda: _answered(lines[: 2 * FEW]))),
        _memory_row(memory, constant=least is not None),
    ]


def _memory_row(memory: list[float], *, constant: bool) -> Row:
    """What is held at each tenth; constant if nothing more comes after the third."""
    settled = memory[2:]
    told = f"{settled[0]:.1f} MB at three tenths, {settled[-1]:.1f} MB at the end"
    each = " ".join(f"{found:.0f}" for found in memory)
    met = max(settled) - settled[0] < _GROWN if constant else None
    return Row("its memory at each tenth", "constant" if constant else "–", told, f"{each} MB", met, lambda: each)


def _answered(lines: Iterable[str]) -> None:
    """What the command does with lines, in this process."""
    from app.case import parse_case
    from app.law.assess import assess
    from app.law.load import load_rule_book
    from app.many_cases import ManyCases
    from app.words import words_for

    book = load_rule_book()
    many = ManyCases(book, words_for("en"))
    for line in lines:
        facts, on = parse_case(line, book.facts, ON)
        many.line(facts, assess(book, facts, on), {})


def _evaluated(path: Path, lines: int) -> dict[str, Any]:
    """Seconds of the processor of one run, and the megabytes held at each tenth of it."""
    command = [sys.executable, __file__, str(path), str(lines)]
    kept = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=kept)
    return json.loads(done.stderr.splitlines()[-1])


def main(path: str, lines: int) -> None:
    """Answer a file, and tell what that cost."""
    import resource

    from app.cli import main as command

    counting = Counting(lines)
    sys.stdout = io.TextIOWrapper(counting, encoding="utf-8")
    command(["evaluate", path, "--json", "--on", str(ON)])
    used = resource.getrusage(resource.RUSAGE_SELF)
    figures = {"seconds": used.ru_utime + used.ru_stime, "megabytes": counting.megabytes}
    sys.stderr.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
