"""The settings file: what is written comes back, and whatever else lies there is not believed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest

from app.settings import COLOURS, TEXT_SIZES, Settings, forget_settings, keep_settings, read_settings, settings_file
from app.trouble import Trouble
from app.words import LANGUAGES

KAZAKH = Settings("kk", 150, "dark")
MUTATIONS = 10_000 if os.environ.get("QUQYQ_THOROUGH") else 600
WRONG = {
    "empty": b"", "blank": b"  \n", "words": "сәлем".encode(), "no text": b"\xff\xfe\x00", "list": b"[]",
    "null": b"null",
    "number": b"7", "deep": b"[" * 900, "cut": b'{"language": "kk", "text', "nan": b"NaN", "long number": b"9" * 900,
    "one missing": b'{"language": "kk", "text_size": 100}',
    "one more": b'{"language": "kk", "text_size": 100, "colours": "dark", "birth_date": "2005-03-01"}',
    "unknown language": b'{"language": "de", "text_size": 100, "colours": "dark"}',
    "language as list": b'{"language": ["kk"], "text_size": 100, "colours": "dark"}',
    "size as text": b'{"language": "kk", "text_size": "100", "colours": "dark"}',
    "size as fraction": b'{"language": "kk", "text_size": 100.0, "colours": "dark"}',
    "size as truth": b'{"language": "kk", "text_size": true, "colours": "dark"}',
    "size too large": b'{"language": "kk", "text_size": 9000, "colours": "dark"}',
    "colours as object": b'{"language": "kk", "text_size": 100, "colours": {"dark": 1}}',
    "a mark before": b'\xef\xbb\xbf{"language": "kk", "text_size": 100, "colours": "dark"}',
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings would lie; nothing is there yet, not even the folder."""
    return tmp_path / "config" / "quqyq" / "settings.json"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_kept_comes_back(path: Path, language: str) -> None:
    for size in TEXT_SIZES:
        for colours in COLOURS:
            keep_settings(path, Settings(language, size, colours))
            assert read_settings(path) == (language, size, colours)


def test_three_settings_and_nothing_else_stand_in_the_file(path: Path) -> None:
    keep_settings(path, KAZAKH)
    assert json.loads(path.read_text()) == {"language": "kk", "text_size": 150, "colours": "dark"}
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such bits")
def test_others_on_the_computer_cannot_read_it(path: Path) -> None:
    keep_settings(path, KAZAKH)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_nothing_kept_is_no_fault(path: Path) -> None:
    assert read_settings(path) is None
    path.parent.parent.mkdir()
    path.parent.write_text("a file where the folder would be")
    assert read_settings(path) is None


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_not_believed(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(Trouble, match="could not be read"):
        read_settings(path)


def test_a_huge_file_is_not_read_to_its_end(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"language": "kk", "text_size": 100, "colours": "dark"}' + b" " * 2000)
    os.truncate(path, 1 << 40)
    with pytest.raises(Trouble):
        read_settings(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and devices among its files")
@pytest.mark.parametrize("kind", ["folder", "pipe", "endless", "loop"])
def test_what_is_no_file_is_not_opened(path: Path, kind: str) -> None:
    path.parent.mkdir(parents=True)
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)  # to open it would wait for ever
    else:
        path.symlink_to("/dev/zero" if kind == "endless" else path)
    with pytest.raises(Trouble):
        read_settings(path)


def test_no_mutated_file_does_any_harm(path: Path) -> None:
    """Each is refused in one sentence, or holds settings that there are."""
    keep_settings(path, KAZAKH)
    whole, rng, believed = path.read_bytes(), Random(7), 0
    for _ in range(MUTATIONS):
        path.write_bytes(mutated(whole, rng))
        try:
            settings = read_settings(path)
        except Trouble:
            continue
        assert settings is not None
        assert settings.language in LANGUAGES
        assert settings.text_size in TEXT_SIZES
        assert type(settings.text_size) is int
        assert settings.colours in COLOURS
        believed += 1
    assert believed < MUTATIONS / 2


def mutated(content: bytes, rng: Random) -> bytes:
    """A content with a few accidents."""
    found = bytearray(content)
    for _ in range(rng.randint(1, 4)):
        place, other = rng.randrange(len(found) + 1), rng.randrange(len(found) + 1)
        accident = rng.randrange(6)
        if accident == 0 and place < len(found):
            found[place] ^= 1 << rng.randrange(8)
        elif accident == 1:
            found[place:place] = rng.randbytes(rng.randint(1, 9))
        elif accident == 2:
            del found[min(place, other) : max(place, other)]
        elif accident == 3:
            found[place:place] = found[min(place, other) : max(place, other)]
        elif accident == 4:
            found[place:place] = rng.choice((b"null", b"[", b"{}", b"1e999", b"-1", b'"kk"', b"true", b"\\u0000"))
        else:
            found *= rng.choice((1, 1, 2, 40))
    return bytes(found)


def test_forgetting_removes_the_file_and_its_folder(path: Path) -> None:
    keep_settings(path, KAZAKH)
    (path.parent / ".left.part").touch()
    forget_settings(path)
    assert not path.parent.exists()
    assert path.parent.parent.exists()
    forget_settings(path)


def test_forgetting_leaves_what_is_not_ours(path: Path) -> None:
    keep_settings(path, KAZAKH)
    (path.parent / "notes.txt").touch()
    forget_settings(path)
    assert [file.name for file in path.parent.iterdir()] == ["notes.txt"]


def test_what_cannot_be_removed_is_told_with_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(Trouble, match="could not be removed") as fault:
        forget_settings(path)
    assert str(path) in fault.value.sentence()


def test_where_each_system_has_its_settings() -> None:
    top = Path.cwd().anchor  # a path is whole only with what it begins with on the system that runs this
    linux = {"HOME": f"{top}home/a", "XDG_CONFIG_HOME": ""}
    usual = Path(top, "home/a/.config/quqyq/settings.json")
    assert settings_file(linux, "linux") == usual
    assert settings_file({**linux, "XDG_CONFIG_HOME": f"{top}c"}, "linux") == Path(top, "c/quqyq/settings.json")
    assert settings_file({**linux, "XDG_CONFIG_HOME": "here"}, "linux") == usual
    windows = {"USERPROFILE": f"{top}u", "APPDATA": f"{top}u/Roaming"}
    assert settings_file(windows, "win32") == Path(top, "u/Roaming/quqyq/settings.json")
    assert settings_file({"USERPROFILE": f"{top}u"}, "win32") == Path(top, "u/AppData/Roaming/quqyq/settings.json")
    mac = Path(top, "home/a/Library/Application Support/quqyq/settings.json")
    assert settings_file(linux, "darwin") == mac
