"""Three-valued truth as two formulas: certainly true, certainly false; neither means that it is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.law.proofs.solver import Formula, all_of, any_of, both, no


class Pair(NamedTuple):
    """When something is certainly true and when it is certainly false."""

    true: Formula
    false: Formula

    @property
    def opposite(self) -> Pair:
        """The other way round."""
        return Pair(self.false, self.true)

    @property
    def still_open(self) -> Formula:
        """When it is not known."""
        return both(no(self.true), no(self.false))


def every(pairs: Iterable[Pair]) -> Pair:
    """All of them (strong Kleene)."""
    listed = list(pairs)
    return Pair(all_of(pair.true for pair in listed), any_of(pair.false for pair in listed))


def some(pairs: Iterable[Pair]) -> Pair:
    """At least one of them (strong Kleene)."""
    listed = list(pairs)
    return Pair(any_of(pair.true for pair in listed), all_of(pair.false for pair in listed))


def told(known: Formula, truth: Formula) -> Pair:
    """Something that is known under one condition and true under another."""
    return Pair(both(known, truth), both(known, no(truth)))
