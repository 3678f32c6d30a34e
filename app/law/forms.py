"""Checking data against the forms of the rule files, by pydantic. Only what has to be checked comes here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import core_schema

from app.law.keys import hints_of, keys_of
from app.law.strict import F, Strict, names_of
from app.law.without_plugins import keep_plugins_out

__all__ = ["ValidationError", "form_of", "read_as"]
keep_plugins_out()


def read_as(form: type[F], data: Any) -> F:
    """Data as one of the forms. Raises pydantic.ValidationError with every fault."""
    found: F = _checker(form)(data)
    return found


def form_of(form: type[Strict], handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
    """What pydantic has to check: every field under its key, then what the form itself asks for."""
    hints, keys = hints_of(form), keys_of(form)
    checked = {
        name: core_schema.typed_dict_field(
            handler.generate_schema(hints[name]), required=not hasattr(form, name), validation_alias=keys[name]
        )
        for name in names_of(form)
    }
    config = core_schema.CoreConfig(strict=True)
    data = core_schema.typed_dict_schema(checked, extra_behavior="forbid", config=config)
    return core_schema.no_info_after_validator_function(lambda given: form(**given), data)


@cache
def _checker(form: type[Strict]) -> Callable[[Any], Any]:
    return TypeAdapter(form).validate_python
