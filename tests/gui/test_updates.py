"""Updating the rules in the window: chosen or dropped, looked at, installed, compared, gone back from."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from packs.fixtures import contacts_file, home, pack_file, trusting
from packs.making import STRANGER, rules_in, signed
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.law.load import load_rule_book
from app.packs import installing
from app.packs.building import build_rules
from app.packs.in_force import in_force
from app.words import LANGUAGES, words_for
from gui.conftest import Watch
from gui.held_card import Said
from gui.reader import STUDENT, Reader, settle
from gui.sound import check
from ui.updates import Updates
from ui.working import Working

__all__ = ["contacts_file", "home", "pack_file", "trusting"]
TITLE = ("    title: Full-time student", "    title: Full-time student of a college")
GROUND = "KZ-561-35-1-1"


@pytest.fixture(autouse=True)
def nothing_is_written(nothing_is_written: Watch) -> Iterator[Watch]:
    """Rules are written when they are installed, and below the folder of the test only.

    Folders are taken away by names within them, which do not tell where they lie.
    """
    yield nothing_is_written
    kept = [seen for seen in nothing_is_written.seen if "/" in seen.partition(" ")[2]]
    nothing_is_written.seen[:] = kept


@cache
def other_rules() -> bytes:
    """Rules under which a ground of the student has another title and another condition."""
    with tempfile.TemporaryDirectory() as folder:
        return build_rules(rules_in(Path(folder)))


@pytest.fixture
def installing_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks of the rules have tests of their own."""
    monkeypatch.setattr(installing.Installer.__init__, "__defaults__", (None, lambda pack, folder: None))


@pytest.fixture
def begun(trusting: Path, opened: Callable[..., Reader]) -> Reader:
    """A reader at the first page, in English, in a window that reads the rules in force."""
    reader = opened(load=load_rule_book)
    reader.choose_language("en")
    return reader


def updates(reader: Reader) -> Updates:
    """The pages, at the first of them."""
    reader.journey.start.update_button.click()
    settle()
    return reader.journey.updates


def dropped(reader: Reader, *paths: Path) -> bool:
    """Drop files on the window; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    entering.ignore()
    QApplication.sendEvent(reader.window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(reader.window, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    settle()
    return entering.isAccepted()


def test_without_keys_nothing_is_offered(opened: Callable[..., Reader], home: Path) -> None:
    reader = opened()
    reader.choose_language("en")
    side = updates(reader)
    assert side.update._barred.isVisible()
    assert not side.update.packs.isVisible()
    assert "came with the program" in side.update._in_use.text()
    assert not home.exists()


def test_from_how_this_works_too(begun: Reader) -> None:
    begun.journey.explain_program()
    begun.journey.helps.how.update_row.click()
    assert begun.page is begun.journey.updates.update
    begun.journey.back()
    assert begun.page is begun.journey.helps.how


@pytest.mark.usefixtures("installing_quickly")
def test_packs_at_hand_are_chosen_installed_and_gone_back_from(
    begun: Reader, pack_file: Path, monkeypatch: pytest.MonkeyPatch, heard: list[Said]
) -> None:
    monkeypatch.setattr("ui.updates._at_hand", lambda: [pack_file.parent])
    side = updates(begun)
    (row,) = side.update.packs.shown
    assert row.accessibleName() == pack_file.name
    row.click()
    settle()
    assert begun.page is side.offered
    view = side.offered._say
    assert view is not None
    assert any("Aşıq" in line for line in view()[0].lines)
    side.offered.button.click()
    settle()
    assert begun.page is begun.journey.start
    assert begun.interview.book.pack.version == "2026.12.1"
    assert any("2026.12.1" in said.text for said in heard)
    side = updates(begun)
    (way,) = side.update.ways_back.shown
    way.click()
    settle()
    assert begun.interview.book.pack.version == "2026.11.1"
    assert in_force().pack is None


@pytest.mark.usefixtures("installing_quickly")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changed_for_the_person_is_shown_and_the_answers_stay(
    language: str, trusting: Path, opened: Callable[..., Reader], tmp_path: Path
) -> None:
    reader = opened(load=load_rule_book)
    reader.choose_language(language)
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    facts = reader.interview.facts
    file = signed(tmp_path / "other.pack", stricter_rules())
    assert dropped(reader, file)
    side = reader.journey.updates
    assert reader.page is side.offered
    check(reader)
    side.offered.button.click()
    settle()
    assert reader.page is side.renewed
    check(reader)
    assert reader.interview.facts == facts
    words = words_for(language)
    assert reader.heading == words.say("What changed for you")
    shown = [box for group in side.renewed.groups.shown for box in group.shown.shown]
    assert shown
    reader.enter(side.renewed.answer_row)
    assert reader.page is reader.journey.answer
    assert reader.heading == side.renewed.what_if.headline.text()
    reader.window.hide_all()


@pytest.mark.usefixtures("installing_quickly")
def test_back_from_what_changed_leads_to_the_first_page(begun: Reader, tmp_path: Path) -> None:
    begun.open_door("summons")
    begun.answer_all(STUDENT)
    assert dropped(begun, signed(tmp_path / "other.pack", stricter_rules()))
    begun.journey.updates.offered.button.click()
    settle()
    begun.journey.back()
    assert begun.page is begun.journey.start
    begun.window.hide_all()


@cache
def stricter_rules() -> bytes:
    """Rules whose ground for students asks for one thing more: that of full-time study is now for nobody."""
    with tempfile.TemporaryDirectory() as folder:
        edits = {"grounds/deferment_study.yaml": ("study_form, is: full_time", "study_form, is: distance")}
        return build_rules(rules_in(Path(folder), edits=edits))


def test_what_is_refused_is_told_and_nothing_changes(begun: Reader, tmp_path: Path, heard: list[Said]) -> None:
    file = signed(tmp_path / "strange.pack", other_rules(), STRANGER)
    assert dropped(begun, file)
    side = begun.journey.updates
    assert begun.page is side.update
    assert side.update.error.isVisible()
    assert heard[-1].urgent
    assert "does not trust" in heard[-1].text
    begun.journey.speak("ru")
    assert "не" in side.update.error.text.text() or "trust" in side.update.error.text.text()
    begun.journey.back()
    assert begun.page is begun.journey.start
    assert begun.interview.book.pack.version == "2026.11.1"


def test_unsound_rules_are_refused_at_the_last_step(
    begun: Reader, pack_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.packs.refusal import Refused

    def unsound(pack: object, folder: object) -> None:
        raise Refused("catalogue", language="kk")

    monkeypatch.setattr(installing.Installer.__init__, "__defaults__", (None, unsound))
    dropped(begun, pack_file)
    offered = begun.journey.updates.offered
    offered.button.click()
    settle()
    assert begun.page is offered
    assert offered.error.isVisible()
    assert offered.button.isEnabled()
    assert in_force().pack is None


def test_a_pack_and_its_signature_may_be_dropped_together(begun: Reader, pack_file: Path) -> None:
    assert dropped(begun, pack_file, pack_file.with_name(pack_file.name + ".minisig"))
    assert begun.page is begun.journey.updates.offered


def test_other_things_that_are_dropped_are_left_alone(begun: Reader, tmp_path: Path) -> None:
    assert not dropped(begun, tmp_path / "a", tmp_path / "b")
    assert not dropped(begun)
    assert begun.page is begun.journey.start


@pytest.mark.usefixtures("installing_quickly")
def test_contacts_come_without_the_law(begun: Reader, contacts_file: Path) -> None:
    dropped(begun, contacts_file)
    begun.journey.updates.offered.button.click()
    settle()
    assert [contact.city for contact in begun.interview.book.contacts] == ["Almaty"]
    assert [contact.city for contact in begun.window.held.shelf.contacts] == ["Almaty"]
    assert begun.page is begun.journey.start


def test_damaged_rules_are_told_on_the_first_page(
    trusting: Path, pack_file: Path, opened: Callable[..., Reader]
) -> None:
    from app.packs.in_force import look_again

    installing.Installer(trusting, check=lambda pack, folder: None).install(pack_file)
    (in_force().rules / "facts.yaml").write_text("[]")
    look_again()
    reader = opened(load=load_rule_book)
    reader.choose_language("en")
    (told,) = [box.text.text() for box in reader.journey.start._urgent.shown]
    assert told.startswith("The rules that were installed later are damaged")


def test_hide_answers_while_rules_are_checked(begun: Reader, pack_file: Path) -> None:
    """The work goes on beside the window; when it ends nobody is there any more, and nothing comes up."""
    held: list[Callable[[], None]] = []
    side = begun.journey.updates
    side._opening._run = held.append
    side.offer(pack_file)
    assert side._opening.busy
    begun.window.hide_all()
    held[0]()
    settle()
    assert begun.window.centralWidget() is not None
    assert not side._opening.busy


def test_work_that_fails_is_raised_where_it_is_wanted() -> None:
    def fail() -> int:
        raise ZeroDivisionError

    working: Working[int] = Working()
    working.begin(fail)
    with pytest.raises(ZeroDivisionError):
        working.fault()
    working.begin(lambda: 3)
    assert working.fault() is None
    assert working.result() == 3
