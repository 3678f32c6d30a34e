"""Which papers and steps stand in a person's answer: some of them only beside certain answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from app.law.logic import truth


class Fitting(NamedTuple):
    """When a paper or a step stands in an answer: where the first holds for certain and the second does not."""

    when: Any
    unless: Any


def fitting(
    conditions: Mapping[tuple[str, str], Fitting], listed: str, names: Iterable[str], world: Sequence[int] | None
) -> Iterator[str]:
    """Of these papers or steps those that stand beside the answers.

    Where nobody has answered (None) all of them stand, but those that only some answers ask for.
    """
    return (name for name in names if _stands(conditions.get((listed, name)), world))


def _stands(found: Fitting | None, world: Sequence[int] | None) -> bool:
    if found is None or world is None:
        return found is None or found.when is True
    return truth(found.when, world) is True and truth(found.unless, world) is not True
