"""All cases anew under the rules of now, and the totals of the months with nobody in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people_with_cases import CASE, DAY, PLANTED

from app.cases import troubles
from app.cases.content import CaseContent, Judged, judged
from app.cases.desk import CaseDesk
from app.cases.recheck import recheck
from app.cases.totals import FEWEST, MonthTotals, _over_all, _shown, monthly_totals
from app.law.book import RuleBook
from app.law.facts import Facts

FATHER: dict[str, Any] = {"marriage": "registered", "children": 1, "reserve_basis": "none"}
GROUND = "KZ-561-35-2-3"


def put(desk: CaseDesk, book: RuleBook, *contents: CaseContent) -> list[str]:
    """These cases on the desk, none open."""
    cases = [desk.save(None, content, book) for content in contents]
    for case in cases:
        desk.close(case)
    return [case.id for case in cases]


def test_it_names_who_is_affected_and_writes_nothing(desk: CaseDesk, book: RuleBook) -> None:
    now = judged(book, CASE.facts, DAY)
    changed, same, never, odd = put(
        desk, book,
        replace(CASE, judged=Judged("released", date(2025, 1, 1), "2024.1", date(2024, 1, 1))),
        replace(CASE, judged=now),
        replace(CASE, judged=None),
        replace(CASE, judged=None, facts=Facts({"no_such_fact": True, "children": "many"})),
    )  # fmt: skip
    torn = "0" * 16
    (desk.folder / f"{torn}.note").write_bytes(b"")
    before = {path: path.read_bytes() for path in desk.folder.iterdir()}
    found = {one.row.id: one for one in recheck(desk, book, DAY)}
    assert {path: path.read_bytes() for path in desk.folder.iterdir()} == before
    assert found[changed][1:] == ("released", now.standing, True)
    assert found[same][1:] == (now.standing, now.standing, False)
    assert found[never][1:] == (None, now.standing, False)
    assert found[odd][1:] == (None, judged(book, Facts(), DAY).standing, False)
    assert found[torn][1:] == (None, None, False)
    damaged = found[torn].row.damaged
    assert damaged
    assert damaged.text == troubles.NO_CASE
    assert found[changed].row.pack_version == "2024.1"


def test_nothing_of_a_person_stays_in_the_rules(desk: CaseDesk, book: RuleBook) -> None:
    put(desk, book, CASE)
    book.forget()
    before = steps_made(book)
    for _ in recheck(desk, book, DAY):
        assert steps_made(book) > before
    assert steps_made(book) == before
    assert not any(rule.explained or rule.changed for rule in book.rules.values())


def steps_made(book: RuleBook) -> int:
    """How much the rules remember of the cases that they judged."""
    return sum(len(rule.walk._made) for rule in book.rules.values())


def test_totals_tell_months_that_are_over(desk: CaseDesk, book: RuleBook) -> None:
    father = replace(CASE, facts=Facts(FATHER), judged=None)
    may, june, now = date(2026, 5, 20), date(2026, 6, 1), date(2026, 11, 1)
    put(desk, book, *[replace(father, opened=may)] * 5, *[replace(CASE, opened=may, facts=Facts())] * 6)
    put(desk, book, *[replace(father, opened=june)] * 4, *[replace(father, opened=now)] * 7)
    (desk.folder / f"{'0' * 16}.note").write_bytes(b"")
    found = monthly_totals(desk, book, DAY)
    assert found.months == (
        MonthTotals(date(2026, 5, 1), 11, {GROUND: 5}),
        MonthTotals(date(2026, 6, 1), None, {}),
    )
    assert found.grounds == {}
    assert found.unread == 1
    assert PLANTED not in repr(found)


@pytest.mark.parametrize(
    ("cases", "grounds", "shown"),
    [
        (4, {"a": 4}, (None, {})),
        (5, {}, (5, {})),
        (5, {"a": 5}, (None, {"a": 5})),
        (9, {"a": 5}, (None, {"a": 5})),
        (10, {"a": 5}, (10, {"a": 5})),
        (12, {"a": 5, "b": 4}, (12, {"a": 5})),
        (20, {"a": 9, "b": 9}, (None, {"a": 9, "b": 9})),
    ],
)
def test_a_month_gives_no_small_number_away(
    cases: int, grounds: dict[str, int], shown: tuple[int | None, dict[str, int]]
) -> None:
    assert _shown(cases, Counter(grounds)) == shown


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([7, 6], 13),
        ([7, 3], None),
        ([7, 0], None),
        ([7, 3, 1], None),
        ([7, 3, 2], 12),
        ([7, 4, 4], None),
        ([3, 2, 4], 9),
        ([4, 4, 4], None),
        ([7, 0, 0], None),
    ],
)
def test_a_ground_over_all_months_gives_no_single_month_away(counts: list[int], told: int | None) -> None:
    assert _over_all([Counter({"a": count}) for count in counts]).get("a") == told


def ways(hidden: int, rest: int) -> list[set[int]]:
    """For each hidden month every number under FEWEST that it may be, if together they are `rest`."""
    possible = [set[int]() for _ in range(hidden)]
    for counts in _parts(hidden, rest):
        for month, count in enumerate(counts):
            possible[month].add(count)
    return possible


def _parts(months: int, rest: int) -> list[tuple[int, ...]]:
    if months == 0:
        return [()] if rest == 0 else []
    return [(n, *more) for n in range(min(rest, FEWEST - 1) + 1) for more in _parts(months - 1, rest - n)]


@given(st.lists(st.integers(0, 9), min_size=1, max_size=5))
def test_no_small_number_can_be_found_by_subtraction(counts: Sequence[int]) -> None:
    """Whoever knows what is shown and how it is hidden still has at least two numbers for each hidden month."""
    told = _over_all([Counter({"a": count}) for count in counts]).get("a")
    hidden = [count for count in counts if count < FEWEST]
    if told is not None and hidden:
        rest = told - sum(count for count in counts if count >= FEWEST)
        assert all(len(possible) > 1 for possible in ways(len(hidden), rest))
        assert told >= FEWEST
