"""Property 4: the standing is total and matches its findings and the contract's table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations, takewhile

from app.law.proofs import table
from app.law.proofs.pairs import Pair
from app.law.proofs.promises import Promises
from app.law.proofs.reading import Reading
from app.law.proofs.solver import Formula, any_of, both, either, no, same
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.standing import SPECIAL
from app.trouble import Trouble
from app.words import mark

OTHERWISE = mark("standing.{line}: the rules and the contract's table part here")
UNREACHED = mark("standing.{line} is never reached")
REPLAYED = mark("standing.{line}: the program itself says something else here")
NOT_ONE = mark("the standing is not exactly one line here")
UNFOUNDED = mark("standing.{line} holds here although its own condition may fail")
OVERLOOKED = mark("standing.callable holds here although a ground applies or is possible")
GROUNDS = {table.EXEMPT: "exemption", table.DEFERMENT: "deferment"}


class Lines:
    """The lines over one set of answers: by standing.yaml as compiled, and by the contract's table."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._walking = space.walking

    @cached_property
    def of_rules(self) -> dict[str, Formula]:
        """When the program gives each line."""
        lines = self._space.law.book.standings
        certain = takewhile(lambda line: line.spec.id not in SPECIAL, lines)
        review = next(line for line in lines if line.spec.id == table.NEEDS_REVIEW)
        held = {line.spec.id: self._walking.pair(line.holds) for line in certain}
        return self._chain(held, self._walking.pair(review.holds).true)

    @cached_property
    def of_table(self) -> dict[str, Formula]:
        """When the contract gives each line."""
        return self._chain({line: self.held(line) for line in table.CERTAIN}, self._for_review)

    @cached_property
    def asked(self) -> Formula:
        """Whether a standing is told at all: in peacetime, for term service."""
        return self._space.reading.pair(table.PEACETIME_TERM_SERVICE).true

    def held(self, line: str) -> Pair:
        """When a certain line of the table holds by itself."""
        if line in table.OF_FACTS:
            return self._space.reading.pair(table.OF_FACTS[line])
        applies, possible = self.ground(GROUNDS[line])
        if line == table.EXEMPT:
            return Pair(applies, no(possible))
        return Pair(both(applies, no(self.waived)), either(no(possible), self.waived))

    def ground(self, kind: str) -> tuple[Formula, Formula]:
        """Whether some finding of a kind applies, and whether one may apply."""
        rules = self.of_kind(kind)
        return any_of(map(self._walking.applies, rules)), any_of(map(self._walking.may_apply, rules))

    def of_kind(self, kind: str) -> list[str]:
        """The rules of a kind."""
        return [rule for rule, trees in self._space.law.rules.items() if trees.spec.kind == kind]

    @cached_property
    def waived(self) -> Formula:
        """Whether the deferment was given up for certain."""
        return both(self._space.answers.given["deferment_waived"], self._space.answers.terms["deferment_waived"])

    @cached_property
    def _for_review(self) -> Formula:
        rules = [rule for kind in GROUNDS.values() for rule in self.of_kind(kind)]
        return either(
            *map(self._walking.needs_review, rules),
            self._space.reading.pair(table.FOR_REVIEW).true,
            both(self.waived, self.ground("deferment")[0]),
        )

    def _chain(self, held: Mapping[str, Pair], for_review: Formula) -> dict[str, Formula]:
        found: dict[str, Formula] = {}
        none_before = self.asked
        for line, pair in held.items():
            found[line] = both(none_before, pair.true)
            none_before = both(none_before, no(pair.true))
        still_open = any_of(no(pair.false) for pair in held.values())
        found[table.NEEDS_ANSWERS] = both(none_before, still_open)
        found[table.NEEDS_REVIEW] = both(none_before, no(still_open), for_review)
        found[table.CALLABLE] = both(none_before, no(still_open), no(for_review))
        return found


def facts_of(space: Space) -> list[str]:
    """The facts that the standing reads, directly or through findings."""
    grounds = [rule for rule, trees in space.law.rules.items() if trees.spec.kind in GROUNDS.values()]
    return space.law.behind({*table.FACTS, *(fact for rule in grounds for fact in space.law.facts_of(rule))})


def prove(spaces: Spaces, _: Promises) -> Results:
    """Every line against the table, exactly one of them, none unfounded, each reached."""
    space = spaces.partial
    lines, facts = Lines(space), facts_of(space)
    for what, claim in (*_against_table(lines), *_exactly_one(lines), *_founded(space, lines)):
        yield space.shown(what, facts, claim)
    for line in table.LINES:
        yield _reached(space, line, lines.of_rules[line], facts)


def _against_table(lines: Lines) -> Iterator[tuple[Trouble, Formula]]:
    for line in table.LINES:
        yield Trouble(OTHERWISE, line=line), no(same(lines.of_rules.get(line, False), lines.of_table[line]))


def _exactly_one(lines: Lines) -> Iterator[tuple[Trouble, Formula]]:
    found = list(lines.of_rules.values())
    yield Trouble(NOT_ONE), any_of(both(one, other) for one, other in combinations(found, 2))
    yield Trouble(NOT_ONE), no(same(any_of(found), lines.asked))


def _founded(space: Space, lines: Lines) -> Iterator[tuple[Trouble, Formula]]:
    """Whatever the answers that are missing will be, the line's own condition holds; callable leaves no ground out."""
    for line in table.CERTAIN:
        yield Trouble(UNFOUNDED, line=line), both(lines.of_rules[line], no(_whatever(space, lines, line)))
    grounds = either(lines.ground("exemption")[1], both(no(lines.waived), lines.ground("deferment")[1]))
    yield Trouble(OVERLOOKED), both(lines.of_rules[table.CALLABLE], grounds)


def _whatever(space: Space, lines: Lines, line: str) -> Formula:
    """The condition of a line in the case as it would be if every answer were known."""
    known = Reading(space.law, space.answers.with_given(**dict.fromkeys(space.open_facts, True)))
    if line in table.OF_FACTS:
        return known.pair(table.OF_FACTS[line]).true
    applies = any_of(known.verdict(rule).applies.true for rule in lines.of_kind(GROUNDS[line]))
    return applies if line == table.EXEMPT else both(applies, no(lines.waived))


def _reached(space: Space, line: str, claim: Formula, facts: list[str]) -> Refuted | None:
    found = space.find(claim)
    if found is None:
        return Refuted(Trouble(UNREACHED, line=line))
    if space.replayed(found, facts).standing == line:
        return None
    return space.refuted(Trouble(REPLAYED, line=line), found, facts)
