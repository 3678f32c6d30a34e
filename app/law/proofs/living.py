"""Property 1: every rule can apply, can fail, and can be open."""

from __future__ import annotations

from app.law.book import APPLIES, FAILS, UNDETERMINED
from app.law.proofs.promises import Promises
from app.law.proofs.solver import Formula, no
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.trouble import Trouble
from app.words import mark

NEVER = {
    APPLIES: mark("{rule} can never apply"),
    FAILS: mark("{rule} can never fail to apply"),
    UNDETERMINED: mark("{rule} can never be undetermined"),
}
OTHERWISE = mark("{rule}: the program does not come to {status} here")
STALE = mark("{rule} can be undetermined; the exception is no longer needed")


def prove(spaces: Spaces, promises: Promises) -> Results:
    """A case for each status of each rule, told by the program itself too."""
    for rule in spaces.law.rules:
        read, walk = spaces.complete.reading.verdict(rule), spaces.partial.walking
        yield _possible(spaces.complete, rule, APPLIES, read.applies.true)
        yield _possible(spaces.complete, rule, FAILS, read.fails.true)
        still_open = no(walk.applies(rule)), no(walk.fails(rule))
        if rule not in promises.never_undetermined:
            yield _possible(spaces.partial, rule, UNDETERMINED, *still_open)
        else:
            yield spaces.partial.shown(Trouble(STALE, rule=rule), spaces.law.facts_of(rule), *still_open)


def _possible(space: Space, rule: str, status: str, *claims: Formula) -> Refuted | None:
    found = space.find(*claims)
    if found is None:
        return Refuted(Trouble(NEVER[status], rule=rule))
    facts = space.law.facts_of(rule)
    if space.replayed(found, facts).finding(rule).status == status:
        return None
    return space.refuted(Trouble(OTHERWISE, rule=rule, status=status), found, facts)
