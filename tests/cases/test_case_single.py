"""One person's own file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from people_with_cases import CASE, PASSPHRASE, PLANTED

from app.cases import troubles
from app.cases.passphrase import passphrase_bytes
from app.cases.single import SingleFile, open_single, save_single
from app.law.book import RuleBook
from app.trouble import Trouble

SECRET = passphrase_bytes(PASSPHRASE)


def test_saved_opened_and_saved_again_without_the_passphrase(tmp_path: Path, book: RuleBook) -> None:
    path = tmp_path / "mine.note"
    save_single(path, CASE, SECRET, book)
    file = SingleFile.open(path, SECRET)
    assert (file.content, file.read_only) == (CASE, None)
    file.save(replace(CASE, notes="one"), book)
    file.save(replace(CASE, notes="two"), book)
    assert file.content.notes == "two"
    file.lock()
    file.lock()
    assert open_single(path, SECRET).notes == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.note"]
    assert PLANTED.encode() not in path.read_bytes()
    with pytest.raises(Trouble) as caught:
        file.save(CASE, book)
    assert caught.value.text == troubles.LOCKED


def test_a_wrong_passphrase_says_only_that_it_did_not_open(tmp_path: Path, book: RuleBook) -> None:
    path = tmp_path / "mine.note"
    save_single(path, CASE, SECRET, book)
    for wrong in (bytearray(b"wrong"), bytearray(), SECRET[:-1]):
        with pytest.raises(Trouble) as caught:
            open_single(path, wrong)
        assert (caught.value.text, caught.value.values) == (troubles.CLOSED, {})


def test_what_was_changed_in_the_meantime_is_not_overwritten(tmp_path: Path, book: RuleBook) -> None:
    path = tmp_path / "mine.note"
    mine = SingleFile.make(path, CASE, SECRET, book)
    theirs = SingleFile.open(path, SECRET)
    theirs.save(replace(CASE, notes="theirs"), book)
    with pytest.raises(Trouble) as caught:
        mine.save(CASE, book)
    assert caught.value.text == troubles.CHANGED
    assert open_single(path, SECRET).notes == "theirs"


@pytest.mark.parametrize(("content", "text"), [(None, troubles.UNREADABLE), (b"%PDF-1.7", troubles.NO_CASE)])
def test_another_file_or_none_is_told(tmp_path: Path, content: bytes | None, text: str) -> None:
    path = tmp_path / "x.note"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        open_single(path, SECRET)
    assert caught.value.text == text


def test_no_passphrase_no_file(tmp_path: Path, book: RuleBook) -> None:
    with pytest.raises(Trouble) as caught:
        save_single(tmp_path / "x", CASE, bytearray(), book)
    assert caught.value.text == troubles.EMPTY
    assert list(tmp_path.iterdir()) == []
