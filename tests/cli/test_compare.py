"""`quqyq compare`: two cases beside one another, as text and as JSON, and what is refused."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from running import DAY, STUDENT, Command, Done, program

from app.comparison import WIDTH

PART_TIME = {**STUDENT, "study_form": "part_time"}
BAD: list[tuple[str, Any, str]] = [
    ("no JSON", "{", "This is not a case"),
    ("two cases", '{"schema": 1, "facts": {}}\n{"schema": 1, "facts": {}}', "This is not a case"),
    ("a value outside its list", {"sex": "man"}, "; allowed is: male, female."),
    ("a day that is none", '{"schema": 1, "on": "2026-02-30", "facts": {}}', "The “on” of the case is"),
    ("a birth after the day", {"birth_date": "2026-11-23"}, "; allowed is: a day not after 2026-11-22."),
    ("no UTF-8", b"\xff", "The case is not text in UTF-8."),
]


def compare(command: Command, first: Any, second: Any, *options: str) -> Done:
    """Compare two files with these contents."""
    return command.command("compare", command.file(first, "a.json"), command.file(second, "b.json"), *options)


def differences(command: Command, first: Any, second: Any, *options: str) -> dict[str, Any]:
    """The differences as JSON."""
    done = compare(command, first, second, "--json", *options)
    assert (done.code, done.err, done.out.count("\n")) == (0, "", 1)
    return json.loads(done.out)


def test_the_differences_of_two_cases(command: Command) -> None:
    told = differences(command, STUDENT, PART_TIME, "--on", DAY)
    assert (told["schema"], told["pack"]["id"], told["alike"]) == (1, "kz", False)
    assert (told["first"]["on"], told["first"]["standing"]) == (DAY, "deferment_ground")
    assert (told["second"]["on"], told["second"]["standing"]) == (DAY, "needs_answers")
    assert told["answers"] == [
        {
            "fact": "study_form",
            "change": "other",
            "first": {"state": "given", "value": "full_time"},
            "second": {"state": "given", "value": "part_time"},
        }
    ]
    ground = next(found for found in told["findings"] if found["rule"] == "KZ-561-35-3-A")
    assert (ground["change"], ground["kind"], ground["law"]) == ("gone", "deferment", "Law 561-IV, art. 35(3)")
    assert ground["first"] == {"status": "applies", "needs_review": False, "until": "2028-07-01"}
    assert ground["second"] == {"status": "does_not_apply", "needs_review": False, "until": None}
    assert ground["rule"] not in told["same"]


def test_a_side_is_what_evaluate_says_of_it(command: Command) -> None:
    told = differences(command, STUDENT, PART_TIME, "--on", DAY)
    for side, facts in (("first", STUDENT), ("second", PART_TIME)):
        answer = command.answer(facts)
        assert told[side]["standing"] == answer["standing"]
        assert told[side]["notices"] == [notice["code"] for notice in answer["notices"]]
        found = {finding["rule"]: finding for finding in answer["findings"]}
        for difference in told["findings"]:
            assert difference[side] == {name: found[difference["rule"]][name] for name in difference[side]}


def test_a_case_does_not_differ_from_itself(command: Command) -> None:
    told = differences(command, STUDENT, STUDENT, "--on", DAY)
    assert told["alike"] is True
    assert [told[name] for name in ("answers", "findings", "notices", "deadlines", "notes")] == [[]] * 5
    assert "Nothing comes out differently." in compare(command, STUDENT, STUDENT, "--on", DAY).out


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_text_fits_80_columns_and_ends_with_who_decides(command: Command, lang: str) -> None:
    done = compare(command, STUDENT, PART_TIME, "--on", DAY, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert max(map(len, lines)) <= WIDTH
    ends = {"kk": "қабылдайды.", "ru": "комиссия.", "en": "The call-up commission decides."}
    assert lines[-1].endswith(ends[lang])


def test_every_case_has_its_own_day_unless_one_is_named(command: Command) -> None:
    cases = [json.dumps({"schema": 1, "on": day, "facts": STUDENT}) for day in ("2028-07-01", "2028-07-02")]
    told = differences(command, *cases)
    assert (told["first"]["on"], told["second"]["on"]) == ("2028-07-01", "2028-07-02")
    assert "KZ-561-35-3-A" in {found["rule"] for found in told["findings"] if found["change"] == "gone"}
    assert told["answers"] == []
    text = compare(command, *cases).out
    assert "First: 1 July 2028" in text
    assert "Second: 2 July 2028" in text
    named = differences(command, *cases, "--on", DAY)
    assert (named["first"]["on"], named["alike"]) == (DAY, True)


def test_one_of_the_two_may_come_from_standard_input(command: Command, tmp_path: Any) -> None:
    file = command.file(PART_TIME, "b.json")
    done = program("compare", "-", file, "--on", DAY, input=json.dumps({"schema": 1, "facts": STUDENT}).encode())
    assert done.returncode == 0
    assert done.stdout.decode() == compare(command, STUDENT, PART_TIME, "--on", DAY).out.replace("(a.json)", "(-)")


def refused(done: Done, *said: str) -> None:
    """One line, which says all that, and exit code 2."""
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert [what for what in said if what not in done.err] == []


@pytest.mark.parametrize(("content", "what"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_case_that_cannot_be_used_is_named(command: Command, content: Any, what: str) -> None:
    on = ("--on", DAY)
    refused(compare(command, content, STUDENT, *on), what, "a.json")
    refused(compare(command, STUDENT, content, *on, "--json"), what, "b.json")


def test_a_missing_file_is_named(command: Command, tmp_path: Any) -> None:
    good, missing = command.file(STUDENT), str(tmp_path / "no.json")
    refused(command.command("compare", good, missing), f"The file “{missing}” cannot be read.")
    refused(command.command("compare", missing, good), f"The file “{missing}” cannot be read.")


def test_standard_input_cannot_be_both(command: Command) -> None:
    refused(command.command("compare", "-", "-"), "Standard input can be read only once")


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", ""])
def test_an_impossible_day_is_refused(command: Command, day: str) -> None:
    refused(compare(command, STUDENT, STUDENT, "--on", day), "an existing day written as YYYY-MM-DD.")


@pytest.mark.parametrize("arguments", [[], ["a"], ["a", "b", "c"], ["a", "b", "--lang", "de"]])
def test_a_wrong_command_line_ends_with_two(command: Command, arguments: list[str]) -> None:
    done = command.command("compare", *arguments)
    assert (done.code, done.out) == (2, "")


def test_it_starts_without_a_screen(command: Command) -> None:
    file = command.file(STUDENT)
    done = program("compare", file, file, "--on", DAY, env={**os.environ, "QT_QPA_PLATFORM": "none"})
    assert (done.returncode, done.stderr) == (0, b"")
