"""The words shared by all rules: results, the shape of a rule, small tools."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .readings import Readings

Facts = Mapping[str, Any]
Check = Callable[[Facts, Readings], str]

YES = "applies"
NO = "does_not_apply"
REVIEW = "review"
OPEN = "open"
UNDETERMINED = "undetermined"

SETTINGS = ("wartime", "call_kind")


def last_day_of(fact: str) -> Callable[[Facts], date | None]:
    """The last day is the value of that fact."""

    def until(facts: Facts) -> date | None:
        day: date | None = facts[fact]
        return day

    return until


def no_end(_: Facts) -> date | None:
    """For rules without a known last day."""
    return None


@dataclass(frozen=True)
class Rule:
    """A rule: its question about a complete case and the facts it looks at.

    ``reads`` are facts that may be unknown; ``settled`` are always known
    (settings, and whether an end date has passed).
    """

    id: str
    kind: str
    check: Check
    reads: tuple[str, ...]
    settled: tuple[str, ...] = ()
    until: Callable[[Facts], date | None] = no_end


def when(holds: bool, unclear: bool = False) -> str:
    """The result of a ground: holds or not, and if so, clearly or not."""
    if not holds:
        return NO
    return REVIEW if unclear else YES


def unless_lapsed(result: str, lapsed: bool) -> str:
    """A clear yes that rests on a lapsed conclusion is open again."""
    return OPEN if lapsed and result == YES else result


def deferments_run(facts: Facts) -> bool:
    """No deferment (but health) in wartime, none at all for an assembly."""
    return not facts["wartime"] and facts["call_kind"] != "training_assembly"


def deferment(check: Check) -> Check:
    """A deferment that is suspended in wartime and unknown to assemblies."""

    def guarded(facts: Facts, readings: Readings) -> str:
        return check(facts, readings) if deferments_run(facts) else NO

    return guarded


def peacetime_exemption(check: Check) -> Check:
    """A ground of art. 36(1) other than unfitness: the same two limits."""
    return deferment(check)


def one_of(fact: str, *values: Any) -> Check:
    """A rule that only asks whether one fact has one of some values."""

    def check(facts: Facts, _: Readings) -> str:
        return when(facts[fact] in values)

    return check
