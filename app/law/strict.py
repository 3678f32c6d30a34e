"""What the forms of all rule files have in common: plain data classes, with marks for whoever checks a file.

Nothing here needs pydantic, so what was checked when the program was built can be read without it. A form tells
pydantic in plain data what has to be checked; `forms.py` has it done.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Literal, TypeVar, dataclass_transform, get_type_hints

from app.packs.versions import FORM

T = TypeVar("T")


class Limits:
    """What a value must keep to, in the names of pydantic-core."""

    def __init__(self, **told: Any) -> None:
        self._told = told

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return {**handler(source), **self._told}


class Key:
    """The key of a field in its file, where a field cannot be called so."""

    def __init__(self, name: str) -> None:
        self.name = name


Confidence = Literal["official", "reported", "unconfirmed"]
Text = Annotated[str, Limits(strip_whitespace=True, min_length=1)]
Name = Annotated[str, Limits(pattern=r"^[a-z0-9_]+$")]
Version = Annotated[str, Limits(pattern=rf"^{FORM}$")]
RuleId = Annotated[str, Limits(pattern=r"^[A-Z][A-Z0-9-]+$")]
Positive = Annotated[int, Limits(gt=0)]
Several = Annotated[tuple[T, ...], Limits(strict=False)]
"""A list in the file, a tuple once it is read."""
AtLeastOne = Annotated[tuple[T, ...], Limits(strict=False, min_length=1)]


NONE: dict[Any, Any] = {}
"""The default of names and values that may be left out. Nothing changes after loading, so one is enough for all."""


_FORMS: dict[str, type[Strict]] = {}


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Strict:
    """Unknown keys are faults, values are not bent to fit, nothing changes after loading.

    A form is written as a data class is. It is none, because to make seventy data classes takes longer than to read
    the rules; what is left out stands in the class, as its default.
    """

    _names: tuple[str, ...] = ()

    def __init_subclass__(cls) -> None:
        _FORMS[name_of(cls)] = cls
        cls._names = (*cls._names, *get_annotations(cls))

    def __init__(self, **given: Any) -> None:
        vars(self).update(given)
        if given.keys() - set(self._names) or not all(hasattr(self, name) for name in self._names):
            raise TypeError(f"{type(self).__name__} has other fields")
        self.__post_init__()

    def __post_init__(self) -> None:
        """What a form asks for beyond its fields. Raises ValueError."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._names)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """What pydantic has to check: every field under its key, then what the form itself asks for."""

        def made(given: dict[str, Any]) -> Strict:
            return cls(**given)

        hints, keys = hints_of(cls), keys_of(cls)
        checked = {
            name: {
                "type": "typed-dict-field", "schema": handler.generate_schema(hints[name]),
                "required": not hasattr(cls, name), "validation_alias": keys[name],
            }
            for name in cls._names
        }  # fmt: skip
        data = {"type": "typed-dict", "fields": checked, "extra_behavior": "forbid", "config": {"strict": True}}
        return {"type": "function-after", "function": {"type": "no-info", "function": made}, "schema": data}


F = TypeVar("F", bound=Strict)


def names_of(form: type[Strict]) -> tuple[str, ...]:
    """The fields of a form, in their order."""
    return form._names  # pyright: ignore[reportPrivateUsage] (a field may have any name, so the class keeps no other)


@cache
def hints_of(form: type[Strict]) -> Mapping[str, Any]:
    """The type of every field, with its marks."""
    return get_type_hints(form, include_extras=True)


@cache
def keys_of(form: type[Strict]) -> Mapping[str, str]:
    """The key of every field."""
    return {name: _key(hints_of(form)[name], name) for name in names_of(form)}


def name_of(form: type[Strict]) -> str:
    """The name of a form, which no other has."""
    return f"{form.__module__}.{form.__qualname__}"


def form_called(name: str) -> type[Strict]:
    """The form with this name. Raises KeyError where none is in use."""
    return _FORMS[name]


def altered(spec: F, **changes: Any) -> F:
    """The same with some other values, held against the form's own rules only. Raises ValueError."""
    return type(spec)(**{**vars(spec), **changes})


def unchecked(form: type[F], values: dict[str, Any]) -> F:
    """What was checked before, put together again."""
    made = object.__new__(form)  # set one by one, the values need no dictionary of their own
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def _key(hint: Any, name: str) -> str:
    return next((mark.name for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, Key)), name)
