"""Property 7: one more answer never turns a settled verdict."""

from __future__ import annotations

from collections.abc import Iterator

from app.law.proofs import table
from app.law.proofs.promises import Exempted, Promises
from app.law.proofs.solver import Formula, any_of, both, either, no
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.proofs.standings import Lines, facts_of
from app.trouble import Trouble
from app.words import mark

TURNS = mark("{rule}: telling {fact} in addition turns what was settled")
GIVES_WAY = mark("the standing {line} gives way to a later line when {fact} is told in addition")
STALE = mark("telling {fact} in addition turns nothing; the exception is no longer needed")


def prove(spaces: Spaces, promises: Promises) -> Results:
    """For each fact that was open: every rule that reads it, and the standing, before and after it is told."""
    for fact in spaces.law.facts:
        yield from _told(spaces, promises, fact)


def _told(spaces: Spaces, promises: Promises, fact: str) -> Results:
    space = spaces.following
    before, after = space.with_given(**{fact: False}), space.with_given(**{fact: True})
    was_open = _unknown(before, fact)
    readers = [rule for rule in space.law.rules if fact in space.law.facts_of(rule)]
    claims = {rule: both(was_open, _turned(before, after, rule)) for rule in readers}
    if _names(promises.may_turn, fact):
        yield _still_needed(space, fact, any_of(claims.values()))
        return
    for rule, claim in claims.items():
        yield space.shown(Trouble(TURNS, rule=rule, fact=fact), space.law.facts, claim, told=before.answers)
    yield from _standing(space, before, after, fact, exempted=_names(promises.may_turn_standing, fact))


def _standing(space: Space, before: Space, after: Space, fact: str, *, exempted: bool) -> Results:
    if fact not in facts_of(space):
        return
    given_way = dict(_given_way(Lines(before), Lines(after)))
    if exempted:
        yield _still_needed(space, fact, any_of(given_way.values()))
        return
    for line, claim in given_way.items():
        what = Trouble(GIVES_WAY, line=line, fact=fact)
        yield space.shown(what, space.law.facts, _unknown(before, fact), claim, told=before.answers)


def _given_way(before: Lines, after: Lines) -> Iterator[tuple[str, Formula]]:
    """A line that held for certain, and afterwards neither it nor an earlier one."""
    for index, line in enumerate(table.CERTAIN):
        kept = any_of(after.of_rules[earlier] for earlier in table.CERTAIN[: index + 1])
        yield line, both(before.of_rules[line], no(kept))


def _turned(before: Space, after: Space, rule: str) -> Formula:
    one, other = before.walking, after.walking
    return either(
        both(one.applies(rule), no(other.applies(rule))),
        both(one.fails(rule), no(other.fails(rule))),
        both(no(one.may_apply(rule)), other.may_apply(rule)),
    )


def _unknown(space: Space, fact: str) -> Formula:
    """Nothing is known of a fact: it was not told and does not follow."""
    spec = space.law.facts[fact]
    if spec.type in ("date", "integer") or spec.default is not None:
        return True
    parts = spec.values if spec.type == "set" else ("",)
    return no(any_of(space.answers.cell(fact, part).known for part in parts))


def _names(exceptions: tuple[Exempted, ...], fact: str) -> bool:
    return any(exception.fact == fact for exception in exceptions)


def _still_needed(space: Space, fact: str, claim: Formula) -> Refuted | None:
    return None if space.find(claim) else Refuted(Trouble(STALE, fact=fact))
