"""What an organisation can leave out of its copies: the ways, and never what the law says of a case."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.examples import read_examples
from app.law.interview import Interview
from app.law.load import load_rule_book
from app.law.overlay import CONSCIENCE, read_overlay
from app.law.rulefile import RuleError
from app.packs.in_force import overlay_of
from app.packs.names import allowed
from app.places import RULES
from app.views.answer import answer_view
from app.views.asking import door_views
from app.views.guide import guide_offered
from app.words import Words

OVERLAY = RULES / "overlay.txt"


@pytest.fixture(scope="module")
def less(book: RuleBook) -> RuleBook:
    """The rule book of a copy in which the section was left out."""
    return replace(book, left_out=frozenset({CONSCIENCE}))


def written(folder: Path, text: str) -> Path:
    path = folder / "overlay.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_handed_out_leaves_nothing_out(book: RuleBook) -> None:
    assert read_overlay(OVERLAY) == book.left_out == frozenset()
    assert book.doors == book.interview.doors


def test_the_file_says_itself_what_to_do(tmp_path: Path) -> None:
    told = OVERLAY.read_text("utf-8").replace("# faith_and_conscience", "faith_and_conscience")
    assert read_overlay(written(tmp_path, told)) == {CONSCIENCE}


@pytest.mark.parametrize("text", ["", "# only this\n\n", "\ufeff# faith_and_conscience\n", "   \r\n"])
def test_a_file_may_name_nothing(tmp_path: Path, text: str) -> None:
    assert read_overlay(written(tmp_path, text)) == frozenset()
    assert read_overlay(tmp_path / "none.txt") == frozenset()


@pytest.mark.parametrize("text", [CONSCIENCE, f"\ufeff {CONSCIENCE} \r\n\r\n", f"{CONSCIENCE}\n" * 2])
def test_a_name_counts_however_it_is_written(tmp_path: Path, text: str) -> None:
    assert read_overlay(written(tmp_path, text)) == {CONSCIENCE}


@pytest.mark.parametrize("name", ["health", "faith", f"{CONSCIENCE}, health", "leave_out: [x]", "Faith_and_conscience"])
def test_another_name_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError) as told:
        read_overlay(written(tmp_path, f"# first\n{name}\n"))
    said = told.value.sentence()
    assert said == (
        f"overlay.txt, line 2: nothing called “{name}” can be left out; possible names: faith_and_conscience."
    )


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "overlay.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError, match=r"overlay\.txt, line 1: the file cannot be read\."):
        read_overlay(tmp_path / "overlay.txt")


def test_a_pack_cannot_change_it_and_a_folder_has_its_own(tmp_path: Path) -> None:
    assert overlay_of(RULES) == OVERLAY
    assert overlay_of(tmp_path / "rules") == tmp_path / "rules" / "overlay.txt"
    (tmp_path / "manifest.json").touch()
    assert overlay_of(tmp_path / "rules") == OVERLAY
    assert not allowed("rules/overlay.txt"), "no pack can hold one"


def test_a_folder_with_a_name_in_it_has_fewer_doors(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "rules"))
    written(folder, "faith_and_conscience\n")
    found = load_rule_book(folder)
    assert [door.id for door in found.doors] == ["check", "summons", "held", "counsellor"]
    assert len(found.interview.doors) == len(found.doors) + 1, "the rules stay whole, and so do their sign-offs"


def test_no_door_speaks_of_it(book: RuleBook, less: RuleBook, english: Words) -> None:
    for asker in less.interview.askers:
        doors = door_views(less, asker.id, english)
        assert [door.id for door in doors] == [door.id for door in less.doors]
        assert not any("conscience" in door.title or "prepare" in door.text for door in doors)
        assert all(door.text for door in doors)
        whole = {door.id: door for door in door_views(book, asker.id, english)}
        assert [door.id for door in doors if door != whole[door.id]] == ["counsellor"]


def test_every_worked_example_comes_out_the_same(book: RuleBook, less: RuleBook, english: Words) -> None:
    offered = 0
    for example in read_examples(book, RULES):
        own, other = (Interview(one, example.spec.on) for one in (book, less))
        own.facts = other.facts = example.facts
        assert not guide_offered(other)
        one, two = (assess(held, example.facts, example.spec.on) for held in (book, less))
        assert (one.standing, one.findings, one.notices) == (two.standing, two.findings, two.notices)
        if guide_offered(own):
            offered += 1
            if offered % 5 == 0:
                assert answer_view(own, english) == answer_view(other, english), example.spec.id
    assert offered > 50, "many examples lead to the page, so its absence is tried"


def test_the_same_is_asked(book: RuleBook, less: RuleBook, on: date) -> None:
    """Of faith too: a clergyman is exempt, whoever hands the program out."""
    ways = []
    for one in (book, less):
        interview, asked = Interview(one, on), list[str]()
        interview.begin("check")
        interview.look_for_more()
        while interview.current is not None and len(asked) < 90:
            asked.append(interview.current)
            interview.dont_know()
        ways.append(asked)
    assert ways[0] == ways[1]
    assert {"minister", "objection"} <= set(ways[1])


def test_the_law_can_still_be_looked_up(less: RuleBook) -> None:
    sources = {line.source for part in less.library.guide.spec.page.parts for line in part.lines}
    assert sources <= {*less.rules, *less.library.notes}
    assert "conscience" in less.library.topics


def test_a_door_that_was_left_out_is_not_taken_up_from_a_file(less: RuleBook, on: date) -> None:
    interview = Interview(less, on)
    interview.resume(interview.facts, None, "conscience")
    assert interview.door == ""
