"""What is wrong with the form of a rule file, for people who write rules: pydantic's findings in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.trouble import Trouble
from app.words import mark

_PLAIN = {
    "extra_forbidden": mark("there is no such key here; look at a neighbour for the keys that there are"),
    "string_type": mark("a text is expected here; put it between quotation marks"),
    "string_too_short": mark("the text is empty"),
    "date_type": mark("a day written as 2026-12-01 is expected here"),
    "date_from_datetime_parsing": mark("a day written as 2026-12-01 is expected here"),
    "bool_type": mark("true or false is expected here"),
    "int_type": mark("a whole number is expected here"),
    "float_type": mark("a number is expected here"),
    "list_type": mark("a list is expected here: [one, two]"),
    "tuple_type": mark("a list is expected here: [one, two]"),
    "dict_type": mark("names and values are expected here, each as “name: value”"),
    "too_short": mark("the list is empty"),
}
_ALLOWED = mark("allowed are: {allowed}")
_FORM = mark("it must have another form: small letters, figures and _, or the numbers of a version or a norm")


def plain(error: Mapping[str, Any]) -> Trouble | str:
    """One finding as a clause. What a rule of our own says about it comes through as it is."""
    kind: str = error["type"]
    told: dict[str, Any] = error.get("ctx") or {}
    if kind == "literal_error":
        return Trouble(_ALLOWED, allowed=str(told.get("expected", "")).replace("'", ""))
    if kind == "string_pattern_mismatch":
        return Trouble(_FORM)
    if kind in _PLAIN:
        return Trouble(_PLAIN[kind])
    return str(error["msg"]).removeprefix("Value error, ")
