"""The client at work, without a window: what changed since it was saved, and what stays out of the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.cases.at_work import AtWork, own_content, take_up, take_up_own
from app.cases.content import CaseContent, CaseStep
from app.cases.desk import CaseRow, OpenCase
from app.cases.form import as_json, from_json
from app.cases.keys import INDEX
from app.cases.nearby import desks_nearby, kept_files
from app.cases.totals import MonthTotals, Totals
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.interview import Interview
from app.trouble import Trouble
from app.views.case_facts import cannot_save, state_text
from app.views.case_totals import totals_csv, totals_text, totals_view
from app.views.casework import case_line, listed, next_name
from app.views.passphrase import LEAST, fault_of, strength_text
from app.words import Words


@pytest.fixture
def interview(book: RuleBook, on: date) -> Interview:
    """An interview with nothing told."""
    return Interview(book, on)


def opened(content: CaseContent) -> OpenCase:
    """A case as a desk gives it."""
    return OpenCase("0" * 16, content, None)


def test_a_new_client_is_changed_once_there_is_anything(interview: Interview) -> None:
    work = AtWork(code_name="2026-001")
    assert not work.changed(interview)
    work.notes = " \n"
    assert not work.changed(interview)
    work.steps = (CaseStep(date(2026, 12, 1), "x"),)
    assert work.changed(interview)
    work.steps = ()
    interview.tell("sex", "male")
    assert work.changed(interview)


@pytest.mark.parametrize(
    "change",
    [
        {"notes": "n"}, {"code_name": "other"}, {"archived": True}, {"with_conscience": True},
        {"steps": (CaseStep(date(2026, 12, 1), "x"),)}, {"consent": date(2026, 1, 1)},
    ],
)  # fmt: skip
def test_every_field_counts_as_a_change(interview: Interview, on: date, change: dict[str, object]) -> None:
    content = CaseContent("x", on, Facts({"sex": "male"}), door="check")
    work = take_up(opened(content), interview)
    assert not work.changed(interview)
    for name, value in change.items():
        setattr(work, name, value)
    assert work.changed(interview)


def test_another_day_asked_about_is_a_change_and_another_door_is_none(interview: Interview, on: date) -> None:
    work = take_up(opened(CaseContent("x", on, Facts({"sex": "male"}))), interview)
    interview.begin("counsellor")
    assert not work.changed(interview)
    interview.ask_about(date(2027, 1, 1))
    assert work.changed(interview)
    assert work.content(interview).on == date(2027, 1, 1)


def test_answers_that_the_rules_do_not_know_stay_in_the_file(interview: Interview, on: date) -> None:
    facts = Facts({"sex": "male", "of_another_edition": "yes", "citizenship": "atlantis"})
    work = take_up(opened(CaseContent("x", on, facts)), interview)
    assert dict(interview.facts.known()) == {"sex": "male"}
    assert work.content(interview).facts == facts
    interview.tell("citizenship", "kz")
    assert work.content(interview).facts.value("of_another_edition") == "yes"


def test_an_answer_given_now_goes_before_one_that_was_not_understood(interview: Interview, on: date) -> None:
    work = take_up(opened(CaseContent("x", on, Facts({"citizenship": "atlantis"}))), interview)
    interview.tell("citizenship", "kz")
    assert work.content(interview).facts.value("citizenship") == "kz"


def test_what_stays_out_is_counted_and_is_no_change(interview: Interview, on: date) -> None:
    work = take_up(opened(CaseContent("x", on, Facts({"sex": "male"}))), interview)
    interview.tell("objection", "weapons")
    assert work.left_out(interview) == 1
    assert not work.changed(interview)
    work.with_conscience = True
    assert work.left_out(interview) == 0
    assert work.changed(interview)


def test_answers_of_a_persons_own_file_come_back_as_if_given_now(interview: Interview) -> None:
    interview.begin("check")
    interview.tell("sex", "male")
    interview.ask_about(date(2027, 2, 3))
    content = own_content(interview, with_conscience=False)
    fresh = Interview(interview.book, interview.today)
    take_up_own(content, fresh)
    assert (fresh.facts, fresh.on, fresh.door) == (interview.facts, interview.on, "check")
    take_up_own(CaseContent("", interview.today, Facts(), door="no_such_door"), fresh)
    assert (len(fresh.facts), fresh.on, fresh.door) == (0, interview.today, "")


def test_the_day_of_consent_stands_in_the_file(on: date) -> None:
    for consent in (None, on):
        content = CaseContent("x", on, Facts(), consent=consent)
        assert from_json(as_json(content)) == (content, False)


def test_why_a_case_cannot_be_saved(on: date) -> None:
    assert cannot_save(AtWork(code_name="x")) is None
    assert cannot_save(AtWork(code_name=" ")) is not None
    reason = Trouble("elsewhere")
    case = OpenCase("0", CaseContent("x", on, Facts()), reason)
    assert cannot_save(AtWork(code_name="x", case=case)) is reason


def test_the_state_in_words(interview: Interview, english: Words, on: date) -> None:
    work = AtWork()
    assert state_text(work, interview, english) == "Not saved yet"
    work = take_up(opened(CaseContent("x", on, Facts())), interview)
    assert state_text(work, interview, english) == "Saved"
    work.notes = "n"
    assert state_text(work, interview, english) == "Changed since it was saved"


def test_rows_by_next_day_then_name() -> None:
    rows = [
        CaseRow("1", "b"), CaseRow("2", "a"), CaseRow("3", "c", date(2026, 12, 2)), CaseRow("4", "d", date(2026, 1, 2)),
        CaseRow("5", "e", archived=True),
    ]  # fmt: skip
    none = frozenset[str]()
    assert [row.id for row in listed(rows, "", none, archived=False)] == ["4", "3", "2", "1"]
    assert [row.id for row in listed(rows, " B ", none, archived=False)] == ["1"]
    assert [row.id for row in listed(rows, "zzz", frozenset({"3"}), archived=False)] == ["3"]
    assert [row.id for row in listed(rows, "e", none, archived=True)] == ["5"]


def test_a_row_in_words(book: RuleBook, english: Words, on: date) -> None:
    row = CaseRow("1", "x", date(2026, 1, 2), "exempt", "2020.1", date(2026, 1, 1))
    text = case_line(row, book, on, english).text
    assert text.startswith("Was due on 2 January 2026 · ")
    assert text.endswith("Judged on 1 January 2026 by other rules, 2020.1")
    damaged = case_line(CaseRow("1", damaged=Trouble("It is damaged.")), book, on, english)
    assert (damaged.title, damaged.text) == ("A file that cannot be read", "It is damaged.")
    assert "Not judged" in case_line(CaseRow("1", "x", standing="of_another_edition"), book, on, english).text


def test_a_name_that_is_free_and_says_nothing(on: date) -> None:
    assert next_name((), on) == "2026-001"
    assert next_name([CaseRow("1", "2026-001"), CaseRow("2", "2026-003")], on) == "2026-002"


@pytest.mark.parametrize(
    ("passphrase", "begins"),
    [
        ("", ""), ("password", "Weak"), ("aaaaaaaaaaaaaaaaaaaaaaaa", "Weak"), ("abcabcabcabcabcabcabc", "Weak"),
        ("a longer passphrase", "Middling"), ("onelongwordwithoutanyspaces", "Middling"),
        ("blue tram seven onions", "Long enough"), ("көк трамвай жеті пияз", "Long enough"),
    ],
)  # fmt: skip
def test_how_hard_it_is_to_guess_in_words(passphrase: str, begins: str, english: Words) -> None:
    assert strength_text(passphrase, english).startswith(begins)
    assert bool(strength_text(passphrase, english)) is bool(begins)


def test_a_passphrase_is_long_enough_and_typed_twice() -> None:
    assert fault_of("x" * LEAST, "x" * LEAST) is None
    assert fault_of("x" * (LEAST - 1), "x" * (LEAST - 1)) is not None
    assert fault_of("x" * LEAST, "x" * LEAST + "y") is not None


def test_desks_and_kept_files_are_found_where_people_keep_things(tmp_path: Path) -> None:
    desk = tmp_path / "papers" / "work"
    desk.mkdir(parents=True)
    (desk / INDEX).write_bytes(b"")
    (tmp_path / "papers" / ".hidden").mkdir()
    assert desks_nearby((tmp_path / "papers", tmp_path / "papers", tmp_path / "gone")) == (desk,)
    assert desks_nearby((desk,)) == (desk,)
    for name in ("b.note", "A.NOTE", "c.txt", "0123456789abcdef.note", INDEX):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in kept_files(tmp_path)] == ["A.NOTE", "b.note"]
    assert kept_files(tmp_path / "gone") == ()
    assert [path.name for path in kept_files(tmp_path, desk)] == ["0123456789abcdef.note", "A.NOTE", "b.note"]
    assert [path.name for path in kept_files(tmp_path, tmp_path)] == ["A.NOTE", "b.note"]
    assert kept_files(tmp_path / "gone", desk) == ()
    assert kept_files(tmp_path, tmp_path / "gone") == kept_files(tmp_path, desk), "a stick that was pulled out"


def test_the_table_of_totals(book: RuleBook, english: Words) -> None:
    rule = next(iter(book.rules))
    months = (MonthTotals(date(2026, 9, 1), 12, {rule: 7}), MonthTotals(date(2026, 10, 1), None, {}))
    view = totals_view(Totals(months, {rule: 8}, 0), book, english)
    title = book.rules[rule].spec.title
    assert view.rows == (
        ("September 2026", "all cases", "12"), ("September 2026", title, "7"),
        ("October 2026", "all cases", "fewer than 5"), ("All months", title, "8"),
    )  # fmt: skip
    assert totals_text(view).splitlines()[1] == "September 2026\tall cases\t12"
    assert totals_csv(view).startswith("\ufeffMonth,Ground,Cases\r\n".encode())
    assert "could not be read" not in " ".join(view.lines)
    assert "2 files could not be read." in totals_view(Totals((), {}, 2), book, english).lines
