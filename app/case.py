"""A case as it travels: a JSON object with a schema number and facts, and the day asked about if one was chosen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from app.law.days import day_from_iso
from app.law.facts import CaseError, Facts, read_facts
from app.law.schema import FactSpec
from app.raw import is_mapping
from app.trouble import Trouble, shortened
from app.words import mark

SCHEMA = 1


class Case(NamedTuple):
    """What was answered, and the day asked about."""

    facts: Facts
    on: date


def parse_case(text: str, specs: Mapping[str, FactSpec], today: date, named: date | None = None) -> Case:
    """A case written as JSON text. A day `named` elsewhere goes before the case's own, and that one before `today`.

    Raises CaseError when it is not JSON, has no or an unknown schema, or holds a day, fact or value not allowed.
    """
    try:
        raw = _READER.decode(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, RepeatedName):
            what = mark("The name “{name}” stands twice in the case; each is allowed once.")
            raise CaseError(what, name=shortened(error.name)) from error
        raise CaseError(mark("This is not a case: a JSON object with “schema” and “facts” is needed.")) from error
    facts, own = _facts_of(raw), _day_of(raw)
    on = named or own or today
    return Case(read_facts(facts, specs, on), on)


class RepeatedName(ValueError):
    """A JSON object that holds a name twice: nobody can tell which value was meant."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in pairs:
        if name in made:
            raise RepeatedName(name)
        made[name] = value
    return made


_READER = json.JSONDecoder(object_pairs_hook=_without_repeats)


def _facts_of(raw: Any) -> Mapping[str, Any]:
    if not is_mapping(raw):
        raise CaseError(mark("This is not a case: a JSON object with “schema” and “facts” is needed."))
    schema: Any = raw.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema != SCHEMA:
        what = mark("The “schema” of the case is {value}; allowed is: {allowed}.")
        raise CaseError(what, value=shortened(json.dumps(schema, ensure_ascii=False)), allowed=SCHEMA)
    facts: Any = raw.get("facts")
    if not is_mapping(facts):
        raise CaseError(mark("The “facts” of the case are missing; allowed is: an object of facts and values."))
    return facts


def _day_of(raw: Mapping[str, Any]) -> date | None:
    if "on" not in raw:
        return None
    try:
        return day_from_iso(raw["on"])
    except ValueError as error:
        shown = shortened(json.dumps(raw["on"], ensure_ascii=False))
        what = mark("The “on” of the case is {value}; allowed is: {allowed}.")
        raise CaseError(what, value=shown, allowed=Trouble(mark("an existing day written as YYYY-MM-DD"))) from error
