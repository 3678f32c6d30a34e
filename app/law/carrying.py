"""Answers that were given under other rules: what the new ones still know stays, the rest has to be asked again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.law.facts import Facts, Silence, Value
from app.law.interview import Interview
from app.law.schema import FactSpec


def carry(facts: Facts, specs: Mapping[str, FactSpec]) -> Facts:
    """The answers that these rules can take; the others are left out."""
    return Facts(
        {name: facts.answer(name) for name in facts if name in specs and _fits(facts.answer(name), specs[name])}
    )


def carry_over(old: Interview, new: Interview) -> None:
    """Go on under other rules with the same answers, for the same person, about the same day."""
    new.facts, new.on = carry(old.facts, new.book.facts), old.on
    if old.asking_for in {asker.id for asker in new.book.interview.askers}:
        new.asking_for = old.asking_for
    if old.door in {door.id for door in new.book.doors}:
        new.door = old.door


def _fits(answer: Value | Silence, spec: FactSpec) -> bool:
    if isinstance(answer, Silence):
        return True
    if isinstance(answer, str):
        return spec.type == "choice" and answer in spec.values
    if isinstance(answer, frozenset):
        return spec.type == "set" and answer <= set(spec.values)
    kinds = {"bool": bool, "date": date, "integer": int}
    return type(answer) is kinds.get(spec.type)
