"""The yardstick: 288 cases of six facts and four grounds, by our engine and by hand in plain if/else, in one run.

`yardstick.yaml` is the book of rules; whoever wants to set another engine beside ours takes it from there.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import by_hand
from measuring import Row, rounds, span

from app.law.compiling_rules import RuleCompiler, Trees
from app.law.conditions import ConditionReader
from app.law.reading import list_of_key, named
from app.law.rulefile import RuleFile
from app.law.schema import FactSpec, RuleSpec
from app.law.sources import RuleSource
from app.law.telling import Telling, explanation

FILE = Path(__file__).with_name("yardstick.yaml")
ON = date(2026, 11, 22)
PASSES = 20


class Book(NamedTuple):
    """The rules of the yardstick, compiled as those of the program are."""

    facts: dict[str, FactSpec]
    rules: dict[str, Any]
    world: Callable[[Mapping[str, Any], date], list[int]]
    whole: Any


def read_book() -> Book:
    """The yardstick's book, from its file."""
    file = RuleFile(FILE)
    facts, specs = named(file, FactSpec, "facts"), list_of_key(file, RuleSpec, "rules")
    reader = ConditionReader(facts, frozenset(), frozenset(spec.id for spec in specs))
    sources = [RuleSource(spec, file, ("rules", number)) for number, spec in enumerate(specs)]
    compiler = RuleCompiler(facts, {}, {source.spec.id: Trees(reader, source) for source in sources})
    rules = compiler.rules()
    whole = SimpleNamespace(facts=facts, rules=rules, variables=compiler.variables, expressions=compiler.expressions)
    return Book(facts, rules, compiler.variables.world, whole)


def cases() -> list[dict[str, Any]]:
    """All combinations of answers; one that is missing is not there."""
    values = RuleFile(FILE).data["cases"]
    every = (dict(zip(values, combined, strict=True)) for combined in product(*values.values()))
    return [{name: value for name, value in case.items() if value is not None} for case in every]


def verdicts(book: Book, case: Mapping[str, Any]) -> list[Any]:
    """The four findings, as in `assess`."""
    world = book.world(case, ON)
    return [rule.walk.end(world) for rule in book.rules.values()]


def with_reasons(book: Book, case: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """The four findings, each with its reasons, as in `reasons`."""
    world, found = book.world(case, ON), []
    for rule in book.rules.values():
        key = rule.key(world)
        told = rule.explained.get(key)
        if told is None:
            told = rule.explain(key, explanation(book.whole, rule, world))
        found.append((rule.walk.end(world), told.flat))
    return found


def without_memory(book: Book, case: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """The same, but the reasons are put together anew for every case."""
    world = book.world(case, ON)
    for rule in book.rules.values():
        rule.telling.forget()
    return [(rule.walk.end(world), rule.telling.of(world).flat) for rule in book.rules.values()]


def check(book: Book) -> None:
    """Both say the same of all 288 cases, in three values; and the two probes. Raises AssertionError."""
    every = cases()
    assert len(every) == 288
    for case in every:
        for (finding, reasons), said in zip(with_reasons(book, case), by_hand.grounds(case), strict=True):
            assert (finding.status, finding.missing) == (said[0], said[2]), (case, finding, said)
            assert reasons
            assert all(_says(book, case, reason) for reason in reasons)
    deciding = verdicts(book, {"study_level": "master", "had_before": False})[0]
    assert (deciding.status, deciding.missing) == ("undetermined", ("study_form",))
    harmless = verdicts(book, {"study_level": "master", "had_before": True})[0]
    assert (harmless.status, harmless.missing) == ("does_not_apply", ())


def _says(book: Book, case: Mapping[str, Any], reason: Any) -> bool:
    """Whether a reason names a fact, and is open just where that was not answered."""
    return reason.fact in book.facts and (reason.truth is None) is (reason.fact not in case)


def rows() -> list[Row]:
    """The yardstick's rows. Raises AssertionError when both sides disagree."""
    book, every = read_book(), cases()
    for rule in book.rules.values():
        rule.telling = Telling(book.whole, rule)
    check(book)

    def forgotten() -> None:
        for rule in book.rules.values():
            rule.forget()

    hand, verdict, told, cold, fresh = rounds(
        _passes(every, by_hand.grounds),
        _passes(every, lambda case: verdicts(book, case)),
        _passes(every, lambda case: with_reasons(book, case)),
        _passes(every, lambda case: without_memory(book, case)),
        _passes(every, lambda case: with_reasons(book, case), forgotten),
    )
    n = len(every) * PASSES
    return [
        _row("yardstick: verdicts alone / plain if/else", 3, verdict, hand, n),
        _row("yardstick: with all reasons / plain if/else", 6.5, told, hand, n),
        _row("the same, all that was made is dropped after 288 cases", None, fresh, hand, n),
        _row("the same, reasons put together anew for every case", None, cold, hand, n),
    ]


def _passes(
    every: Sequence[dict[str, Any]], work: Callable[[dict[str, Any]], object], before: Callable[[], None] | None = None
) -> Callable[[], None]:
    """The work on all cases, many times over; `before` comes ahead of each time."""

    def run() -> None:
        for _ in range(PASSES):
            if before is not None:
                before()
            for case in every:
                work(case)

    return run


def _row(name: str, most: float | None, ours: list[float], hand: list[float], n: int) -> Row:
    ratios = [one / other for one, other in zip(ours, hand, strict=True)]
    middle, rate, base = (statistics.median(found) for found in (ratios, [n / t for t in ours], [n / t for t in hand]))
    measured = f"{middle:.2f} ({rate:,.0f} a second / {base:,.0f})"
    return Row(name, f"≤ {most}" if most else "–", measured, span(ratios, ""), middle <= most if most else None)
