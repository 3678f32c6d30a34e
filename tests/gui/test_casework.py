"""The counsellor's case desk by keys: from making one to its list, the names of cases, and work on all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.cases.content import CaseStep, judged
from app.cases.desk import CaseDesk, CaseRow
from app.cases.passphrase import passphrase_bytes
from app.law.facts import Facts
from app.views.casework import next_name
from app.words import words_for
from gui.at_the_desk import case, desk
from gui.case_desk import ANSWERS, SECRET, agree, content, in_view, new_desk, save_cases
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.sizes import in_every_language
from ui import slices
from ui.casework import CaseWork

__all__ = ["case", "desk"]  # fixtures, used here by their names


def test_from_making_a_desk_to_opening_it_again_by_keys(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("counsellor")
    reader.enter(reader.journey.guides.counsellor.desk_row)
    desk = reader.journey.casework
    reader.enter(desk.door.make_row)
    desk.make.place.folder = reader.folder
    reader.type("work-1")
    reader.press(Key.Key_Return)
    reader.type(SECRET)
    reader.press(Key.Key_Return)
    reader.type(SECRET)
    reader.press(Key.Key_Return)
    assert reader.page is desk.list
    reader.enter(desk.list.new_button)
    page = desk.client.page
    reader.tab_to(page.notes)
    reader.type("words")
    reader.enter(page.save_button)
    reader.tab_to(desk.client.consent.asked)
    reader.press(Key.Key_Space)
    reader.tab_to(desk.client.consent.heard)
    reader.press(Key.Key_Space)
    reader.enter(desk.client.consent.sending.button)
    assert reader.page is page
    assert page.told.text.text() == "Saved."
    reader.back()
    reader.enter(desk.list.lock_button)
    assert reader.page is desk.door
    assert desk.desk is None
    assert not desk.bar.isVisible()
    desk.door.begin((reader.folder / "work-1",))
    reader.tab_to(desk.door.passphrase.field)
    reader.type(SECRET)
    reader.press(Key.Key_Return)
    assert [row.accessibleName() for row in desk.list.rows.shown] == ["2026-001"]
    reader.enter(desk.list.rows.shown[0])
    assert page.notes.text() == "words"
    work = desk.client.work
    assert work is not None
    assert work.consent == reader.interview.today


def test_a_case_without_a_name_leads_to_the_field_for_it(reader: Reader, case: CaseWork) -> None:
    page = case.client.page
    page.name.clear()
    page.name.textEdited.emit("")
    assert case.bar._name.text() == "New case"
    page.save_button.click()
    assert QApplication.focusWidget() is page.name
    assert page.name.accessibleDescription() == "Give the case a code name."
    assert in_view(page, page.name)
    reader.type("2026-009")
    assert page.name.accessibleDescription().startswith("Neutral")
    page.save_button.click()
    assert page.told.text.text() == "Saved."
    assert QApplication.focusWidget() is page.save_button
    assert in_view(page, page.save_button)


def test_the_list_is_sorted_by_next_day_and_searched(reader: Reader, desk: CaseWork, heard: list[Said]) -> None:
    step = CaseStep(date(2026, 12, 1), "call about papers")
    done = replace(step, day=date(2026, 11, 1), done=True)
    save_cases(
        reader, desk,
        content(reader, "b-late", {"sex": "male"}, steps=(replace(step, day=date(2026, 12, 9)),)),
        content(reader, "none", {"sex": "male"}, steps=(done,), notes="Өтініш дайын"),
        content(reader, "a-soon", {"sex": "male"}, steps=(done, step)),
        content(reader, "laid", {"sex": "male"}, steps=(step,), archived=True),
    )  # fmt: skip

    def names() -> list[str]:
        return [row.accessibleName() for row in desk.list.rows.shown]

    assert names() == ["a-soon", "b-late", "none"]
    assert desk.list.rows.shown[0].note.startswith("Next: 1 December 2026 · ")
    assert "Judged on 22 November 2026 by rules" in desk.list.rows.shown[0].note
    desk.list.archived.click()
    assert names() == ["a-soon", "laid", "b-late", "none"]
    reader.tab_to(desk.list.search)
    reader.type("late")
    assert names() == ["b-late"]
    assert heard[-1].text == "1 case"
    desk.list.search.setText("өтініш")
    assert names() == []
    reader.press(Key.Key_Return)
    settle(20)
    assert names() == ["none"], "notes are searched once that is asked for"
    reader.press(Key.Key_Escape)
    assert len(names()) == 4


def test_a_great_many_cases_are_shown_a_part_at_a_time(reader: Reader, desk: CaseWork) -> None:
    rows = [CaseRow(f"{number:016x}", f"n-{number:04}") for number in range(1000)]
    desk.list.show_rows(rows, reader.interview.book, reader.interview.today)
    assert len(desk.list.rows.shown) == 50
    desk.list.more.click()
    settle()
    assert len(desk.list.rows.shown) == 100
    assert QApplication.focusWidget() is desk.list.rows.shown[50]
    desk.list.search.setText("0999")
    assert [one.accessibleName() for one in desk.list.rows.shown] == ["n-0999"]


def test_a_code_name_that_another_case_has_is_remarked_on_and_saved(
    reader: Reader, case: CaseWork, heard: list[Said]
) -> None:
    page = case.client.page
    assert not page.twin.isVisible(), "its own name is no other case's"
    case.next_client()
    page.steps.text.put("kept")
    page.name.setFocus()
    page.name.selectAll()
    reader.type(" 2026-00")
    assert not page.twin.isVisible()
    reader.type("1")
    assert in_view(page, page.twin)
    assert "the same code name" in heard[-1].text
    assert not heard[-1].urgent
    assert "the same code name" in page.name.accessibleDescription()
    said = len(heard)
    page.notes.put("more")
    assert len(heard) == said, "it is said once"
    page.save_button.click()
    agree(case)
    assert page.told.isVisible()
    assert page.twin.isVisible()
    assert [row.code_name for row in case.open_desk().rows()] == ["2026-001"] * 2
    case.lock()
    assert page.twin.text.text() == ""


def test_a_name_that_was_given_before_the_list_was_read_is_no_other_cases(
    reader: Reader, case: CaseWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = case.open_desk().folder
    reader.journey.forget()
    case.lock()
    monkeypatch.setattr(slices, "_SLICE", 0)
    monkeypatch.setattr(slices, "_LEAST", 1)
    reader.interview.tell("sex", "male")
    case.open("counsellor")
    case._opened(CaseDesk.unlock(folder, passphrase_bytes(SECRET)))
    work = case.client.work
    assert work is not None
    assert case._reading.works
    settle(20)
    assert not case._reading.works
    assert work.code_name == "2026-002"


def test_all_cases_are_checked_anew_and_the_affected_are_named(reader: Reader, desk: CaseWork) -> None:
    book, on = reader.interview.book, reader.interview.on
    now = judged(book, Facts(ANSWERS), on)
    other = replace(now, standing="exempt" if now.standing != "exempt" else "callable")
    save_cases(
        reader, desk,
        content(reader, "same", {"sex": "male"}), content(reader, "affected", {"sex": "male"}, judged=other),
    )  # fmt: skip
    desk.list.way("recheck").click()
    assert desk.whole.recheck.bar.isVisible()
    while desk.whole.slices.works:
        settle(1)
    assert [row.accessibleName() for row in desk.whole.recheck.rows.shown] == ["affected"]
    assert desk.whole.recheck.rows.shown[0].note.startswith("Before: ")
    assert not desk.whole.recheck.bar.isVisible()
    assert desk.whole.recheck.count.text() == "2 cases judged anew."
    desk.whole.recheck.rows.shown[0].click()
    assert desk.client.page.heading.text() == "affected"


def test_checking_anew_can_be_stopped(reader: Reader, desk: CaseWork) -> None:
    save_cases(reader, desk, content(reader, "one", {"sex": "male"}))
    desk.list.way("recheck").click()
    desk.whole.recheck.button.setFocus()
    desk.whole.recheck.button.click()
    assert not desk.whole.slices.works
    assert desk.whole.recheck.count.text() == "Stopped after 0 of 1 cases."
    assert QApplication.focusWidget() is desk.whole.recheck.heading
    reader.journey.back()
    assert reader.page is desk.list


def test_totals_can_be_copied_and_saved(reader: Reader, desk: CaseWork) -> None:
    case = content(reader, "x", {"sex": "male"}, opened=date(2026, 9, 3))
    save_cases(reader, desk, *(replace(case, code_name=f"x-{number}") for number in range(5)))
    desk.list.way("totals").click()
    desk.whole.totals.copy_button.click()
    assert QApplication.clipboard().text() == "Month\tGround\tCases\nSeptember 2026\tall cases\t5"
    QApplication.clipboard().clear()
    desk.whole.totals.outlet.buttons[".csv"].click()
    desk.whole.where.page.folder = reader.folder
    desk.whole.where.page.name.setText("t")
    desk.whole.where.page.button.click()
    assert reader.page is desk.whole.totals
    assert (reader.folder / "t.csv").read_bytes().decode("utf-8-sig").splitlines()[1] == "September 2026,all cases,5"


@in_every_language
def test_a_switch_of_language_loses_nothing(reader: Reader, language: str) -> None:
    reader.choose_language("en")
    desk = new_desk(reader)
    desk.list.new_button.click()
    page = desk.client.page
    page.notes.put("Өтініш")
    page.steps.day.take("2026-12-03")
    page.steps.text.put("1 2 3")
    reader.speak(language)
    assert page.notes.text() == "Өтініш"
    assert page.steps.day.value() == ("2026", "12", "3")
    page.steps.add()
    said = page.steps.rows.shown[0].tick.accessibleName()
    assert words_for(language).date(date(2026, 12, 3)) in said
    assert page.name.text() == next_name((), reader.interview.today)
