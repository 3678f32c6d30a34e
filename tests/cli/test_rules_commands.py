"""`quqyq rules …` and `quqyq deadlines`: what they say, where they fail, and what they write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import Command
from unit.changing import change


def test_the_rules_as_delivered_have_no_fault(command: Command) -> None:
    done = command.command("rules", "check")
    assert (done.code, done.err) == (0, "")
    assert "no fault" in done.out


def test_a_wrong_outcome_of_an_example_is_told_with_file_and_line(command: Command, folder: Path) -> None:
    rules = folder / "grounds" / "deferment_family.yaml"
    change(rules, "{fact: children, at_least: 1}", "{fact: children, at_least: 2}")
    done = command.command("rules", "check", str(folder))
    assert done.code == 1
    assert re.search(r"family\.yaml, line \d+: example E-\S+: KZ-561-35-2-\S+ should be applies", done.err)


def test_a_text_that_was_changed_lacks_its_translations(command: Command, folder: Path) -> None:
    change(folder / "steps.yaml", "Ask a lawyer and show all your papers.", "Ask a lawyer and show every paper.")
    done = command.command("rules", "check", str(folder))
    assert done.code == 1
    assert "kk: the text steps.ask_lawyer is missing" in done.err
    assert "ru: the text steps.ask_lawyer is missing" in done.err


def test_a_placeholder_that_nothing_fills_is_told(command: Command, folder: Path) -> None:
    change(folder / "steps.yaml", "Ask a lawyer and show all your papers.", '"Pay {mci:x} to {nobody}."')
    done = command.command("rules", "check", str(folder))
    assert done.code == 1
    assert "nothing fills the placeholder “mci:x”" in done.err
    assert "nothing fills the placeholder “nobody”" in done.err


def test_what_no_text_may_say_is_told(command: Command, folder: Path) -> None:
    change(folder / "steps.yaml", "Ask a lawyer and show all your papers.", "With this ground you are safe.")
    done = command.command("rules", "check", str(folder))
    assert done.code == 1
    assert "NO-2" in done.err


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("notes/myths.yaml", "topic: myths", "topic: legends", "there is no topic “legends”"),
        ("deadlines.yaml", "event: decision_known", "event: full_moon", "there is no event “full_moon”"),
        ("deadlines.yaml", "adds: {months: 3}", "adds: {months: 3, days: 1}", "exactly one of"),
        ("examples/family.yaml", "- id:", "- ID:", "examples"),
        ("forbidden.yaml", "- id:", "- name:", "forbidden.yaml"),
        ("names.yaml", "to: 2026-06-30", "to: 2026-07-01", "not in order"),
    ],
)
def test_a_folder_that_cannot_be_used_is_told_in_one_line(
    command: Command, folder: Path, file: str, old: str, new: str, said: str
) -> None:
    change(folder / file, old, new)
    done = command.command("rules", "check", str(folder))
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert file.rpartition("/")[2] in done.err
    assert said in done.err or said == "examples"


def test_the_rule_book_stands_in_three_languages_side_by_side(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "book.html"
    assert command.command("rules", "book", "-o", str(target)).code == 0
    html = target.read_text(encoding="utf-8")
    for text in ("Married, with a child", "KZ-561-35-2-3", "digest: ", 'lang="kk"', 'lang="ru"', 'lang="en"'):
        assert text in html
    for letter in ("complaint", "not_read"):
        assert f"- {{id: letters.{letter}, by: " in html
    for text in ("{{ blank.higher_body }}", "Сұраймын:", "№ 561-IV «О воинской службе и статусе военнослужащих»"):
        assert text in html, "the letters are there as they are written"
    assert "<script" not in html
    assert "http-equiv" not in html


def test_the_rule_book_can_be_had_in_one_language(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "book.html"
    assert command.command("rules", "book", "-o", str(target), "--lang", "ru").code == 0
    html = target.read_text(encoding="utf-8")
    assert 'lang="ru"' in html
    assert 'lang="kk"' not in html


def test_the_digest_does_not_depend_on_the_languages_shown(command: Command, tmp_path: Path) -> None:
    def digests(*options: str) -> list[str]:
        target = tmp_path / "book.html"
        command.command("rules", "book", "-o", str(target), *options)
        return re.findall(r"digest: ([0-9a-f]{64})", target.read_text(encoding="utf-8"))

    assert digests() == digests("--lang", "kk")
    assert len(digests()) > 300


@pytest.mark.parametrize("name", ["book.txt", "book"])
def test_another_kind_of_file_is_refused(command: Command, tmp_path: Path, name: str) -> None:
    done = command.command("rules", "book", "-o", str(tmp_path / name))
    assert done.code == 2
    assert ".html" in done.err
    assert not (tmp_path / name).exists()


def test_a_place_that_cannot_be_written_to_is_told(command: Command, tmp_path: Path) -> None:
    done = command.command("rules", "book", "-o", str(tmp_path / "nowhere" / "book.html"))
    assert done.code == 2
    assert "could not be written" in done.err


def test_deadlines_are_counted_from_a_day(command: Command) -> None:
    done = command.command("deadlines", "decision_known", "2026-08-31")
    assert done.code == 0
    assert "30 November 2026" in done.out


def test_an_unknown_event_names_those_that_exist(command: Command) -> None:
    done = command.command("deadlines", "full_moon", "2026-08-31")
    assert done.code == 2
    assert "decision_known" in done.err


def test_an_impossible_day_is_refused(command: Command) -> None:
    assert command.command("deadlines", "decision_known", "2026-02-30").code == 2
