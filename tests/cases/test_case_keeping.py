"""Saving is whole or not at all: at whatever call the disk fails, one whole version is there and nothing beside it."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from failing_disk import FailingDisk
from people_with_cases import CASE, PASSPHRASE, PLANTED

from app.cases import keeping, locks, troubles
from app.cases.desk import CaseDesk, OpenCase
from app.cases.envelope import HEAD, MOST, STEP
from app.cases.keeping import destroy, keep_whole, read_file, sweep
from app.cases.locks import FileLock
from app.cases.passphrase import passphrase_bytes
from app.law.book import RuleBook
from app.trouble import Trouble

NEW = replace(CASE, code_name="B", notes=f"{PLANTED} new")
Work = Callable[[CaseDesk, OpenCase, RuleBook], object]


def saved(desk: CaseDesk, case: OpenCase, book: RuleBook) -> object:
    """Save the case that is open."""
    return desk.save(case, NEW, book)


def saved_anew(desk: CaseDesk, _: OpenCase, book: RuleBook) -> object:
    """Save another one, for the first time."""
    return desk.save(None, NEW, book)


def exported(desk: CaseDesk, case: OpenCase, _: RuleBook) -> object:
    """Write the case for someone else."""
    return desk.export(case.id, desk.folder.parent / "out.note", passphrase_bytes(PASSPHRASE))


def deleted(desk: CaseDesk, case: OpenCase, _: RuleBook) -> object:
    """Delete the case."""
    return desk.delete(case.id)


def moved(desk: CaseDesk, case: OpenCase, _: RuleBook) -> object:
    """Carry the case to a stick."""
    return desk.move(case.id, desk.folder.parent)


def keys_kept(desk: CaseDesk, _: OpenCase, __: RuleBook) -> object:
    """Write the key file."""
    return desk._keys.keep(desk.folder)


def anything_left(folder: Path) -> list[str]:
    """What lies in the folder besides case files."""
    return [path.name for path in folder.iterdir() if path.suffix not in (".note", "")]


@pytest.fixture
def case(desk: CaseDesk, book: RuleBook) -> Iterator[OpenCase]:
    """A case that is open, and one more."""
    desk.close(desk.save(None, replace(CASE, code_name="other"), book))
    opened = desk.save(None, CASE, book)
    yield opened
    desk.close(opened)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("work", [saved, saved_anew, keys_kept, moved, deleted])
def test_a_disk_that_fails_at_any_call_loses_nothing(
    desk: CaseDesk, case: OpenCase, book: RuleBook, work: Work, number: int
) -> None:
    before = {row.code_name for row in desk.rows()}
    fails_at = 0
    while True:
        fails_at += 1
        disk = FailingDisk(fails_at, number)
        with disk.at_work():
            troubled = None
            try:
                work(desk, case, book)
            except Trouble as error:
                troubled = error
        if not disk.failed:
            break
        check_whole(desk, before, moving=work is moved, deleting=work is deleted)
        assert troubled is None or PLANTED not in troubled.sentence()
        case = prepared(desk, case, book)
    assert troubled is None
    assert fails_at > 5


def check_whole(desk: CaseDesk, before: set[str], *, moving: bool, deleting: bool) -> None:
    """Every case is there, in a whole version old or new; on a failed way to a stick perhaps in both places."""
    rows = desk.rows()
    assert [row for row in rows if row.damaged] == []
    names = {row.code_name for row in rows}
    for path in desk.folder.parent.glob("*.note") if moving else ():
        names.add(CaseDesk(desk.folder.parent, desk._keys).read(path.stem).code_name)
        path.unlink()
    assert before - names <= ({"B", CASE.code_name} if not deleting else {CASE.code_name, "B"})
    assert deleting or {CASE.code_name, "B"} & names
    assert "other" in names
    sweep(desk.folder)
    assert [name for name in anything_left(desk.folder) if name.endswith(".part")] == []


def prepared(desk: CaseDesk, case: OpenCase, book: RuleBook) -> OpenCase:
    """The desk as at the beginning: the case open with its first content, and nothing but that and the other one."""
    for row in desk.rows():
        if row.id != case.id and row.code_name != "other":
            desk.delete(row.id)
    if case.id not in desk.ids():
        desk.close(case)
        return desk.save(None, CASE, book)
    if case.id not in desk._held:
        case = desk.open(case.id)
    return desk.save(case, CASE, book)


def test_an_export_that_fails_leaves_no_file_and_the_case(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    for fails_at in (1, 2, 3, 5):  # made, written, flushed, given its name; the fourth only looks for an earlier one
        disk = FailingDisk(fails_at, errno.ENOSPC)
        with disk.at_work(), pytest.raises(Trouble, match="that place is full"):
            exported(desk, case, book)
        assert [path.name for path in desk.folder.parent.iterdir()] == ["desk"]
    assert desk.read(case.id) == CASE


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small file system")
def test_a_disk_that_is_really_full(tmp_path: Path, slot: object, book: RuleBook, desk: CaseDesk) -> None:
    place = tmp_path / "small"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", place], check=False).returncode:
        pytest.skip("no file system can be mounted here")
    small = CaseDesk(place, desk._keys)
    try:
        fill_and_save(small, place, book)
    finally:
        small.lock()
        subprocess.run(["umount", place], check=True)


def fill_and_save(desk: CaseDesk, place: Path, book: RuleBook) -> None:
    """Save until nothing fits any more; then everything is still there, and deleting makes room again."""
    kept: list[OpenCase] = []
    with suppress(Trouble):
        while len(kept) < 50:
            kept.append(desk.save(None, replace(CASE, code_name=str(len(kept))), book))
    assert 3 <= len(kept) < 10
    with pytest.raises(Trouble, match="that place is full"):
        desk.save(kept[0], NEW, book)
    assert sorted(row.code_name for row in desk.rows()) == [str(number) for number in range(len(kept))]
    assert [path.name for path in place.iterdir() if path.suffix == ".part"] == []
    assert not any(PLANTED.encode() in path.read_bytes() for path in place.iterdir())
    desk.delete(kept[1].id)
    desk.save(kept[0], NEW, book)
    assert desk.read(kept[0].id) == NEW


def test_only_the_owner_can_read_it_from_the_first_byte_on(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    modes: list[int] = []
    write = os.write

    def watched(handle: int, data: bytes) -> int:
        modes.append(stat.S_IMODE(os.fstat(handle).st_mode))
        return write(handle, data)

    before = os.umask(0)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "write", watched)
            desk.save(case, NEW, book)
    finally:
        os.umask(before)
    assert set(modes) == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in desk.folder.iterdir()} == {0o600}


def test_what_comes_back_changed_is_not_trusted(
    desk: CaseDesk, case: OpenCase, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "read_file", lambda path, most=MOST: read_file(path, most)[:-1] + b"?")
    with pytest.raises(Trouble) as caught:
        desk.save(case, NEW, book)
    assert caught.value.text == troubles.UNSURE
    monkeypatch.undo()
    assert desk.read(case.id) == CASE
    assert desk.save(case, NEW, book).content == NEW


def test_the_earlier_version_loses_its_key_once_the_new_one_is_there(
    desk: CaseDesk, case: OpenCase, book: RuleBook
) -> None:
    with (desk.folder / f"{case.id}.note").open("rb") as earlier:
        before = earlier.read()
        desk.save(case, NEW, book)
        earlier.seek(0)
        after = earlier.read()
    assert after[:HEAD] != before[:HEAD]
    assert after[HEAD:] == before[HEAD:]
    with pytest.raises(Trouble):
        desk._keys.open(after, "")


def test_a_copy_under_another_name_keeps_its_key(desk: CaseDesk, case: OpenCase, book: RuleBook) -> None:
    copy = desk.folder / "copy"
    copy.hardlink_to(desk.folder / f"{case.id}.note")
    desk.save(case, NEW, book)
    assert desk._keys.open(copy.read_bytes(), "")


def test_what_is_deleted_loses_its_key_first(tmp_path: Path) -> None:
    path = tmp_path / "a.note"
    path.write_bytes(bytes(STEP))
    with path.open("rb") as file:
        destroy(path)
        left = file.read()
    assert not path.exists()
    assert left[HEAD:] == bytes(STEP - HEAD)
    assert left[:HEAD].count(0) < 20
    destroy(path)


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    keep_whole(link, b"new", lambda _: None)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("kind", ["folder", "pipe", "huge", "missing"])
def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.note"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "huge":
        with path.open("wb") as file:
            file.truncate(50 * MOST)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(Trouble, match=r"a\.note"):
        read_file(path)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_where_no_folder_can_be_flushed_the_earlier_version_is_left_alone(
    desk: CaseDesk, case: OpenCase, book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, fsync = desk.folder / f"{case.id}.note", os.fsync

    def unable(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "")
        fsync(handle)

    with path.open("rb") as earlier:
        before = earlier.read()
        monkeypatch.setattr(os, "fsync", unable)
        desk.save(case, NEW, book)
        earlier.seek(0)
        assert earlier.read() == before


def test_a_lock_ends_with_its_holder_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    held = FileLock.take(path)
    assert held is not None
    assert FileLock.take(path) is None
    held.release()
    assert not path.exists()
    path.write_bytes(b"left behind by a crash")
    again = FileLock.take(path)
    assert again is not None
    again.release()


@pytest.mark.parametrize(("number", "free"), [(errno.ENOLCK, True), (errno.ENOTSUP, True), (errno.EACCES, False)])
def test_a_place_without_locks_counts_as_free(
    tmp_path: Path, number: int, free: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(locks.fcntl, "flock", refused)
    found = FileLock.take(tmp_path / "a.lock")
    assert (found is not None) is free
    if found:
        found.release()


def test_who_waited_at_a_lock_that_is_gone_takes_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, looked = tmp_path / "a.lock", []
    is_still_there = locks._is_still_there

    def taken_away_in_between(path: Path, handle: int) -> bool:
        if not looked:
            path.unlink()
        looked.append(path)
        return is_still_there(path, handle)

    monkeypatch.setattr(locks, "_is_still_there", taken_away_in_between)
    held = FileLock.take(path)
    assert held is not None
    assert len(looked) == 2
    assert path.exists()
    held.release()


def test_windows_is_given_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    replace_, target, beside = Path.replace, tmp_path / "a", tmp_path / "b"
    beside.write_bytes(b"new")

    def busy(self: Path, other: Path) -> Path:
        if len(waited) < 3:
            raise PermissionError(errno.EACCES, "")
        return replace_(self, other)

    monkeypatch.setattr(keeping.time, "sleep", waited.append)
    monkeypatch.setattr(keeping, "_TRIES_WHILE_LOOKED_AT", 20)
    monkeypatch.setattr(Path, "replace", busy)
    keeping._replace(beside, target)
    assert target.read_bytes() == b"new"
    assert len(waited) == 3
