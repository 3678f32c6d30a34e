"""Where a file goes, from what was typed; and the sentence for each way in which writing fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from app.papers.folders import folders_in, target_in
from app.papers.saving import save_whole
from app.trouble import Trouble


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("report", "report.pdf"),
        ("report.pdf", "report.pdf"),
        ("Report.PDF", "Report.PDF"),
        (" өтініш ", "өтініш.pdf"),
        ("a.b", "a.b.pdf"),
        ("letter.docx", "letter.docx.pdf"),
        ("in/x", "in/x.pdf"),
    ],
)
def test_a_name_gets_its_ending(tmp_path: Path, typed: str, meant: str) -> None:
    (tmp_path / "in").mkdir()
    assert target_in(tmp_path, typed, ".pdf") == tmp_path / meant


@pytest.mark.parametrize("typed", ["", "  ", ".", "..", "/", "a:b", "a?", "a\x00b", "gone/x", "x" * 5000 + "/y"])
def test_what_cannot_be_a_file_is_told(tmp_path: Path, typed: str) -> None:
    with pytest.raises(Trouble):
        target_in(tmp_path, typed, ".pdf")


def test_folders_are_listed_by_name_and_none_where_one_cannot_look(tmp_path: Path) -> None:
    for name in ("ә", "B", "a", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert [path.name for path in folders_in(tmp_path)] == ["a", "B", "ә"]
    assert folders_in(tmp_path / "gone") == ()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EROFS, "takes no files"),
        (errno.EACCES, "takes no files"),
        (errno.ENOENT, "not there any more"),
        (errno.EIO, "for example for free space"),
    ],
)
def test_each_failure_has_its_sentence_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    (tmp_path / "report.pdf").write_bytes(b"old")
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Trouble, match=said) as told:
        save_whole(tmp_path / "report.pdf", b"new")
    assert "“report.pdf” could not be written" in str(told.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"report.pdf": b"old"}


def test_a_file_that_another_program_holds_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(Trouble, match="open in another program"):
        save_whole(tmp_path / "letter.docx", b"new")
    assert list(tmp_path.iterdir()) == []
