"""Whether the program is as it was handed out: every kind of difference is told, and nothing else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from app.integrity import SUMS, check
from app.trouble import Trouble
from app.views.integrity import integrity_view
from app.words import Words

FILES = {"Quqyq.exe": b"MZ", "program/app/әліпби.py": b"x = 1\n", "lib/empty": b""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy as it is handed out, in a folder with an awkward name."""
    made = tmp_path / "Менің құқығым 1"
    lines = []
    for name, content in FILES.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
    (made / SUMS).write_text("".join(lines), encoding="utf-8")
    return made


def test_an_untouched_copy_is_whole(folder: Path) -> None:
    found = check(folder)
    assert found.whole
    assert (found.listed, found.missing, found.changed, found.added) == (3, (), (), ())
    assert found.fingerprint == hashlib.sha256((folder / SUMS).read_bytes()).hexdigest()


@pytest.mark.parametrize("name", FILES)
def test_every_changed_byte_is_found(folder: Path, name: str) -> None:
    (folder / name).write_bytes(FILES[name] + b" ")
    assert check(folder).changed == (name,)
    assert not check(folder).whole


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert check(folder).missing == (name,)
    assert not check(folder).whole


def test_what_a_person_saved_there_is_told_but_no_fault(folder: Path) -> None:
    (folder / "хат.docx").write_bytes(b"mine")
    assert check(folder).added == ("хат.docx",)
    assert check(folder).whole


@pytest.mark.parametrize("name", ["SHA256SUMS.minisig", "uninstall.exe"])
def test_what_belongs_beside_the_list_is_not_told(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"x")
    assert check(folder).added == ()


@pytest.mark.parametrize("content", [b"", b"no list at all\n", b"\xff\xfe\n", b"abc  Quqyq.exe\n", None])
def test_a_list_that_is_none_is_one_sentence(folder: Path, content: bytes | None) -> None:
    if content is None:
        (folder / SUMS).unlink()
    else:
        (folder / SUMS).write_bytes(content)
    with pytest.raises(Trouble, match="Install the program again"):
        check(folder)


def test_a_file_that_cannot_be_read_counts_as_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.open

    def refuse(path: Path, *args: object, **kept: object) -> object:
        if path.name == "Quqyq.exe":
            raise PermissionError(13, "held")
        return whole(path, *args, **kept)  # pyright: ignore[reportCallIssue, reportArgumentType] (as it came)

    monkeypatch.setattr(Path, "open", refuse)
    assert check(folder).changed == ("Quqyq.exe",)


def test_it_is_said_in_words(folder: Path, english: Words) -> None:
    view = integrity_view(check(folder), english)
    assert (view.bad, view.result) == (False, "3 files were checked. All are as they were handed out.")
    assert len(view.fingerprint.split()) == 8
    (folder / "Quqyq.exe").unlink()
    (folder / "lib" / "empty").write_bytes(b"x")
    view = integrity_view(check(folder), english)
    assert view.bad
    assert [(part.title, part.names) for part in view.files] == [
        ("Missing", ("Quqyq.exe",)),
        ("Changed", ("lib/empty",)),
    ]
    assert view.lines == ()


def test_of_very_many_only_the_first_are_named(folder: Path, english: Words) -> None:
    for number in range(25):
        (folder / f"{number:02}.txt").write_bytes(b"x")
    (part,) = integrity_view(check(folder), english).files
    assert (len(part.names), part.rest) == (20, "and 5 more files")


def test_a_copy_without_a_list_says_so(english: Words) -> None:
    view = integrity_view(None, english)
    assert not view.bad
    assert "cannot be checked" in view.result
