"""`quqyq calendar`: a file of days, neutral unless asked otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import vobject
from running import DAY, STUDENT, Command, as_bytes, program

from app.law.book import RuleBook

SUMMONED = {**STUDENT, "summons": "sms", "summons_appear_on": "2026-12-01"}


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, book: RuleBook) -> None:
    """The rule book that is loaded already."""
    monkeypatch.setattr("app.commands.calendar.load_rule_book", lambda: book)


def titles(path: Path) -> list[str]:
    """What the days are called."""
    calendar: Any = vobject.readOne(path.read_bytes().decode())
    return [event.summary.value for event in calendar.vevent_list]


def test_the_days_are_written_with_neutral_names(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    done = command.command("calendar", command.file(SUMMONED), "--on", DAY, "-o", str(target))
    assert done == (0, "Written: dates.ics\n", "")
    assert titles(target) == ["Appointment", *["Look at my papers"] * 3]


def test_plain_titles_say_what_it_is_about(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    named = command.file(SUMMONED)
    assert command.command("calendar", named, "--on", DAY, "--plain", "--lang", "ru", "-o", str(target)).code == 0
    assert titles(target)[-1] == "Вам исполняется 27"


def test_the_same_case_gives_the_same_bytes(command: Command, tmp_path: Path) -> None:
    written = []
    for name in ("a.ics", "b.ics"):
        command.command("calendar", command.file(SUMMONED), "--on", DAY, "-o", str(tmp_path / name))
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_without_a_day_nothing_is_written(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    woman = {"birth_date": "2004-05-05", "sex": "female"}
    done = command.command("calendar", command.file(woman), "--on", DAY, "-o", str(target))
    assert (done.code, done.out) == (2, "")
    assert "name no day to keep" in done.err
    assert not target.exists()


def test_a_place_that_cannot_be_written_is_told(command: Command) -> None:
    done = command.command("calendar", command.file(SUMMONED), "--on", DAY, "-o", "/nowhere/dates.ics")
    assert (done.code, done.out) == (2, "")
    assert "“dates.ics” could not be written" in done.err


@pytest.mark.parametrize("case", ["{", '{"schema": 1, "facts": {"sex": "x"}}'])
def test_a_case_that_cannot_be_used_is_told(command: Command, tmp_path: Path, case: str) -> None:
    target = tmp_path / "dates.ics"
    done = command.command("calendar", command.file(case), "-o", str(target))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert not target.exists()


def test_the_program_reads_standard_input(tmp_path: Path) -> None:
    target = tmp_path / "күндер.ics"
    done = program("calendar", "-", "--on", DAY, "-o", str(target), input=as_bytes(STUDENT))
    assert (done.returncode, done.stderr) == (0, b"")
    assert titles(target)
