"""A case as JSON, with the number of its form: this program's form 1, the older 0, and newer ones as far as they can
be read.

It is at the same time a case as `quqyq evaluate` takes it: “schema”, “facts” and “on” are those of `app/case.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from app.case import SCHEMA
from app.cases.content import CaseContent, CaseStep, Judged
from app.law.days import day_from_iso
from app.law.facts import Facts, Silence, Value
from app.raw import is_list, is_mapping

FORM, VERSION = "case", 1
T = TypeVar("T")


class NotACase(Exception):
    """What was decrypted is not a case, or not a whole one."""


def as_json(content: CaseContent) -> bytes:
    """The content in form 1. What no encoding knows (half of a pair of surrogates) becomes a question mark."""
    steps = [{"day": step.day.isoformat(), "text": step.text, "done": step.done} for step in content.steps]
    raw: dict[str, Any] = {
        "form": FORM, "version": VERSION, "schema": SCHEMA, "code_name": content.code_name,
        "opened": content.opened.isoformat(), "door": content.door, "notes": content.notes, "steps": steps,
        "judged": _judged_raw(content.judged), "archived": content.archived,
        "with_conscience": content.with_conscience, **_facts_raw(content.facts),
    }  # fmt: skip
    for name, day in (("on", content.on), ("consent", content.consent)):
        if day is not None:
            raw[name] = day.isoformat()
    return json.dumps(raw, ensure_ascii=False).encode("utf-8", "replace")


def from_json(plain: bytes | bytearray) -> tuple[CaseContent, bool]:
    """The content, and whether a newer form was read as far as this program knows it. Raises NotACase."""
    try:
        raw: Any = json.loads(plain.decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise NotACase from error
    version = _typed(raw, "version", int) if is_mapping(raw) else -1
    if version < 0 or raw.get("form") != FORM:
        raise NotACase
    return _content(_from_0(raw) if version == 0 else raw), version > VERSION


def _from_0(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Form 0 called the code name a name, kept a step as a pair, and knew neither judgement nor archive."""
    steps = [_pair(step) for step in _list(raw, "steps")]
    new: dict[str, Any] = {
        "door": "", "declined": [], "judged": None, "archived": False, "with_conscience": False,
        **raw, "steps": steps, "code_name": raw.get("name"),
    }  # fmt: skip
    return new


def _pair(step: Any) -> dict[str, Any]:
    if not is_list(step) or len(step) != 2:
        raise NotACase
    return {"day": step[0], "text": step[1], "done": False}


def _content(raw: Mapping[str, Any]) -> CaseContent:
    return CaseContent(
        code_name=_text(raw, "code_name"),
        opened=_day(raw, "opened"),
        facts=_facts(raw),
        on=_day(raw, "on") if "on" in raw else None,
        door=_text(raw, "door"),
        notes=_text(raw, "notes"),
        steps=tuple(_step(step) for step in _list(raw, "steps")),
        judged=_judged(raw.get("judged")),
        archived=_typed(raw, "archived", bool),
        with_conscience=_typed(raw, "with_conscience", bool),
        consent=_day(raw, "consent") if "consent" in raw else None,
    )


def _step(raw: Any) -> CaseStep:
    if not is_mapping(raw):
        raise NotACase
    return CaseStep(_day(raw, "day"), _text(raw, "text"), _typed(raw, "done", bool))


def _judged(raw: Any) -> Judged | None:
    if raw is None:
        return None
    if not is_mapping(raw):
        raise NotACase
    standing = None if raw.get("standing") is None else _text(raw, "standing")
    return Judged(standing, _day(raw, "on"), _text(raw, "pack_version"), _day(raw, "law_as_of"))


def _judged_raw(judged: Judged | None) -> dict[str, Any] | None:
    if judged is None:
        return None
    return {
        "standing": judged.standing, "on": judged.on.isoformat(), "pack_version": judged.pack_version,
        "law_as_of": judged.law_as_of.isoformat(),
    }  # fmt: skip


def _facts_raw(facts: Facts) -> dict[str, Any]:
    """Answers as the contract writes them; which of the unknown ones he would rather not say stands beside them."""
    answers = {name: value_raw(facts.answer(name)) for name in facts}
    return {"facts": answers, "declined": [name for name in facts if facts.answer(name) is Silence.DECLINED]}


def value_raw(answer: Value | Silence) -> Any:
    if isinstance(answer, Silence):
        return None
    if isinstance(answer, date):
        return answer.isoformat()
    return sorted(answer) if isinstance(answer, frozenset) else answer


def _facts(raw: Mapping[str, Any]) -> Facts:
    answers: Any = raw.get("facts")
    declined = _list(raw, "declined")
    if not is_mapping(answers) or not all(
        isinstance(name, str) and answers.get(name, name) is None for name in declined
    ):
        raise NotACase
    return Facts({name: _value(value, declined=name in declined) for name, value in answers.items()})


def _value(raw: Any, *, declined: bool) -> Value | Silence:
    """An answer by itself: no choice of the rules looks like a day, so what does is one."""
    if raw is None:
        return Silence.DECLINED if declined else Silence.DONT_KNOW
    if is_list(raw):
        if not all(isinstance(member, str) for member in raw):
            raise NotACase
        return frozenset(raw)
    if not isinstance(raw, bool | int | str):
        raise NotACase
    try:
        return day_from_iso(raw)
    except ValueError:
        return raw


def _day(raw: Mapping[str, Any], name: str) -> date:
    try:
        return day_from_iso(raw.get(name))
    except ValueError as error:
        raise NotACase from error


def _text(raw: Mapping[str, Any], name: str) -> str:
    return _typed(raw, name, str).encode("utf-8", "replace").decode("utf-8")


def _list(raw: Mapping[str, Any], name: str) -> list[Any]:
    value: Any = raw.get(name)
    if not is_list(value):
        raise NotACase
    return value


def _typed(raw: Mapping[str, Any], name: str, kind: type[T]) -> T:
    value: Any = raw.get(name)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise NotACase
    return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object that holds a name twice is refused: nobody can tell which value was meant."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise NotACase
    return made


def _refused(_: str) -> Any:
    raise NotACase
