"""The desk without a window: list, open, save, search, lay aside, carry away, delete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from other_writer import case_file
from people_with_cases import CASE, DAY, PASSPHRASE, PLANTED

from app.cases import sodium, troubles
from app.cases.content import CaseStep
from app.cases.desk import CaseDesk, OpenCase, is_desk
from app.cases.envelope import STEP
from app.cases.form import as_json
from app.cases.keys import Keys
from app.cases.listing import CaseRow, row_of
from app.cases.nearby import desks_nearby
from app.cases.passphrase import passphrase_bytes
from app.cases.single import open_single
from app.law.book import RuleBook
from app.trouble import Trouble

SECRET = passphrase_bytes(PASSPHRASE)


def names(folder: Path) -> list[str]:
    """The kinds of files in a folder."""
    return sorted(path.suffix for path in folder.iterdir() if path.name != "index.note")


def said(trouble: Trouble | None) -> str:
    """Its source text."""
    return trouble.text if trouble else ""


@pytest.fixture
def case(desk: CaseDesk, book: RuleBook) -> Iterator[OpenCase]:
    """A case that is open."""
    opened = desk.save(None, CASE, book)
    yield opened
    if desk._unlocked:
        desk.close(opened)


def test_a_case_comes_back_as_it_was(desk: CaseDesk, case: OpenCase) -> None:
    desk.close(case)
    again = desk.open(case.id)
    assert (again.content, again.read_only) == (CASE, None)
    desk.close(again)
    assert names(desk.folder) == [".note"]


def test_names_and_sizes_tell_nothing(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    desk.save(case, replace(case.content, notes=PLANTED * 100), book)
    for path in desk.folder.iterdir():
        assert path.name == "index.note" or (len(path.stem) == 16 and int(path.stem, 16) >= 0)
        assert path.suffix == ".lock" or path.stat().st_size == STEP
        assert PLANTED.encode() not in path.read_bytes()


def test_the_list(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    plain = desk.save(None, replace(CASE, code_name="plain", steps=(), judged=None, archived=True), book)
    rows = {row.id: row for row in desk.rows()}
    assert rows == {
        case.id: CaseRow(case.id, CASE.code_name, date(2026, 12, 9), "callable", "2026.11", DAY),
        plain.id: CaseRow(plain.id, "plain", archived=True),
    }
    desk.close(plain)


def test_the_next_deadline_counts_the_times_that_run(book: RuleBook) -> None:
    """A decision of 20 November was told; a step that is overdue comes before everything."""
    late = replace(CASE, steps=(CaseStep(date(2026, 11, 1), "call"),))
    assert row_of("x", replace(CASE, steps=())).next_deadline is None
    runs = row_of("x", replace(CASE, steps=()), book, DAY).next_deadline
    assert runs is not None
    assert DAY < runs < DAY + timedelta(days=366)
    assert row_of("x", late, book, DAY).next_deadline == date(2026, 11, 1)


def test_damaged_and_foreign_files_are_lines_of_their_own(desk: CaseDesk, case: OpenCase) -> None:
    torn = desk.folder / f"{'0' * 16}.note"
    torn.write_bytes((desk.folder / f"{case.id}.note").read_bytes()[:-STEP] + bytes(STEP))
    (desk.folder / f"{'1' * 16}.note").write_bytes(b"")
    (desk.folder / f"{'2' * 16}.note").write_bytes(case_file({}, b"other"))
    (desk.folder / f"{'3' * 16}.note").write_bytes(desk._keys.seal(b"{}"))
    (desk.folder / "letter.note").write_bytes(b"not ours")
    (desk.folder / f"{'A' * 16}.note").write_bytes(b"not ours")
    rows = desk.rows()
    assert [said(row.damaged) for row in rows if row.damaged] == [
        troubles.NO_CASE, troubles.NO_CASE, troubles.OTHER_KEY, troubles.DAMAGED,
    ]  # fmt: skip
    assert [row.code_name for row in rows if not row.damaged] == [CASE.code_name]
    assert all(f"“{row.id}.note”" in row.damaged.sentence() for row in rows if row.damaged)


def test_a_case_open_elsewhere_can_be_read_only(
    desk: CaseDesk, again: CaseDesk, case: OpenCase, book: RuleBook
) -> None:
    other = again.open(case.id)
    assert (other.content, said(other.read_only)) == (CASE, troubles.ELSEWHERE)
    for work in (
        lambda: again.save(other, CASE, book),
        lambda: again.delete(case.id),
        lambda: again.move(case.id, desk.folder.parent),
        lambda: again.archive(case.id),
    ):
        with pytest.raises(Trouble) as caught:
            work()
        assert said(caught.value) in (troubles.ELSEWHERE, troubles.NOT_NOW)
    again.close(other)
    assert said(again.open(case.id).read_only) == troubles.ELSEWHERE
    desk.close(case)
    assert again.open(case.id).read_only is None
    again.lock()


def test_what_was_changed_where_no_lock_holds_is_noticed(
    desk: CaseDesk, again: CaseDesk, case: OpenCase, book: RuleBook
) -> None:
    (desk.folder / f"{case.id}.lock").unlink()
    other = again.open(case.id)
    again.save(other, replace(CASE, notes="theirs"), book)
    with pytest.raises(Trouble) as caught:
        desk.save(case, replace(CASE, notes="mine"), book)
    assert said(caught.value) == troubles.CHANGED
    mine = desk.save(None, replace(CASE, notes="mine"), book)
    assert {desk.read(id_).notes for id_ in desk.ids()} == {"mine", "theirs"}
    desk.close(mine)
    again.lock()


def test_a_file_that_is_gone_is_written_anew(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    (desk.folder / f"{case.id}.note").unlink()
    desk.save(case, CASE, book)
    assert desk.read(case.id) == CASE


def test_a_case_from_a_newer_version_is_read_only(desk: CaseDesk, book: RuleBook, tmp_path: Path) -> None:
    id_ = "9" * 16
    newer = as_json(CASE).replace(b'"version": 1', b'"version": 2')
    (desk.folder / f"{id_}.note").write_bytes(desk._keys.seal(newer))
    case = desk.open(id_)
    assert (case.content, said(case.read_only)) == (CASE, troubles.NEWER_INSIDE)
    for work in (
        lambda: desk.save(case, CASE, book),
        lambda: desk.archive(id_),
        lambda: desk.export(id_, tmp_path / "x", SECRET),
    ):
        with pytest.raises(Trouble) as caught:
            work()
        assert said(caught.value) == troubles.NEWER_INSIDE
    carried = desk.move(id_, tmp_path)
    with pytest.raises(Trouble):
        desk.take_in(carried, SECRET)
    assert open_single(carried, SECRET) == CASE


def test_a_place_that_takes_no_files_lets_cases_be_read(
    desk: CaseDesk, case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.close(case)

    def barred(*_: object) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr("app.cases.desk.FileLock.take", barred)
    found = desk.open(case.id)
    assert (found.content, said(found.read_only)) == (CASE, troubles.NO_WRITING)
    with pytest.raises(Trouble) as caught:
        desk.delete(case.id)
    assert said(caught.value) == troubles.NO_FOLDER


def test_search_looks_in_names_notes_and_steps(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    other = desk.save(None, replace(CASE, code_name="Бета", notes="", steps=()), book)
    (desk.folder / f"{'1' * 16}.note").write_bytes(b"")
    found = {text: list(desk.search(text)) for text in ("БЕТА", "Қоңырау", "letter Жасұлан", "nowhere")}
    assert found == {"БЕТА": [other.id], "Қоңырау": [case.id], "letter Жасұлан": [case.id], "nowhere": []}
    assert sorted(desk.search(" ")) == sorted((case.id, other.id))
    desk.close(other)


def test_laid_aside_and_taken_back(desk: CaseDesk, case: OpenCase) -> None:
    desk.close(case)
    desk.archive(case.id)
    assert desk.rows()[0].archived
    desk.archive(case.id, archived=False)
    assert desk.read(case.id) == CASE


def test_deleting_takes_the_file_and_closes_the_case(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    desk.delete(case.id)
    assert names(desk.folder) == []
    with pytest.raises(Trouble) as caught:
        desk.save(case, CASE, book)
    assert said(caught.value) == troubles.NOT_NOW
    desk.delete(case.id)


def test_exported_taken_in_and_opened_alone(desk: CaseDesk, case: OpenCase, tmp_path: Path) -> None:
    target, theirs = tmp_path / "for you.note", bytearray(b"their own")
    desk.export(case.id, target, theirs)
    assert open_single(target, theirs) == CASE
    with pytest.raises(Trouble) as caught:
        open_single(target, SECRET)
    assert said(caught.value) == troubles.CLOSED
    taken = desk.take_in(target, theirs)
    assert taken.id != case.id
    assert (desk.read(taken.id), taken.read_only) == (CASE, None)
    assert target.exists()
    desk.close(taken)


def test_carried_to_a_stick_it_opens_with_the_same_passphrase(desk: CaseDesk, case: OpenCase, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    carried = desk.move(case.id, stick)
    assert names(desk.folder) == []
    assert open_single(carried, SECRET) == CASE
    assert is_desk(stick)
    there = CaseDesk.unlock(stick, SECRET)
    assert there.read(case.id) == CASE
    there.lock()
    with pytest.raises(Trouble) as caught:
        desk.move(case.id, tmp_path / "missing")
    assert said(caught.value) == troubles.NO_FOLDER


def test_a_whole_desk_is_found_before_a_folder_that_one_case_was_carried_to(
    desk: CaseDesk, case: OpenCase, tmp_path: Path
) -> None:
    """The door chooses what was found first, and takes the passphrase for that."""
    before = desk.folder.parent / "a stick"
    before.mkdir()
    desk.move(case.id, before)
    assert desks_nearby((desk.folder.parent,)) == (desk.folder, before)


def test_what_was_carried_away_comes_back_by_the_passphrase_of_then(
    desk: CaseDesk, case: OpenCase, tmp_path: Path
) -> None:
    stick, new = tmp_path / "stick", passphrase_bytes("something quite different")
    stick.mkdir()
    carried = desk.move(case.id, stick)
    desk.change_passphrase(SECRET, new)
    with pytest.raises(Trouble) as caught:
        desk.take_in(carried, new)
    assert said(caught.value) == troubles.CLOSED
    again = desk.take_in(carried, SECRET)
    assert desk.read(again.id) == CASE
    desk.close(again)


def test_nothing_is_carried_over_another_file(desk: CaseDesk, case: OpenCase, tmp_path: Path) -> None:
    (tmp_path / f"{case.id}.note").write_bytes(b"theirs")
    for folder in (tmp_path, desk.folder):
        with pytest.raises(Trouble) as caught:
            desk.move(case.id, folder)
        assert said(caught.value) == troubles.TAKEN
    assert desk.read(case.id) == CASE


def test_locking_zeroes_the_keys_and_gives_up_the_cases(
    desk: CaseDesk, again: CaseDesk, case: OpenCase, book: RuleBook
) -> None:
    keys = desk._keys
    keys.earlier.append(sodium.random_bytes(32))
    desk.lock()
    desk.lock()
    assert [bytes(key) for key in (keys.slot.key, *keys.earlier)] == [bytes(32)] * 2
    assert names(desk.folder) == [".note"]
    for work in (desk.rows, lambda: desk.open(case.id), lambda: desk.save(None, CASE, book)):
        with pytest.raises(Trouble) as caught:
            work()
        assert said(caught.value) == troubles.LOCKED
    assert again.open(case.id).read_only is None
    again.lock()


def test_a_list_that_is_being_read_ends_with_the_lock(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    desk.close(desk.save(None, CASE, book))
    reading = desk.each()
    assert next(reading)[1] == CASE
    desk.lock()
    with pytest.raises(Trouble) as caught:
        next(reading)
    assert said(caught.value) == troubles.LOCKED


def test_a_reader_who_comes_while_it_is_saved_gets_the_new_version(
    desk: CaseDesk, case: OpenCase, again: CaseDesk, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """He opened the file just before it was replaced, and reads it when its key is gone."""
    read, seen = Keys.open, []

    def late(self: Keys, blob: bytes, name: str) -> bytearray:
        if not seen:
            seen.append(name)
            monkeypatch.undo()
            desk.save(case, replace(CASE, notes="new"), book)
            return read(self, blob[:150] + bytes(54) + blob[204:], name)
        return read(self, blob, name)

    monkeypatch.setattr(Keys, "open", late)
    assert again.read(case.id).notes == "new"


def test_a_folder_that_is_gone_is_told(desk: CaseDesk, book: RuleBook) -> None:
    for path in desk.folder.iterdir():
        path.unlink()
    desk.folder.rmdir()
    assert not is_desk(desk.folder)
    with pytest.raises(Trouble) as caught:
        desk.rows()
    assert said(caught.value) == troubles.NO_FOLDER
    with pytest.raises(Trouble, match="folder is not there"):
        desk.save(None, CASE, book)
