"""How cost grows: the real rules once, three and ten times over, each copy with facts of its own."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from cProfile import Profile
from datetime import date
from pathlib import Path
from pstats import Stats
from random import Random
from typing import Any

import yaml
from engine import assess_all
from measuring import Row, rounds

from app.places import RULES

TIMES = (1, 3, 10)
COUNT = 60
_NAMES = ("fact", "not_in_fact")


def rows() -> list[Row]:
    """For each size: the time to load and to assess with reasons, and the calls that this takes; beside a single book.

    The calls tell how the work grows; the time grows a little more, since a greater book no longer lies in the
    processor's own memory.
    """
    found, first = list[Row](), (0.0, 0.0, 0)
    for times in TIMES:
        load, assess, calls, size = _measured(times)
        first = (load, assess, calls) if times == 1 else first
        more, often = load / first[0], assess / first[1]
        most = 1.5 if times == TIMES[-1] else None
        met = load < most if most else None
        found.append(Row(f"load {size}", "< 1.5 s" if most else "–", f"{load:.2f} s", f"{more:.1f} × one book", met))
        once = f"{assess * 1000:.2f} ms"
        aim, met = (f"≤ {times} ×", often <= times) if times > 1 else ("–", None)
        found.append(Row(f"assess {size}", aim, once, f"{often:.1f} × one book", met))
        work = calls / first[2]
        met = work <= times if times > 1 else None
        found.append(Row(f"calls for that {size}", aim, f"{calls:,}", f"{work:.1f} × one book", met))
    return found


def _measured(times: int) -> tuple[float, float, int, str]:
    """Seconds to load, seconds and calls to assess one case with its reasons, and the size in words."""
    from app.law.load import load_rule_book

    with tempfile.TemporaryDirectory() as place:
        folder = grown(Path(place) / "rules", times)
        (loading,) = rounds(lambda: load_rule_book(folder), count=3)
        book = load_rule_book(folder)
    cases = _cases(book, times)
    (assessing,) = rounds(lambda: assess_all(book, cases), count=5)
    profile = Profile()
    profile.runcall(assess_all, book, cases)
    calls = Stats(profile).total_calls // COUNT  # pyright: ignore[reportAttributeAccessIssue] (the stubs do not know it)
    size = f"{times}×: {len(book.rules)} rules, {len(book.facts)} facts"
    return statistics.median(loading), statistics.median(assessing) / COUNT, calls, size


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
