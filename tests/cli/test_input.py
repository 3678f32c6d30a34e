"""What is read, what is refused, and with which words and exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import DAY, STUDENT, Command, Done, as_bytes, lines

from app.commands.reading import LONGEST

GOOD = '{"schema": 1, "facts": {}}'
NO_CASE = "This is not a case: a JSON object with “schema” and “facts” is needed."
NOT_UTF_8 = "The case is not text in UTF-8. Save it as UTF-8 and try again."
TOO_LONG = f"The case is too long: more than {LONGEST} bytes."
IMPOSSIBLE = "allowed is: an existing day written as YYYY-MM-DD."
BAD: list[tuple[str, Any, str]] = [
    ("nothing", "", NO_CASE),
    ("no JSON", "{", NO_CASE),
    ("a list", "[]", NO_CASE),
    ("two objects", GOOD + GOOD, NO_CASE),
    ("lists without end", "[" * 200_000, NO_CASE),
    ("a number without end", "9" * 200_000, NO_CASE),
    ("no schema", '{"facts": {}}', "The “schema” of the case is null; allowed is: 1."),
    ("another schema", '{"schema": 2, "facts": {}}', "The “schema” of the case is 2; allowed is: 1."),
    ("no facts", '{"schema": 1}', "The “facts” of the case are missing; allowed is: an object of facts and values."),
    ("an unknown fact", {"studing": True}, "There is no fact “studing”; allowed are: birth_date, sex, "),
    ("a value outside its list", {"sex": "man"}, "; allowed is: male, female."),
    ("a number for yes or no", {"studying": 1}, "; allowed is: true, false."),
    ("yes for a number", {"children": True}, "; allowed is: a whole number, 0 or more."),
    ("a member outside the list", {"deferred_levels": ["school", "x"]}, "; allowed is: school, college, "),
    ("an impossible date", {"birth_date": "2001-02-29"}, IMPOSSIBLE),
    ("a birth after the day", {"birth_date": "2026-11-23"}, "; allowed is: a day not after 2026-11-22."),
    ("a fact that stands twice", '{"schema": 1, "facts": {"sex": "male", "sex": "male"}}', "“sex” stands twice"),
    ("a value of 10,000 characters", {"sex": "x" * 10_000}, "; allowed is: male, female."),
    ("half a letter", '{"schema": 1, "facts": {"sex": "\\ud800"}}', "; allowed is: male, female."),
    ("a name with half a letter", '{"schema": 1, "facts": {"\\ud800": 1}}', "There is no fact “"),
    ("a name with a line break", '{"schema": 1, "facts": {"a\\nb": 1}}', "There is no fact “a b”"),
    ("no UTF-8", b'{"schema": 1, "facts": {"sex": "\xec"}}', NOT_UTF_8),
    ("UTF-16", GOOD.encode("utf-16"), NOT_UTF_8),
    ("too long", GOOD + " " * LONGEST, TOO_LONG),
]


def refused(done: Done, what: str) -> None:
    """One line on standard error, nothing else, and exit code 2."""
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert done.err.endswith("\n")
    assert what in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("content", "what"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_an_unusable_file_is_refused_in_one_line(command: Command, content: Any, what: str) -> None:
    refused(command.case(content, "--on", DAY), what)
    refused(command.case(content, "--on", DAY, "--json"), what)


@pytest.mark.parametrize(("content", "what"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_unusable_input_is_refused_in_one_line(command: Command, content: Any, what: str) -> None:
    refused(command.typed(content, "--on", DAY, "--json"), what)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("content", "fact"), [({"sex": "man"}, "sex"), ({"x": 1}, "x"), ({"study_end": "x"}, "study_end")]
)
def test_a_refusal_names_fact_and_what_is_allowed_in_any_language(
    command: Command, lang: str, content: Any, fact: str
) -> None:
    done = command.case(content, "--lang", lang, "--on", DAY)
    refused(done, fact)
    assert {"sex": "male, female", "x": "birth_date, sex", "study_end": "YYYY-MM-DD"}[fact] in done.err or lang != "en"


def test_a_refusal_stays_readable_when_a_name_has_10000_characters(command: Command) -> None:
    done = command.case({"x" * 10_000: 1})
    assert done.code == 2
    assert len(done.err) < 4_000


@pytest.mark.parametrize("day", ["2026-02-30", "20261122", "2026-W47-7", "22.11.2026", "", "tomorrow", "x" * 10_000])
def test_an_impossible_day_is_refused(command: Command, day: str) -> None:
    refused(command.case({}, "--on", day), IMPOSSIBLE)


def test_a_missing_file_is_refused(command: Command, tmp_path: Path) -> None:
    name = str(tmp_path / "no.json")
    refused(command.run(name), f"The file “{name}” cannot be read. Check its name and place.")


@pytest.mark.parametrize("name", ["folder.json", "folder.jsonl"])
def test_a_folder_is_refused(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    refused(command.run(str(tmp_path / name)), "cannot be read")


@pytest.mark.parametrize("name", ["a" * 10_000, "a\0b"])
def test_an_impossible_name_is_refused(command: Command, name: str) -> None:
    refused(command.run(name), "cannot be read")


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["a", "--lang", "de"], ["a", "--unheard"], ["a", "--on"]])
def test_a_wrong_command_line_ends_with_two(command: Command, arguments: list[str]) -> None:
    done = command.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "quqyq" in done.err


def test_help_ends_with_zero(command: Command) -> None:
    done = command.run("--help")
    assert (done.code, done.err) == (0, "")
    assert "--on YYYY-MM-DD" in done.out


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_a_case_from_a_file_and_from_standard_input(command: Command, mark: bytes) -> None:
    content = mark + as_bytes(STUDENT)
    named, typed = command.case(content, "--json", "--on", DAY), command.typed(content, "--json", "--on", DAY)
    assert named == typed
    assert named.code == 0
    assert json.loads(named.out)["standing"] == "deferment_ground"


def test_standard_input_is_one_case_however_many_lines(command: Command) -> None:
    done = command.typed(json.dumps({"schema": 1, "facts": STUDENT}, indent=2).replace("\n", "\r\n"), "--json")
    assert done.code == 0
    refused(command.typed(lines([GOOD, GOOD])), NO_CASE)


def answers(done: Done) -> list[dict[str, Any]]:
    """The answers of a run, one a line."""
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_file_of_cases_is_answered_line_by_line(command: Command) -> None:
    content = lines([GOOD, "", as_bytes(STUDENT).decode(), "   ", GOOD])
    done = command.case(content, "--json", "--on", DAY, name="cases.jsonl")
    assert (done.code, done.err) == (0, "")
    assert [(answer["line"], answer["standing"]) for answer in answers(done)] == [
        (1, "needs_answers"),
        (3, "deferment_ground"),
        (5, "needs_answers"),
    ]


def test_an_answer_in_a_file_of_cases_is_the_same_but_for_its_line(command: Command) -> None:
    done = command.case(as_bytes(STUDENT), "--json", "--whole", "--on", DAY, name="cases.jsonl")
    (answer,) = answers(done)
    assert answer.pop("line") == 1
    assert answer == command.answer(STUDENT)


BEYOND = {"why", "would_change", "ends"}


def test_unless_asked_a_file_of_cases_is_answered_with_what_the_contract_names(command: Command) -> None:
    """Each case twice, and thrice: what is said again is the same as what was said the first time."""
    cases: list[dict[str, Any]] = [
        {}, STUDENT, {**STUDENT, "birth_date": "1990-02-28"}, {**STUDENT, "study_end": "2027-01-31", "wartime": None},
        {**STUDENT, "care_for": "mother", "care_age": 61, "care_disability": "none"},
    ]  # fmt: skip
    done = command.case(
        lines([as_bytes(case).decode() for case in cases * 3]), "--json", "--on", DAY, name="cases.jsonl"
    )
    found = answers(done)
    assert [answer.pop("line") for answer in found] == [*range(1, 16)]
    for case, answer in zip(cases * 3, found, strict=True):
        whole = command.answer(case)
        del whole["timeline"]
        for finding in whole["findings"]:
            assert finding.keys() > BEYOND
            for name in BEYOND:
                del finding[name]
        assert answer == whole


def test_a_bad_line_is_named_and_the_others_are_answered(command: Command) -> None:
    bad = ["{", '{"schema": 1, "facts": {"sex": "man"}}', '{"schema": 3, "facts": {}}']
    done = command.case(lines([GOOD, *bad, GOOD]), "--json", "--on", DAY, name="cases.jsonl")
    assert done.code == 2
    assert [answer["line"] for answer in answers(done)] == [1, 5]
    assert [line.partition(":")[0] for line in done.err.splitlines()] == ["line 2", "line 3", "line 4"]
    assert NO_CASE in done.err
    assert "male, female" in done.err


def test_a_bad_last_line_without_its_end_is_named(command: Command) -> None:
    done = command.case(GOOD + "\n{", "--json", name="cases.jsonl")
    assert (done.code, len(answers(done))) == (2, 1)
    assert done.err == f"line 2: {NO_CASE}\n"


def test_a_line_that_is_not_utf_8_is_named(command: Command) -> None:
    content = b"\xef\xbb\xbf" + GOOD.encode() + b"\r\n\xff\xfe\r\n" + GOOD.encode()
    done = command.case(content, "--json", name="cases.jsonl")
    assert [answer["line"] for answer in answers(done)] == [1, 3]
    assert (done.code, done.err) == (2, f"line 2: {NOT_UTF_8}\n")


@pytest.mark.parametrize("extra", [1, LONGEST, 3 * LONGEST + 7])
def test_a_line_without_end_is_named_and_passed_over(command: Command, extra: int) -> None:
    content = lines([GOOD, GOOD + " " * LONGEST + " " * extra, GOOD])
    done = command.case(content, "--json", name="cases.jsonl")
    assert [answer["line"] for answer in answers(done)] == [1, 3]
    assert (done.code, done.err) == (2, f"line 2: {TOO_LONG}\n")


def test_a_line_of_the_greatest_length_is_read(command: Command) -> None:
    content = lines([GOOD + " " * (LONGEST - len(GOOD) - 1), GOOD])
    done = command.case(content, "--json", name="cases.jsonl")
    assert (done.code, [answer["line"] for answer in answers(done)]) == (0, [1, 2])


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that opens and cannot be read")
@pytest.mark.parametrize("name", ["cases.jsonl", "case.json"])
def test_a_file_that_fails_while_it_is_read_is_told_as_such(command: Command, tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("/proc/self/mem")
    refused(command.run(str(tmp_path / name), "--json"), "cannot be read. Check its name and place.")


def test_an_empty_file_of_cases_is_no_fault(command: Command) -> None:
    assert command.case("\n\n", name="cases.jsonl") == Done(0, "", "")


def test_cases_for_people_say_their_line(command: Command) -> None:
    done = command.case(lines([GOOD, GOOD]), "--on", DAY, name="cases.jsonl")
    assert (done.code, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if line.startswith("Case in line")] == [
        "Case in line 1",
        "Case in line 2",
    ]


def test_a_file_of_one_case_may_be_named_anything(command: Command) -> None:
    assert command.case(STUDENT, "--json", name="Қ case.txt").code == 0


def dated(day: Any, facts: dict[str, Any] = STUDENT) -> str:
    """A case that holds the day asked about."""
    return json.dumps({"schema": 1, "on": day, "facts": facts})


def test_a_case_may_hold_the_day_asked_about(command: Command) -> None:
    done = command.case(dated("2028-07-02"), "--json")
    assert (done.code, done.err) == (0, "")
    answer = json.loads(done.out)
    assert (answer["on"], answer["standing"]) == ("2028-07-02", "needs_answers")
    assert "Asked about 2 July 2028" in command.case(dated("2028-07-02")).out.splitlines()


def test_the_day_of_the_command_line_goes_before_that_of_the_case(command: Command) -> None:
    answer = json.loads(command.case(dated("2028-07-02"), "--json", "--on", DAY).out)
    assert (answer["on"], answer["standing"]) == (DAY, "deferment_ground")


@pytest.mark.parametrize("day", ["2028-02-30", "tomorrow", "", None, 20280702, True, ["2028-07-02"]])
def test_a_day_of_a_case_that_is_none_is_refused_whatever_the_command_line_says(command: Command, day: Any) -> None:
    refused(command.case(dated(day)), "The “on” of the case is ")
    refused(command.case(dated(day), "--on", DAY), IMPOSSIBLE)


def test_every_line_of_a_file_of_cases_has_its_own_day(command: Command) -> None:
    content = lines([dated("2028-07-01"), dated("2028-13-01"), dated("2028-07-02"), as_bytes(STUDENT).decode()])
    done = command.case(content, "--json", name="cases.jsonl")
    found = [(answer["line"], answer["on"], answer["standing"]) for answer in answers(done)]
    assert found[:2] == [(1, "2028-07-01", "deferment_ground"), (3, "2028-07-02", "needs_answers")]
    assert [line for line, *_ in found] == [1, 3, 4]
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith('line 2: The “on” of the case is "2028-13-01"')
    named = answers(command.case(content.replace("2028-13-01", "2028-12-01"), "--json", "--on", DAY, name="n.jsonl"))
    assert [answer["on"] for answer in named] == [DAY] * 4


def test_a_birth_after_the_day_of_the_case_is_refused(command: Command) -> None:
    refused(command.case(dated("2006-05-04")), "; allowed is: a day not after 2006-05-04.")
