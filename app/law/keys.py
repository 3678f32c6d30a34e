"""A form as the plain data that is signed, with the keys of its file."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.strict import Strict, keys_of


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
