"""Kept files open in every later version, by the program and by the decryptor that shares no code with it."""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from known_answers import KNOWN, OLDEST
from nacl.exceptions import CryptoError
from other_writer import case_file
from people_with_cases import CASE, PASSPHRASE

from app.cases import troubles
from app.cases.content import CaseContent
from app.cases.desk import CaseDesk
from app.cases.form import as_json, from_json
from app.cases.passphrase import passphrase_bytes
from app.cases.single import SingleFile, open_single
from app.law.book import RuleBook
from app.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "packaging" / "open_case.py"
SECRET = passphrase_bytes(PASSPHRASE)


@pytest.fixture(scope="module")
def alone() -> ModuleType:
    """The stand-alone decryptor."""
    spec = importlib.util.spec_from_file_location("open_case", PROGRAM)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def known(name: str) -> CaseContent:
    """What the program reads in a kept file."""
    return open_single(KNOWN / name, SECRET)


def test_kept_files_open(alone: ModuleType) -> None:
    assert known("by_the_program.note") == known("by_another.note") == CASE
    for name in ("by_the_program.note", "by_another.note"):
        plain = alone.plain((KNOWN / name).read_bytes(), bytes(SECRET))
        assert json.loads(plain) == json.loads((KNOWN / "by_the_program.json").read_bytes())
    assert from_json((KNOWN / "by_the_program.json").read_bytes()) == (CASE, False)


def test_the_program_writes_the_numbers_that_were_measured() -> None:
    """Asked of a fresh process: the tests here derive keys with cheaper ones."""
    show = "from app.cases.envelope import new_slot; print(new_slot(b'x').raw[12:20].hex())"
    done = subprocess.run([sys.executable, "-c", show], cwd=ROOT, capture_output=True, text=True, check=True)
    kept = (KNOWN / "by_the_program.note").read_bytes()[12:20]
    assert done.stdout.strip() == kept.hex() == f"{3:08x}{64 * 1024:08x}"


def test_an_older_form_opens_and_is_saved_as_the_present_one(book: RuleBook, tmp_path: Path) -> None:
    path = tmp_path / "old.note"
    path.write_bytes((KNOWN / "form_0.note").read_bytes())
    file = SingleFile.open(path, SECRET)
    assert (file.read_only, file.content.code_name) == (None, OLDEST["name"])
    file.save(file.content, book)
    assert open_single(path, SECRET) == file.content


def test_a_newer_form_opens_read_only(book: RuleBook) -> None:
    file = SingleFile.open(KNOWN / "newer_form.note", SECRET)
    assert file.content == CASE
    assert file.read_only
    with pytest.raises(Trouble) as caught:
        file.save(CASE, book)
    assert caught.value.text == troubles.NEWER_INSIDE


@pytest.mark.parametrize(("name", "text"), [("newer_file", troubles.NEWER), ("costly", troubles.DAMAGED)])
def test_what_cannot_be_opened_says_why(alone: ModuleType, name: str, text: str) -> None:
    with pytest.raises(Trouble) as caught:
        known(f"{name}.note")
    assert caught.value.text == text
    with pytest.raises(ValueError, match=r"version 1|out of bounds"):
        alone.plain((KNOWN / f"{name}.note").read_bytes(), bytes(SECRET))


def test_the_decryptor_opens_what_the_program_writes_now(alone: ModuleType, desk: CaseDesk, book: RuleBook) -> None:
    case = desk.save(None, CASE, book)
    blob = (desk.folder / f"{case.id}.note").read_bytes()
    assert alone.plain(blob, bytes(SECRET)) == as_json(CASE)
    with pytest.raises(CryptoError):
        alone.plain(blob, b"wrong")
    desk.close(case)


def test_the_program_opens_what_another_writer_writes_now(tmp_path: Path) -> None:
    path = tmp_path / "theirs.note"
    path.write_bytes(case_file(json.loads(as_json(CASE)), b"theirs"))
    assert open_single(path, bytearray(b"theirs")) == CASE


def test_the_decryptor_is_short_and_shares_no_code() -> None:
    for path in (PROGRAM, Path(__file__).parent / "other_writer.py"):
        source = path.read_text(encoding="utf-8")
        assert len(source.splitlines()) < 60
        names = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert not any("app" in ast.unparse(node).replace(".", " ").split() for node in names)


@pytest.mark.parametrize(("typed", "code"), [(PASSPHRASE, 0), ("wrong", 1)])
def test_the_decryptor_as_a_command(typed: str, code: int) -> None:
    command = [sys.executable, str(PROGRAM), str(KNOWN / "by_another.note")]
    done = subprocess.run(command, input=f"{typed}\n", capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == code
    assert ("did not open" in done.stderr) is bool(code)
    assert (done.stdout != "") is not bool(code)
