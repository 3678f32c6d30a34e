"""Property 2: every exception bites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from app.law.proofs.law import Law, RuleTrees, hits
from app.law.proofs.promises import Promises
from app.law.proofs.reading import OUTCOMES, Verdict
from app.law.proofs.solver import Formula, any_of, both, no
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.schema import RuleSpec
from app.law.strict import altered
from app.trouble import Trouble
from app.words import mark

T = TypeVar("T")
IDLE = mark("{rule}: leaving out {part} changes no outcome anywhere")


def prove(spaces: Spaces, _: Promises) -> Results:
    """For each exception a case in which leaving just that one out changes the outcome."""
    space = spaces.complete
    for trees in spaces.law.rules.values():
        if trees.spec.follows is None:
            whole = space.reading.verdict(trees.id)
            for part, without in _without_one(trees):
                yield _bites(space, trees.id, part, [(whole, space.reading.verdict_of(without))])
        for part, spec in _switching_less(trees.spec):
            yield _bites(space, trees.id, part, list(_changed(space, trees, spec)))


def differs(one: Verdict, other: Verdict) -> Formula:
    """Whether two verdicts come to different outcomes."""
    return any_of(both(one.outcome(outcome), no(other.outcome(outcome))) for outcome in OUTCOMES)


def _bites(space: Space, rule: str, part: str, verdicts: Sequence[tuple[Verdict, Verdict]]) -> Refuted | None:
    found = space.find(any_of(differs(one, other) for one, other in verdicts))
    return None if found else Refuted(Trouble(IDLE, rule=rule, part=part))


def _without_one(trees: RuleTrees) -> Iterator[tuple[str, RuleTrees]]:
    for number in range(len(trees.unless)):
        yield f"unless.{number}", replace(trees, unless=_less(trees.unless, number))
    for number in range(len(trees.unclear)):
        yield f"unclear.{number}", replace(trees, unclear=_less(trees.unclear, number))
    if trees.lapses is not None:
        yield "lapses", replace(trees, lapses=None)


def _less(parts: tuple[T, ...], number: int) -> tuple[T, ...]:
    return parts[:number] + parts[number + 1 :]


def _switching_less(spec: RuleSpec) -> Iterator[tuple[str, RuleSpec]]:
    """The general rule with one kind, one rule or one spared rule less."""
    off = spec.switches_off
    if off is None:
        return
    for field in ("kinds", "rules", "spares"):
        listed: tuple[str, ...] = getattr(off, field)
        for number, name in enumerate(listed):
            lesser = altered(off, **{field: _less(listed, number)})
            yield f"switches_off {name}", altered(spec, switches_off=lesser)


def _changed(space: Space, switch: RuleTrees, spec: RuleSpec) -> Iterator[tuple[Verdict, Verdict]]:
    """The verdicts on every rule that the lesser switch treats otherwise."""
    law: Law = space.law
    for trees in law.rules.values():
        if trees.spec.follows is None and hits(spec, trees.spec) != hits(switch.spec, trees.spec):
            others = [other for other in law.switches(trees) if other.id != switch.id]
            now = [*others, *([switch] if hits(spec, trees.spec) else [])]
            yield space.reading.verdict(trees.id), space.reading.verdict_of(trees, now)
