"""Under which keys the fields of a form stand in its file, and a form as the plain data that is signed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, get_type_hints

from app.law.strict import Key, Strict, names_of


@cache
def hints_of(form: type[Strict]) -> Mapping[str, Any]:
    """The type of every field, with its marks."""
    return get_type_hints(form, include_extras=True)


@cache
def keys_of(form: type[Strict]) -> Mapping[str, str]:
    """The key of every field."""
    return {name: _key(hints_of(form)[name], name) for name in names_of(form)}


def written(value: Any) -> Any:
    """A form, or something in it, as plain data with the keys of its file: what JSON can hold. Days are YYYY-MM-DD."""
    if isinstance(value, Strict):
        return {key: written(getattr(value, name)) for name, key in keys_of(type(value)).items()}
    if isinstance(value, dict):
        return {_as_key(key): written(part) for key, part in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] (what YAML gives)
    if isinstance(value, (tuple, list)):
        return [written(part) for part in value]  # pyright: ignore[reportUnknownVariableType] (what YAML gives)
    return value.isoformat() if isinstance(value, date) else value


def _as_key(key: Any) -> str:
    """A key of JSON, which knows texts only."""
    return str(key).lower() if isinstance(key, bool) else str(key)


def _key(hint: Any, name: str) -> str:
    return next((mark.name for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Key)), name)
