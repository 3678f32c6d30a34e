"""Leaving a client: nothing is lost without a word, and Hide saves, locks and forgets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from app.cases.desk import CaseDesk
from app.cases.passphrase import passphrase_bytes
from app.cases.troubles import CHANGED
from app.trouble import Trouble
from gui.at_the_desk import case, desk
from gui.case_desk import SECRET, content, new_desk, save_cases, stored
from gui.reader import Key, Reader
from ui.casework import CaseWork
from ui.inputs.passphrase import SecretField

__all__ = ["case", "desk"]  # fixtures, used here by their names


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


def test_the_fields_forget(reader: Reader, case: CaseWork) -> None:
    case._leave(case.client.page)
    case.lock()
    kept = [field.text() for field in reader.window.findChildren(QLineEdit) if isinstance(field, SecretField)]
    assert set(kept) == {""}
    assert case.client.page.notes.text() == case.client.page.name.text() == ""
    assert case.list.rows.shown == []
    assert "2026-001" not in " ".join(label.text() for label in reader.window.findChildren(QLabel))
