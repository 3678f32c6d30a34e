"""Every rule: met, not met, and left open by just the facts that can still decide."""

from __future__ import annotations

from typing import Any

import pytest
from _pytest.mark import ParameterSet
from reading import finding, table

from app.law.book import RuleBook

ROWS: list[dict[str, Any]] = table("rules")
CONTRACT = [
    "KZ-561-1-6",
    "KZ-561-31",
    "KZ-561-15-1",
    "KZ-561-27-5",
    "KZ-561-36-6",
    "KZ-561-35-2-1-P1",
    "KZ-561-35-2-1-P2",
    "KZ-561-35-2-1-P3",
    "KZ-561-35-2-1-P4",
    "KZ-561-35-2-1-P5",
    "KZ-561-35-2-1-P6",
    "KZ-561-35-2-2-A",
    "KZ-561-35-2-2-B",
    "KZ-561-35-2-3",
    "KZ-561-35-3-A",
    "KZ-561-35-3-D",
    "KZ-561-35-3-B",
    "KZ-561-35-4",
    "KZ-561-35-5-1",
    "KZ-561-35-5-2",
    "KZ-561-35-5-4-1",
    "KZ-561-35-5-5",
    "KZ-561-35-5-3",
    "KZ-561-35-5-6",
    "KZ-561-35-5-4",
    "KZ-561-36-1-1",
    "KZ-561-36-1-2",
    "KZ-561-36-1-3",
    "KZ-561-36-1-4",
    "KZ-561-36-1-4-1",
    "KZ-561-36-1-5",
    "KZ-561-36-1-6",
    "KZ-561-35-2-1-GATE",
    "KZ-561-35-3-C",
    "KZ-561-35-3-E",
    "KZ-561-35-3-F",
    "KZ-561-35-6",
    "KZ-561-35-7",
    "KZ-561-35-8",
    "KZ-561-35-9",
    "KZ-561-35-10",
    "KZ-561-36-3",
    "KZ-561-36-4",
    "KZ-561-36-5",
    "KZ-561-30-1-NOTIFIED",
    "KZ-561-30-1-NOT-NOTIFIED",
    "KZ-561-30-1-REFUSAL",
    "KZ-561-30-1-VALID-1",
    "KZ-561-30-1-VALID-2",
    "KZ-561-30-1-VALID-3",
    "KZ-561-30-1-VALID-4",
    "KZ-561-30-1-VALID-5",
    "KZ-CO-MINISTER-1",
    "KZ-CO-SEMINARY-1",
    "KZ-CO-NONARMED-1",
    "KZ-561-NONE-ALT",
]
KINDS = {
    "liability": ["KZ-561-1-6", "KZ-561-31", "KZ-561-15-1", "KZ-561-27-5", "KZ-561-36-6"],
    "deferment": [rule for rule in CONTRACT if rule.startswith("KZ-561-35-") and rule not in CONTRACT[32:45]],
    "exemption": [rule for rule in CONTRACT if rule.startswith("KZ-561-36-1-")],
    "general": CONTRACT[32:44],
    "notification": ["KZ-561-30-1-NOTIFIED", "KZ-561-30-1-NOT-NOTIFIED", "KZ-561-30-1-REFUSAL"],
    "valid_reason": [f"KZ-561-30-1-VALID-{number}" for number in range(1, 6)],
    "objector": ["KZ-CO-MINISTER-1", "KZ-CO-SEMINARY-1", "KZ-CO-NONARMED-1", "KZ-561-NONE-ALT"],
}


def changed() -> list[ParameterSet]:
    """Every way in which a norm is not met."""
    return [
        pytest.param(row["norm"], {**row["met"], **change}, id=f"{row['norm']} {change}")
        for row in ROWS
        for change in row["not_met"]
    ]


def opened() -> list[ParameterSet]:
    """Every way in which a norm is left open."""
    return [
        pytest.param(row["norm"], without(row["met"], gone), gone, id=f"{row['norm']} {' '.join(gone)}")
        for row in ROWS
        for gone in row.get("open", ())
    ]


def without(facts: dict[str, Any], gone: list[str]) -> dict[str, Any]:
    """The facts less some of them."""
    return {name: value for name, value in facts.items() if name not in gone}


def test_the_table_names_every_norm_once(book: RuleBook) -> None:
    named = [row["norm"] for row in ROWS]
    assert sorted(named) == sorted(set(named))
    assert set(named) == set(CONTRACT) | {"KZ-561-36-2"} == set(book.rules)


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_are_those_of_the_contract(book: RuleBook, kind: str) -> None:
    found = {rule.id for rule in book.rules.values() if rule.kind == kind}
    assert found - {"KZ-561-36-2"} == set(KINDS[kind])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["norm"])
def test_a_norm_can_be_left_open_unless_the_table_says_why(row: dict[str, Any]) -> None:
    assert ("open" in row) != ("settled" in row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["norm"])
def test_met(book: RuleBook, row: dict[str, Any]) -> None:
    found = finding(book, row["norm"], row["met"])
    assert (found.status, found.needs_review, found.missing) == ("applies", False, ())


@pytest.mark.parametrize(("norm", "facts"), changed())
def test_not_met(book: RuleBook, norm: str, facts: dict[str, Any]) -> None:
    found = finding(book, norm, facts)
    assert (found.status, found.needs_review, found.missing) == ("does_not_apply", False, ())


@pytest.mark.parametrize(("norm", "facts", "gone"), opened())
def test_undetermined(book: RuleBook, norm: str, facts: dict[str, Any], gone: list[str]) -> None:
    found = finding(book, norm, facts)
    assert (found.status, found.needs_review) == ("undetermined", False)
    assert set(found.missing) == set(gone)


@pytest.mark.parametrize(("norm", "facts", "gone"), opened())
def test_i_dont_know_is_as_open_as_not_asked(book: RuleBook, norm: str, facts: dict[str, Any], gone: list[str]) -> None:
    found = finding(book, norm, {**facts, **dict.fromkeys(gone)})
    assert (found.status, set(found.missing)) == ("undetermined", set(gone))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["norm"])
def test_no_norm_applies_to_a_person_of_whom_nothing_is_known(book: RuleBook, row: dict[str, Any]) -> None:
    expected = "does_not_apply" if "settled" in row else "undetermined"
    assert finding(book, row["norm"], {}).status == expected
