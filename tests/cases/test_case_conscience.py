"""Answers of faith and conscience stay out of a file unless that is ticked, and nothing else does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from people_with_cases import BELIEVER, CASE, DAY, FAITH, PASSPHRASE

from app.cases.conscience import speaks_of_conscience
from app.cases.content import CaseContent, judged, left_out, without_conscience
from app.cases.desk import CaseDesk
from app.cases.passphrase import passphrase_bytes
from app.cases.single import SingleFile
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, read_facts
from app.law.standing import NEEDS_ANSWERS
from oracle.random_cases import random_pair

TELLING = {"minister", "association_registered", "minister_confirmation", "objection"}
AFTER_A_TELLING_ANSWER = {"religious_school", "religious_level"}


def test_it_drops_the_section_what_leads_there_and_what_is_asked_only_then(book: RuleBook) -> None:
    asked = Facts(dict.fromkeys(book.facts, Silence.DONT_KNOW))
    apart = {fact for fact in asked if speaks_of_conscience(book, asked, fact)}
    assert apart == TELLING | AFTER_A_TELLING_ANSWER
    assert {name for name, spec in book.facts.items() if book.section_title(spec.section).apart} == TELLING


def test_only_the_telling_answer_to_an_ordinary_question_goes(book: RuleBook) -> None:
    telling = [
        (name, value)
        for name, spec in book.facts.items()
        if name not in TELLING | AFTER_A_TELLING_ANSWER
        for value in spec.values
        if spec.type == "choice" and speaks_of_conscience(book, Facts({name: value}), name)
    ]
    assert telling == [("study_at", "religious"), ("study_institution", "religious"), ("absence_reason", "conscience")]


def test_nothing_else_goes(book: RuleBook) -> None:
    rng = Random(2)
    for _ in range(100):
        raw, on = random_pair(rng)
        facts = read_facts(raw, book.facts, on)
        kept = without_conscience(CaseContent("x", on, facts), book).facts
        gone = {name for name in facts if name not in kept}
        assert gone <= TELLING | {"absence_reason", "study_institution"}
        assert all(kept.answer(name) == facts.answer(name) for name in kept)
        assert not book.library.guide.offered(book.world(kept.known(), on))


def test_what_is_dropped_is_said_beforehand(book: RuleBook) -> None:
    assert left_out(BELIEVER, book) == ("minister", "objection", "absence_reason")
    assert left_out(CASE, book) == ()
    assert left_out(replace(BELIEVER, with_conscience=True), book) == ()


def test_the_door_goes_and_the_standing_is_judged_without_them(book: RuleBook) -> None:
    facts = Facts(FAITH)
    told = replace(BELIEVER, facts=facts, judged=judged(book, facts, DAY))
    kept = without_conscience(told, book)
    assert kept.door == ""
    assert kept.judged == judged(book, Facts({"summons": "sms"}), DAY)
    assert kept.judged
    assert kept.judged.standing == NEEDS_ANSWERS
    assert without_conscience(CASE, book) == CASE


def test_ticked_they_stay(book: RuleBook) -> None:
    ticked = replace(BELIEVER, with_conscience=True)
    assert without_conscience(ticked, book) is ticked


@pytest.mark.parametrize("ticked", [False, True])
def test_whoever_saves_it_holds_on_the_disk(desk: CaseDesk, book: RuleBook, tmp_path: Path, ticked: bool) -> None:
    content, passphrase = replace(BELIEVER, with_conscience=ticked), passphrase_bytes(PASSPHRASE)
    case = desk.save(None, content, book)
    single = SingleFile.make(tmp_path / "one", content, passphrase, book)
    single.save(content, book)
    for found in (desk.read(case.id), case.content, single.content, SingleFile.open(single.path, passphrase).content):
        assert ("minister" in found.facts) is ticked
        assert (found.door == "conscience") is ticked
