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
    """Of these papers or steps those that stand beside the answers; all of them where nobody has answered (None)."""
    for name in names:
        found = conditions.get((listed, name))
        if found is None or world is None:
            yield name
        elif truth(found.when, world) is True and truth(found.unless, world) is not True:
            yield name
