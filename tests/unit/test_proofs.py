"""Each proof is seen to fail on rules with one slip in them: a proof that cannot fail is worth nothing."""

from __future__ import annotations

import argparse
import copy
import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.commands import rules as command
from app.law import moves, turning
from app.law.changes import Changes
from app.law.compiling import compile_book
from app.law.forms import read_as
from app.law.interview import Interview
from app.law.load import read_folder
from app.law.proofs import (
    agreement,
    editions,
    exceptions,
    living,
    monotone,
    offered,
    promised,
    questions,
    run,
    solver,
    standings,
    way,
)
from app.law.proofs.law import Law, law_from
from app.law.proofs.promises import Exempted, Promises, promises_of
from app.law.proofs.space import Refuted, Spaces
from app.law.schema import Dated, RuleSpec, StandingFile
from app.law.sources import Read
from app.law.strict import altered
from app.places import RULES
from app.trouble import Trouble
from app.words import Words, source_words

CHEAP = (living, exceptions, promised, standings, editions, agreement, offered)


@pytest.fixture(scope="module")
def read() -> Read:
    return read_folder(RULES)


@pytest.fixture(scope="module")
def law(read: Read) -> Law:
    return law_from(read, compile_book(read))


@pytest.fixture(scope="module")
def promises(law: Law) -> Promises:
    return promises_of(RULES, law)


def changed(read: Read, rule: str, change: Callable[[dict[str, Any]], None]) -> Law:
    """The law with one rule changed."""
    other = _with_rule(read, rule, change)
    return law_from(other, compile_book(other))


def _with_rule(read: Read, rule: str, change: Callable[[dict[str, Any]], None]) -> Read:
    number, source = next((n, s) for n, s in enumerate(read.rules) if s.spec.id == rule)
    raw = copy.deepcopy(source.file.data[source.where[0]])
    change(raw)
    other = replace(source, spec=read_as(RuleSpec, raw))
    return replace(read, rules=(*read.rules[:number], other, *read.rules[number + 1 :]))


def with_standings(read: Read, change: Callable[[list[Any]], None]) -> Law:
    """The law with the lines of the standing changed."""
    raw = copy.deepcopy(read.standing_file.data)
    change(raw["standings"])
    other = replace(read, sayings=read_as(StandingFile, raw))
    return law_from(other, compile_book(other))


def with_fact(read: Read, fact: str, **update: Any) -> Law:
    """The law with one fact described otherwise."""
    facts = {**read.facts, fact: altered(read.facts[fact], **update)}
    other = replace(read, facts=facts)
    return law_from(other, compile_book(other))


def refuted(law: Law, promises: Promises, kind: Any) -> Iterator[Refuted]:
    """What a property finds, as it comes."""
    return (found for found in kind.prove(Spaces(law), promises) if found)


def told(found: Iterable[Refuted | None], words: str) -> Refuted:
    """The first finding that says these words; the rest is not looked for."""
    passed: list[str] = []
    for one in found:
        if one and words in one.what.sentence():
            return one
        passed += [one.what.sentence()] if one else []
    raise AssertionError(passed)


@pytest.mark.parametrize("kind", CHEAP, ids=lambda kind: kind.__name__.rpartition(".")[2])
def test_the_rules_as_they_are(law: Law, promises: Promises, kind: Any) -> None:
    assert [found.what.sentence() for found in refuted(law, promises, kind)] == []


def test_a_rule_that_can_never_apply(read: Read, promises: Promises) -> None:
    both = {"all": [{"fact": "objection", "is": "oath"}, {"fact": "objection", "is": "weapons"}]}
    law = changed(read, "KZ-CO-NONARMED-1", lambda raw: raw.update(when=both))
    assert told(refuted(law, promises, living), "KZ-CO-NONARMED-1 can never apply")


def test_a_status_that_the_program_does_not_give(read: Read, promises: Promises) -> None:
    other = _with_rule(read, "KZ-561-27-5", lambda raw: raw.update(when={"fact": "residence", "is": "kz"}))
    found = told(refuted(law_from(read, compile_book(other)), promises, living), "KZ-561-27-5")
    assert found.facts == {"residence": "abroad_temporarily"}


def test_an_exception_that_never_bites(read: Read, promises: Promises) -> None:
    idle = {"when": {"fact": "call_kind", "is": "training_assembly"}, "because": "There is no deferment anyway."}
    law = changed(read, "KZ-561-35-2-3", lambda raw: raw["unless"].append(idle))
    assert told(refuted(law, promises, exceptions), "KZ-561-35-2-3: leaving out unless.2")


def test_a_rule_that_need_not_be_spared(read: Read, promises: Promises) -> None:
    spare = ["KZ-561-35-4", "KZ-561-36-1-1"]
    law = changed(read, "KZ-561-35-8", lambda raw: raw["switches_off"].update({"except": spare}))
    assert told(refuted(law, promises, exceptions), "KZ-561-35-8: leaving out switches_off KZ-561-36-1-1")


def test_two_findings_that_contradict_each_other(read: Read, promises: Promises) -> None:
    law = changed(read, "KZ-561-30-1-NOTIFIED", lambda raw: raw.pop("unclear"))
    found = told(refuted(law, promises, promised), "KZ-561-30-1-NOTIFIED and KZ-561-30-1-NOT-NOTIFIED both apply")
    assert found.facts
    assert found.facts["summons_read"] is False


def test_a_finding_without_the_one_that_it_brings(read: Read, promises: Promises) -> None:
    law = changed(read, "KZ-561-30-1-REFUSAL", lambda raw: raw.update(when={"fact": "summons", "is": "phone_call"}))
    found = told(refuted(law, promises, promised), "applies here without KZ-561-30-1-NOTIFIED")
    assert found.facts
    assert found.facts["summons"] == "phone_call"


def test_lines_of_the_standing_in_another_order(read: Read, promises: Promises) -> None:
    def swap(lines: list[Any]) -> None:
        lines[4], lines[5] = lines[5], lines[4]

    found = told(refuted(with_standings(read, swap), promises, standings), "standing.exempt")
    assert found.facts


def test_a_line_that_holds_too_often(read: Read, promises: Promises) -> None:
    def widen(lines: list[Any]) -> None:
        lines[3]["holds"] = {"fact": "medical_category", "in": ["d", "e"]}

    found = told(refuted(with_standings(read, widen), promises, standings), "standing.released holds here although")
    assert found.facts == {"medical_category": "d"}


def test_a_question_that_changes_nothing(read: Read, promises: Promises) -> None:
    law = changed(read, "KZ-561-35-9", lambda raw: raw.update(when={"fact": "wartime", "is": True}))
    bare = replace(promises, beside_verdicts=(*promises.beside_verdicts, Exempted("academic_degree", None)))
    assert told(refuted(law, bare, questions), "academic_degree can change a verdict")
    law = changed(read, "KZ-561-35-5-4", lambda raw: raw.update(when={"fact": "minister", "is": True}))
    assert told(refuted(law, promises, questions), "the question criminal_proceedings can change no verdict")


def test_an_unknown_that_nobody_asks_about(read: Read, promises: Promises) -> None:
    law = with_fact(read, "marriage", asked=False)
    assert told(questions.prove_reach(law, promises), "KZ-561-35-2-3: marriage can still decide").facts is not None
    known = replace(promises, stays_open=(*promises.stays_open, Exempted("children", None)))
    assert told(questions.prove_reach(law, known), "children can always be settled")


def test_an_order_with_a_question_left_out(read: Read, promises: Promises) -> None:
    order = tuple(fact for fact in read.interview.order if fact != "marriage")
    other = replace(read, interview=altered(read.interview, order=order))
    law = law_from(other, compile_book(other))
    assert told(refuted(law, promises, way), "marriage does not stand exactly once")


def test_an_answer_that_is_not_kept(law: Law, promises: Promises, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Interview.give

    def forgetful(self: Interview, value: Any) -> None:
        asked = self.current
        real(self, value)
        if asked == "objection":
            self.facts = self.facts.without(asked)

    monkeypatch.setattr(Interview, "give", forgetful)
    assert told(refuted(law, promises, way), "to objection does not leave it answered").facts


def test_an_answer_that_takes_another_away(law: Law, promises: Promises, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Interview.note

    def jealous(self: Interview, value: Any) -> None:
        asked = self.current
        real(self, value)
        if asked == "objection":
            self.facts = self.facts.without("minister")

    monkeypatch.setattr(Interview, "note", jealous)
    assert told(refuted(law, promises, way), "answering objection for the first time takes another answer away").facts


def test_an_answer_that_turns_a_verdict(law: Law, read: Read, promises: Promises) -> None:
    late = {
        "all": [{"fact": "absence_reason", "is": "illness"}, {"not": {"fact": "summons_appear_on", "passed": True}}]
    }
    turning = changed(read, "KZ-561-30-1-VALID-1", lambda raw: raw.update(when=late))
    found = told(refuted(turning, promises, monotone), "KZ-561-30-1-VALID-1: telling summons_appear_on")
    assert found.facts == {"absence_reason": "illness"}
    strict = replace(promises, may_turn_standing=())
    assert told(refuted(law, strict, monotone), "gives way to a later line when deferment_waived").facts
    loose = replace(promises, may_turn=(*promises.may_turn, Exempted("sex", None)))
    assert told(refuted(law, loose, monotone), "telling sex in addition turns nothing")


def test_a_change_of_the_law_that_no_act_names(read: Read, law: Law, promises: Promises) -> None:
    library = replace(read.library, amendments=())
    found = refuted(replace(law, read=replace(read, library=library)), promises, editions)
    assert told(found, "KZ-561-35-3-A changes on 2025-09-16").on == date(2025, 9, 16)


def test_diagrams_of_other_rules(read: Read, promises: Promises) -> None:
    other = _with_rule(read, "KZ-561-36-1-5", lambda raw: raw.update(when={"fact": "academic_degree", "is": "master"}))
    law = law_from(read, compile_book(other))
    parted, unsound = (
        "the diagram and the files part here on applies",
        "the program settles what a completion contradicts",
    )
    assert told(refuted(law, promises, agreement), f"KZ-561-36-1-5: {parted}").facts
    assert told(refuted(law, promises, agreement), f"KZ-561-36-1-5: {unsound}").facts


def test_ages_of_another_law(law: Law, promises: Promises) -> None:
    earlier = {**law.figures, "pension_age_women": (Dated(value=58),)}
    found = refuted(replace(law, figures=earlier), promises, agreement)
    assert told(found, "care_age: the program and the files part on").facts


def test_a_mark_that_may_never_be(read: Read, promises: Promises) -> None:
    law = with_fact(read, "marriage", can_change=True)
    raw = copy.deepcopy(read.facts_file.data)
    raw["facts"]["marriage"]["can_change"] = True
    file = copy.copy(read.facts_file)
    file.data = raw
    marked = replace(law, read=replace(law.read, facts_file=file))
    assert told(refuted(marked, promises, offered), "marriage may never be offered, but it is marked")
    assert told(refuted(marked, promises, offered), "something may be offered here although marriage rules")
    assert told(refuted(law, promises, offered), "the answer divorced to marriage may be named as change")


def test_a_program_that_names_what_it_may_not(law: Law, promises: Promises, monkeypatch: pytest.MonkeyPatch) -> None:
    def willing(book: Any, rule: Any, fact: str, answers: Any, on: date) -> Any:
        return moves.kind_of_move(book, rule, fact, answers, on) or ("change" if fact == "marriage" else None)

    monkeypatch.setattr(turning, "kind_of_move", willing)
    found = told(refuted(law, promises, offered), "KZ-561-35-2-3: marriage is offered here")
    assert found.facts
    assert found.facts["marriage"] != "registered"


def test_a_program_whose_sets_change_nothing(law: Law, promises: Promises, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Changes.of

    def careless(self: Changes, finding: Any) -> Any:
        return tuple(found[:1] for found in real(self, finding))

    monkeypatch.setattr(Changes, "of", careless)
    assert told(refuted(law, promises, offered), "what is offered here does not make it apply").facts


def test_an_outcome_is_told_in_a_line(english: Words) -> None:
    case = Refuted(Trouble("{rule} fails", rule="R"), {"sex": "male"}, date(2026, 11, 22))
    assert list(run.Outcome("all is well", 2, 1.25, ()).lines(english)) == ["proved  all is well (2 proofs, 1.2 s)"]
    assert list(run.Outcome("all is well", 2, 1.25, (case,)).lines(english)) == [
        "refuted  all is well (2 proofs, 1.2 s)",
        "R fails",
        '{"schema": 1, "facts": {"sex": "male"}}',
        "--on 2026-11-22",
    ]


@pytest.mark.parametrize("failing", [True, False])
def test_the_command_fails_with_a_property(monkeypatch: pytest.MonkeyPatch, capsys: Any, *, failing: bool) -> None:
    def outcomes(_: Path) -> Iterator[run.Outcome]:
        yield run.Outcome("one", 1, 0.1, ())
        yield run.Outcome("other", 1, 0.1, (Refuted(Trouble("no")),) if failing else ())

    monkeypatch.setattr(run, "prove_folder", outcomes)
    monkeypatch.setattr(command, "check_rules", lambda book, folder: iter(()))
    options = argparse.Namespace(rules_command="check", folder=None, prove=True)
    assert command.run(options, source_words()) == int(failing)
    assert "proved  one (1 proof, 0.1 s)" in capsys.readouterr().out


def test_without_the_solver_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    solver.engine.cache_clear()
    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(solver.NoSolver, match="part of a development installation"):
        next(run.prove_folder(RULES))
    solver.engine.cache_clear()
