"""Property 10: what would change a finding names nothing but what may be named, and then it does change it.

The argument: a set is put together from single steps, and whether an answer may be a step is decided from that one
answer and its marks alone. So each answer of each kind is shown to the program and held against the files. Beside
this, an answer that may never be offered and that rules a ground out by itself is shown to leave nothing to offer; and
for each answer on which a ground hangs the solver looks for the most tempting case, in which just that answer stands
in the way, and the program is run on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.law.assess import Assessment, assess
from app.law.book import APPLIES, Rule, RuleBook
from app.law.changes import TURNED, Changes, ChangeSet
from app.law.conditions import Leaf
from app.law.days import years_later
from app.law.facts import Facts, read_facts
from app.law.moves import kind_of_move
from app.law.proofs import reading as second
from app.law.proofs.answers import free, fresh_term, possible
from app.law.proofs.law import Law, ends
from app.law.proofs.promises import Promises
from app.law.proofs.reading import Reading
from app.law.proofs.solver import Formula, both, no
from app.law.proofs.space import Refuted, Results, Space, Spaces
from app.law.proofs.way import ON, kinds_of_answers, written
from app.trouble import Trouble
from app.words import mark

MARKED = mark("{fact} may never be offered, but it is marked or a paper that runs out")
KIND = mark("{rule}: the answer {answer} to {fact} may be named as {kind}, but the files say {wanted}")
GATE = mark("{rule}: something may be offered here although {fact} rules the ground out")
OFFERED = mark("{rule}: {fact} is offered here, although it may not be")
IDLE = mark("{rule}: what is offered here does not make it apply")
_OTHER = " changed"


def prove(spaces: Spaces, promises: Promises) -> Results:
    """The marks, every single step, every ground ruled out for good, and the most tempting case of every answer."""
    law, never = spaces.law, promises.never_offered
    for fact in sorted(never):
        yield Refuted(Trouble(MARKED, fact=fact)) if _may_be_named(law, fact) else None
    for rule in _turned(law):
        for fact in law.facts_of(rule.id):
            yield from _steps(law, rule, fact)
    yield from _ruled_out(spaces, never)
    yield from _tempting(spaces)


def _turned(law: Law) -> list[Rule]:
    return [rule for rule in law.book.rules.values() if rule.kind in TURNED]


def _raw(law: Law, fact: str, mark_: str) -> bool:
    """A mark as the file has it."""
    return bool(law.read.facts_file.data["facts"][fact].get(mark_, False))


def _may_be_named(law: Law, fact: str) -> bool:
    papers = {leaf.fact for rule in law.rules for leaf in _running_out(law, rule)}
    return _raw(law, fact, "can_change") or _raw(law, fact, "record") or fact in papers


def _running_out(law: Law, rule: str) -> list[Leaf]:
    """The tests by which a paper has run out, as the files have them."""
    leaves = [leaf for leaf in ends(law.source(rule).lapses) if isinstance(leaf, Leaf)]
    return [leaf for leaf in leaves if leaf.operator in ("passed", "older_than_years")]


def _wanted(law: Law, rule: str, fact: str, value: Any, on: date) -> str | None:
    """As what an answer may be named, by the files."""
    if not law.read.facts_file.data["facts"][fact].get("asked", True):
        return None
    if value is None:
        return "question"
    if any(leaf.fact == fact and _is_over(leaf, value, on) for leaf in _running_out(law, rule)):
        return "paper"
    if _raw(law, fact, "record"):
        return "record"
    return "change" if _raw(law, fact, "can_change") else None


def _is_over(leaf: Leaf, value: date, on: date) -> bool:
    return (value if leaf.operator == "passed" else years_later(value, leaf.operand)) < on


def _steps(law: Law, rule: Rule, fact: str) -> Results:
    """Every kind of answer to a question, none among them."""
    for value in (None, *kinds_of_answers(law.book, fact)):
        answers = {} if value is None else {fact: value}
        kind, wanted = kind_of_move(law.book, rule, fact, answers, ON), _wanted(law, rule.id, fact, value, ON)
        what = Trouble(KIND, rule=rule.id, fact=fact, answer=written(value), kind=kind, wanted=wanted)
        yield None if kind == wanted else Refuted(what, {fact: written(value)}, ON)


def _ruled_out(spaces: Spaces, never: frozenset[str]) -> Results:
    """A ground that such an answer rules out by itself stays ruled out, whatever else may change."""
    law = spaces.law
    named = {fact: False for fact in law.facts if _may_be_named(law, fact)}
    changed = spaces.following.with_given(**named)
    for fact in law.facts:
        if fact in never:
            alone, told = _alone(law, fact), _told(spaces.following, fact)
            for rule in _turned(law):
                if fact in (facts := law.facts_of(rule.id)):
                    claim = both(told, alone.verdict(rule.id).fails.true, changed.walking.may_apply(rule.id))
                    yield spaces.following.shown(Trouble(GATE, rule=rule.id, fact=fact), facts, claim)


def _told(space: Space, fact: str) -> Formula:
    """When a fact was told, and nothing else was told in place of what follows from it."""
    following = {trees.fact for trees in space.law.derived if fact in space.law.behind([trees.fact])} - {fact}
    return both(space.answers.given[fact], *(no(space.answers.given[other]) for other in sorted(following)))


def _alone(law: Law, fact: str) -> Reading:
    """The law for somebody of whom one fact is known and nothing else."""
    bare = free(law.facts, law.figures, complete=False)
    answers = replace(bare, given={**dict.fromkeys(law.facts, False), fact: True})
    return Reading(law, second.with_derived(law, answers))


def _tempting(spaces: Spaces) -> Results:
    """Cases in which one answer stands in the way of a ground that would otherwise be met."""
    law, space = spaces.law, spaces.following
    for fact, spec in law.facts.items():
        readers = [rule for rule in _turned(law) if fact in law.facts_of(rule.id)]
        if not spec.asked or not readers:
            continue
        term = fresh_term(fact, spec, _OTHER)
        other = space.changed(space.answers.with_terms(**{fact: term}), [fact])
        for rule in readers:
            now, then = space.walking.applies(rule.id), other.walking.applies(rule.id)
            found = space.find(space.answers.given[fact], no(now), then, *possible(spec, term))
            if found is not None:
                case, on = space.answers.case(found, law.facts_of(rule.id)), space.answers.day(found)
                yield from _replayed(law, rule, case, on)


def _replayed(law: Law, rule: Rule, case: dict[str, Any], on: date) -> Results:
    """What the program itself offers in a case."""
    facts = read_facts(case, law.facts, on)
    assessment = assess(law.book, facts, on)
    for found in Changes(law.book, assessment).of(assessment.finding(rule.id)):
        for change in found:
            wanted = _wanted(law, rule.id, change.fact, facts.value(change.fact), on)
            right = wanted is not None and wanted == change.kind
            yield None if right else Refuted(Trouble(OFFERED, rule=rule.id, fact=change.fact), case, on)
        turns = all(turned(law.book, facts, assessment, rule.id, found))
        yield None if turns else Refuted(Trouble(IDLE, rule=rule.id), case, on)


def turned(book: RuleBook, facts: Facts, assessment: Assessment, rule: str, found: ChangeSet) -> Iterator[bool]:
    """For each value of each kind that a set allows, whether the finding then applies."""
    for number in range(max(len(change.samples) for change in found)):
        after = facts
        for change in found:
            after = after.with_answer(change.fact, change.samples[number % len(change.samples)])
        yield assess(book, after, assessment.on).finding(rule).status == APPLIES
