"""Tables of cases, and the verdict on one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.law.assess import Assessment, Finding, assess
from app.law.book import RuleBook
from app.law.facts import read_facts

CASES = Path(__file__).parent / "cases"
USUAL_DAY = date(2026, 11, 22)


def table(name: str) -> Any:
    """The data of a table of cases."""
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def verdict(book: RuleBook, facts: Mapping[str, Any], on: date = USUAL_DAY) -> Assessment:
    """The assessment of facts as they stand in a case file."""
    return assess(book, read_facts(facts, book.facts, on), on)


def finding(book: RuleBook, norm: str, facts: Mapping[str, Any], on: date = USUAL_DAY) -> Finding:
    """What one norm comes to."""
    return verdict(book, facts, on).finding(norm)
