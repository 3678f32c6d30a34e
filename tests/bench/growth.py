"""How cost grows: the real rules once, three and ten times over, each copy with facts of its own."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Sequence
from cProfile import Profile
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from pstats import Stats
from random import Random
from typing import Any

import yaml
from engine import assess_all
from measuring import Row, rounds, span
from profiles import profile_of

from app.places import RULES

TIMES = (1, 3, 10)
COUNT = 60
PASSES = 3
_LINEAR = 1.05
_NAMES = ("fact", "not_in_fact")


def rows() -> list[Row]:
    """For each size: the time to load; the time to assess with reasons, beside one book and beside so many single ones.

    Single books, one after the other for each person, are linear by nature and hold as much: what they cost more than
    so many times one is the machine's, since they do not lie in the processor's own memory. The calls tell how the work
    grows, whatever the machine.
    """
    with tempfile.TemporaryDirectory() as place:
        sizes = [Size(Path(place), times) for times in TIMES]
    one, singles = sizes[0], [load() for _ in range(TIMES[-1])]
    found = rounds(
        *(partial(assess_all, size.book, size.cases * PASSES) for size in sizes),
        *(partial(_each, singles[: size.times], one.cases) for size in sizes),
    )
    times = [[seconds / PASSES / COUNT for seconds in work] for work in found]
    rows = list[Row]()
    for size, ours, beside in zip(sizes, times, times[len(sizes) :], strict=False):
        rows += [*size.rows(one), *_assess_rows(size, ours, beside, statistics.median(times[0]))]
    return rows


class Size:
    """A book of so many times the rules and facts, as many cases of it, and what loading it took."""

    def __init__(self, place: Path, times: int) -> None:
        folder = grown(place / str(times), times)
        (self.loading,) = rounds(partial(load, folder), count=3)
        self.times, self.book = times, load(folder)
        self.cases = _cases(self.book, times)
        self.name = f"{times}×: {len(self.book.rules)} rules, {len(self.book.facts)} facts"

    @cached_property
    def calls(self) -> int:
        """How many calls it takes to assess a case whose like was seen."""
        assess_all(self.book, self.cases)
        profile = Profile()
        profile.runcall(assess_all, self.book, self.cases)
        return Stats(profile).total_calls // COUNT  # pyright: ignore[reportAttributeAccessIssue] (the stubs do not know it)

    def rows(self, one: Size) -> list[Row]:
        """Loading, and the calls of an assessment, beside one book."""
        load, more = statistics.median(self.loading), statistics.median(self.loading) / statistics.median(one.loading)
        aim, met = ("< 1.5 s", load < 1.5) if self.times == TIMES[-1] else ("–", None)
        work, often = self.calls / one.calls, self.times if self.times > 1 else None
        return [
            Row(f"load {self.name}", aim, f"{load:.2f} s ({more:.1f} × one book)", span(self.loading, "s"), met),
            Row(f"calls of an assessment {self.name}", f"≤ {often} ×" if often else "–",
                f"{self.calls:,} ({work:.1f} × one book)", "", work <= often if often else None),
        ]  # fmt: skip


def _assess_rows(size: Size, ours: list[float], beside: list[float], single: float) -> list[Row]:
    """The time of an assessment; for a greater book beside as many single ones."""
    middle, other = statistics.median(ours), statistics.median(beside)
    told = f"{middle * 1000:.2f} ms ({middle / single:.1f} × one book)"
    first = Row(f"assess {size.name}", "–", told, span([one * 1000 for one in ours], "ms"))
    if size.times == 1:
        return [first]
    ratios = [one / two for one, two in zip(ours, beside, strict=True)]
    ratio = f"{middle / other:.2f} ({middle * 1000:.2f} / {other * 1000:.2f} ms)"
    name = f"the same / {size.times} single books ({other / single:.1f} × one book)"
    return [first, Row(name, f"≤ {_LINEAR}", ratio, span(ratios, ""), middle <= _LINEAR * other,
                       lambda: profile_of(lambda: assess_all(size.book, size.cases)))]  # fmt: skip


def _each(books: Sequence[Any], cases: Sequence[tuple[Any, date]]) -> None:
    """Each case by every one of these books, some times over."""
    for case in [*cases] * PASSES:
        for book in books:
            assess_all(book, [case])


def load(folder: Path | None = None) -> Any:
    """The book in a folder, or the real one."""
    from app.law.load import load_rule_book

    return load_rule_book() if folder is None else load_rule_book(folder)


def grown(folder: Path, times: int) -> Path:
    """A folder of rules with so many copies of every fact, derivation and ground."""
    shutil.copytree(RULES, folder)
    facts = _read(folder / "facts.yaml")
    names, grounds = set(facts["facts"]), {path: _read(path) for path in (folder / "grounds").glob("*.yaml")}
    rules = {rule["id"] for listed in grounds.values() for rule in listed}
    derived, interview = _read(folder / "derived.yaml"), _read(folder / "interview.yaml")
    more = {
        f"{name}__{number}": _copy(spec, number, names, rules)
        for number in range(2, times + 1)
        for name, spec in facts["facts"].items()
    }
    _write(folder / "facts.yaml", {"facts": {**facts["facts"], **more}})
    _write(folder / "derived.yaml", _copies(derived, times, names, rules))
    for path, listed in grounds.items():
        _write(path, _copies(listed, times, names, rules))
    order = interview["order"]
    interview["order"] = [*order, *(f"{name}__{number}" for number in range(2, times + 1) for name in order)]
    _write(folder / "interview.yaml", interview)
    return folder


def _copies(listed: list[Any], times: int, names: set[str], rules: set[str]) -> list[Any]:
    return [*listed, *(_copy(one, number, names, rules) for number in range(2, times + 1) for one in listed)]


def _copy(data: Any, number: int, names: set[str], rules: set[str]) -> Any:
    """The same with the names of facts and rules of a copy.

    What switches off whole kinds of grounds stands once, also in a greater book: else every ground would rest on more.
    """
    if isinstance(data, list):
        return [_copy(one, number, names, rules) for one in data]
    if not isinstance(data, dict):
        return f"{data}-X{number}" if data in rules else data
    return {
        key: f"{value}__{number}" if key in _NAMES and value in names else _copy(value, number, names, rules)
        for key, value in data.items()
        if key != "switches_off"
    }


def _cases(book: Any, times: int) -> list[tuple[Any, date]]:
    from app.law.facts import read_facts
    from oracle.random_cases import random_pair

    rng, made = Random(3), list[tuple[Any, date]]()
    for _ in range(COUNT):
        case, on = random_pair(rng)
        copies = {f"{name}__{n}": value for n in range(2, times + 1) for name, value in case.items()}
        made.append((read_facts({**case, **copies}, book.facts, on), on))
    return made


def _read(path: Path) -> Any:
    from app.law.rulefile import RuleFile

    return RuleFile(path).data


def _write(path: Path, data: Any) -> None:
    text = yaml.dump(data, Dumper=_WrittenOut, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")


class _WrittenOut(yaml.SafeDumper):
    """Repeats nothing by a mark: the loader refuses that."""

    def ignore_aliases(self, data: object) -> bool:
        return True
