"""`make mutants`: are the examples and proofs sharp enough to notice every small slip in the rules?

Every change of tests/mutants/making.py is made in memory. It must be noticed, or be proved to change nothing, or be
named in equivalent.yaml with the reason why it is no slip; otherwise this run fails and prints it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from mutants.judging import EXAMPLE, LOAD, PROOF, SAME_DIAGRAMS, SAME_VERDICTS, SURVIVED, Judge  # noqa: E402
from mutants.making import mutants  # noqa: E402

Line = tuple[str, str, str]
PROCESSES = 2


def judged(share: tuple[Path, int, int]) -> list[Line]:
    """Every so-manieth change of a folder: its name, what became of it, and by what."""
    folder, first, step = share
    judge = Judge(folder)
    listed = list(mutants(judge.read))[first::step]
    return [(mutant.name, *judge.verdict(mutant)) for mutant in listed]


def main() -> int:
    """The score on standard output; 1 when a change went unnoticed that nobody has accounted for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "rules")
    parser.add_argument("--all", action="store_true", help="list what became of every change")
    options = parser.parse_args()
    began = time.monotonic()
    shares = [(options.folder, number, PROCESSES) for number in range(PROCESSES)]
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        lines = sorted(line for found in pool.map(judged, shares) for line in found)
    return _report(lines, _accounted(), time.monotonic() - began, everything=options.all)


def _accounted() -> dict[str, str]:
    listed = yaml.safe_load(Path(__file__).with_name("equivalent.yaml").read_text(encoding="utf-8")) or []
    return {item["mutant"]: item["because"] for item in listed}


def _report(lines: list[Line], accounted: dict[str, str], seconds: float, *, everything: bool) -> int:
    counts = Counter(fate for _, fate, _ in lines)
    open_ones = [line for line in lines if line[1] == SURVIVED and line[0] not in accounted]
    stale = sorted(set(accounted) - {name for name, fate, _ in lines if fate == SURVIVED})
    for name, fate, by in lines if everything else open_ones:
        _say(f"{fate}  {name}" + (f"\n    {by}" if by else ""))
    for name in stale:
        _say(f"no longer needed in equivalent.yaml: {name}")
    _say(_score(counts, len(open_ones), seconds))
    return 1 if open_ones or stale else 0


def _score(counts: Counter[str], unnoticed: int, seconds: float) -> str:
    noticed, idle = counts[LOAD] + counts[EXAMPLE] + counts[PROOF], counts[SAME_DIAGRAMS] + counts[SAME_VERDICTS]
    score = 100 * noticed / max(1, counts.total() - idle)
    return (
        f"{counts.total()} changes in {seconds:.0f} s: {noticed} noticed "
        f"({counts[EXAMPLE]} by an example, {counts[PROOF]} by a proof, {counts[LOAD]} when loading), "
        f"{idle} change nothing ({counts[SAME_DIAGRAMS]} identical diagrams, {counts[SAME_VERDICTS]} proved), "
        f"{counts[SURVIVED] - unnoticed} accounted for, {unnoticed} unnoticed; score {score:.1f} %"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
