"""`quqyq report`: a page for the browser, a file to print; what cannot be made is told."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from running import DAY, STUDENT, Command, as_bytes, program

from app.law.book import RuleBook


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, book: RuleBook) -> None:
    """The rule book that is loaded already."""
    monkeypatch.setattr("app.commands.report.load_rule_book", lambda: book)


def report(command: Command, *more: str, facts: object = STUDENT) -> tuple[int, str, str]:
    """Run the command for a case."""
    done = command.command("report", command.file(facts), "--on", DAY, *more)
    return done.code, done.out, done.err


def test_a_page_is_written(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "есеп.html"
    assert report(command, "-o", str(target)) == (0, "Written: есеп.html\n", "")
    page = target.read_text(encoding="utf-8")
    assert "You have a ground for deferment; the commission decides." in page
    assert "<title>Report</title>" in page
    assert '<html lang="en">' in page


def test_two_languages_are_written_side_by_side(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert report(command, "--lang", "kk", "--lang", "ru", "-o", str(target))[0] == 0
    page = target.read_text(encoding="utf-8")
    assert page.count('<td class="title" width="48%" lang="kk">') == 1
    assert page.count('<td class="title" width="48%" lang="ru">') == 1


def test_a_file_to_print_is_written(tmp_path: Path) -> None:
    case, target = tmp_path / "case.json", tmp_path / "Есеп ә.pdf"
    case.write_bytes(as_bytes(STUDENT))
    done = program("report", str(case), "--on", DAY, "-o", str(target))
    assert (done.returncode, done.stderr) == (0, b"")
    read = pypdf.PdfReader(target)
    assert 1 <= len(read.pages) <= 4
    assert "Full-time study" in read.pages[0].extract_text()


def test_the_day_of_the_case_holds(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    case = command.file('{"schema": 1, "facts": {}, "on": "2026-12-24"}')
    assert command.command("report", case, "-o", str(target)).code == 0
    assert "Asked about 24 December 2026" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("-o", "report.docx"), "The report is written as .pdf or .html"),
        (("-o", "/nowhere/report.html"), "“report.html” could not be written"),
        (("-o", "a.html", "--lang", "kk", "--lang", "ru", "--lang", "en"), "two side by side"),
        (("-o", "a.html", "--on", "2026-02-30"), "is not possible"),
        ((), "required"),
    ],
)
def test_what_cannot_be_made_is_told(command: Command, more: tuple[str, ...], said: str) -> None:
    code, out, err = report(command, *more)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    if "--lang" not in more:
        assert said in err


def test_an_unusable_case_is_told(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    code, _, err = report(command, "-o", str(target), facts={"sex": "robot"})
    assert (code, "“sex”" in err, target.exists()) == (2, True, False)
