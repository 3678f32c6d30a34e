"""The standing line by line, and the notices."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import table, verdict

from app.law.book import RuleBook
from app.law.standing import standing

DATA: dict[str, Any] = table("standing")
LINES = [
    *("serving", "not_liable", "too_young", "released", "exempt"),
    *("deferment_ground", "after_return", "needs_answers", "needs_review", "callable"),
]


def name(row: Any) -> str:
    """What a row is about."""
    changes = " ".join(f"{fact}={value}" for fact, value in row["facts"].items())
    return f"{row['standing']} {changes}"


def test_the_lines_are_those_of_the_contract_in_its_order(book: RuleBook) -> None:
    assert [line.spec.id for line in book.standings] == LINES


def test_every_line_is_tried() -> None:
    assert {row["standing"] for row in DATA["rows"]} == {*LINES, None}


@pytest.mark.parametrize("row", DATA["rows"], ids=name)
def test_line(book: RuleBook, row: dict[str, Any]) -> None:
    assert verdict(book, {**DATA["plain"], **row["facts"]}).standing == row["standing"]


@pytest.mark.parametrize("row", DATA["rows"], ids=name)
def test_the_standing_follows_from_the_findings_alone(book: RuleBook, row: dict[str, Any]) -> None:
    found = verdict(book, {**DATA["plain"], **row["facts"]})
    again = standing(book.standings, (found.world, found.answers, found.findings))
    assert found.standing in (None, again)


def test_of_a_person_unknown_answers_are_missing(book: RuleBook) -> None:
    assert verdict(book, {}).standing == "needs_answers"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-09-15", ("law_edition_unknown",)),
        ("2025-09-16", ()),
        ("2026-11-22", ()),
        ("2026-11-23", ("law_edition_unknown",)),
        ("1999-12-31", ("law_edition_unknown",)),
        ("2040-01-01", ("law_edition_unknown",)),
        ("0001-01-01", ("law_edition_unknown",)),
        ("9999-12-31", ("law_edition_unknown",)),
    ],
)
def test_a_day_outside_the_known_editions_is_noticed(book: RuleBook, day: str, expected: tuple[str, ...]) -> None:
    assert verdict(book, {}, date.fromisoformat(day)).notices == expected


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        ("2004-05-05", ()),
        ("2026-11-22", ("unusual_age",)),
        ("2016-01-01", ("unusual_age",)),
        ("1950-01-01", ("unusual_age",)),
        ("1900-01-01", ("unusual_age",)),
        ("2010-01-01", ()),
        ("1970-01-01", ()),
    ],
)
def test_an_unusual_age_is_noticed(book: RuleBook, birth: str, expected: tuple[str, ...]) -> None:
    assert verdict(book, {"birth_date": birth}).notices == expected


@pytest.mark.parametrize(("wartime", "expected"), [(True, ("wartime",)), (False, ()), (None, ())])
def test_wartime_is_noticed(book: RuleBook, wartime: bool | None, expected: tuple[str, ...]) -> None:
    assert verdict(book, {"wartime": wartime}).notices == expected


def test_every_notice_has_its_text(book: RuleBook) -> None:
    facts = {"wartime": True, "birth_date": "1900-01-01"}
    codes = verdict(book, facts, date(2030, 1, 1)).notices
    assert codes == ("law_edition_unknown", "unusual_age", "wartime")
    assert all(book.sayings.notices[code] for code in codes)
