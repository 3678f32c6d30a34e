"""Damaged rule files: each kind of damage gives one sentence that names file and line."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from reading import table

from app.law.examples import read_examples
from app.law.load import load_rule_book
from app.law.parsing import LARGEST
from app.law.proofs.law import law_of
from app.law.proofs.promises import promises_of
from app.law.rulefile import RuleError
from app.law.wording import Wording
from app.places import ROOT, RULES

ROWS: list[dict[str, Any]] = table("damage")
FILES = sorted(path.relative_to(RULES).as_posix() for path in RULES.rglob("*.yaml") if path.stem != "contacts")

LOAD = """
import sys
from pathlib import Path
from app.law.load import RuleError, load_rule_book
try:
    load_rule_book(Path(sys.argv[1]))
except RuleError as error:
    print(error.sentence())
"""


def refusal(folder: Path) -> str:
    """The sentence with which the rules of a folder are refused."""
    with pytest.raises(RuleError) as refused:
        read_whole(folder)
    return refused.value.sentence()


def read_whole(folder: Path) -> None:
    """Read everything that a folder of rules holds, also what is read only when it is asked for."""
    book = load_rule_book(folder)
    read_examples(book, folder)
    Wording(folder)
    promises_of(folder, law_of(folder))


def damage(path: Path, row: dict[str, Any]) -> str:
    """Damage a file as a row says, and give the text it has then."""
    whole = path.read_text(encoding="utf-8")
    assert row.get("old", "") in whole
    changed = whole.replace(row["old"], row["new"], 1) if "old" in row else whole + row["new"]
    path.write_text(changed, encoding="utf-8")
    return changed


def line_of(part: str, text: str) -> int:
    """The line on which a part begins."""
    return text[: text.index(part)].count("\n") + 1


def test_every_kind_of_damage_is_named_once() -> None:
    named = [row["what"] for row in ROWS]
    assert sorted(named) == sorted(set(named))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_damage_gives_one_sentence_with_file_and_line(folder: Path, row: dict[str, Any]) -> None:
    text = damage(folder / row["file"], row)
    line = str(line_of(row["at"], text)) if "at" in row else r"\d+"
    sentence = refusal(folder)
    assert re.fullmatch(rf"{re.escape(Path(row['file']).name)}, line {line}: [^\n]+\.", sentence)
    assert row.get("says", "") in sentence


@pytest.mark.parametrize("file", FILES)
def test_what_is_not_utf_8_is_refused(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"id: \xff\xfe\n")
    assert refusal(folder) == f"{Path(file).name}, line 1: the file cannot be read."


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_too_large_is_refused(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"#" * (LARGEST + 1))
    assert refusal(folder) == f"{Path(file).name}, line 1: the file is too large to be a file of rules."


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_refused(folder: Path, file: str) -> None:
    (folder / file).write_text("", encoding="utf-8")
    assert refusal(folder).startswith(f"{Path(file).name}, line 1: ")


@pytest.mark.parametrize("file", [file for file in FILES if "/" not in file])
def test_a_missing_file_is_refused(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert refusal(folder) == f"{file}, line 1: the file cannot be read."


def test_a_missing_card_is_refused(folder: Path) -> None:
    (folder / "cards" / "held.yaml").unlink()
    assert "held" in refusal(folder)


def test_a_folder_without_rules_is_refused(folder: Path) -> None:
    shutil.rmtree(folder / "grounds")
    assert refusal(folder) == "There are no rules in the folder “rules”."


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere") == "facts.yaml, line 1: the file cannot be read."


def test_a_folder_in_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "pack.yaml").unlink()
    (folder / "pack.yaml").mkdir()
    assert refusal(folder) == "pack.yaml, line 1: the file cannot be read."


def test_nesting_without_end_is_refused(folder: Path) -> None:
    (folder / "pack.yaml").write_text("[" * 50 + "]" * 50, encoding="utf-8")
    assert refusal(folder) == "pack.yaml, line 1: the file is nested too deeply."


@pytest.mark.parametrize("part", ["[", "{a: ", "- ", "? "])
def test_nesting_beyond_any_reader_is_refused(folder: Path, part: str) -> None:
    """In a process of its own: a reader that overruns its stack would take this one with it."""
    (folder / "pack.yaml").write_text(part * 50_000, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("pack.yaml, line 1: ")


def test_an_undamaged_copy_is_accepted(folder: Path) -> None:
    assert load_rule_book(folder).rules.keys() == load_rule_book().rules.keys()


def test_the_rules_are_only_read(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    load_rule_book(folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
