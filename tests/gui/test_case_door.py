"""The door of the case desk: making one, passphrases, and the ways back from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.cases.desk import CaseDesk
from app.cases.passphrase import passphrase_bytes
from gui.at_the_desk import case, desk
from gui.case_desk import SECRET, in_view, new_desk, shown, to_the_door, type_secret
from gui.conftest import OPENED
from gui.reader import Reader
from ui.casework import CaseWork
from ui.reading import Work

__all__ = ["case", "desk"]  # fixtures, used here by their names


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


def test_the_only_desk_stays_chosen_when_it_is_pressed(reader: Reader, desk: CaseWork) -> None:
    desk.lock()
    desk.door.begin((reader.folder / "work",))
    desk._turn(desk.door)
    desk.door.desks.rows[0].click()
    assert desk.door.folder == reader.folder / "work"


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
