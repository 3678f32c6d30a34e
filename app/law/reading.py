"""From a rule file to typed parts; the first fault is told with file and line.

What was read and checked before, when the program was built, is taken as it is. What a whole file is read as is kept
with it as its content, so that it can be written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from app.law.rulefile import Path_, RuleError, RuleFile
from app.law.strict import Strict
from app.raw import is_list, is_mapping
from app.trouble import Trouble
from app.words import mark

if TYPE_CHECKING:
    from pydantic import ValidationError

M = TypeVar("M", bound=Strict)


class _Spanned(Protocol):
    @property
    def since(self) -> date | None: ...
    @property
    def to(self) -> date | None: ...


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


def model_of(file: RuleFile, model: type[M]) -> M:
    """The whole file as a model."""
    if file.content is None:
        file.content = _checked(file, model, file.data, ())
    return file.content


def list_of(file: RuleFile, model: type[M]) -> list[M]:
    """The items of a file that is a list."""
    if file.content is None:
        file.content = _items(file, model, file.data, ())
    return file.content


def list_of_key(file: RuleFile, model: type[M], key: str) -> list[M]:
    """The items of the list under a key of a file."""
    return _items(file, model, file.data.get(key) if is_mapping(file.data) else None, (key,))


def with_ids(file: RuleFile, model: type[M]) -> list[M]:
    """The items of a list with ids, none of which stands twice."""
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
    if file.content is None:
        found = file.data.get(key) if is_mapping(file.data) else None
        if not is_mapping(found):
            raise file.fault((), mark("“{name}” is missing here"), name=key)
        file.content = {str(name): _checked(file, model, data, (key, name)) for name, data in found.items()}
    return file.content


def spans_of(file: RuleFile, model: type[M]) -> dict[str, tuple[M, ...]]:
    """Dated parts by name, each span of days behind the one before it."""
    if file.content is None:
        if not is_mapping(file.data):
            raise file.fault((), mark("a list of dated figures was expected here"))
        file.content = {str(name): _spans(file, model, str(name), raw) for name, raw in file.data.items()}
    return file.content


def _checked(file: RuleFile, model: type[M], data: Any, where: Path_) -> M:
    from app.law.forms import ValidationError, read_as  # only now: what was checked before needs no pydantic

    try:
        return read_as(model, data)
    except ValidationError as error:
        raise _first_fault(file, where, error) from error


def _items(file: RuleFile, model: type[M], data: Any, where: Path_) -> list[M]:
    if not is_list(data):
        raise file.fault(where, mark("a list was expected here"))
    return [_checked(file, model, item, (*where, index)) for index, item in enumerate(data)]


def _spans(file: RuleFile, model: type[M], name: str, raw: Any) -> tuple[M, ...]:
    if not is_list(raw) or not raw:
        raise file.fault((name,), mark("a list of dated figures was expected here"))
    read: list[Any] = [_checked(file, model, span, (name, index)) for index, span in enumerate(raw)]
    for index, (earlier, later) in enumerate(pairwise(read), start=1):
        if not _in_order(earlier, later):
            raise file.fault((name, index), mark("these spans of days are not in order"))
    return tuple(read)


def _in_order(earlier: _Spanned, later: _Spanned) -> bool:
    return earlier.to is not None and later.since is not None and earlier.to < later.since


def _first_fault(file: RuleFile, where: Path_, error: ValidationError) -> RuleError:
    from app.law.form_faults import plain

    found = error.errors(include_url=False)
    first = next((one for one in found if one["type"] == "extra_forbidden"), found[0])  # a slip in a key misses it too
    path = (*where, *(part for part in first["loc"] if not str(part).startswith(_BETWEEN)))
    why = plain(first)
    if not path and isinstance(why, Trouble):  # the whole file, which the sentence names already
        return file.fault(path, why.text, **why.values)
    name = ".".join(part for part in path if isinstance(part, str)) or (str(path[-1]) if path else file.path.name)
    if first["type"] == "missing":
        return file.fault(path, mark("“{name}” is missing here"), name=name)
    return file.fault(path, mark("“{name}” is not in order: {why}"), name=name, why=why)


_BETWEEN = "function-"  # what pydantic calls a form in a place that can hold several
