"""The contract point by point: the unclear points, war and assemblies, end dates, notification."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import USUAL_DAY, finding, table

from app.law.assess import Finding
from app.law.book import RuleBook

POINTS: list[dict[str, Any]] = table("points")
UNCLEAR = {"review": ("undetermined", True), "open": ("undetermined", False)}


def first(book: RuleBook, row: dict[str, Any]) -> Finding:
    """The finding of the first norm that a row names."""
    return finding(book, next(iter(row["norms"])), row["facts"], row.get("day", USUAL_DAY))


def rows_with(key: str) -> list[dict[str, Any]]:
    """The rows that say something of `missing` or `until`."""
    return [row for row in POINTS if key in row]


def name(row: dict[str, Any]) -> str:
    """What a row is about."""
    return row["point"]


def test_every_point_is_named_once() -> None:
    named = [name(row) for row in POINTS]
    assert sorted(named) == sorted(set(named))


@pytest.mark.parametrize("row", POINTS, ids=name)
def test_outcome(book: RuleBook, row: dict[str, Any]) -> None:
    found = {norm: finding(book, norm, row["facts"], row.get("day", USUAL_DAY)) for norm in row["norms"]}
    expected = {norm: UNCLEAR.get(outcome, (outcome, False)) for norm, outcome in row["norms"].items()}
    assert {norm: (one.status, one.needs_review) for norm, one in found.items()} == expected


@pytest.mark.parametrize("row", rows_with("missing"), ids=name)
def test_missing(book: RuleBook, row: dict[str, Any]) -> None:
    assert set(first(book, row).missing) == set(row["missing"])


@pytest.mark.parametrize("row", rows_with("until"), ids=name)
def test_until(book: RuleBook, row: dict[str, Any]) -> None:
    expected = date.fromisoformat(row["until"]) if row["until"] else None
    assert first(book, row).until == expected


def test_an_objector_card_says_what_its_norm_says(book: RuleBook) -> None:
    for row in POINTS:
        for card, norm in (("KZ-CO-MINISTER-1", "KZ-561-36-1-6"), ("KZ-CO-SEMINARY-1", "KZ-561-35-3-B")):
            on = row.get("day", USUAL_DAY)
            one, other = finding(book, card, row["facts"], on), finding(book, norm, row["facts"], on)
            assert (one.status, one.needs_review, one.missing) == (other.status, other.needs_review, other.missing)
