"""Checking data against the forms of the rule files, by pydantic. Only what has to be checked comes here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.law.strict import F, Strict
from app.law.without_plugins import keep_plugins_out

__all__ = ["ValidationError", "read_as"]
keep_plugins_out()


def read_as(form: type[F], data: Any) -> F:
    """Data as one of the forms. Raises pydantic.ValidationError with every fault."""
    found: F = _checker(form)(data)
    return found


@cache
def _checker(form: type[Strict]) -> Callable[[Any], Any]:
    return TypeAdapter(form).validate_python
