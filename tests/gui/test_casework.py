"""The counsellor's case desk: by keys from making one to the next client; nothing is lost without a word, or kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.cases.content import CaseStep, judged
from app.cases.desk import CaseDesk, CaseRow
from app.cases.passphrase import passphrase_bytes
from app.cases.troubles import CHANGED
from app.law.facts import Facts
from app.trouble import Trouble
from app.views.casework import next_name
from app.words import words_for
from gui.case_desk import ANSWERS, SECRET, agree, content, new_desk, save_cases, to_the_door, type_secret
from gui.conftest import OPENED
from gui.held_card import Said
from gui.reader import Key, Reader, settle, visible
from gui.sizes import in_every_language
from ui import slices
from ui.casework import CaseWork
from ui.inputs.passphrase import SecretField
from ui.page import Page
from ui.reading import Work


@pytest.fixture
def desk(reader: Reader) -> CaseWork:
    """A desk that was just made, in English."""
    reader.choose_language("en")
    return new_desk(reader)


@pytest.fixture
def case(reader: Reader, desk: CaseWork) -> CaseWork:
    """The same with one case, which is open."""
    save_cases(reader, desk, content(reader, "2026-001", {"sex": "male"}, notes="first"))
    desk.list.rows.shown[0].click()
    assert reader.page is desk.client.page
    return desk


def stored(desk: CaseWork, number: int = 0) -> dict[str, object]:
    """The answers in one of the files, as another program would read them."""
    return dict(desk.open_desk().read(desk.open_desk().ids()[number]).facts.known())


def in_view(page: Page, part: QWidget) -> bool:
    """Whether the whole of a part of the page can be seen without scrolling."""
    settle()
    top = part.mapTo(page.viewport(), part.rect().topLeft()).y()
    return part.isVisible() and top >= 0 and top + part.height() <= page.viewport().height()


def shown(reader: Reader) -> str:
    """Everything the page says in labels."""
    return " ".join(label.text() for label in visible(reader.page) if isinstance(label, QLabel))


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


def test_a_wrong_passphrase_says_only_that_it_did_not_open(reader: Reader, desk: CaseWork) -> None:
    desk.lock()
    desk.door.begin((reader.folder / "work",))
    desk._turn(desk.door)
    type_secret(desk.door.passphrase, SECRET + ".")
    desk.door.sending.button.click()
    assert reader.page is desk.door
    assert desk.desk is None
    assert desk.door.passphrase.error.text.text().startswith("It did not open with this passphrase.")
    assert QApplication.focusWidget() is desk.door.passphrase.field
    assert desk.door.passphrase.field.accessibleDescription() == desk.door.passphrase.error.text.text()
    assert in_view(desk.door, desk.door.passphrase.error)
    reader.type("x")
    assert desk.door.passphrase.error.isHidden()
    assert desk.door.passphrase.field.text() == "x"


def test_a_file_that_cannot_be_read_is_told_as_a_fault(reader: Reader, desk: CaseWork) -> None:
    (reader.folder / "work" / "0123456789abcdef.note").write_bytes(b"0")
    desk.show_list()
    desk.list.rows.shown[0].click()
    assert reader.page is desk.list
    assert desk.list.error.isVisible()
    assert not desk.list.told.isVisible(), "it is nothing that was done"
    desk.list.new_button.click()
    reader.journey.back()
    assert not desk.list.error.isVisible()


def test_the_only_desk_stays_chosen_when_it_is_pressed(reader: Reader, desk: CaseWork) -> None:
    desk.lock()
    desk.door.begin((reader.folder / "work",))
    desk._turn(desk.door)
    desk.door.desks.rows[0].click()
    assert desk.door.folder == reader.folder / "work"


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


@pytest.mark.parametrize(("first", "second"), [("short", "short"), ("long enough", "long enouhg"), ("", "")])
def test_a_new_passphrase_is_typed_twice_and_long_enough(reader: Reader, first: str, second: str) -> None:
    reader.choose_language("en")
    desk = to_the_door(reader)
    desk.door.make_row.click()
    desk.make.place.folder = reader.folder
    desk.make.passphrase.field.setText(first)
    desk.make.passphrase.again.setText(second)
    desk.make.sending.button.click()
    assert reader.page is desk.make
    passphrase = desk.make.passphrase
    assert passphrase.error.isVisible()
    wrong = passphrase.again if first == "long enough" else passphrase.field
    assert QApplication.focusWidget() is wrong
    assert in_view(desk.make, passphrase.error)
    reader.type("x")
    assert wrong.text() == "x", "what is typed next takes the place of what was wrong"
    assert list(reader.folder.iterdir()) == []


def test_what_is_typed_unseen_is_learnt_by_no_keyboard_and_wiped_on_leaving(reader: Reader) -> None:
    reader.choose_language("en")
    desk = to_the_door(reader)
    desk.door.make_row.click()
    field, hint = desk.make.passphrase.field, Qt.InputMethodHint
    type_secret(desk.make.passphrase)
    for wanted in (False, True):
        desk.make.passphrase.shown.setChecked(wanted)
        assert (field.echoMode() == QLineEdit.EchoMode.Normal) is wanted
        for one in (hint.ImhSensitiveData, hint.ImhNoPredictiveText, hint.ImhHiddenText):
            assert field.inputMethodHints() & one
    reader.journey.back()
    assert field.text() == desk.make.passphrase.again.text() == ""
    assert not field.isUndoAvailable()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_the_passphrase_that_was_handed_on_is_overwritten(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytearray] = []

    def unlock(_folder: Path, secret: bytearray) -> CaseDesk:
        seen.append(secret)
        assert bytes(secret) == SECRET.encode()
        raise ValueError

    reader.choose_language("en")
    desk = new_desk(reader)
    desk.lock()
    monkeypatch.setattr(CaseDesk, "unlock", unlock)
    desk.door.begin((reader.folder / "work",))
    type_secret(desk.door.passphrase)
    with pytest.raises(ValueError, match=r"^$"):
        desk._unlock()
    assert seen == [bytearray(len(SECRET))]


def test_nothing_is_saved_before_the_client_has_agreed(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.save_button.click()
    consent = desk.client.consent
    assert reader.page is consent
    consent.sending.button.click()
    consent.asked.setChecked(True)
    consent.sending.button.click()
    assert "Without the client's agreement nothing is saved." in shown(reader)
    assert QApplication.focusWidget() is consent.heard
    assert in_view(consent, consent.missing[consent.heard])
    assert desk.open_desk().ids() == []
    consent.heard.setChecked(True)
    consent.sending.button.click()
    assert desk.open_desk().read(desk.open_desk().ids()[0]).consent == reader.interview.today
    reader.interview.tell("sex", "female")
    desk.bar.save_button.click()
    assert reader.page is desk.client.page, "it is asked once for each case"
    assert stored(desk) == {"sex": "female"}


def test_the_way_back_from_consent_keeps_everything_and_saves_nothing(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.save_button.click()
    reader.journey.back()
    assert reader.page is desk.client.page
    assert desk.open_desk().ids() == []
    assert desk.client.unsaved
    assert desk.client.consent.first() is desk.client.consent.heading


def test_a_sheet_for_both_signatures_is_saved_on_the_way(reader: Reader, desk: CaseWork) -> None:
    desk.next_client()
    desk.client.page.save_button.click()
    consent, agreement = desk.client.consent, desk.agreement
    consent.asked.setChecked(True)
    reader.enter(consent.paper_row)
    assert reader.page is agreement.page
    agreement.page.rows.rows[-1].click()
    reader.enter(agreement.page.outlet.buttons[".pdf"])
    where = agreement.out.where.page
    assert reader.page is where
    assert where.name.text() == "agreement.pdf"
    where.folder = reader.folder
    where.button.click()
    assert agreement.page.outlet.told.text.text() == "Saved: agreement.pdf"
    assert (reader.folder / "agreement.pdf").read_bytes().startswith(b"%PDF")
    reader.back()
    assert reader.page is consent
    assert consent.asked.isChecked(), "what was ticked stays"
    assert desk.open_desk().ids() == []
    reader.back()
    assert reader.page is desk.client.page


def test_danger_leads_to_the_emergency_card(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    desk.bar.save_button.click()
    desk.client.consent.card.click()
    assert reader.page is reader.window.held.page
    reader.journey.back()
    assert reader.page is desk.client.consent


def test_faith_and_conscience_stay_out_unless_ticked(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    for fact, value in ANSWERS.items():
        reader.interview.tell(fact, value)
    desk.client.show()
    assert "1 answer about faith or conscience stays out" in shown(reader)
    desk.bar.save_button.click()
    agree(desk)
    assert "objection" not in stored(desk)
    assert not desk.client.unsaved, "what stays out is not what was forgotten to be saved"
    assert "objection" in reader.interview.facts, "it is there until the next client"
    desk.client.page.conscience.click()
    assert desk.client.unsaved
    desk.client.page.save_button.click()
    assert stored(desk)["objection"] == "weapons"


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


def test_the_next_client_is_blank_and_nothing_is_lost_without_a_word(reader: Reader, case: CaseWork) -> None:
    case.bar.next_button.click()
    assert reader.page is case.client.page, "nothing was changed, so nothing is asked"
    assert len(reader.interview.facts) == 0
    assert case.client.page.notes.text() == ""
    reader.interview.tell("sex", "female")
    case.bar.next_button.click()
    assert reader.page is case.client.leave
    reader.journey.back()
    assert reader.page is case.client.page
    assert dict(reader.interview.facts.known()) == {"sex": "female"}
    case.bar.next_button.click()
    case.client.leave.discard_row.click()
    assert len(reader.interview.facts) == 0
    assert len(case.open_desk().ids()) == 1


def test_saving_on_the_way_to_the_next_client(reader: Reader, case: CaseWork) -> None:
    case.client.page.go_on_row.click()
    assert reader.page is reader.journey.question
    reader.interview.tell("citizenship", "kz")
    case.bar.next_button.click()
    case.client.leave.save_row.click()
    assert stored(case) == {"sex": "male", "citizenship": "kz"}
    assert len(reader.interview.facts) == 0


def test_a_new_client_is_saved_on_the_way_only_after_consent(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.next_button.click()
    desk.client.leave.save_row.click()
    assert reader.page is desk.client.consent
    agree(desk)
    assert stored(desk) == {"sex": "male"}
    work = desk.client.work
    assert work is not None
    assert work.code_name == "2026-002"
    assert len(reader.interview.facts) == 0


@pytest.mark.parametrize("way", ["another case", "start again", "open a kept file", "lock", "close"])
def test_every_way_out_asks_for_what_is_not_saved(reader: Reader, desk: CaseWork, way: str) -> None:
    save_cases(reader, desk, content(reader, "other", {"sex": "female"}))
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    ways: dict[str, Callable[[], object]] = {
        "another case": lambda: desk._open_case(desk.open_desk().ids()[0]),
        "start again": reader.journey.start_again,
        "open a kept file": reader.journey.open_kept,
        "lock": desk._lock_asked,
        "close": reader.window.close,
    }
    ways[way]()
    assert reader.window.isVisible()
    assert reader.page is desk.client.leave
    assert dict(reader.interview.facts.known()) == {"sex": "male"}
    desk.client.leave.discard_row.click()
    if way == "close":
        assert not reader.window.isVisible()
        assert desk.desk is None
    assert dict(reader.interview.facts.known()) == ({"sex": "female"} if way == "another case" else {})


def test_what_was_told_before_the_desk_was_opened_is_not_lost(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("sex", "male")
    desk = new_desk(reader)
    assert desk.client.unsaved
    desk.list.new_button.click()
    assert reader.page is desk.client.leave


def test_hide_saves_the_open_case_locks_the_desk_and_forgets(reader: Reader, case: CaseWork) -> None:
    interview, page, open_desk = reader.interview, case.client.page, case.open_desk()
    reader.interview.tell("citizenship", "kz")
    page.notes.put("second")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)
    assert not interview.facts
    again = CaseDesk.unlock(open_desk.folder, passphrase_bytes(SECRET))
    found = again.read(again.ids()[0])
    assert (found.facts.known(), found.notes) == ({"sex": "male", "citizenship": "kz"}, "second")
    again.lock()
    with pytest.raises(Exception, match="locked"):
        open_desk.read(open_desk.ids()[0])
    assert not list(open_desk.folder.glob("*.lock"))


def test_hide_blanks_the_window_before_it_saves(
    reader: Reader, case: CaseWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.interview.tell("citizenship", "kz")
    seen: list[object] = []
    save = CaseDesk.save

    def slow(self: CaseDesk, *args: object) -> object:
        seen.append(reader.window.centralWidget())
        return save(self, *args)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(CaseDesk, "save", slow)
    reader.window.hide_all()
    assert [type(widget).__name__ for widget in seen] == ["Notepad"]


def test_whether_locking_would_lose_anything(reader: Reader, case: CaseWork) -> None:
    journey = reader.journey
    assert journey.locks_safely
    reader.interview.tell("citizenship", "kz")
    assert journey.locks_safely, "it would be saved"
    reader.interview.tell("objection", "weapons")
    assert not journey.locks_safely, "this stays out of the file"
    case.client.page.conscience.click()
    assert journey.locks_safely
    case.client.page.name.setText("")
    case.client.page._edit()
    assert not journey.locks_safely, "without a name it cannot be saved"
    case.client.give_up()
    assert journey.locks_safely
    reader.interview.tell("sex", "male")
    assert not journey.locks_safely, "these answers are of no case"
    assert journey.save_and_lock()
    assert not journey.locks_safely, "nothing is open any more"


def test_locking_tells_when_it_could_not_save(reader: Reader, case: CaseWork, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise Trouble(CHANGED)

    reader.interview.tell("citizenship", "kz")
    monkeypatch.setattr(CaseDesk, "save", full)
    assert not reader.journey.save_and_lock()
    assert case.desk is None
    assert len(reader.interview.facts) == 0


def test_hide_saves_no_client_who_has_not_agreed(reader: Reader, desk: CaseWork) -> None:
    open_desk = desk.open_desk()
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    reader.window.hide_all()
    assert open_desk.ids() == []


def test_a_new_case_does_not_say_that_hiding_the_window_saves_it(reader: Reader, desk: CaseWork) -> None:
    """It is wiped; only once it was agreed to and saved does the page say otherwise."""
    desk.list.new_button.click()
    page = desk.client.page
    assert "Hiding the window before that wipes it." in page._saving.text()
    assert "when you hide the window" not in page._saving.text()
    desk.client.save()
    agree(desk)
    assert reader.page is page
    assert "when you hide the window" in page._saving.text()


def test_hide_while_a_desk_is_being_opened_leaves_it_locked(opened: OPENED, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = opened()
    reader.choose_language("en")
    desk = new_desk(reader)
    desk.lock()
    waiting: list[Work] = []
    desk._busy._run = waiting.append
    desk.door.begin((reader.folder / "work",))
    desk._turn(desk.door)
    type_secret(desk.door.passphrase)
    desk.door.sending.button.click()
    assert desk.door.sending.busy.text.text() == "Opening…"
    assert not desk.door.sending.button.isEnabled()
    reader.window.hide_all()
    made: list[CaseDesk] = []
    unlock = CaseDesk.unlock
    with monkeypatch.context() as watched:
        watched.setattr(CaseDesk, "unlock", lambda *args: made.append(unlock(*args)) or made[0])
        waiting[0]()
    assert made[0]._unlocked is None
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)


def test_a_case_that_is_open_elsewhere_can_be_read_only(reader: Reader, case: CaseWork) -> None:
    folder = case.open_desk().folder
    case._leave(case.client.page)
    case.client.give_up()
    other = CaseDesk.unlock(folder, passphrase_bytes(SECRET))
    held = other.open(other.ids()[0])
    case.list.rows.shown[0].click()
    page = case.client.page
    assert "This case is open in another window" in shown(reader)
    assert not page.save_button.isEnabled()
    assert not page.notes.isEnabled()
    assert not case.bar.save_button.isEnabled()
    reader.interview.tell("citizenship", "kz")
    case.bar.next_button.click()
    assert not case.client.leave.save_row.isVisible()
    case.client.leave.discard_row.click()
    other.close(held)
    other.lock()
    assert stored(case) == {"sex": "male"}


def test_a_case_that_was_changed_elsewhere_becomes_another_one(reader: Reader, case: CaseWork) -> None:
    work = case.client.work
    assert work is not None
    assert work.case is not None
    first = work.case.id
    case.open_desk()._held[first].heads.clear()  # as if another computer had written it
    case.client.page.notes.put("mine")
    assert not case.client.page.new_button.isVisible()
    case.client.page.save_button.click()
    assert "This case was changed elsewhere in the meantime." in shown(reader)
    case.client.page.new_button.click()
    assert len(case.open_desk().ids()) == 2
    assert work.case is not None
    assert case.open_desk().read(work.case.id).notes == "mine"
    assert case.open_desk().read(first).notes == "first"


def test_hide_saves_what_was_changed_elsewhere_beside_it(reader: Reader, case: CaseWork) -> None:
    work, open_desk = case.client.work, case.open_desk()
    assert work is not None
    assert work.case is not None
    open_desk._held[work.case.id].heads.clear()
    case.client.page.notes.put("mine")
    reader.window.hide_all()
    again = CaseDesk.unlock(open_desk.folder, passphrase_bytes(SECRET))
    assert sorted(again.read(id_).notes for id_ in again.ids()) == ["first", "mine"]
    again.lock()


def test_deleting_is_asked_back_once(reader: Reader, case: CaseWork, heard: list[Said]) -> None:
    page = case.client.page
    page.file_ways["delete"].click()
    assert case.open_desk().ids() != []
    assert heard[-1].urgent
    assert "drops the key and the file for good" in heard[-1].text
    page.file_ways["archive"].click()
    case.list.archived.click()
    case.list.rows.shown[0].click()
    page.file_ways["delete"].click()
    assert len(case.open_desk().ids()) == 1, "something else was done in between, so it is asked anew"
    page.file_ways["delete"].click()
    assert case.open_desk().ids() == []
    assert "The case was deleted." in shown(reader)


def test_a_case_that_was_moved_away_is_taken_in_again(reader: Reader, case: CaseWork) -> None:
    stick, fetch = reader.folder / "stick", case.files.fetch
    stick.mkdir()
    case.client.page.file_ways["move"].click()
    case.files.move.place.folder = stick
    case.files.move.sending.button.click()
    case.list.way("take_in").click()
    fetch.place.folder = case.open_desk().folder
    fetch.place.changed.emit()
    assert fetch.files.rows == [], "the cases of the desk itself are there already"
    fetch.place.folder = stick
    fetch.place.changed.emit()
    (row,) = fetch.files.rows
    assert row.note.startswith("From a case desk, written on ")
    assert row.note in row.accessibleDescription()
    type_secret(fetch.passphrase)
    fetch.sending.button.click()
    assert reader.page is case.client.page
    assert case.client.page.notes.text() == "first"
    assert len(case.open_desk().ids()) == 1


def test_the_archive_hides_a_case_until_it_is_asked_for(reader: Reader, case: CaseWork, heard: list[Said]) -> None:
    case.client.page.file_ways["archive"].click()
    assert case.list.rows.shown == []
    told = "“2026-001” is in the archive now. Tick “Show archived cases too” to see it in the list."
    assert case.list.told.text.text() == told
    assert heard[-1] == Said(told, False)
    case.list.archived.click()
    assert case.list.rows.shown[0].note.startswith("Archived · ")
    case.list.rows.shown[0].click()
    case.client.page.file_ways["archive"].click()
    assert case.list.told.text.text() == "“2026-001” is back from the archive."
    case.list.archived.click()
    assert len(case.list.rows.shown) == 1


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


def test_a_copy_for_somebody_else_and_back(reader: Reader, case: CaseWork) -> None:
    page, copy = case.client.page, case.files.copy
    page.notes.put("changed")
    page.file_ways["export"].click()
    assert reader.page is page, "the file does not hold what was changed"
    page.save_button.click()
    page.file_ways["export"].click()
    copy.place.folder = reader.folder
    type_secret(copy.passphrase, "their passphrase")
    copy.sending.button.click()
    assert page.told.text.text() == "Saved: 2026-001.note"
    page.file_ways["export"].click()
    copy.place.folder = reader.folder
    type_secret(copy.passphrase, "their passphrase")
    copy.sending.button.click()
    assert copy.sending.error.isVisible(), "a file that is there is replaced at the second press only"
    reader.journey.back()
    reader.journey.back()
    case.list.way("take_in").click()
    fetch = case.files.fetch
    fetch.place.folder = reader.folder
    fetch.place.changed.emit()
    assert [row.accessibleName() for row in fetch.files.rows] == ["2026-001.note"]
    type_secret(fetch.passphrase, SECRET)
    fetch.sending.button.click()
    assert fetch.passphrase.error.isVisible()
    type_secret(fetch.passphrase, "their passphrase")
    fetch.sending.button.click()
    assert reader.page is page
    assert page.notes.text() == "changed"
    assert len(case.open_desk().ids()) == 2


def test_a_case_is_moved_to_another_folder(reader: Reader, case: CaseWork) -> None:
    stick = reader.folder / "stick"
    stick.mkdir()
    case.client.page.file_ways["move"].click()
    case.files.move.place.folder = stick
    case.files.move.sending.button.click()
    name = next(stick.glob("*.note")).name
    told = f"The file was moved to {stick} as “{name}”. Only the passphrase that this desk has today opens it there."
    assert case.list.told.text.text() == told
    assert case.open_desk().ids() == []
    there = CaseDesk.unlock(stick, passphrase_bytes(SECRET))
    assert there.read(there.ids()[0]).notes == "first"
    there.lock()


def test_back_from_the_list_leads_to_the_counsellors_page_and_never_to_a_locked_list(reader: Reader) -> None:
    reader.choose_language("en")
    desk = new_desk(reader)
    desk.list.lock_button.click()
    assert reader.page is desk.door
    reader.journey.back()
    assert reader.page is reader.journey.guides.counsellor


def test_back_from_a_list_that_nobody_came_to_by_the_door_leads_to_the_first_page(
    reader: Reader, case: CaseWork
) -> None:
    reader.journey.back()
    assert reader.page is case.list
    reader.journey.back()
    assert reader.page is reader.journey.guides.counsellor
    case.bar.case_button.click()
    reader.journey.back()
    reader.journey.back()
    assert reader.page is reader.journey.start


def test_another_passphrase(reader: Reader, case: CaseWork) -> None:
    case._leave(case.client.page)
    case.list.way("new_passphrase").click()
    assert case.client.work is None, "nobody saves while every file is written anew"
    type_secret(case.files.secret.old)
    type_secret(case.files.secret.new, "something quite different")
    case.files.secret.sending.button.click()
    assert "The passphrase of the desk was changed." in shown(reader)
    folder = case.open_desk().folder
    case.lock()
    again = CaseDesk.unlock(folder, passphrase_bytes("something quite different"))
    assert again.read(again.ids()[0]).notes == "first"
    again.lock()


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


def test_the_fields_forget(reader: Reader, case: CaseWork) -> None:
    case._leave(case.client.page)
    case.lock()
    kept = [field.text() for field in reader.window.findChildren(QLineEdit) if isinstance(field, SecretField)]
    assert set(kept) == {""}
    assert case.client.page.notes.text() == case.client.page.name.text() == ""
    assert case.list.rows.shown == []
    assert "2026-001" not in " ".join(label.text() for label in reader.window.findChildren(QLabel))
