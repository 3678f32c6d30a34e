"""Taking something along, by keys: every way there, the letters on offer, what is typed, saved and printed."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.law.facts import Facts
from app.papers.letters.letter import paragraphs_of
from app.words import LANGUAGES, words_for
from gui.held_card import Said
from gui.reader import STUDENT, Key, Reader, settle
from ui import printers
from ui.pages.where import Place
from ui.take_along import TakeAlong

in_every_language = pytest.mark.parametrize("language", LANGUAGES)
SAID: dict[str, str] = {}
PAGE = "<html><head><title>paper</title></head><body><p>Ұлы {}</p></body></html>"


@pytest.fixture(autouse=True)
def thin_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for the papers that other tests hold; each tells the languages it was asked for."""
    report, wallet = ModuleType("app.papers.report"), ModuleType("app.papers.wallet")
    report.__dict__["report_of"] = lambda _interview, languages: _page("report", languages)
    wallet.__dict__["card_to_fold"] = lambda shelf: shelf.cards[0]
    wallet.__dict__["wallet_html"] = lambda _card, _contacts, *both, **_: _page("wallet", both[:2])
    monkeypatch.setitem(sys.modules, "app.papers.report", report)
    monkeypatch.setitem(sys.modules, "app.papers.wallet", wallet)


def _page(paper: str, languages: Any) -> str:
    SAID[paper] = " ".join(words.language for words in languages)
    return PAGE.format(paper)


@pytest.fixture
def english(reader: Reader) -> Reader:
    """A student with a summons, before his answer."""
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    return reader


@pytest.fixture
def taking(english: Reader) -> TakeAlong:
    """The student, on the page of all that can be taken along."""
    english.enter(english.journey.answer.ways.take)
    return english.journey.taking


def go_to(reader: Reader, *, letter: int = 0) -> None:
    """From the page of all that can be taken along to a letter that fits."""
    taking = reader.journey.taking
    reader.enter(taking.page.row("letters"))
    reader.enter(taking.letters.rows.shown[letter])
    assert reader.page is taking.letter


def save_as(reader: Reader, path: Path) -> None:
    """On the page that asks where: type a whole path, and press Enter."""
    page = reader.journey.taking.where.page
    assert reader.page is page
    assert reader.focus is page.name
    page.name.selectAll()
    reader.type(str(path))
    reader.press(Key.Key_Return)
    settle()


def test_every_way_leads_there_and_back(english: Reader) -> None:
    answer = english.journey.answer
    assert answer.ways.take.y() < answer.viewport().height()
    english.enter(answer.ways.take)
    taking = english.journey.taking
    assert english.page is taking.page
    assert english.heading == "Take along"
    assert "not encrypted" in taking.page.private.text.text()
    english.back()
    assert english.page is answer
    assert english.focus is answer.ways.take
    for paper in ("report", "letters", "calendar", "wallet"):
        english.journey.take_along()
        english.enter(taking.page.row(paper))
        # which page shows is what the rows of the test say
        assert english.page.private.isHidden(), "what is private was said before"  # pyright: ignore[reportAttributeAccessIssue]
        english.back()
        english.back()


def test_the_desk_and_the_decision_lead_there_too(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("summons", "sms")
    reader.journey.desk.open("summons")
    reader.journey.desk.form.submit()
    reader.enter(reader.journey.desk.result.take_row)
    assert reader.page is reader.journey.taking.page
    reader.back()
    assert reader.page is reader.journey.desk.result
    reader.journey.after_decision()
    for part in ("2", "11", "2026"):
        reader.type(part)
        reader.press(Key.Key_Tab)
    reader.enter(reader.journey.decisions.page.letters_row)
    letters = reader.journey.taking.letters
    assert reader.page is letters
    offered = [letter.letter for letter in letters.rows.letters]
    assert {"complaint", "court", "decision_copy"} <= set(offered), "the day that was told there counts"
    reader.back()
    assert reader.page is reader.journey.decisions.page


def test_the_emergency_card_goes_on_paper_without_the_rule_book(reader: Reader, tmp_path: Path) -> None:
    reader.journey.interview = None
    reader.window.open_held("ru")
    page = reader.window.held.page
    reader.enter(page.paper_row)
    wallet = reader.journey.taking.wallet
    assert reader.page is wallet
    assert not wallet.private.isHidden(), "here nobody has said it yet"
    reader.enter(wallet.outlet.buttons[".pdf"])
    save_as(reader, tmp_path / "карта")
    assert (tmp_path / "карта.pdf").read_bytes().startswith(b"%PDF")
    assert SAID["wallet"] == "ru kk"
    assert reader.page is wallet
    reader.back()
    assert reader.page is page


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


def _fails(number: int) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


FAULTS = {
    ("os.fsync", errno.ENOSPC): "that place is full",
    ("tempfile.mkstemp", errno.EROFS): "takes no files from you",
    ("tempfile.mkstemp", errno.EACCES): "takes no files from you",
    ("pathlib.Path.replace", errno.EACCES): "open in another program",
    ("pathlib.Path.replace", errno.EIO): "could not be written",
}


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
        broken.setattr(place, _fails(number))
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
            broken.setattr(place, _fails(number))
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


def test_a_letter_without_a_printer_can_still_be_saved(
    english: Reader, taking: TakeAlong, heard: list[Said], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    go_to(english)
    outlet = taking.letter.outlet
    english.enter(outlet.buttons["print"])
    assert english.page is taking.letter
    assert "No printer was found" in outlet.error.text.text()
    assert heard[-1].urgent
    english.enter(outlet.buttons[".docx"])
    save_as(english, tmp_path / "letter")
    assert outlet.error.isHidden()
    assert (tmp_path / "letter.docx").exists()


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


def test_the_report_stands_in_two_languages(english: Reader, taking: TakeAlong, tmp_path: Path) -> None:
    english.enter(taking.page.row("report"))
    english.tab_to(taking.report.rows.rows[0])
    english.press(*[Key.Key_Down] * 3)
    english.speak("ru")
    assert taking.report.languages == ("en", "kk"), "a switch of the window changes nothing that was chosen"
    english.enter(taking.report.outlet.buttons[".pdf"])
    save_as(english, tmp_path / "report.pdf")
    assert SAID["report"] == "en kk"


def test_the_calendar_is_neutral_unless_asked(english: Reader, taking: TakeAlong, tmp_path: Path) -> None:
    english.enter(taking.page.row("calendar"))
    page = taking.calendar
    assert page.neutral.isChecked()
    assert page.days.shown
    assert "Look at my papers" in page.days.shown[0].named.text()
    english.enter(page.outlet.buttons[".ics"])
    assert taking.where.page.name.text() == "dates.ics"
    save_as(english, tmp_path / "dates")
    assert "call-up" not in (tmp_path / "dates.ics").read_text(encoding="utf-8")
    english.tab_to(page.neutral)
    english.press(Key.Key_Down)
    assert page.days.shown[0].named.isHidden()
    english.enter(page.outlet.buttons[".ics"])
    save_as(english, tmp_path / "plain.ics")
    assert "call-up" in (tmp_path / "plain.ics").read_text(encoding="utf-8")


def test_a_day_that_is_not_known_leads_to_its_question(english: Reader, taking: TakeAlong) -> None:
    page = taking.calendar
    english.interview.tell("summons_appear_on", None)
    english.enter(taking.page.row("calendar"))
    assert page.unknown.title.text() == "An answer to this would add a day:"
    assert [row.accessibleName() for row in page.unknown.rows.shown] == ["On which day are you to appear?"]
    english.enter(page.unknown.rows.shown[0])
    assert english.page is english.journey.question
    assert english.interview.current == "summons_appear_on"
    english.interview.tell("summons_appear_on", date(2026, 12, 1))
    taking.calendar.show_days(english.interview, warns=False)
    assert page.unknown.isHidden()
    english.interview.tell("summons", "none")
    taking.calendar.show_days(english.interview, warns=False)
    assert page.unknown.isHidden(), "without a summons there is no day to appear"


def test_what_was_saved_is_told_until_the_page_is_left_or_the_language_changes(
    english: Reader, taking: TakeAlong, tmp_path: Path
) -> None:
    for paper, kind in (("report", ".pdf"), ("calendar", ".ics"), ("wallet", ".pdf")):
        english.enter(taking.page.row(paper))
        page = {"report": taking.report, "calendar": taking.calendar, "wallet": taking.wallet}[paper]
        for name, leave in (("a", lambda: english.speak("kk")), ("b", english.back)):
            english.enter(page.outlet.buttons[kind])
            save_as(english, tmp_path / f"{paper}{name}")
            assert not page.outlet.told.isHidden()
            leave()
            assert page.outlet.told.isHidden()
            assert page.outlet.told.text.text() == page.outlet.buttons[kind].accessibleDescription() == ""
            english.speak("en")


def test_without_days_there_is_nothing_to_save(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("sex", "female")
    reader.journey.take_along()
    page = reader.journey.taking.calendar
    reader.enter(reader.journey.taking.page.row("calendar"))
    assert not page.none.isHidden()
    assert page.outlet.isHidden()


def test_without_a_printer_it_is_said_beside_the_button(
    english: Reader, taking: TakeAlong, heard: list[Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    english.enter(taking.page.row("wallet"))
    english.enter(taking.wallet.outlet.buttons["print"])
    assert english.page is taking.wallet
    assert "No printer was found" in taking.wallet.outlet.error.text.text()
    assert heard[-1].urgent
    english.speak("kk")
    assert taking.wallet.outlet.error.text.text() == words_for("kk").say(printers._NONE)


@pytest.fixture
def printing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[QPrinter]]:
    """Two printers that print into a file."""
    made: list[QPrinter] = []

    def into_a_file(name: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        made.append(printer)
        return printer

    monkeypatch.setattr(printers, "printer_names", lambda: ("usual", "other"))
    monkeypatch.setattr(printers, "printer_named", into_a_file)
    yield made
    made.clear()


def test_a_letter_is_printed_under_a_neutral_name(
    english: Reader, taking: TakeAlong, heard: list[Said], printing: list[QPrinter], tmp_path: Path
) -> None:
    go_to(english)
    english.enter(taking.letter.outlet.buttons["print"])
    page = taking.printer.page
    assert english.page is page
    assert "keep a copy" in page.kept.text.text()
    assert not printing, "nothing is sent before that was read"
    english.tab_to(page.rows.rows[0])
    english.press(Key.Key_Down)
    english.enter(page.button)
    assert english.page is taking.letter
    assert heard[-1] == Said("Sent to the printer “other”.", False)
    assert (tmp_path / "other.pdf").read_bytes().startswith(b"%PDF")
    assert printing[0].docName() == "document"


def test_a_printer_that_refuses_is_told_and_the_program_goes_on(
    english: Reader, taking: TakeAlong, printing: list[QPrinter], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "isValid", lambda _self: False)
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons["print"])
    page = taking.printer.page
    english.enter(page.button)
    assert english.page is page
    assert "did not take the paper" in page.error.text.text()
    english.back()
    assert english.page is taking.report
    assert taking.printer._asked is None


def test_two_escapes_leave_nothing_of_a_paper_that_was_to_be_saved(english: Reader, taking: TakeAlong) -> None:
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons[".pdf"])
    english.press(Key.Key_Escape, Key.Key_Escape)
    assert english.window._hidden
    assert taking.where._asked is None
