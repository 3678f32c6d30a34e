"""Where to save: names and folders by keys, and what cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.words import words_for
from gui.held_card import Said
from gui.reader import Key, Reader
from gui.sizes import in_every_language
from gui.taking import FAULTS, SAID, english, fails, save_as, taking, thin_papers
from ui.pages.where import Place
from ui.take_along import TakeAlong

__all__ = ["english", "taking", "thin_papers"]  # fixtures, used here by their names


def test_a_file_that_is_there_is_replaced_at_the_second_press_only(
    english: Reader, taking: TakeAlong, tmp_path: Path
) -> None:
    english.enter(taking.page.row("report"))
    (tmp_path / "report.pdf").write_bytes(b"old")
    english.enter(taking.report.outlet.buttons[".pdf"])
    save_as(english, tmp_path / "report.pdf")
    page = taking.where.page
    assert english.page is page
    assert (tmp_path / "report.pdf").read_bytes() == b"old"
    assert page.here.text() == str(tmp_path), "a whole path leads away from the folder that was chosen"
    assert page.places.checked() == []
    assert "once more" in page.error.text.text()
    assert english.focus is page.button
    page.name.setFocus()
    english.type("x")
    english.press(Key.Key_Backspace)
    assert page.error.isHidden()
    english.enter(page.button)
    assert (tmp_path / "report.pdf").read_bytes() == b"old", "another name begins anew"
    english.press(Key.Key_Return)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert SAID["report"] == "en"


def test_typing_puts_another_name_in_the_place_of_the_one_offered(
    english: Reader, taking: TakeAlong, tmp_path: Path
) -> None:
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    name = taking.where.page.name
    assert (english.focus, name.text()) == (name, "report.pdf")
    english.type("сурет")
    assert name.text() == "сурет.pdf"
    english.back()


@in_every_language
@pytest.mark.parametrize(("place", "number"), FAULTS)
def test_what_cannot_be_written_is_said_beside_the_button(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str, number: int, language: str
) -> None:
    reader.choose_language(language)
    reader.journey.take_along()
    taking = reader.journey.taking
    reader.enter(taking.page.row("report"))
    reader.enter(taking.report.outlet.buttons[".pdf"])
    with monkeypatch.context() as broken:
        broken.setattr(place, fails(number))
        save_as(reader, tmp_path / "Қайта.pdf")
    page = taking.where.page
    assert reader.page is page
    fault = page._fault
    assert fault is not None
    assert FAULTS[place, number] in fault.sentence()
    assert page.error.text.text() == fault.sentence(words_for(language))
    assert list(tmp_path.iterdir()) == [], "nothing is left, not even in part"
    assert reader.focus is page.button
    reader.press(Key.Key_Return)
    assert [path.name for path in tmp_path.iterdir()] == ["Қайта.pdf"], "the program goes on"


def test_a_name_or_folder_that_cannot_be_is_said(
    english: Reader, taking: TakeAlong, heard: list[Said], tmp_path: Path
) -> None:
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    page = taking.where.page
    for path, said in ((tmp_path / "gone" / "x", "“gone”"), (Path(" "), "a name"), (tmp_path / "a:b", "signs")):
        save_as(english, path)
        assert said in page.name_error.text.text()
        assert page.error.isHidden()
        assert heard[-1] == Said(page.name_error.text.text(), True)
        assert page.name.accessibleDescription() == page.name_error.text.text()
        assert english.page is page
        assert english.focus is page.name, "it is the name that has to be mended"
    english.speak("ru")
    assert not page.name_error.isHidden()
    english.speak("en")
    page.name.clear()
    english.enter(page.button)
    assert english.focus is page.name
    assert page.name_error.text.text() == "Give the file a name."
    english.type("x")
    assert page.name_error.isHidden()
    assert list(tmp_path.iterdir()) == []


def test_one_folder_counts_whether_it_was_typed_or_chosen(
    english: Reader, taking: TakeAlong, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here, there = tmp_path / "мұнда", tmp_path / "онда"
    here.mkdir()
    there.mkdir()
    places = {"DocumentsLocation": here, "DesktopLocation": there, "HomeLocation": tmp_path}
    monkeypatch.setattr("ui.asking_where.QStandardPaths.writableLocation", lambda kind: str(places[kind.name]))
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    page = taking.where.page

    def ticked() -> list[Path]:
        return [row.value.folder for row in page.places.rows if row.isChecked() and isinstance(row.value, Place)]

    assert ticked() == [here]
    page.name.selectAll()
    english.type(str(tmp_path / "else" / "days"))
    assert (ticked(), page.here.text()) == ([], str(tmp_path / "else"))
    page.name.selectAll()
    english.type(str(there / "days"))
    assert (ticked(), page.here.text()) == ([there], str(there)), "a place is ticked however it was told"
    english.tab_to(page.places.rows[1])
    english.press(Key.Key_Up)
    assert (ticked(), page.here.text(), page.name.text()) == ([here], str(here), "days")
    english.enter(page.button)
    assert (here / "days.pdf").exists()
    assert list(there.iterdir()) == []


def test_one_walks_through_folders_by_keys(
    english: Reader, taking: TakeAlong, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "Хаттар" / "ішкі").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    monkeypatch.setattr("ui.asking_where.QStandardPaths.writableLocation", lambda _kind: str(tmp_path))
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    page = taking.where.page
    assert page.here.text() == str(tmp_path)
    english.enter(page.others.line)
    folders = page.others.content
    assert folders is not None
    assert [folder.name for folder in folders.found] == ["Хаттар"]
    english.enter(folders.rows.shown[0])
    english.enter(folders.rows.shown[0])
    assert page.here.text() == str(tmp_path / "Хаттар" / "ішкі")
    english.enter(folders.up)
    english.enter(page.button)
    assert (tmp_path / "Хаттар" / "report.pdf").exists()
    english.enter(taking.report.outlet.buttons[".pdf"])
    assert page.here.text() == str(tmp_path / "Хаттар"), "the folder is known as long as the answers are"
    english.window.hide_all()
    assert taking.where._last is taking.where._asked is None
    assert page.name.text() == ""


def test_two_escapes_leave_nothing_of_a_paper_that_was_to_be_saved(english: Reader, taking: TakeAlong) -> None:
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    english.press(Key.Key_Escape, Key.Key_Escape)
    assert english.window._hidden
    assert taking.where._asked is None
