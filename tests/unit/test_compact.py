"""The compact form of the rules: the same rules as in the files, and never instead of other ones."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from app.law.card_schema import CardSource
from app.law.cards import card_paths, read_card
from app.law.compact import COMPACT, Compact, opener_of
from app.law.compacting import compact_form
from app.law.examples import read_examples
from app.law.load import compiled, load_rule_book, read_folder
from app.law.rulefile import RuleError, RuleFile
from app.law.signoff import subjects
from app.law.sources import NoteSource, Read, RuleSource
from app.law.strict import Strict
from app.law.texts import rule_texts
from app.places import RULES

CARD = RULES / "cards" / "held.yaml"
KNOWN_BY_THEMSELVES = "RuleFile", "ConditionReader", "StandingReader"


@pytest.fixture(scope="module")
def bytes_of_it() -> bytes:
    """The rules in their compact form."""
    return compact_form(RULES)


@pytest.fixture
def made(bytes_of_it: bytes, tmp_path: Path) -> Path:
    """A file with them."""
    path = tmp_path / "compact.jsonl"
    path.write_bytes(bytes_of_it)
    return path


def specs(read: Any) -> Any:
    """Everything that was read, without the files it was read from."""
    if isinstance(read, (RuleSource, NoteSource)):
        return read.spec
    if isinstance(read, tuple):
        return tuple(map(specs, read))
    if isinstance(read, dict):
        return {name: specs(part) for name, part in read.items()}
    if type(read).__name__ in KNOWN_BY_THEMSELVES:
        return None
    if hasattr(read, "__dataclass_fields__"):
        return {one.name: specs(getattr(read, one.name)) for one in fields(read)}
    return read


def all_of(read: Read, opened: Callable[[Path], RuleFile], folder: Path) -> list[Any]:
    """What was read, what is signed of it, what is told of it, and its examples."""
    book = compiled(read, folder)
    examples = [(example.spec, example.facts) for example in read_examples(book, folder, opened)]
    return [specs(read), list(subjects(book)), list(rule_texts(book)), examples]


def test_it_holds_what_the_files_hold(made: Path) -> None:
    compact = Compact(compact=made)
    read = read_folder(RULES, compact.open)
    assert compact.whole
    assert all_of(read, compact.open, RULES) == all_of(read_folder(RULES), RuleFile, RULES)


def test_the_same_rules_give_the_same_bytes(bytes_of_it: bytes) -> None:
    assert compact_form(RULES) == bytes_of_it


def test_what_was_signed_is_held_once(folder: Path) -> None:
    review = f"- {{id: KZ-561-35-2-3, by: L-1, on: 2026-11-20, edition: 2026-05-19, digest: {'a' * 64}}}\n"
    (folder / "reviewed.yaml").write_text(review, encoding="utf-8")
    head, *lines, last = compact_form(folder).split(b"\n")
    assert len(lines) == len(set(lines)) == len(json.loads(head)["files"])
    assert last == b""


def test_the_one_that_was_made_here_is_up_to_date(bytes_of_it: bytes) -> None:
    """`make` makes it; without it everything works, only slower."""
    assert not COMPACT.exists() or COMPACT.read_bytes() == bytes_of_it, "run `make all`"


def test_only_the_rules_that_came_with_the_program_are_read_so(folder: Path) -> None:
    assert opener_of(folder) is RuleFile
    assert opener_of(RULES) is not RuleFile


def test_a_file_that_was_edited_is_read_anew(made: Path, folder: Path) -> None:
    path = folder / "standing.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("headline: ", "headline: Edited. ", 1), encoding="utf-8")
    compact = Compact(folder, made)
    read = read_folder(folder, compact.open)
    assert not compact.whole
    assert "Edited." in read.sayings.standings[0].headline
    assert specs(read) == specs(read_folder(folder))


def test_a_fault_in_an_edited_file_is_told_with_its_line(made: Path, folder: Path) -> None:
    path = folder / "facts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nfact: {}\nfact: {}\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"facts\.yaml, line \d+: “fact” stands here twice"):
        read_folder(folder, Compact(folder, made).open)


@pytest.mark.parametrize("change", [lambda path: path.unlink(), lambda path: shutil.copy(path, path.with_stem("more"))])
def test_a_file_less_or_more_is_noticed(made: Path, folder: Path, change: Callable[[Path], object]) -> None:
    """Each file that is left may be as it was; together they are not."""
    change(folder / "notes" / "police.yaml")
    compact = Compact(folder, made)
    read_folder(folder, compact.open)
    assert not compact.whole


def test_contacts_may_be_other_ones(made: Path, folder: Path) -> None:
    contact = '- name: "[Bureau]"\n  checked_on: 2026-11-22\n'
    (folder / "contacts.yaml").write_text(contact, encoding="utf-8")
    compact = Compact(folder, made)
    assert [one.name for one in read_folder(folder, compact.open).contacts] == ["[Bureau]"]
    assert compact.whole


def damages(whole: bytes) -> list[bytes]:
    """The file damaged in many places: cut off, one bit turned, something else altogether."""
    begins = whole.index(b"\n") + 1
    places = [0, 1, 40, begins // 2, begins - 1, begins, begins + 1, *range(begins, len(whole), len(whole) // 12)]
    cut = [whole[:place] for place in places]
    turned = [whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :] for place in places]
    other = b'{"files": {"cards/held.yaml": [9]}, "together": 1}'
    return [*cut, *turned, other, b"\xff" * 40, b"[]\n[]", b"{}", b"null"]


def test_a_damaged_one_is_as_good_as_none(bytes_of_it: bytes, made: Path) -> None:
    cards = [read_card(RuleFile(path)) for path in card_paths(RULES)]
    for damaged in damages(bytes_of_it):
        made.write_bytes(damaged)
        compact = Compact(compact=made)
        assert [read_card(compact.open(path)) for path in card_paths(RULES)] == cards


def test_damage_to_what_a_file_was_read_as_is_noticed(bytes_of_it: bytes, made: Path) -> None:
    made.write_bytes(bytes_of_it.replace(b"If you are being held", b"If you are being hold"))
    assert Compact(compact=made).open(CARD).content is None


@pytest.mark.parametrize("missing", [lambda path: path.unlink(), lambda path: (path.unlink(), path.mkdir())])
def test_a_missing_one_is_no_fault(made: Path, missing: Callable[[Path], object]) -> None:
    missing(made)
    compact = Compact(compact=made)
    assert read_card(compact.open(CARD)).id == "held"
    assert not compact.whole


def test_a_form_that_has_changed_since_is_noticed(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Compact(compact=made).open(CARD).content is not None
    monkeypatch.setattr(CardSource, "_names", ("id", "act"))
    assert Compact(compact=made).open(CARD).content is None


def test_a_fault_told_later_still_knows_its_line(made: Path) -> None:
    file, read = Compact(compact=made).open(CARD), RuleFile(CARD)
    assert file.content is not None
    assert file.fault(("parts", 1, "id"), "x").sentence() == read.fault(("parts", 1, "id"), "x").sentence()


def test_what_was_read_so_does_not_change_either(made: Path) -> None:
    card: Strict = Compact(compact=made).open(CARD).content
    with pytest.raises(AttributeError):
        card.id = "other"  # pyright: ignore[reportAttributeAccessIssue] (that is the test)


def test_without_it_the_book_is_the_same(monkeypatch: pytest.MonkeyPatch, made: Path, tmp_path: Path) -> None:
    books = []
    for path in (made, tmp_path / "none"):
        monkeypatch.setattr("app.law.compact.COMPACT", path)
        books.append(load_rule_book())
    with_it, without = books
    assert list(subjects(with_it)) == list(subjects(without))
    assert with_it.facts == without.facts
