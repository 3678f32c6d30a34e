"""The passphrase of a desk: made, wrong, changed, and with the key file lost or damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from other_writer import case_file
from people_with_cases import CASE, PASSPHRASE

from app.cases import troubles
from app.cases.desk import CaseDesk, is_desk
from app.cases.envelope import SLOT, Slot
from app.cases.keeping import keep_whole
from app.cases.keys import INDEX, Keys
from app.cases.passphrase import passphrase_bytes
from app.cases.single import open_single
from app.law.book import RuleBook
from app.trouble import Trouble

SECRET, NEW = passphrase_bytes(PASSPHRASE), bytearray(b"another one")


@pytest.fixture
def filled(desk: CaseDesk, book: RuleBook) -> CaseDesk:
    """A desk with three cases, none open."""
    for number in range(3):
        desk.close(desk.save(None, replace(CASE, code_name=str(number)), book))
    return desk


def opened(folder: Path, passphrase: bytearray) -> list[str]:
    """The code names of the cases in a desk that is unlocked anew; "!" for a file that does not open."""
    desk = CaseDesk.unlock(folder, passphrase)
    found = sorted("!" if row.damaged else row.code_name for row in desk.rows())
    desk.lock()
    return found


def refused(folder: Path, passphrase: bytearray) -> str:
    """The source text of the sentence with which a desk stays shut."""
    with pytest.raises(Trouble) as caught:
        CaseDesk.unlock(folder, passphrase)
    return caught.value.text


def test_made_and_unlocked(tmp_path: Path, book: RuleBook) -> None:
    folder = tmp_path / "new"
    assert not is_desk(folder)
    desk = CaseDesk.make(folder, SECRET)
    desk.close(desk.save(None, CASE, book))
    desk.lock()
    assert is_desk(folder)
    assert opened(folder, SECRET) == [CASE.code_name]
    assert refused(folder, NEW) == troubles.CLOSED
    with pytest.raises(Trouble) as caught:
        CaseDesk.make(folder, NEW)
    assert caught.value.text == troubles.THERE_ALREADY


def test_no_desk_without_a_passphrase_or_a_folder(tmp_path: Path) -> None:
    for folder, passphrase, text in (
        (tmp_path, bytearray(), troubles.EMPTY),
        (tmp_path / "a" / "b", SECRET, troubles.NO_FOLDER),
    ):
        with pytest.raises(Trouble) as caught:
            CaseDesk.make(folder, passphrase)
        assert caught.value.text == text
    assert list(tmp_path.iterdir()) == []
    assert refused(tmp_path, SECRET) == troubles.NOTHING_HERE
    assert refused(tmp_path / "missing", SECRET) == troubles.NO_FOLDER


def test_the_same_letters_open_however_they_are_put_together() -> None:
    assert passphrase_bytes("й ё") == passphrase_bytes("и\u0306 е\u0308")


@pytest.mark.parametrize("damage", ["gone", "empty", "torn", "body", "slot", "newer body"])
def test_a_lost_or_damaged_key_file_loses_no_case(filled: CaseDesk, damage: str) -> None:
    index = filled.folder / INDEX
    blob = index.read_bytes()
    changed = {
        "gone": None, "empty": b"", "torn": blob[:5000], "body": blob[:-1] + b"?",
        "slot": blob[:70] + b"????" + blob[74:], "newer body": filled._keys.seal(b"\2\0\0"),
    }[damage]  # fmt: skip
    index.unlink() if changed is None else index.write_bytes(changed)
    assert opened(filled.folder, SECRET) == ["0", "1", "2"]
    assert refused(filled.folder, NEW) == troubles.CLOSED
    if damage != "slot":  # that one could be the sound key file of another desk: it is left alone
        assert index.read_bytes()[:SLOT] == filled._keys.slot.raw
        assert opened(filled.folder, SECRET) == ["0", "1", "2"]


def test_a_desk_from_a_newer_version_says_so(filled: CaseDesk) -> None:
    index = filled.folder / INDEX
    blob = index.read_bytes()
    index.write_bytes(blob[:8] + b"\2" + blob[9:])
    assert refused(filled.folder, SECRET) == troubles.NEWER


def test_an_empty_desk_whose_key_file_is_torn_says_so(desk: CaseDesk) -> None:
    (desk.folder / INDEX).write_bytes(b"torn")
    assert refused(desk.folder, SECRET) == troubles.NO_CASE


def test_the_passphrase_of_a_file_that_lies_there_does_not_take_over_the_desk(filled: CaseDesk) -> None:
    before = (filled.folder / INDEX).read_bytes()
    (filled.folder / f"{'a' * 16}.note").write_bytes(case_file({}, bytes(NEW)))
    assert opened(filled.folder, NEW) == ["!"] * 4
    assert (filled.folder / INDEX).read_bytes() == before
    assert opened(filled.folder, SECRET) == ["!", "0", "1", "2"]


def test_a_new_passphrase_opens_everything_and_the_old_one_nothing(filled: CaseDesk, book: RuleBook) -> None:
    held, heard = filled.open(filled.ids()[0]), list[tuple[int, int]]()
    filled.change_passphrase(SECRET, NEW, lambda done, of: heard.append((done, of)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert filled.save(held, replace(held.content, notes="after"), book).content.notes == "after"
    filled.lock()
    assert refused(filled.folder, SECRET) == troubles.CLOSED
    assert opened(filled.folder, NEW) == ["0", "1", "2"]
    for path in filled.folder.glob("*.note"):
        with pytest.raises(Trouble):
            open_single(path, SECRET)


def test_the_old_passphrase_has_to_be_right(filled: CaseDesk) -> None:
    before = {path: path.read_bytes() for path in filled.folder.iterdir()}
    for old, new, text in ((NEW, NEW, troubles.CLOSED), (SECRET, bytearray(), troubles.EMPTY)):
        with pytest.raises(Trouble) as caught:
            filled.change_passphrase(old, new)
        assert caught.value.text == text
    assert {path: path.read_bytes() for path in filled.folder.iterdir()} == before
    assert len(filled.rows()) == 3


def test_a_change_that_was_broken_off_is_finished_when_next_unlocked(
    filled: CaseDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(done: int, _: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled.change_passphrase(SECRET, NEW, killed)
    old = Slot(filled.folder.joinpath(f"{filled.ids()[-1]}.note").read_bytes()[:SLOT], bytearray(32))
    assert old.raw != filled._keys.slot.raw
    assert [row.damaged for row in filled.rows()] == [None] * 3
    filled.lock()
    assert opened(filled.folder, NEW) == ["0", "1", "2"]
    assert {path.read_bytes()[:SLOT] for path in filled.folder.glob("*.note")} == {filled_slot(filled.folder)}


def filled_slot(folder: Path) -> bytes:
    """The slot of the key file."""
    return (folder / INDEX).read_bytes()[:SLOT]


def test_a_case_open_elsewhere_during_a_change_is_sealed_later(
    filled: CaseDesk, again: CaseDesk, book: RuleBook
) -> None:
    held = again.open(again.ids()[1])
    filled.change_passphrase(SECRET, NEW)
    again.save(held, replace(held.content, notes="still saved"), book)
    again.lock()
    filled.lock()
    desk = CaseDesk.unlock(filled.folder, NEW)
    assert desk.read(held.id).notes == "still saved"
    assert not desk._keys.unfinished
    assert (desk.folder / f"{held.id}.note").read_bytes()[:SLOT] == desk._keys.slot.raw
    desk.lock()


def test_a_disk_that_fails_during_a_change_keeps_every_case(filled: CaseDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(target: Path, blob: bytes, opens: object) -> None:
        raise Trouble(troubles.UNSURE, name=target.name)

    monkeypatch.setattr("app.cases.desk.keep_whole", full)
    filled.change_passphrase(SECRET, NEW)
    monkeypatch.undo()
    filled.lock()
    assert opened(filled.folder, NEW) == ["0", "1", "2"]


def test_a_change_that_cannot_begin_changes_nothing(filled: CaseDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(target: Path, *_: object) -> None:
        raise Trouble(troubles.UNSURE, name=target.name)

    monkeypatch.setattr("app.cases.keys.keep_whole", full)
    with pytest.raises(Trouble):
        filled.change_passphrase(SECRET, NEW)
    monkeypatch.undo()
    assert len([row for row in filled.rows() if not row.damaged]) == 3
    filled.lock()
    assert opened(filled.folder, SECRET) == ["0", "1", "2"]


def test_what_a_crash_left_behind_is_cleared_away(filled: CaseDesk, again: CaseDesk) -> None:
    held = again.open(again.ids()[0])
    left = [f".{'b' * 16}.0123abcd.part", f"{'b' * 16}.lock", ".index.0123abcd.part"]
    running = f".{held.id}.0123abcd.part"
    others = ["letter.lock", "x.part"]
    for name in (*left, running, *others):
        (filled.folder / name).write_bytes(b"x")
    CaseDesk.unlock(filled.folder, SECRET).lock()
    there = {path.name for path in filled.folder.iterdir() if path.suffix != ".note"}
    assert there == {running, f"{held.id}.lock", *others}
    again.close(held)


def test_keys_that_are_being_changed_elsewhere_wait(filled: CaseDesk, slot: Slot) -> None:
    from app.cases.locks import FileLock

    lock = FileLock.take(filled.folder / "index.lock")
    assert lock
    with pytest.raises(Trouble) as caught:
        Keys(slot).keep(filled.folder)
    assert caught.value.text == troubles.NOT_NOW
    lock.release()
    keep_whole(filled.folder / "x", b"", lambda _: None)
