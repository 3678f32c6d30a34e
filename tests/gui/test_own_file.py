"""A single person's own file: kept with a passphrase, opened again as if everything had been answered just now."""

from __future__ import annotations

from datetime import date

import pytest

from app.cases.passphrase import passphrase_bytes
from app.cases.single import open_single
from gui.case_desk import ANSWERS, SECRET, type_secret
from gui.reader import Key, Reader
from ui.own_file import OwnFile
from ui.text import Text


@pytest.fixture
def own(reader: Reader) -> OwnFile:
    """The page on which the answers are kept, reached by keys, its place chosen and its passphrase typed."""
    reader.choose_language("en")
    for fact, value in ANSWERS.items():
        reader.interview.tell(fact, value)
    reader.journey.show_answer()
    reader.enter(reader.journey.answer.ways.take)
    reader.enter(reader.journey.taking.page.row("file"))
    own = reader.journey.own_file
    assert reader.page is own.keep
    own.keep.place.folder = reader.folder
    type_secret(own.keep.passphrase)
    return own


def fetch(reader: Reader, own: OwnFile, secret: str = SECRET) -> None:
    """Open the file from the first page."""
    reader.journey.show_start()
    reader.enter(reader.journey.start.kept_row)
    own.fetch.place.folder = reader.folder
    own.fetch.place.changed.emit()
    type_secret(own.fetch.passphrase, secret)
    own.fetch.sending.button.click()


@pytest.mark.parametrize("ticked", [False, True])
def test_answers_are_kept_and_come_back(reader: Reader, own: OwnFile, ticked: bool) -> None:
    reader.interview.ask_about(date(2027, 3, 1))
    assert not own.keep.conscience.isChecked()
    own.keep.conscience.setChecked(ticked)
    own.keep.sending.button.click()
    assert own.keep.told.text.text() == "Saved: notes.note"
    assert own.keep.passphrase.field.text() == ""
    reader.journey.start_again()
    assert len(reader.interview.facts) == 0
    fetch(reader, own)
    kept = {fact: value for fact, value in ANSWERS.items() if ticked or fact != "objection"}
    assert dict(reader.interview.facts.known()) == kept
    assert reader.interview.on == date(2027, 3, 1)
    assert reader.page in (reader.journey.question, reader.journey.answer)


@pytest.mark.parametrize("asked", [False, True])
def test_nothing_is_said_of_a_tick_that_is_not_there(own: OwnFile, asked: bool) -> None:
    own.keep.begin("notes", asks_conscience=asked)
    assert own.keep.conscience.isHidden() is not asked
    lines = [text.text() for text in own.keep._lines.findChildren(Text) if not text.isHidden()]
    assert any("unless you tick them below" in line for line in lines) is asked


def test_typing_takes_the_place_of_the_name_that_was_suggested(reader: Reader, own: OwnFile) -> None:
    assert reader.focus is own.keep.name
    assert own.keep.name.text() == "notes"
    reader.type("letters")
    assert own.keep.name.text() == "letters"


def test_a_day_that_was_not_chosen_does_not_come_back(reader: Reader, own: OwnFile) -> None:
    own.keep.sending.button.click()
    found = open_single(reader.folder / "notes.note", passphrase_bytes(SECRET))
    assert found.on is None
    assert found.code_name == found.notes == ""


def test_a_wrong_passphrase_keeps_what_stands(reader: Reader, own: OwnFile) -> None:
    own.keep.sending.button.click()
    reader.interview.tell("sex", "female")
    fetch(reader, own, "something else")
    assert reader.page is own.fetch
    assert own.fetch.passphrase.error.isVisible()
    assert "The answers that stand here now give way" in own.fetch._warning.text.text()
    assert reader.interview.facts.value("sex") == "female"


def test_hide_saves_the_open_file_and_drops_its_key(reader: Reader, own: OwnFile) -> None:
    own.keep.sending.button.click()
    file = own._file
    assert file is not None
    reader.interview.tell("sex", "female")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert open_single(reader.folder / "notes.note", passphrase_bytes(SECRET)).facts.value("sex") == "female"
    assert file._slot is None


def test_an_open_file_is_saved_once_more_without_its_passphrase(reader: Reader, own: OwnFile) -> None:
    own.keep.sending.button.click()
    reader.interview.tell("sex", "female")
    reader.enter(own.keep.again_row)
    assert open_single(reader.folder / "notes.note", passphrase_bytes(SECRET)).facts.value("sex") == "female"
    reader.journey.start_again()
    assert own._file is None, "whoever starts again has no file open any more"


def test_a_file_is_replaced_at_the_second_press_only(reader: Reader, own: OwnFile) -> None:
    (reader.folder / "notes.note").write_bytes(b"something")
    own.keep.sending.button.click()
    assert own.keep.sending.error.isVisible()
    assert (reader.folder / "notes.note").read_bytes() == b"something"
    own.keep.sending.button.click()
    assert open_single(reader.folder / "notes.note", passphrase_bytes(SECRET)).facts.value("sex") == "male"


def test_no_file_is_opened_where_there_is_none(reader: Reader) -> None:
    reader.choose_language("en")
    reader.enter(reader.journey.start.kept_row)
    own = reader.journey.own_file
    own.fetch.place.folder = reader.folder
    own.fetch.place.changed.emit()
    own.fetch.sending.button.click()
    assert own.fetch.sending.error.text.text() == "Choose the file that is to be opened."
    reader.back()
    assert reader.page is reader.journey.start
