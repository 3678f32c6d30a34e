"""From a rule file to typed parts; the first fault is told with file and line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from app.law.form_faults import plain
from app.law.rulefile import Path_, RuleError, RuleFile
from app.raw import is_list, is_mapping
from app.words import mark

M = TypeVar("M", bound=BaseModel)


class _Spanned(Protocol):
    @property
    def since(self) -> date | None: ...
    @property
    def to(self) -> date | None: ...


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


def model_of(file: RuleFile, model: type[M], data: Any = None, where: Path_ = ()) -> M:
    """The whole file, or one part of it, as a model."""
    try:
        return model.model_validate(file.data if data is None else data)
    except ValidationError as error:
        raise _first_fault(file, where, error) from error


def list_of(file: RuleFile, model: type[M]) -> list[M]:
    """The items of a file that is a list."""
    if not is_list(file.data):
        raise file.fault((), mark("a list was expected here"))
    return [model_of(file, model, item, (index,)) for index, item in enumerate(file.data)]


def list_of_key(file: RuleFile, model: type[M], key: str) -> list[M]:
    """The items of the list under a key of a file."""
    found = file.data.get(key) if is_mapping(file.data) else None
    if not is_list(found):
        raise file.fault((key,), mark("a list was expected here"))
    return [model_of(file, model, item, (key, index)) for index, item in enumerate(found)]


def with_ids(path: Path, model: type[M]) -> list[M]:
    """The items of a list with ids, none of which stands twice."""
    file = RuleFile(path)
    items: list[Any] = list_of(file, model)
    unique_ids(items, file)
    return items


def unique_ids(items: Iterable[_WithId], file: RuleFile, where: Path_ = ()) -> None:
    """Raise a RuleError at an id that stands twice in a list."""
    unique((item.id for item in items), file, where)


def unique(names: Iterable[str], file: RuleFile, where: Path_) -> None:
    """Raise a RuleError at a name that stands twice in a list."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            raise file.fault((*where, index), mark("“{name}” stands here twice"), name=name)
        seen.add(name)


def named(file: RuleFile, model: type[M], key: str) -> dict[str, M]:
    """The parts under a key, by name."""
    found = file.data.get(key) if is_mapping(file.data) else None
    if not is_mapping(found):
        raise file.fault((), mark("“{name}” is missing here"), name=key)
    return {str(name): model_of(file, model, data, (key, name)) for name, data in found.items()}


def spans_of(file: RuleFile, model: type[M]) -> dict[str, tuple[M, ...]]:
    """Dated parts by name, each span of days behind the one before it."""
    if not is_mapping(file.data):
        raise file.fault((), mark("a list of dated figures was expected here"))
    return {str(name): _spans(file, model, str(name), raw) for name, raw in file.data.items()}


def _spans(file: RuleFile, model: type[M], name: str, raw: Any) -> tuple[M, ...]:
    if not is_list(raw) or not raw:
        raise file.fault((name,), mark("a list of dated figures was expected here"))
    read: list[Any] = [model_of(file, model, span, (name, index)) for index, span in enumerate(raw)]
    for index, (earlier, later) in enumerate(pairwise(read), start=1):
        if not _in_order(earlier, later):
            raise file.fault((name, index), mark("these spans of days are not in order"))
    return tuple(read)


def _in_order(earlier: _Spanned, later: _Spanned) -> bool:
    return earlier.to is not None and later.since is not None and earlier.to < later.since


def _first_fault(file: RuleFile, where: Path_, error: ValidationError) -> RuleError:
    found = error.errors(include_url=False)
    first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])  # a slip in a key misses it too
    path = (*where, *(part for part in first["loc"] if part not in ("strict",)))
    name = ".".join(part for part in path if isinstance(part, str)) or (str(path[-1]) if path else file.path.name)
    return file.fault(path, mark("“{name}” is not in order: {why}"), name=name, why=plain(first))
