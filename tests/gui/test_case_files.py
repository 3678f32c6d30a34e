"""What is done with one file: open elsewhere, deleted, moved, laid in the archive, copied for somebody else."""

from __future__ import annotations

from app.cases.desk import CaseDesk
from app.cases.passphrase import passphrase_bytes
from gui.at_the_desk import case, desk
from gui.case_desk import SECRET, shown, stored, type_secret
from gui.held_card import Said
from gui.reader import Reader
from ui.casework import CaseWork

__all__ = ["case", "desk"]  # fixtures, used here by their names


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
