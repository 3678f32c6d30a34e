"""`quqyq letter`: the list, a document, a page; what is personal comes from a file or standard input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pypdf
import pytest
from docx import Document
from running import DAY, STUDENT, Command, as_bytes, program

from app.law.book import RuleBook

GROUND = ("ground", "--ground", "KZ-561-35-3-A")
ME = {"full_name": "Әлия Өзбекұлы", "iin": "060505123456"}


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, book: RuleBook) -> None:
    """The rule book that is loaded already."""
    monkeypatch.setattr("app.commands.letter.load_rule_book", lambda: book)


def letter(command: Command, *more: str, facts: object = STUDENT) -> tuple[int, str, str]:
    """Run the command for a case."""
    done = command.command("letter", command.file(facts), *more, "--on", DAY)
    return done.code, done.out, done.err


def text_of(path: Path) -> str:
    """The text of a document."""
    return "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)


def test_the_letters_are_listed(command: Command) -> None:
    code, out, err = letter(command)
    assert (code, err) == (0, "")
    fitting, others = out.split("Other letters:")
    assert "- ground --ground KZ-561-35-3-A\n" in fitting
    assert "- complaint\n" in others
    assert "not_read" not in out


def test_no_heading_stands_above_nothing(command: Command) -> None:
    _, out, _ = letter(command, facts={})
    assert out.startswith("Other letters:\n- ")


def test_a_document_is_written(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    fields = tmp_path / "me.json"
    fields.write_text(json.dumps(ME), encoding="utf-8")
    code, out, err = letter(command, *GROUND, "--blanks", str(fields), "-o", str(target))
    assert (code, out, err) == (0, "Written: letter.docx\n", "")
    assert "From: Әлия Өзбекұлы\nIIN: 060505123456" in text_of(target)
    assert "End of the course: 1 July 2028" in text_of(target)


def test_the_fields_may_come_from_standard_input(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(ME).encode())))
    target = tmp_path / "letter.docx"
    assert letter(command, *GROUND, "--blanks", "-", "-o", str(target))[0] == 0
    assert "Әлия Өзбекұлы" in text_of(target)


def test_without_fields_lines_are_left_to_write_on(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    assert letter(command, "complaint", "-o", str(target), facts={})[0] == 0
    assert "From: ____" in text_of(target)


def test_a_page_is_written(tmp_path: Path) -> None:
    case, target = tmp_path / "case.json", tmp_path / "хат.pdf"
    case.write_bytes(as_bytes(STUDENT))
    done = program("letter", str(case), *GROUND, "--on", DAY, "-o", str(target))
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Full-time study" in pypdf.PdfReader(target).pages[0].extract_text().replace("\t", " ")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("love",), "There is no letter “love”; allowed are: ground, valid_reason,"),
        (("not_read", "-o", "x.docx"), "does not fit the answers"),
        (("ground", "-o", "x.docx"), "needs another ground; allowed are: KZ-561-"),
        (("ground", "--ground", "KZ-561-1-6", "-o", "x.docx"), "needs another ground"),
        (("complaint", "--ground", "KZ-561-35-3-A", "-o", "x.docx"), "needs another ground; allowed are: -"),
        (("complaint",), "Name the file to write with -o"),
        (("complaint", "-o", "letter.odt"), "Name the file to write with -o"),
        (("complaint", "-o", "letter.docx", "--blanks", "nowhere.json"), "“nowhere.json” cannot be read"),
        (("complaint", "-o", "/nowhere/letter.docx"), "could not be written"),
    ],
)
def test_what_cannot_be_made_is_told(command: Command, more: tuple[str, ...], said: str) -> None:
    named = more if "-o" in more or more[0] == "complaint" else (*more, "-o", "x.docx")
    code, out, err = letter(command, *named)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("[]", "JSON object"),
        ("{", "JSON object"),
        ('{"religion": "x"}', "There is no field “religion”; allowed are: full_name, iin,"),
        ('{"own_words": "x"}', "There is no field “own_words”"),
        ('{"iin": "12345"}', "“iin” must have 12 digits"),
        ('{"iin": "06050512345a"}', "“iin” must have 12 digits"),
        ('{"full_name": 5}', "must be a text"),
        (json.dumps({"full_name": "x" * 3_000}), "up to 2000 characters"),
    ],
)
def test_fields_that_cannot_stand_are_told(command: Command, tmp_path: Path, fields: str, said: str) -> None:
    file = tmp_path / "me.json"
    file.write_text(fields, encoding="utf-8")
    code, _, err = letter(command, "complaint", "--blanks", str(file), "-o", str(tmp_path / "letter.docx"))
    assert code == 2
    assert said in err
    assert not (tmp_path / "letter.docx").exists()


def test_what_was_typed_is_never_repeated(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "me.json"
    file.write_text('{"iin": "secret number"}', encoding="utf-8")
    assert "secret" not in letter(command, "complaint", "--blanks", str(file), "-o", str(tmp_path / "a.docx"))[2]


def test_only_one_thing_comes_from_standard_input(command: Command) -> None:
    done = command.command("letter", "-", "complaint", "--blanks", "-", "-o", "x.docx")
    assert (done.code, "standard input" in done.err) == (2, True)
