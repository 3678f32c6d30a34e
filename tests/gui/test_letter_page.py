"""A letter on its page: which are offered, what is typed, read and forgotten, and what is said of a field."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.law.facts import Facts
from app.papers.letters.letter import paragraphs_of
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.taking import FAULTS, english, fails, go_to, save_as, taking, thin_papers
from ui.take_along import TakeAlong

__all__ = ["english", "taking", "thin_papers"]  # fixtures, used here by their names


def test_the_letters_depend_on_the_answers(english: Reader, taking: TakeAlong) -> None:
    english.enter(taking.page.row("letters"))
    offered = [(letter.letter, letter.ground) for letter in taking.letters.rows.letters]
    assert ("ground", "KZ-561-35-3-A") in offered
    assert ("not_read", "") in offered
    english.enter(taking.letters.others.line)
    others = taking.letters.others.content
    assert others is not None
    assert "complaint" in [letter.letter for letter in others.rows.letters]
    assert all(group.content is None for group in others.groups.shown), "applications on other grounds are folded"
    english.enter(others.groups.shown[0].line)
    rows = others.groups.shown[0].content
    assert rows is not None
    assert all(letter.letter == "ground" for letter in rows.letters)
    english.enter(rows.shown[0])
    assert taking.letter._ground.text() == rows.shown[0].accessibleName()
    english.back()
    english.interview.facts = Facts({"summons": "none", "birth_date": date(2004, 3, 14)})
    taking.open_letters()
    assert not taking.letters.none.isHidden()
    assert not taking.letters.others.is_open


def test_what_is_typed_is_shared_read_kept_and_forgotten(english: Reader, taking: TakeAlong, tmp_path: Path) -> None:
    go_to(english)
    letter = taking.letter
    fields = {box.field.name: box for box in letter.fields.shown}
    english.tab_to(fields["full_name"].input)
    english.type("Өркен Ғұмар")
    english.press(Key.Key_Tab)
    assert any("Өркен Ғұмар" in text.text() for text in letter.preview.shown)
    english.speak("kk")
    assert letter.fields.shown[1].text == "Өркен Ғұмар"
    assert letter.code == "kk"
    english.speak("en")
    english.tab_to(letter.languages.rows[0])
    english.press(Key.Key_Down)
    assert letter.code == "ru"
    assert any("отсрочк" in text.text().lower() for text in letter.preview.shown)
    english.back()
    english.enter(taking.letters.rows.shown[1])
    assert letter.typed == {"full_name": "Өркен Ғұмар"}
    assert "Өркен Ғұмар" in [box.text for box in letter.fields.shown]
    spoken = english.window._language
    assert "ru" in spoken._others
    english.window.hide_all()
    assert letter.typed == {}
    assert letter.fields.shown == letter.preview.shown == []
    assert letter._filled is letter._shown is None
    assert spoken._others == {}


def test_the_text_follows_once_the_keys_rest(english: Reader, taking: TakeAlong) -> None:
    go_to(english)
    letter, bar = taking.letter, taking.letter.verticalScrollBar()
    phone = next(box for box in letter.fields.shown if box.field.name == "phone")
    english.tab_to(phone.input)
    place, told = bar.value(), [text.text() for text in letter.preview.shown]
    assert 0 < place < bar.maximum()
    english.type("5550")
    assert letter._pause.isActive()
    assert letter._pause.isSingleShot()
    assert [text.text() for text in letter.preview.shown] == told, "not at every key"
    letter._pause.timeout.emit()
    settle()
    assert any("5550" in text.text() for text in letter.preview.shown)
    assert not letter._pause.isActive()
    assert (english.focus, bar.value()) == (phone.input, place), "whoever types is not led away"
    english.type("1")
    english.press(Key.Key_Tab)
    assert any("55501" in text.text() for text in letter.preview.shown)
    assert not letter._pause.isActive(), "who goes on need not wait"
    english.tab_to(phone.input)
    english.type("2")
    english.window.hide_all()
    assert not letter._pause.isActive(), "nothing is filled in after it was dropped"


def test_the_text_that_becomes_shorter_leaves_the_page_in_its_place(english: Reader, taking: TakeAlong) -> None:
    taking.open_letters()
    taking._open_letter("complaint", "")
    settle()
    letter, bar = taking.letter, taking.letter.verticalScrollBar()
    why = next(box for box in letter.fields.shown if box.field.name == "why")
    why.input.setFocus()
    english.type("word " * 300)
    letter._pause.timeout.emit()
    settle()
    letter.bring_up(why)
    place = bar.value()
    why.input.selectAll()
    english.type("x")
    letter._pause.timeout.emit()
    settle()
    assert (english.focus, bar.value()) == (why.input, place)


def test_what_was_saved_is_told_no_longer_once_another_language_stands_there(
    english: Reader, taking: TakeAlong, tmp_path: Path
) -> None:
    go_to(english)
    letter = taking.letter

    def saved(name: str) -> None:
        english.enter(letter.outlet.buttons[".docx"])
        save_as(english, tmp_path / name)
        assert letter.outlet.told.text.text().endswith(f"{name}.docx")

    saved("first")
    english.speak("ru")
    assert letter.outlet.told.isHidden()
    assert letter.outlet.buttons[".docx"].accessibleDescription() == ""
    saved("second")
    english.tab_to(letter.languages.rows[0])
    english.press(Key.Key_Down)
    assert letter.outlet.told.isHidden(), "the file on the disk is not the letter that shows"


def test_a_field_that_cannot_stand_is_said_beside_it(
    english: Reader, taking: TakeAlong, heard: list[Said], tmp_path: Path
) -> None:
    go_to(english)
    iin = taking.letter.fields.shown[2]
    assert iin.field.name == "iin"
    english.tab_to(iin.input)
    english.type("12345")
    english.enter(taking.letter.outlet.buttons[".docx"])
    assert english.page is taking.letter
    assert english.focus is iin.input
    assert heard[-1] == Said("Here 12 digits are needed. Correct them, or leave the field empty.", True)
    assert iin.error.text.text() in iin.input.accessibleDescription()
    english.speak("ru")
    assert iin.text == "12345"
    assert not iin.error.isHidden()
    english.speak("en")
    iin.input.setFocus()
    iin.input.selectAll()
    english.type("010203456789")
    assert iin.error.isHidden()
    english.enter(taking.letter.outlet.buttons[".docx"])
    save_as(english, tmp_path / "хат.docx")
    assert "010203456789" in "".join(part.text for part in paragraphs_of((tmp_path / "хат.docx").read_bytes()))


@pytest.mark.parametrize("kind", [".docx", ".pdf"])
def test_a_letter_is_saved_under_a_kazakh_name(
    english: Reader, taking: TakeAlong, heard: list[Said], tmp_path: Path, kind: str
) -> None:
    go_to(english)
    (tmp_path / "Құжаттарым ә ғ қ ң ө ұ ү һ і").mkdir()
    english.enter(taking.letter.outlet.buttons[kind])
    assert taking.where.page.name.text() == f"letter{kind}"
    save_as(english, tmp_path / "Құжаттарым ә ғ қ ң ө ұ ү һ і" / "өтініш")
    saved = tmp_path / "Құжаттарым ә ғ қ ң ө ұ ү һ і" / f"өтініш{kind}"
    assert saved.stat().st_size > 1_000
    assert english.page is taking.letter
    assert english.focus is taking.letter.outlet.buttons[kind]
    assert heard[-1] == Said(f"Saved: өтініш{kind}", False)
    assert taking.letter.outlet.told.text.text() == f"Saved: өтініш{kind}"
    assert english.focus.accessibleDescription() == f"Saved: өтініш{kind}"
    assert taking.where._asked is None


@pytest.mark.parametrize("kind", [".docx", ".pdf"])
def test_a_letter_that_cannot_be_written_is_kept_until_it_can(
    english: Reader, taking: TakeAlong, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    go_to(english)
    target, page = tmp_path / f"Хат ә{kind}", taking.where.page
    target.write_bytes(b"old")
    english.enter(taking.letter.outlet.buttons[kind])
    for (place, number), said in FAULTS.items():
        with monkeypatch.context() as broken:
            broken.setattr(place, fails(number))
            page.name.setFocus()
            save_as(english, target)
            english.press(Key.Key_Return)
        assert english.page is page
        assert said in page.error.text.text(), (place, number)
        assert [path.name for path in tmp_path.iterdir()] == [target.name], "nothing is left, not even in part"
        assert target.read_bytes() == b"old"
    page.name.setFocus()
    save_as(english, target)
    english.press(Key.Key_Return)
    assert english.page is taking.letter
    assert target.stat().st_size > 1_000
