"""Random situations: a plain man, ingredients of grounds, and disturbances; and single answers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from app.law.load import load_rule_book
from app.law.schema import FactSpec

CASES = Path(__file__).resolve().parents[1] / "unit" / "cases"
ON = date(2026, 11, 22)
BOOK = load_rule_book()
FACTS = BOOK.facts
END_DATES = ("study_end", "work_until", "medical_on", "disability_valid_until")
SETTINGS = ("wartime", "call_kind")
PLAIN: dict[str, Any] = yaml.safe_load((CASES / "standing.yaml").read_text(encoding="utf-8"))["plain"]
GROUNDS: list[dict[str, Any]] = [
    row["met"] for row in yaml.safe_load((CASES / "rules.yaml").read_text(encoding="utf-8"))
]
ANSWERS = [name for name in FACTS if name not in SETTINGS]
BIRTHS = ("2010-05-05", "2008-11-22", "2004-02-29", "2004-05-05", "1999-11-22", "1990-01-01")


def days() -> st.SearchStrategy[str]:
    """Days near the day asked about, and near a year before it."""
    shifts = st.sampled_from((-800, -366, -365, -364, -1, 0, 1, 30, 900))
    return shifts.map(lambda shift: (ON + timedelta(days=shift)).isoformat())


def values(name: str) -> st.SearchStrategy[Any]:
    """The values of a fact, as they stand in a case file."""
    spec: FactSpec = FACTS[name]
    if name == "birth_date":
        return st.sampled_from(BIRTHS)
    if spec.type == "date":
        return days()
    if spec.type == "bool":
        return st.booleans()
    if spec.type == "integer":
        return st.sampled_from((0, 1, 2, 3, 62, 70))
    if spec.type == "set":
        return st.sets(st.sampled_from(spec.values), max_size=3).map(sorted)
    return st.sampled_from(spec.values)


def answers(names: list[str] = ANSWERS) -> st.SearchStrategy[tuple[str, Any]]:
    """A single answer."""
    return st.sampled_from(names).flatmap(lambda name: st.tuples(st.just(name), values(name)))


@st.composite
def situations(draw: st.DrawFn) -> dict[str, Any]:
    """The facts of a case: some known, some unknown, some not asked."""
    facts = dict(PLAIN) if draw(st.booleans()) else {}
    for ground in draw(st.lists(st.sampled_from(GROUNDS), max_size=3)):
        facts.update(ground)
    facts.update(draw(st.lists(answers(), max_size=5)))
    if facts:
        for name in draw(st.sets(st.sampled_from(sorted(facts)), max_size=8)):
            facts.pop(name)
        for name in draw(st.sets(st.sampled_from(ANSWERS), max_size=3)):
            facts[name] = None
    return facts
